// Rich Text Format to tokens: groups, control words, bytes and text. Nothing of it is understood here.

export type Token =
  | { readonly kind: 'open' | 'close' | 'star' }
  | { readonly kind: 'word'; readonly word: string; readonly value?: number }
  /** A byte in the encoding of its font. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** Latin-1, where each character is a byte in the encoding of its font. */
  | { readonly kind: 'text'; readonly text: string };

const word = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const hex = /'([0-9a-fA-F]{2})/y;
const text = /[^\\{}\r\n]+/y;

/** Signs that are written with a backslash. */
const signs: Readonly<Record<string, Token>> = {
  '*': { kind: 'star' },
  '~': { kind: 'word', word: 'nbsp' },
  _: { kind: 'word', word: 'nbhyphen' },
  '\n': { kind: 'word', word: 'par' },
  '\r': { kind: 'word', word: 'par' },
  '\t': { kind: 'word', word: 'tab' },
  '{': { kind: 'text', text: '{' },
  '}': { kind: 'text', text: '}' },
  '\\': { kind: 'text', text: '\\' },
};

/** `source` is the file's bytes as Latin-1. */
export function* tokensOf(source: string): Generator<Token, void> {
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  for (let at = 0; at < source.length; ) {
    const sign = source[at];
    if (sign === '{' || sign === '}') {
      yield { kind: sign === '{' ? 'open' : 'close' };
      at += 1;
    } else if (sign === '\r' || sign === '\n') at += 1;
    else if (sign !== '\\') {
      const found = match(text, at)?.[0] ?? '';
      yield { kind: 'text', text: found };
      at += Math.max(1, found.length);
    } else {
      const found = match(word, at + 1);
      const byte = found === null ? match(hex, at + 1) : null;
      if (found !== null) {
        const [whole, name = '', digits] = found;
        at += 1 + whole.length;
        const value = digits === undefined ? undefined : Number(digits);
        // Bytes of a picture as they are, which may hold braces.
        if (name === 'bin') at += Math.max(0, value ?? 0);
        else yield value === undefined ? { kind: 'word', word: name } : { kind: 'word', word: name, value };
      } else if (byte !== null) {
        yield { kind: 'byte', byte: Number.parseInt(byte[1] ?? '', 16) };
        at += 4;
      } else {
        const token = signs[source[at + 1] ?? ''];
        if (token !== undefined) yield token;
        at += 2;
      }
    }
  }
}
