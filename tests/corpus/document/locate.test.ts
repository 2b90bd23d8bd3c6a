// Where a quote stands, as a reader counts: headings, paragraph, line, the sentences around it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/corpus/document/document.ts';
import { locate, paragraphsWithin } from '../../../src/corpus/document/locate.ts';
import { markdown } from '../../../src/corpus/formats/text/markdown.ts';
import { plainText } from '../../../src/corpus/formats/text/plain-text.ts';
import { overlaps } from '../../../src/text/span.ts';
import { expectInProportion } from '../../effort.ts';

function documentOf(source: string, format = plainText): Document {
  const { text, sections } = format.read(source, 'a');
  return { id: 'a', path: 'a.txt', title: 'A', format: format.name, text, sections, digest: '' };
}

/** Where the first `words` of the document stand. */
function locateWords(document: Document, words: string) {
  const start = document.text.indexOf(words);
  return locate(document, { start, end: start + words.length });
}

const source = `# Weather

It rained. It poured. It stopped.

## In winter

It snowed. It froze.

It thawed.

## In spring

It bloomed.
`;

describe('in markdown', () => {
  const document = documentOf(source, markdown);

  test('a sentence in the middle has its neighbours', () => {
    expect(locateWords(document, 'It poured.')).toEqual({
      headings: ['Weather'],
      paragraph: 1,
      line: 3,
      before: 'It rained.',
      after: 'It stopped.',
    });
  });

  test('neighbours are found in the paragraphs beside it', () => {
    expect(locateWords(document, 'It thawed.')).toMatchObject({
      paragraph: 3,
      line: 9,
      before: 'It froze.',
      after: '',
    });
    expect(locateWords(document, 'It froze.')).toMatchObject({
      paragraph: 2,
      before: 'It snowed.',
      after: 'It thawed.',
    });
  });

  test('but never in another section', () => {
    expect(locateWords(document, 'It snowed.')).toMatchObject({
      before: '',
      headings: ['Weather', 'In winter'],
    });
    expect(locateWords(document, 'It bloomed.')).toMatchObject({ before: '', after: '', paragraph: 4 });
  });

  test('several sentences have the neighbours of their two ends', () => {
    expect(locateWords(document, 'It rained. It poured.')).toMatchObject({
      before: '',
      after: 'It stopped.',
    });
  });
});

describe('in plain text', () => {
  test('paragraphs set aside are counted, since a reader sees them, and are passed over as neighbours', () => {
    const document = documentOf('It rained here.\n\nPhoto: A. Example\n\nIt snowed here.');
    expect(locateWords(document, 'It snowed here.')).toMatchObject({
      paragraph: 3,
      line: 5,
      before: 'It rained here.',
      after: '',
    });
  });

  test('a line within a wrapped paragraph is counted from the file’s first', () => {
    const document = documentOf(
      '\nThe committee met in the spring and agreed to publish its\nreport on every agency it had seen. It will meet again in\nautumn.',
    );
    expect(locateWords(document, 'It will meet again in\nautumn.')).toMatchObject({ paragraph: 1, line: 3 });
  });
});

test('a place outside every paragraph is a mistake of the caller', () => {
  expect(() => locate(documentOf('It rained.'), { start: 50, end: 60 })).toThrow(RangeError);
});

test('a neighbour longer than 2,000 characters is not shown, nor cut', () => {
  const long = `It rained ${'extraordinarily '.repeat(150)}here.`;
  const document = documentOf(`${long} It snowed. ${long}`);
  expect(locateWords(document, 'It snowed.')).toMatchObject({ before: '', after: '' });
});

test('in a paragraph of 5 MB, neighbours are found, in proportion to it', async () => {
  const within = (sentences: number) => {
    const document = documentOf(
      `${'It rained here. '.repeat(sentences)}It snowed. ${'It hailed here. '.repeat(sentences)}`,
    );
    const start = document.text.indexOf('It snowed.');
    return { document, span: { start, end: start + 10 } };
  };
  const [part, all] = [within(40_000), within(160_000)];
  const neighbours = { before: 'It rained here.', after: 'It hailed here.' };
  expect(locate(all.document, all.span)).toMatchObject(neighbours);
  await expectInProportion((size) => {
    const { document, span } = size === 4 ? all : part;
    for (let again = 0; again < 10; again += 1) locate(document, span);
  }, 4);
});

test('the paragraphs within a span are those that overlap it and may be quoted, in order', () => {
  const document = documentOf(`${source}\n\n[Advertisement]\n\n***\n\nThe end came late.`, markdown);
  const quotable = document.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ setAside }) => setAside === undefined);
  const place = fc.nat(document.text.length);
  fc.assert(
    fc.property(place, place, (a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      const expected = quotable.filter((paragraph) => overlaps(paragraph.span, span));
      expect(paragraphsWithin(document, span)).toEqual(expected);
    }),
  );
});
