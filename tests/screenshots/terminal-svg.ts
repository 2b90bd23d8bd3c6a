// A recorded terminal as an SVG picture that moves by style sheets alone: each line is seen while it was so.
import type { Styled, Version } from './terminal-screen.ts';

/** Units of the picture: a character's width, a line's height, and the room around the text. */
const size = { character: 8.4, line: 19, margin: 16 } as const;

export function drawTerminal(versions: readonly Version[], columns: number): string {
  const end = Math.max(...versions.map(({ until }) => until));
  const rows = Math.max(...versions.map(({ row }) => row)) + 1;
  const width = Math.ceil(columns * size.character + 2 * size.margin);
  const height = rows * size.line + 2 * size.margin;
  const percent = (at: number): string => ((100 * at) / end).toFixed(2);
  const moves = versions.map(({ from, until }, index) => {
    const hidden = until < end ? `${percent(until)}%{visibility:hidden}` : '';
    return `@keyframes v${index}{0%{visibility:hidden}${percent(from)}%{visibility:visible}${hidden}}#v${index}{animation-name:v${index}}`;
  });
  const texts = versions.map(({ row, runs, until }, index) => {
    const y = size.margin + (row + 0.75) * size.line;
    const last = until < end ? '' : ' class="last"';
    return `<text id="v${index}"${last} x="${size.margin}" y="${y}" xml:space="preserve">${runs.map(drawRun).join('')}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>A terminal in which Verbatim is asked two questions</title>
<style>
rect{fill:#16181d}
text{fill:#e6e6e6;font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;visibility:hidden;animation:${(end / 1000).toFixed(2)}s step-end infinite}
.last{visibility:visible}.b{font-weight:bold}.d{fill:#9aa0aa}.a{fill:#56c8d8}
@media (prefers-reduced-motion:reduce){text{animation:none}}
${moves.join('\n')}
</style>
<rect width="${width}" height="${height}" rx="8"/>
${texts.join('\n')}
</svg>
`;
}

function drawRun({ text, isBold, isDim, isAccent }: Styled): string {
  const classes = [isBold && 'b', isDim && 'd', isAccent && 'a'].filter((name) => name !== false);
  const written = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return classes.length === 0 ? written : `<tspan class="${classes.join(' ')}">${written}</tspan>`;
}
