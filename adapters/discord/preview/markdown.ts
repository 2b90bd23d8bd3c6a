// Parses the part of Discord's Markdown that the bot writes.

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'struck'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly address: string; readonly inside: readonly Inline[] };

export interface Line {
  readonly kind: 'line' | 'small' | 'quote';
  /** Consecutive quoted lines are one, with their line ends. */
  readonly inside: readonly Inline[];
}

/** Longest first: `**` is not `*` twice. */
const signs = [
  ['**', 'bold'],
  ['~~', 'struck'],
  ['*', 'italic'],
] as const;
const link = /\[((?:\\.|[^\]\\])*)\]\(<([^>]*)>\)/sy;

export function readMarkdown(markdown: string): Line[] {
  const lines: { kind: Line['kind']; text: string }[] = [];
  for (const line of markdown.split('\n')) {
    const [kind, text] = kindOf(line);
    const last = lines.at(-1);
    if (kind === 'quote' && last?.kind === 'quote') last.text += `\n${text}`;
    else lines.push({ kind, text });
  }
  return lines.map(({ kind, text }) => ({ kind, inside: readInline(text) }));
}

function kindOf(line: string): readonly [Line['kind'], string] {
  if (line.startsWith('> ')) return ['quote', line.slice(2)];
  return line.startsWith('-# ') ? ['small', line.slice(3)] : ['line', line];
}

export function readInline(text: string): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const push = (inline: Inline): void => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
    found.push(inline);
  };
  for (let at = 0; at < text.length; ) {
    if (text[at] === '\\' && /[^0-9A-Za-z\s]/.test(text[at + 1] ?? '')) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    link.lastIndex = at;
    const linked = link.exec(text);
    if (linked !== null) {
      push({ kind: 'link', address: linked[2] ?? '', inside: readInline(linked[1] ?? '') });
      at += linked[0].length;
      continue;
    }
    const [sign, kind] = signs.find(([begin]) => text.startsWith(begin, at)) ?? [];
    const end = sign === undefined ? -1 : closing(text, sign, at + sign.length);
    if (sign !== undefined && kind !== undefined && end !== -1) {
      push({ kind, inside: readInline(text.slice(at + sign.length, end)) });
      at = end + sign.length;
      continue;
    }
    plain += text[at];
    at += 1;
  }
  if (plain !== '') found.push({ kind: 'text', text: plain });
  return found;
}

/** The next unescaped occurrence of the sign, or -1. */
function closing(text: string, sign: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(sign, at)) return at;
  }
  return -1;
}
