// What of a document deserves a look before its quotes are trusted.
import { expect, test } from 'vitest';
import { type Trust, trustIn } from '../../../src/corpus/assemble/trust.ts';
import type { Paragraph, Point } from '../../../src/corpus/document/document.ts';

const prose = 'The rules hold for every boat that enters the harbour of Aldersund and for its captain too. ';

function trustOf(text: string, aside?: string, points: readonly Point[] = []): Trust {
  const whole = text + (aside ?? '');
  const paragraphs: Paragraph[] = [
    { span: { start: 0, end: text.length }, line: 1 },
    ...(aside === undefined
      ? []
      : [{ span: { start: text.length, end: whole.length }, line: 2, setAside: 'boilerplate' as const }]),
  ];
  return trustIn({
    ...{ id: 'a', path: 'a.pdf', format: 'pdf', title: 'a', digest: '', text: whole, points },
    sections: [{ headings: [], paragraphs }],
  });
}

test.each([
  ['prose', trustOf(prose), []],
  ['accents, quotation marks and other alphabets', trustOf(`${prose} «Ã la carte» â, “Паром”, 渡船`), []],
  [
    'an encoding read as another',
    trustOf(`${prose}El correo electrÃ³nico y la gestiÃ³n`),
    ['odd characters'],
  ],
  [
    'words of another alphabet that were read in the wrong one',
    trustOf(`${prose} Ðóêîâîäñòâî ïî ñîçäàíèþ`),
    ['odd characters'],
  ],
  ['characters without a meaning', trustOf(`${prose}\ue000\ue001`), ['odd characters']],
  ['much that is never quoted', trustOf(prose, prose), ['mostly set aside']],
  ['a little that is never quoted', trustOf(prose.repeat(9), prose), []],
  [
    'a scanned page between others',
    trustOf(prose.repeat(2), undefined, [
      { start: 0, page: 1 },
      { start: 9, page: 3 },
    ]),
    ['pages without text'],
  ],
  [
    'pages of a few words',
    trustOf('A plan.', undefined, [{ start: 0, page: 1 }]),
    ['little text on its pages'],
  ],
])('%s', (_kind, { doubts }, expected) => {
  expect(doubts).toEqual(expected);
});

test('shares are of characters, words and pages', () => {
  expect(
    trustOf(prose, prose, [
      { start: 0, page: 1 },
      { start: 9, page: 2 },
    ]),
  ).toMatchObject({
    oddCharacters: 0,
    setAside: 0.5,
    pages: { withoutText: 0, wordsEach: 17 },
  });
});
