// What pages are called where it is not their number.
import { expect, test } from 'vitest';
import { labelled } from '../../../../src/corpus/formats/pdf/page/labels.ts';
import { pdf } from '../../../../src/corpus/formats/pdf/pdf.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';
import { line, makePdf } from './make.ts';

/** Three pages, called by what `labels` says in PDF's own way. */
function threePages(labels: string): Uint8Array {
  const texts = [
    'The preface thanks the keeper.',
    'It goes on for a page.',
    'The first chapter begins here.',
  ];
  const pages = texts.map((text) => ({ content: line(text, 60, 700) }));
  return makePdf(pages, `/PageLabels << /Nums [${labels}] >>`);
}

const labelsOf = async (bytes: Uint8Array): Promise<(string | undefined)[]> => {
  const reading = await pdf.read(bytes, 'a.pdf');
  if (!isReading(reading)) throw new Error(reading.message);
  return (reading.points ?? []).map(({ pageLabel }) => pageLabel);
};

test.each([
  ['roman numerals before the first chapter', '0 << /S /r >> 2 << /S /D >>', ['i', 'ii', '1']],
  ['an appendix', '0 << /S /D /P (A-) /St 3 >>', ['A-3', 'A-4', 'A-5']],
  ['their numbers', '0 << /S /D >>', [undefined, undefined, undefined]],
  ['nothing at all', '0 << >>', [undefined, undefined, undefined]],
  ['a damaged list', '0 << /S /X >>', [undefined, undefined, undefined]],
])('%s', async (_kind, labels, expected) => {
  expect(await labelsOf(threePages(labels))).toEqual(expected);
});

test('a label that is too long to be printed on a page is none', () => {
  expect(labelled([{ start: 0, page: 1 }], ['x'.repeat(50)])).toEqual([{ start: 0, page: 1 }]);
});
