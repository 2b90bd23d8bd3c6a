// The page's look: near Slack's own, light and dark.

export const style = `
:root { color-scheme: light dark; --ink: #1d1c1d; --dim: #616061; --paper: #fff; --line: #dddddd; --soft: #f6f6f6;
  --link: #1264a3; --mention: #e8f5fa; --quote: #dddddd; --code: #c01343; --primary: #007a5a; --danger: #e01e5a; }
@media (prefers-color-scheme: dark) { :root { --ink: #d1d2d3; --dim: #ababad; --paper: #1a1d21; --line: #3c3f43;
  --soft: #222529; --link: #1d9bd1; --mention: #1d3a4a; --quote: #565a5f; --code: #e8912d; --primary: #148567; } }
:root.light { color-scheme: light; --ink: #1d1c1d; --dim: #616061; --paper: #fff; --line: #dddddd; --soft: #f6f6f6;
  --link: #1264a3; --mention: #e8f5fa; --quote: #dddddd; --code: #c01343; --primary: #007a5a; }
:root.dark { color-scheme: dark; --ink: #d1d2d3; --dim: #ababad; --paper: #1a1d21; --line: #3c3f43;
  --soft: #222529; --link: #1d9bd1; --mention: #1d3a4a; --quote: #565a5f; --code: #e8912d; --primary: #148567; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.4667 Slack-Lato, Lato, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
header { padding: 14px 20px; border-bottom: 1px solid var(--line); font-weight: 900; font-size: 18px; }
main { padding: 8px 0 24px; max-width: 820px; }
article { display: flex; gap: 8px; padding: 8px 20px; }
article.reply { margin-left: 44px; border-left: 2px solid var(--line); }
article.ephemeral { background: var(--soft); }
.avatar { flex: none; width: 36px; height: 36px; border-radius: 6px; color: #fff; font-weight: 700; font-size: 16px;
  display: grid; place-items: center; }
.content { flex: 1; min-width: 0; }
.author { font-weight: 900; }
.badge { background: var(--line); color: var(--dim); border-radius: 2px; font-size: 10px; font-weight: 700;
  padding: 1px 3px; margin-left: 4px; vertical-align: 2px; }
.time, .note { color: var(--dim); font-size: 12px; margin-left: 6px; }
.note { display: block; margin: 0 0 2px; }
a { color: var(--link); text-decoration: none; }
.mention { background: var(--mention); color: var(--link); border-radius: 3px; padding: 0 2px 1px; }
.line { white-space: pre-wrap; overflow-wrap: anywhere; }
.block { margin: 4px 0 8px; max-width: 600px; }
.block.table { max-width: 100%; }
h3 { font-size: 18px; line-height: 1.3; margin: 8px 0 4px; font-weight: 900; }
hr { border: 0; border-top: 1px solid var(--line); margin: 12px 0; }
blockquote { margin: 4px 0; padding: 0 0 0 12px; border-left: 4px solid var(--quote); white-space: pre-wrap;
  overflow-wrap: anywhere; border-radius: 2px; }
code, pre { font: 12px/1.5 Monaco, Menlo, Consolas, "DejaVu Sans Mono", monospace; background: var(--soft);
  border: 1px solid var(--line); border-radius: 3px; }
code { color: var(--code); padding: 2px 3px 1px; }
pre { padding: 8px; margin: 4px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
ul, ol { margin: 2px 0; padding-left: 26px; }
.section { display: flex; gap: 16px; }
.section .body { flex: 1; min-width: 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 12px; margin-top: 6px; }
.context { color: var(--dim); font-size: 13px; display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; }
.context span { white-space: pre-wrap; overflow-wrap: anywhere; }
.actions, .context_actions { display: flex; flex-wrap: wrap; gap: 8px; }
button, .menu { font: inherit; font-weight: 700; font-size: 13px; color: var(--ink); background: var(--paper);
  border: 1px solid color-mix(in srgb, var(--ink) 30%, transparent); border-radius: 4px; height: 28px; padding: 0 12px;
  display: inline-flex; align-items: center; gap: 6px; white-space: nowrap; }
button.primary { background: var(--primary); border-color: var(--primary); color: #fff; }
button.danger { background: var(--danger); border-color: var(--danger); color: #fff; }
.menu { font-weight: 400; min-width: 140px; justify-content: space-between; }
.input .menu { width: 100%; height: 36px; font-size: 15px; color: var(--dim); }
.arrow { margin-top: -6px; }

.file span { display: block; color: var(--dim); font-size: 13px; margin: 2px 0 4px; }
.file img { display: block; max-width: min(100%, 480px); border: 1px solid var(--line); border-radius: 8px; }
.picture { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; color: var(--dim); display: grid;
  place-items: center; font-size: 12px; text-align: center; overflow: hidden; }
.picture.large { height: 180px; max-width: 360px; } .picture.thumb { width: 88px; height: 88px; }
.picture.small { width: 20px; height: 20px; font-size: 0; }
label { font-weight: 700; display: block; margin-bottom: 6px; } label em, small { color: var(--dim); font-weight: 400; }
small { display: block; font-size: 13px; margin-top: 4px; } small:empty { display: none; }
.field { display: block; border: 1px solid color-mix(in srgb, var(--ink) 40%, transparent); border-radius: 4px;
  padding: 7px 12px; color: var(--dim); } .field.tall { min-height: 84px; }
.choices > div { display: flex; gap: 8px; align-items: baseline; margin: 2px 0; }
.radio_buttons, .checkboxes { width: 14px; height: 14px; border: 1px solid var(--dim); flex: none; border-radius: 3px; }
.radio_buttons { border-radius: 50%; }
table { border-collapse: collapse; } td { border: 1px solid var(--line); padding: 6px 10px; vertical-align: top; }
.reactions { display: flex; gap: 4px; margin-top: 4px; }
.reactions span { background: var(--soft); border: 1px solid var(--line); border-radius: 12px; padding: 1px 8px;
  font-size: 12px; }
.modal { max-width: 520px; margin: 24px 20px; border: 1px solid var(--line); border-radius: 8px; overflow: hidden;
  box-shadow: 0 8px 32px rgb(0 0 0 / 18%); }
.modal header { font-size: 20px; } .modal .blocks { padding: 12px 24px; }
.modal footer { display: flex; justify-content: flex-end; gap: 10px; padding: 14px 24px; border-top: 1px solid var(--line); }
.modal footer button { height: 36px; padding: 0 14px; font-size: 15px; }
.home { padding: 12px 20px; } .home .block, .modal .block { max-width: none; margin: 8px 0; }
.pane article.reply { margin-left: 0; border-left: 0; }
.pane .status { padding: 4px 20px; margin: 0; }
.prompts { display: flex; flex-direction: column; align-items: flex-start; gap: 8px; padding: 12px 20px; }
.prompts button { height: auto; min-height: 32px; border-radius: 16px; padding: 4px 14px; text-align: left; white-space: normal; }
`;
