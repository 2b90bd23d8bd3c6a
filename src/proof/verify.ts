// Checks a quote of an earlier day against the corpus of today.
import type { Citation, Receipt } from '../answer/answer.ts';
import type { Document } from '../corpus/document/document.ts';
import type { Corpus } from '../corpus/folder/load.ts';
import { inTurns, type Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';
import { cutsWord } from '../text/tokenize.ts';
import { isSource } from './likeness.ts';
import { compareWith } from './passage-difference.ts';
import { type Position, positionOf } from './position.ts';
import { withUnits, wordKey } from './text/units.ts';
import { type DifferenceRun, differenceOf } from './text/word-difference.ts';
import { type CorpusWords, wordsOf } from './words/corpus-words.ts';
import { nearestTo } from './words/nearest.ts';
import { betweenWords, placesOfSequence } from './words/sequences.ts';

/** What is compared of a receipt. `before` and `after` tell two like places apart. */
export type KeptReceipt = Pick<Receipt, 'code' | 'text'> &
  Pick<Citation, 'path' | 'digest' | 'span' | 'before' | 'after'>;

/** Character by character at the same place of the same document. */
export interface StillExact {
  readonly kind: 'exact';
  readonly code: string;
  readonly where: Position;
  /** Whether the file has changed in another place. */
  readonly fileChanged: boolean;
}

/** Character by character, at another place of the document, or in another one. */
export interface Moved {
  readonly kind: 'moved';
  readonly code: string;
  readonly to: 'same-document' | 'other-document';
  readonly where: Position;
}

/** The document is there and says something else, or no longer speaks of it. */
export interface Changed {
  readonly kind: 'changed';
  readonly code: string;
  /** False where the file is the same, byte by byte, and a later version of the program reads it differently. */
  readonly fileChanged: boolean;
  /** The passage that took the quote's place, where one comes near. */
  readonly now?: PassageNow;
  /** Where else the quote stands character by character. */
  readonly exactAt?: Position;
}

export interface PassageNow {
  readonly where: Position;
  /** From the quote's text to today's. */
  readonly difference: readonly DifferenceRun[];
  /** `style`: nothing but quotation marks, dashes, ellipses, white space or forms of letters. */
  readonly change: 'words' | 'case' | 'punctuation' | 'style';
}

/** The document is not there and no other one holds the quote. */
export interface Gone {
  readonly kind: 'gone';
  readonly code: string;
  /** A passage of another document that comes near. */
  readonly now?: PassageNow;
}

export type Verification = StillExact | Moved | Changed | Gone;

export async function verifyReceipt(kept: KeptReceipt, { documents }: Corpus): Promise<Verification> {
  const { code } = kept;
  const document = documents.find(({ path }) => path === kept.path);
  const elsewhere = (): Position | undefined =>
    exactIn(
      documents.filter((other) => other !== document),
      kept,
    );
  if (document === undefined) {
    const where = elsewhere();
    return where === undefined
      ? { kind: 'gone', code, ...(await nowIn(documents, kept)) }
      : { kind: 'moved', code, to: 'other-document', where };
  }
  if (standsAt(document, kept.text, kept.span.start)) {
    const where = positionOf(document, kept.span);
    return { kind: 'exact', code, where, fileChanged: document.digest !== kept.digest };
  }
  const here = exactIn([document], kept);
  const inPlace = here === undefined ? undefined : await changedInPlace(documents, kept, document);
  if (here !== undefined && inPlace === undefined) {
    return { kind: 'moved', code, to: 'same-document', where: here };
  }
  const changed = inPlace ?? (await nowIn(documents, kept, document));
  const exactAt = here ?? elsewhere();
  if (changed.now === undefined && exactAt !== undefined) {
    return { kind: 'moved', code, to: 'other-document', where: exactAt };
  }
  const fileChanged = document.digest !== kept.digest;
  return { kind: 'changed', code, fileChanged, ...changed, ...(exactAt === undefined ? {} : { exactAt }) };
}

/** A second copy of the words proves nothing where the one that was quoted still stands, changed. */
async function changedInPlace(
  documents: readonly Document[],
  kept: KeptReceipt,
  document: Document,
): Promise<{ now: PassageNow } | undefined> {
  const { now } = await nowIn(documents, kept, document, kept.span);
  return now === undefined || now.where.text === kept.text ? undefined : { now };
}

function standsAt({ text }: Document, quoted: string, start: number): boolean {
  const end = start + quoted.length;
  return text.startsWith(quoted, start) && !cutsWord(text, start) && !cutsWord(text, end);
}

/** Where a document holds the quote character by character: in the first that does, at the place most like the old. */
function exactIn(documents: readonly Document[], kept: KeptReceipt): Position | undefined {
  for (const document of documents) {
    const starts: number[] = [];
    for (
      let at = document.text.indexOf(kept.text);
      at !== -1;
      at = document.text.indexOf(kept.text, at + 1)
    ) {
      if (standsAt(document, kept.text, at)) starts.push(at);
    }
    const distance = (start: number): number => Math.abs(start - kept.span.start);
    const [start] = starts.sort(
      (a, b) =>
        surroundings(document, kept, b) - surroundings(document, kept, a) || distance(a) - distance(b),
    );
    if (start !== undefined) return positionOf(document, { start, end: start + kept.text.length });
  }
  return undefined;
}

/** How many of the quote's two neighbours are as they were, the white space beside the quote aside. */
function surroundings(
  { text }: Document,
  { before, after, text: quoted }: KeptReceipt,
  start: number,
): number {
  const sameBefore = text.slice(0, start).trimEnd().endsWith(before.trim());
  const sameAfter = text
    .slice(start + quoted.length)
    .trimStart()
    .startsWith(after.trim());
  return Number(sameBefore) + Number(sameAfter);
}

/** The passage nearest to the quote, in the corpus, in a document, or in a span of one. */
async function nowIn(
  documents: readonly Document[],
  kept: KeptReceipt,
  document?: Document,
  span?: Span,
): Promise<{ now?: PassageNow }> {
  const corpus = await wordsOf(documents);
  return inTurns(nearestIn(corpus, kept, document, span));
}

function* nearestIn(
  corpus: CorpusWords,
  kept: KeptReceipt,
  document: Document | undefined,
  span: Span | undefined,
): Steps<{ now?: PassageNow }> {
  const quoted = withUnits(kept.text);
  const ids = quoted.units
    .filter((unit) => unit.kind === 'word')
    .map((unit) => corpus.idOf(wordKey(kept.text.slice(unit.start, unit.end))));
  const within = document === undefined ? undefined : placesIn(corpus, document, span);
  const near = sameWords(corpus, ids, kept, within) ?? (yield* nearestTo(corpus, ids, { within }));
  if (near === undefined) return {};
  const { passage, span: found } = yield* compareWith(near.document, near.span, quoted, true);
  if (!(yield* isSource(corpus, passage, quoted))) return {};
  const difference = yield* differenceOf(quoted, passage);
  const where = positionOf(near.document, found);
  return { now: { where, difference, change: changeIn(difference) } };
}

function sameWords(
  corpus: CorpusWords,
  ids: readonly number[],
  kept: KeptReceipt,
  within: Span | undefined,
): { document: Document; span: Span } | undefined {
  const places = placesOfSequence(corpus, ids).filter(
    (place) => within === undefined || (within.start <= place && place < within.end),
  );
  const distance = (place: number): number => Math.abs((corpus.starts[place] ?? 0) - kept.span.start);
  const [place] = places.sort((a, b) => distance(a) - distance(b));
  if (place === undefined) return undefined;
  const span = betweenWords(corpus, { start: place, end: place + ids.length });
  return { document: corpus.documentAt(place), span };
}

/** A document's places, or those that begin within a span of its text. */
function placesIn(corpus: CorpusWords, document: Document, span: Span | undefined): Span {
  const all = corpus.rangeOf(document);
  if (span === undefined) return all;
  let { start, end } = all;
  while (start < end && (corpus.ends[start] ?? 0) <= span.start) start += 1;
  while (end > start && (corpus.starts[end - 1] ?? 0) >= span.end) end -= 1;
  return { start, end };
}

function changeIn(difference: readonly DifferenceRun[]): PassageNow['change'] {
  const changed = difference.filter(({ kind }) => kind !== 'same');
  if (changed.length === 0) return 'style';
  if (changed.every(({ words }) => words === 0)) return 'punctuation';
  const lettersOf = (kind: DifferenceRun['kind']): string =>
    changed
      .filter((run) => run.kind === kind)
      .map((run) => run.text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase())
      .join('');
  return lettersOf('removed') === lettersOf('inserted') ? 'case' : 'words';
}
