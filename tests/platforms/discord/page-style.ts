// Colours and measures of the page, near to those of Discord's own client.

export const style = `
:root { color-scheme: dark; --ground: #313338; --panel: #2b2d31; --deep: #1e1f22; --text: #dbdee1; --strong: #f2f3f5;
  --muted: #949ba4; --link: #00a8fc; --mention: #c9cdfb; --mentionGround: #3c4270; --button: #4e5058; --line: #4e5058;
  --marked: #444037; }
:root.light { color-scheme: light; --ground: #ffffff; --panel: #f2f3f5; --deep: #e3e5e8; --text: #313338;
  --strong: #060607; --muted: #5c5e66; --link: #006ce7; --mention: #4e58c4; --mentionGround: #e6e8fd; --button: #6d6f78;
  --line: #c4c9ce; --marked: #fdf6e3; }
* { box-sizing: border-box; }
body { margin: 0; padding: 16px 0 24px; background: var(--ground); color: var(--text);
  font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif; }
header.channel { padding: 0 16px 12px; margin-bottom: 12px; border-bottom: 1px solid var(--deep); color: var(--strong);
  font-weight: 600; }
header.channel span { color: var(--muted); font-weight: 400; }
article { position: relative; padding: 4px 48px 4px 72px; margin-top: 14px; min-height: 44px; overflow-wrap: anywhere; }
article.pinged { background: var(--marked); box-shadow: inset 2px 0 #f0b232; }
.avatar { position: absolute; left: 16px; top: 6px; width: 40px; height: 40px; border-radius: 50%; background: #5865f2;
  color: #fff; text-align: center; line-height: 40px; font-weight: 600; }
.avatar.person { background: #3ba55d; }
.name { color: var(--strong); font-weight: 500; }
.app { margin-left: 4px; padding: 1px 5px; border-radius: 4px; background: #5865f2; color: #fff; font-size: 10px;
  font-weight: 600; vertical-align: 2px; }
.when { margin-left: 6px; color: var(--muted); font-size: 12px; }
.reply { display: flex; gap: 4px; margin: 0 0 4px; color: var(--muted); font-size: 14px; white-space: nowrap; }
.reply b { color: var(--text); font-weight: 500; }
.reply span { overflow: hidden; text-overflow: ellipsis; }
.reply::before { content: ""; flex: none; align-self: end; width: 33px; height: 10px; margin: 0 4px 2px -36px;
  border: solid var(--line); border-width: 2px 0 0 2px; border-top-left-radius: 6px; }
.reply + .avatar { top: 30px; }
.text { white-space: break-spaces; }

.image { display: block; max-width: min(100%, 480px); margin-top: 4px; border-radius: 8px;
  border: 1px solid var(--deep); }
.edited { color: var(--muted); font-size: 10px; }
.text h1, .text h2, .text h3 { margin: 8px 0 4px; color: var(--strong); font-weight: 700; line-height: 1.375; }
.text h1 { font-size: 24px; } .text h2 { font-size: 20px; } .text h3 { font-size: 16px; }
.text ul, .text ol { margin: 4px 0 0; padding-left: 22px; white-space: normal; }
.text li { margin-bottom: 4px; white-space: break-spaces; }
.text small { display: block; color: var(--muted); font-size: 13px; }
blockquote { margin: 0; padding: 0 8px 0 12px; border-left: 4px solid var(--line); border-radius: 4px; }
code { padding: 0 3px; border-radius: 4px; background: var(--panel); font: 85%/1.3 "Noto Sans Mono", Consolas, monospace; }
pre { margin: 6px 0; padding: 8px; border: 1px solid var(--deep); border-radius: 4px; background: var(--panel);
  white-space: pre-wrap; }
pre code { padding: 0; }
.embed pre, .embed code { background: var(--deep); }
.spoiler { border-radius: 4px; background: var(--deep); outline: 1px dotted var(--muted); }
.mention { padding: 0 2px; border-radius: 3px; background: var(--mentionGround); color: var(--mention); font-weight: 500; }
time { padding: 0 2px; border-radius: 3px; background: var(--deep); }
a { color: var(--link); text-decoration: none; }
.embed { display: grid; gap: 8px; max-width: 520px; margin-top: 6px; padding: 12px 16px 14px 12px; border-radius: 4px;
  border-left: 4px solid var(--deep); background: var(--panel); font-size: 14px; line-height: 1.3; }
.embed .author { color: var(--strong); font-weight: 600; }
.embed .title { color: var(--strong); font-size: 16px; font-weight: 600; }
.embed .fields { display: flex; flex-wrap: wrap; gap: 8px; }
.embed .field { flex: 1 1 100%; } .embed .field.inline { flex: 1 1 30%; }
.embed .field b { display: block; color: var(--strong); font-weight: 600; }
.embed .footer { color: var(--muted); font-size: 12px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.button { min-height: 32px; padding: 6px 16px; border-radius: 8px; background: var(--button); color: #fff; font-size: 14px;
  font-weight: 500; line-height: 20px; }
.button.s1 { background: #5865f2; } .button.s3 { background: #248046; } .button.s4 { background: #da373c; }
.button.off { opacity: 0.5; }
.select { width: 400px; max-width: 100%; padding: 8px 12px; border: 1px solid var(--deep); border-radius: 8px;
  background: var(--deep); color: var(--muted); font-size: 14px; }
.container { max-width: 600px; margin-top: 8px; padding: 16px; border: 1px solid var(--line); border-left-width: 4px;
  border-radius: 8px; background: var(--panel); }
.section { display: flex; gap: 12px; justify-content: space-between; align-items: start; }
hr { border: 0; border-top: 1px solid var(--line); margin: 12px 0; }
.file { display: inline-block; margin-top: 6px; padding: 10px 14px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--panel); }
.only, .thread { margin-top: 6px; color: var(--muted); font-size: 13px; }
.thread b { color: var(--strong); }
.system { color: var(--muted); }
@media (max-width: 480px) { article { padding: 4px 16px 4px 64px; } .avatar { left: 12px; } }
`;
