// Passages: every quotable paragraph once, never across a section, of a paragraph's size.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/corpus/document/document.ts';
import { passagesOf } from '../../../src/corpus/document/passages.ts';
import { markdown } from '../../../src/corpus/formats/text/markdown.ts';
import { plainText } from '../../../src/corpus/formats/text/plain-text.ts';
import { contains, overlaps, sliceOf } from '../../../src/text/span.ts';
import { countWords, tokenize } from '../../../src/text/tokenize.ts';
import { prose } from '../../texts.ts';

function documentOf(source: string, format = plainText, id = 'a'): Document {
  const { text, sections } = format.read(source, id);
  return { id, path: `${id}.txt`, title: 'A', format: format.name, text, sections, digest: '' };
}

const passageTexts = (document: Document): string[] =>
  passagesOf([document]).map(({ span }) => sliceOf(document.text, span));

/** Twelve words. */
const sentence = (n: number): string => `The committee met for time ${n} and agreed to publish its report.`;
const paragraph = (sentences: number, from = 0): string =>
  Array.from({ length: sentences }, (_, n) => sentence(from + n)).join(' ');

describe('size', () => {
  test('short paragraphs are gathered up to 100 words', () => {
    const paragraphs = Array.from({ length: 12 }, (_, n) => sentence(n));
    const texts = passageTexts(documentOf(paragraphs.join('\n\n')));
    expect(texts).toEqual([paragraphs.slice(0, 8).join('\n\n'), paragraphs.slice(8).join('\n\n')]);
    expect(texts.map(countWords)).toEqual([96, 48]);
  });

  test('a paragraph of 100 to 200 words is one passage', () => {
    const text = paragraph(16);
    expect(passageTexts(documentOf(text))).toEqual([text]);
  });

  test('a longer one is cut between its sentences', () => {
    const text = paragraph(30);
    const texts = passageTexts(documentOf(text));
    expect(texts).toEqual([paragraph(8), paragraph(8, 8), paragraph(8, 16), paragraph(6, 24)]);
  });

  test('a sentence of 200 words is never cut', () => {
    const long = `The list names ${'one agency, '.repeat(97)}and no other.`;
    expect(passageTexts(documentOf(`${paragraph(3)} ${long} ${paragraph(3)}`))).toContain(long);
  });
});

describe('borders', () => {
  test('a passage never crosses a section', () => {
    const document = documentOf(
      '# One\n\nIt rained.\n\n# Two\n\nIt snowed.\n\n## Three\n\nIt hailed.',
      markdown,
    );
    expect(
      passagesOf([document]).map(({ span, headings }) => [sliceOf(document.text, span), headings]),
    ).toEqual([
      ['It rained.', ['One']],
      ['It snowed.', ['Two']],
      ['It hailed.', ['Two', 'Three']],
    ]);
  });

  test('a passage never runs over what is set aside', () => {
    expect(passageTexts(documentOf(`${sentence(1)}\n\nPhoto: A. Example\n\n${sentence(2)}`))).toEqual([
      sentence(1),
      sentence(2),
    ]);
  });

  test('ids count on from document to document', () => {
    const documents = ['a', 'b'].map((id) => documentOf(sentence(1), plainText, id));
    expect(passagesOf(documents).map(({ id, documentId }) => [id, documentId])).toEqual([
      [0, 'a'],
      [1, 'b'],
    ]);
  });
});

test('for any document: every word of a quotable paragraph stands in one passage, no other word does, no section is crossed', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom(plainText, markdown), (source, format) => {
      const document = documentOf(source, format);
      const passages = passagesOf([document]);
      for (const { headings, paragraphs } of document.sections) {
        for (const { span, setAside } of paragraphs) {
          const tokens = tokenize(sliceOf(document.text, span));
          for (const token of tokens) {
            const place = { start: span.start + token.start, end: span.start + token.end };
            const holding = passages.filter((passage) => contains(passage.span, place));
            expect(holding).toHaveLength(setAside === undefined ? 1 : 0);
            expect(holding.every((passage) => passage.headings === headings)).toBe(true);
          }
        }
      }
      for (const [index, passage] of passages.entries()) {
        expect(passages.slice(index + 1).some((other) => overlaps(other.span, passage.span))).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});
