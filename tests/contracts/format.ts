// What every file format must do, run by each format's own test over files whose text is known.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import { decode } from '../../src/corpus/bytes/decode.ts';
import type { Attribution, Document, Section } from '../../src/corpus/document/document.ts';
import type { Problem } from '../../src/corpus/document/problem.ts';
import { type Format, isReading, type Reading } from '../../src/corpus/formats/port/format.ts';
import { openFormat } from '../../src/corpus/formats/registry.ts';
import { VerbatimError } from '../../src/errors.ts';
import { shownQuotes } from '../../src/store/record.ts';
import { sliceOf } from '../../src/text/span.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { type Core, openFiles } from '../folders.ts';

export interface KnownFile {
  /** Its ending chooses the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What can be quoted from it, in this order. Each stands within one paragraph. */
  readonly sentences: readonly string[];
  /** What stands in the file, or in its raw form, and must never be quoted: navigation, scripts, marks, page numbers. */
  readonly unquoted?: readonly string[];
  /** The headings of each section, in order. */
  readonly headings?: readonly (readonly string[])[];
  /** What the file says about its source; a key that is undefined must be absent. */
  readonly attribution?: { readonly [key in keyof Attribution]?: string | undefined };
  readonly language?: string;
  /** Codes of the problems that are named although the file is read. */
  readonly problems?: readonly string[];
  /** Questions with what the first quote holds, and where it stands. */
  readonly asked: readonly KnownAnswer[];
}

export interface KnownAnswer {
  readonly question: string;
  readonly quote: string;
  readonly at?: Partial<Pick<Citation, 'page' | 'row' | 'seconds' | 'speaker' | 'headings'>>;
}

export function testFormat(name: string, files: readonly [KnownFile, ...KnownFile[]]): void {
  describe.each(files)('$name', (file) => {
    // Read and opened once for all tests: starting what reads it takes longest.
    const readOnce = once(() => readingOf(file));
    const openOnce = once(() => openFiles({ [file.name]: file.bytes }));

    test(`is read as ${name}, and says what it is`, async () => {
      const reading = await readOnce();
      expect((await formatOf(file.name)).name).toBe(name);
      expect(reading.problems.map(({ code }) => code)).toEqual(file.problems ?? []);
      expect(reading.attribution).toMatchObject(known(file.attribution));
      for (const key of absent(file.attribution)) expect(reading.attribution).not.toHaveProperty(key);
      expect(reading.language).toBe(file.language);
    });

    test('every known sentence can be quoted, in order', async () => {
      const quotable = quotableOf(await readOnce());
      let from = 0;
      for (const sentence of file.sentences) {
        const at = quotable.findIndex((paragraph, index) => index >= from && paragraph.includes(sentence));
        expect(at, `“${sentence}” among “${quotable.slice(from).join('” “')}”`).not.toBe(-1);
        from = at;
      }
    });

    test('what is no text of the document can not be quoted', async () => {
      const quotable = quotableOf(await readOnce()).join('\n');
      for (const words of file.unquoted ?? []) expect(quotable).not.toContain(words);
    });

    test('paragraphs are trimmed slices in order, points too', async () => {
      expectSound(await readOnce());
    });

    test('sections have their headings', async ({ skip }) => {
      if (file.headings === undefined) skip('nothing is said about its headings');
      expect((await readOnce()).sections.map(({ headings }) => headings)).toEqual(file.headings);
    });

    test('reading it twice gives the same', async () => {
      expect(await readingOf(file)).toEqual(await readOnce());
    });

    test.each(file.asked)(
      '“$question” finds its quote, and says where',
      async ({ question, quote, at = {} }) => {
        const core = await openOnce();
        const [first] = shownQuotes(await core.ask(question));
        expect(first?.text).toContain(quote);
        expect(first?.citation).toMatchObject(at);
      },
    );

    test('each quote of each answer is a slice of the document’s text', async () => {
      const core = await openOnce();
      await fc.assert(
        fc.asyncProperty(questionsOf(core), async (question) => expectSlices(core, await core.ask(question))),
        { numRuns: 40 },
      );
    });
  });

  describe('hostile bytes end as a named problem or as what can be read of them', () => {
    const [{ name: path, bytes }] = files;

    test.each(foreign)('%s', async (_what, content) => {
      await expectNamed(path, content);
    });

    test.each([0.001, 0.02, 0.3, 0.6, 0.9, 0.99, 0.999])('truncated after %d of it', async (share) => {
      await expectNamed(path, bytes.slice(0, Math.floor(bytes.length * share)));
    });

    test('random bytes', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), (content) => expectNamed(path, content)),
        { numRuns: 100 },
      );
    });

    test('a few bytes changed anywhere', async () => {
      const change = fc.tuple(fc.nat(Math.max(0, bytes.length - 1)), fc.nat(255));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
          const damaged = bytes.slice();
          for (const [at, value] of changes) damaged[at] = value;
          return expectNamed(path, damaged);
        }),
        { numRuns: 20 },
      );
    });
  });
}

