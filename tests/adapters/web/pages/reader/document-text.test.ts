// A document's text cut for its reader.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../../../adapters/web/pages/reader/document-text.ts';
import type { DocumentPart } from '../../../../../adapters/web/pages/reader/parts.ts';
import { openFiles } from '../../../../folders.ts';
import { prose } from '../../../../texts.ts';

/** The whole of a document. */
const all: DocumentPart = {
  ...{ start: 0, end: Number.POSITIVE_INFINITY, section: 0, paragraph: 1 },
  ...{ lastParagraph: Number.POSITIVE_INFINITY, isContinued: false },
};

describe('sectionsOf', () => {
  it('keeps every paragraph whole, and marks exactly the span', async () => {
    await fc.assert(
      fc.asyncProperty(prose, fc.nat(), fc.nat(), async (text, a, b) => {
        const { corpus } = await openFiles({ 'a.txt': text });
        for (const document of corpus.documents) {
          const [start, end] = [a % document.text.length, b % document.text.length].sort((x, y) => x - y);
          const marked = { start: start ?? 0, end: end ?? 0 };
          const points = [
            { start: 0, page: 1 },
            { start: Math.floor(document.text.length / 2), page: 2 },
          ];
          const paragraphs = sectionsOf({ ...document, points }, all, marked).flatMap(
            (section) => section.paragraphs,
          );
          const spans = document.sections.flatMap((section) => section.paragraphs.map(({ span }) => span));
          expect(paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))).toEqual(
            spans.map((span) => document.text.slice(span.start, span.end)),
          );
          const shown = paragraphs.flatMap(({ pieces }) => pieces.filter((piece) => piece.marked));
          expect(shown.map((piece) => piece.text).join('')).toBe(
            spans
              .map((span) =>
                document.text.slice(Math.max(span.start, marked.start), Math.min(span.end, marked.end)),
              )
              .join(''),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('marks where pages begin, within a paragraph too, each once', async () => {
    const { corpus } = await openFiles({ 'a.txt': 'One two three.\n\nFour five six.\n' });
    const [document] = corpus.documents;
    if (document === undefined) throw new Error('The document is not there.');
    const points = [
      { start: 0, page: 1 },
      { start: document.text.indexOf('three'), page: 2 },
      { start: document.text.indexOf('Four'), page: 3 },
    ];
    const pieces = sectionsOf({ ...document, points }, all).flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.pieces),
    );
    expect(pieces.map(({ text, point }) => [text, point?.page])).toEqual([
      ['One two ', 1],
      ['three.', 2],
      ['Four five six.', 3],
    ]);
  });
});
