// Whatever is cut out of a document and however it is typed again, it is judged by its words alone.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkQuotes } from '../../src/proof/check.ts';
import { judge } from '../../src/proof/judge.ts';
import { type CorpusWords, wordsOf } from '../../src/proof/words/corpus-words.ts';
import type { Revision } from '../../src/retrieval/revision/revision.ts';
import { finish } from '../../src/steps.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { type Span, shift } from '../../src/text/span.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { shippedRevision } from './revision.ts';

interface Sentence {
  readonly document: string;
  readonly words: readonly Span[];
}

let revision: Revision;
let corpus: CorpusWords;
let sentences: readonly Sentence[];
/** All documents as a reader hears them: words in lower case, one space between. */
let spoken: string;

beforeAll(async () => {
  revision = await shippedRevision();
  corpus = await wordsOf(revision.corpus.documents);
  sentences = revision.corpus.documents.flatMap(({ path, text, sections }) =>
    sections
      .flatMap((section) => section.paragraphs)
      .flatMap((paragraph) => sentencesOf(text, paragraph.span))
      .map(({ start, end }) => tokenize(text.slice(start, end)).map((token) => shift(token, start)))
      .filter((words) => words.length >= shortest)
      .map((words) => ({ document: path, words })),
  );
  spoken = revision.corpus.documents.map(({ text }) => heard(text)).join(' | ');
});

const shortest = 6;

const heard = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Some six or more words of a sentence: where they stand, and as they stand there. */
interface Slice {
  readonly document: string;
  readonly words: readonly Span[];
}

const slices: fc.Arbitrary<Slice> = fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([which, from, length]) => {
  const { document, words } = sentences[which % sentences.length] ?? { document: '', words: [] };
  const first = from % (words.length - shortest + 1);
  const count = shortest + (length % (words.length - first - shortest + 1));
  return { document, words: words.slice(first, first + count) };
});

const textOf = (path: string): string =>
  revision.corpus.documents.find((document) => document.path === path)?.text ?? '';

const written = ({ document, words }: Slice): string =>
  textOf(document).slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);

/** How one author's keyboard or typesetter writes what another wrote. */
const styles = fc.record({
  double: fc.constantFrom('"', '“', '”', '„', '«'),
  single: fc.constantFrom("'", '’', '‘'),
  dash: fc.constantFrom('–', '—', '-', '--', ' – ', '\u2011'),
  ellipsis: fc.constantFrom('…', '...', '. . .', '[...]'),
  space: fc.constantFrom(' ', '\u00a0', '  ', '\n', '\u2009', '\t', ' \u200b', '\r\n'),
});

type Style = typeof styles extends fc.Arbitrary<infer Value> ? Value : never;

const restyled = (text: string, style: Style): string =>
  text
    .replace(/ /g, style.space)
    .replace(/\s?[–—-]\s?/g, style.dash)
    .replace(/…/g, style.ellipsis)
    .replace(/[“”"]/g, style.double)
    .replace(/[‘’']/g, style.single);

describe('words of a document, however they are typed', () => {
  test('are exact, and are found where they stand', () => {
    fc.assert(
      fc.property(slices, styles, (slice, style) => {
        const verdict = finish(judge(restyled(written(slice), style), corpus));
        expect(verdict.kind).toBe('exact');
        if (verdict.kind !== 'exact') return;
        const places = [verdict.where, ...verdict.alsoAt].filter(({ path }) => path === slice.document);
        expect(places.map(({ span }) => span.start)).toContain(slice.words[0]?.start);
        for (const { path, span, text, quote } of places) {
          expect(text).toBe(textOf(path).slice(span.start, span.end));
          expect(quote?.text).toBe(text);
          expect(quote?.citation.span).toEqual(span);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('are exact without any folding where nothing is restyled', () => {
    fc.assert(
      fc.property(slices, (slice) => {
        expect(finish(judge(written(slice), corpus))).toMatchObject({
          kind: 'exact',
          foldings: [],
          notes: [],
          omissions: 0,
        });
      }),
    );
  });

  const marks = fc.constantFrom(
    ...(['“”', '""', '«»', '»«', '„“', '„”', '””', '‹›', '「」', '『』'] as const).map(([open, close]) => [
      open,
      close,
    ]),
    ['``', "''"],
    ['“', '"'],
  );

  test('are exact between any quotation marks', async () => {
    await fc.assert(
      fc.asyncProperty(slices, marks, async (slice, [open = '', close = '']) => {
        const quoted = written(slice);
        fc.pre(!/[“”"‘]/.test(quoted) && !/'(?![a-z])/.test(quoted));
        const { quotations: found } = await checkQuotes(
          `She said ${open}${quoted},${close} and left.`,
          revision.corpus,
        );
        expect(found.map(({ verdict }) => verdict.kind)).toEqual(['exact']);
        expect(found[0]?.quotation.text).toBe(`${quoted},`);
      }),
    );
  });
});

describe('one word that is not the document’s', () => {
  const changes = fc.tuple(
    fc.constantFrom('replaced', 'dropped', 'inserted'),
    fc.nat(),
    fc.constantFrom('not', 'zebra', 'the'),
  );

  test('is never exact', () => {
    fc.assert(
      fc.property(slices, styles, changes, (slice, style, [change, where, word]) => {
        const text = textOf(slice.document);
        const [start, end] = [slice.words[0]?.start ?? 0, slice.words.at(-1)?.end ?? 0];
        // At either end, leaving a word out makes a shorter quotation and no false one.
        const at = slice.words[1 + (where % (slice.words.length - 2))] ?? { start, end };
        const rest = change === 'inserted' ? at.start : at.end;
        const between = change === 'dropped' ? '' : change === 'inserted' ? `${word} ` : word;
        const changed = text.slice(start, at.start) + between + text.slice(rest, end);
        fc.pre(!spoken.includes(heard(changed)));
        const verdict = finish(judge(restyled(changed, style), corpus));
        // Beside an ellipsis of the document's own, a word that is left out is left out with a mark.
        const isMarked = verdict.kind === 'exact' && verdict.omissions > 0 && changed.includes('…');
        expect(isMarked ? 'marked' : verdict.kind).not.toBe('exact');
      }),
      { numRuns: 300 },
    );
  });
});