/** Runs `work` the first time, and gives its outcome each time. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let outcome: Promise<T> | undefined;
  return () => {
    outcome ??= work();
    return outcome;
  };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files of another kind than their ending says, and none at all. */
const foreign: readonly (readonly [what: string, content: Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['white space', utf8(' \n\t\n')],
  ['plain text', utf8('The ferry crosses the strait at noon.\n\nNobody knows why.')],
  ['a web page', utf8('<!doctype html><title>Ferry</title><p>The ferry crosses the strait at noon.')],
  ['the beginning of a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
  ['an archive that holds nothing', Uint8Array.of(0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0))],
  [
    'the beginning of a PDF',
    utf8('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'),
  ],
  ['zeros', new Uint8Array(5000)],
  ['brackets', utf8('<'.repeat(3000) + '['.repeat(3000) + '"'.repeat(2999))],
];

async function formatOf(path: string): Promise<Format> {
  const format = await openFormat(path);
  if (format === undefined) throw new Error(`No format reads ${path}`);
  return format;
}

/** As the loader does it, without what the owner says of a file. */
async function read(path: string, bytes: Uint8Array): Promise<Reading | Problem> {
  const format = await formatOf(path);
  if (format.of === 'bytes') return format.read(bytes, path);
  const { text, problems } = await decode(bytes, path);
  if (text !== undefined) return format.read(text, path);
  const [first] = problems;
  if (first === undefined) throw new Error(`${path} has no text and no problem`);
  return first;
}

async function readingOf({ name, bytes }: KnownFile): Promise<Reading> {
  const result = await read(name, bytes);
  if (!isReading(result)) throw new Error(`${name}: ${result.code}: ${result.message}`);
  return result;
}

const paragraphsOf = (sections: readonly Section[]) => sections.flatMap(({ paragraphs }) => paragraphs);

const quotableOf = ({ text, sections }: Reading): string[] =>
  paragraphsOf(sections)
    .filter((paragraph) => paragraph.setAside === undefined)
    .map(({ span }) => sliceOf(text, span));

function expectSound({ text, sections, points = [] }: Reading): void {
  let end = 0;
  for (const { span, line } of paragraphsOf(sections)) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(sliceOf(text, span)).toBe(sliceOf(text, span).trim());
    expect(line).toBeGreaterThanOrEqual(1);
    end = span.end;
  }
  for (const { headings } of sections) expect(headings.every((heading) => heading.trim() !== '')).toBe(true);
  const starts = points.map(({ start }) => start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(starts.every((start) => start >= 0 && start <= text.length)).toBe(true);
}

async function expectNamed(path: string, bytes: Uint8Array): Promise<void> {
  const result = await read(path, bytes).catch((thrown: unknown) => {
    expect(thrown).toBeInstanceOf(VerbatimError);
    return undefined;
  });
  if (result === undefined) return;
  const problems = isReading(result) ? result.problems : [result];
  for (const problem of problems)
    expect(problem).toMatchObject({ path, message: expect.stringMatching(/[.]$/) });
  if (isReading(result)) expectSound(result);
}

function questionsOf({ corpus }: Core): fc.Arbitrary<string> {
  const words = corpus.documents.flatMap(({ text }) =>
    tokenize(text).map(({ start, end }) => text.slice(start, end)),
  );
  return fc
    .array(fc.constantFrom(...new Set(words)), { minLength: 1, maxLength: 6 })
    .map((chosen) => `${chosen.join(' ')}?`);
}

function expectSlices({ corpus }: Core, answer: Answer): void {
  const quotes = shownQuotes(answer);
  for (const { text, citation } of quotes) {
    const document = corpus.documents.find(({ id }) => id === citation.documentId);
    expect(document === undefined ? undefined : sliceOf(document.text, citation.span)).toBe(text);
    expect(document && quotableIn(document, citation)).toBe(true);
  }
}

/** Whether the quote touches nothing that is set aside. */
const quotableIn = ({ sections }: Document, { span }: Citation): boolean =>
  paragraphsOf(sections)
    .filter((paragraph) => paragraph.span.start < span.end && span.start < paragraph.span.end)
    .every((paragraph) => paragraph.setAside === undefined);

type Known = NonNullable<KnownFile['attribution']>;

const known = (attribution: Known = {}): object =>
  Object.fromEntries(Object.entries(attribution).filter(([, value]) => value !== undefined));

const absent = (attribution: Known = {}): string[] =>
  Object.entries(attribution).flatMap(([key, value]) => (value === undefined ? [key] : []));
