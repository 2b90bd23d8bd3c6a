// PDF files that others made, as pdf-parse carries them: a paper in two columns, and articles of two journals.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pdf } from '../../src/corpus/formats/pdf/pdf.ts';
import { isReading, type Reading } from '../../src/corpus/formats/port/format.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { sliceOf } from '../../src/text/span.ts';
import { lettersOfPages, pageAt, standsOn } from '../corpus/formats/pdf/places.ts';

const folder = process.env['PDF_SAMPLES'];
const absent = 'PDF_SAMPLES names no folder; .ci/run installs pdf-parse@1.1.1 and sets it to its test/data';
if (folder === undefined && process.env['CI'] === 'true') throw new Error(absent);

const paper = '01-valid.pdf';
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder ?? '', name)));

async function read(name: string): Promise<Reading> {
  const result = await pdf.read(bytesOf(name), name);
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

const paragraphsOf = ({ sections }: Reading) =>
  sections.flatMap(({ paragraphs }) => paragraphs).filter(({ setAside }) => setAside === undefined);

/** Sentences whose words pdf.js does not have on their page, in this order. */
async function misplacedIn(name: string): Promise<string[]> {
  const [reading, pages] = [await read(name), await lettersOfPages(bytesOf(name))];
  return paragraphsOf(reading)
    .flatMap(({ span }) => sentencesOf(reading.text, span))
    .filter(
      (span) => !standsOn(sliceOf(reading.text, span), pageAt(reading.points ?? [], span.start) ?? 0, pages),
    )
    .map((span) => sliceOf(reading.text, span));
}

// The words of figures and tables have no order of their own; everything else must stand where it is said to.
test.skipIf(folder === undefined).each([
  [paper, 5],
  ['02-valid.pdf', 0],
  ['04-valid.pdf', 0],
])('sentences of %s stand on their pages; %d out of figures and tables aside', async (name, most) => {
  expect((await misplacedIn(name)).length).toBeLessThanOrEqual(most);
});

describe.skipIf(folder === undefined)('a paper of two columns on 14 pages', () => {
  test('has its title and its sections', async () => {
    const { attribution, sections, points } = await read(paper);
    const title = 'Trace-based Just-in-Time Type Specialization for Dynamic Languages';
    expect(attribution).toMatchObject({ title, published: '2009-04-01' });
    expect(new Set(points?.map(({ page }) => page))).toEqual(
      new Set(Array.from({ length: 14 }, (_, n) => n + 1)),
    );
    const headings = sections.map((section) => section.headings.slice(1));
    expect(headings).toEqual(
      expect.arrayContaining([
        ['Abstract'],
        ['1. Introduction'],
        ['3. Trace Trees', '3.1 Traces'],
        ['4. Nested Trace Tree Formation', '4.2 Blacklisting with Nesting'],
        ['6. Implementation', '6.6 Correctness'],
        ['9. Conclusions'],
        ['References'],
      ]),
    );
  });

  test.each([
    [
      'over a page',
      11,
      'the values observed on the individual benchmarks have large standard deviations (on the order of the mean).',
    ],
    [
      'over a figure',
      12,
      'parts of outer loops within the inner loops (because inner loops become hot first), leading to much greater tail duplication.',
    ],
    [
      'with a hyphen',
      4,
      'In TraceMonkey, objects’ representations are assigned an integer key called the object shape.',
    ],
    ['with a compound', 2, 'with a 2x-20x speedup for traceable programs.'],
    [
      'with an accent',
      2,
      'In a naïve implementation, inner loops would become hot first, and the VM would start tracing there.',
    ],
  ])('reads a sentence %s', async (_what, page, words) => {
    const reading = await read(paper);
    const paragraph = paragraphsOf(reading).find(({ span }) => sliceOf(reading.text, span).includes(words));
    expect(paragraph).toBeDefined();
    expect(pageAt(reading.points ?? [], reading.text.indexOf(words))).toBe(page);
  });
});
