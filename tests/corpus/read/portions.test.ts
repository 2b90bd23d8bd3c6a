// What was read is taken apart and put together again: the same, in small portions.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { putTogether, takeApart } from '../../../src/corpus/read/portions.ts';
import type { ReadDocument } from '../../../src/corpus/read/read-document.ts';

const paragraph = (at: number) => ({ span: { start: at, end: at + 1 }, line: at + 1 });

/** Sections with so many paragraphs, and so many points; without points for none. */
function reading(sections: readonly number[], points: number | undefined): ReadDocument {
  return {
    format: 'table',
    problems: [],
    reading: {
      ...{ text: 'x', attribution: {}, problems: [] },
      sections: sections.map((length, n) => ({
        headings: [`${n}`],
        paragraphs: Array.from({ length }, (_, at) => paragraph(at)),
      })),
      ...(points === undefined
        ? {}
        : { points: Array.from({ length: points }, (_, row) => ({ start: row, row })) }),
    },
  };
}

test('whatever its sections and points, it comes back as it was, and no portion is large', () => {
  const length = fc.oneof(fc.nat(3), fc.integer({ min: 490, max: 510 }), fc.nat(2000));
  fc.assert(
    fc.property(
      fc.array(length, { maxLength: 6 }),
      fc.option(length, { nil: undefined }),
      (sections, points) => {
        const read = reading(sections, points);
        const { bare, portions } = takeApart(read);
        expect(bare.reading?.sections).toEqual([]);
        const together = putTogether(bare);
        for (const portion of portions) {
          const paragraphs = portion.sections.reduce((sum, section) => sum + section.paragraphs.length, 0);
          expect(paragraphs + portion.points.length).toBeLessThanOrEqual(1000);
          together.add(structuredClone(portion));
        }
        expect(together.whole()).toEqual(read);
      },
    ),
  );
});

test('a file that could not be read has one empty portion', () => {
  const read: ReadDocument = { problems: [] };
  const { bare, portions } = takeApart(read);
  expect([bare, ...portions]).toEqual([read, { sections: [], isContinued: false, points: [] }]);
  expect(putTogether(bare).whole()).toBe(read);
});
