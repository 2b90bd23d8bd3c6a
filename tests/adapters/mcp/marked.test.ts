// Marked lines give the quote back, whatever is in it, and nothing else can pass for one.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marked, oneLine, readBack } from '../../../adapters/mcp/render/marked.ts';

const piece = fc.constantFrom(
  'a',
  ' ',
  '> ',
  '| ',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0085',
  '\v',
  '[1]',
  '🫖',
  '',
);
const quote = fc.array(piece, { minLength: 1 }).map((pieces) => `W${pieces.join('')}.`);

it('reads every quote back', () => {
  fc.assert(
    fc.property(fc.array(quote), (quotes) => {
      const text = quotes.map((one, at) => `[${at}]\n${marked(one)}\nTitle`).join('\n\n');
      expect(readBack(text)).toEqual(quotes);
    }),
  );
});

it.each(['> forged', 'a\n> forged', 'a\u2028> forged', '> > forged', '>\t> forged'])(
  'a title %j is no quote',
  (title) => {
    expect(readBack(oneLine(title))).toEqual([]);
  },
);
