// Judges a quotation against the corpus, word for word.
import type { Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';
import { changeOf, strangeWords, widestCut } from './change.ts';
import { isSource, lackingIn } from './likeness.ts';
import { compareWith } from './passage-difference.ts';
import { type Position, positionOf, wholeWords } from './position.ts';
import { shortestPiece, stitchedFrom } from './stitched.ts';
import { withUnits } from './text/units.ts';
import { wordDifference } from './text/word-difference.ts';
import type { Altered, Exact, Trimmed, Verdict } from './verdict.ts';
import type { CorpusWords } from './words/corpus-words.ts';
import { brokenReadingsOf } from './words/line-end-hyphens.ts';
import { type Nearest, nearestTo, widestGap } from './words/nearest.ts';
import { type Occurrence, occurrencesOf, omission } from './words/occurrences.ts';
import { boundary } from './words/place-order.ts';
import { type Reading, readingsOf } from './words/reading.ts';
import { betweenWords } from './words/sequences.ts';

/** The mildest verdict that holds of the quoted words. */
export function* judge(quoted: string, corpus: CorpusWords): Steps<Verdict> {
  const readings = readingsOf(quoted, corpus).filter((reading) => reading.parts.length > 0);
  yield;
  return (
    (yield* exactIn(corpus, readings)) ??
    (yield* exactIn(corpus, yield* brokenReadingsOf(corpus, readings))) ??
    (yield* sameWordsIn(corpus, readings)) ??
    (yield* unlike(corpus, readings.at(-1))) ??
    nowhere
  );
}

const nowhere: Verdict = { kind: 'not-in-corpus' };

function* exactIn(corpus: CorpusWords, readings: readonly Reading[]): Steps<Exact | Trimmed | undefined> {
  for (const reading of readings) {
    const occurrences = yield* occurrencesOf(corpus, reading, true);
    const best = [...occurrences].sort((a, b) => distanceOf(a) - distanceOf(b))[0];
    if (best === undefined) continue;
    const others = occurrences.filter((occurrence) => occurrence !== best);
    if (cutsWord(best)) return yield* cutInside(reading.text, best);
    return {
      kind: 'exact',
      where: positionOfOccurrence(best),
      alsoAt: others.filter((occurrence) => !cutsWord(occurrence)).map(positionOfOccurrence),
      foldings: best.foldings,
      notes: best.notes,
      omissions: best.omissions,
      insertions: reading.insertions,
    };
  }
  return undefined;
}

/** How far an occurrence is from the quotation as it is written; one that would cut a word is the furthest. */
const distanceOf = (occurrence: Occurrence): number =>
  (cutsWord(occurrence) ? 1000 : 0) + 10 * occurrence.notes.length + occurrence.foldings.length;

const spanOf = ({ matches }: Occurrence): Span => ({
  start: matches[0].span.start,
  end: matches.at(-1)?.span.end ?? matches[0].span.end,
});

/** Whether either end lies inside a word as citations count words: "CVE-2021" of "CVE-2021-30860". */
function cutsWord({ matches }: Occurrence): boolean {
  return matches.some(({ document, span }) => {
    const whole = wholeWords(document.text, span);
    const added = document.text.slice(whole.start, span.start) + document.text.slice(span.end, whole.end);
    return /[\p{L}\p{N}]/u.test(added);
  });
}

function positionOfOccurrence(occurrence: Occurrence): Position {
  const { matches } = occurrence;
  const highlights = matches.length === 1 ? [] : matches.map(({ span }) => span);
  return positionOf(matches[0].document, spanOf(occurrence), highlights);
}

function* cutInside(quoted: string, occurrence: Occurrence): Steps<Trimmed> {
  const nearest = positionOf(occurrence.matches[0].document, spanOf(occurrence));
  const difference = yield* wordDifference(nearest.text, quoted);
  return { kind: 'trimmed', cut: 'inside-word', nearest, difference };
}

/** The words stand there in that order, and capitals or punctuation differ. */
function* sameWordsIn(corpus: CorpusWords, readings: readonly Reading[]): Steps<Altered | undefined> {
  for (const reading of readings) {
    const [first] = yield* occurrencesOf(corpus, reading, false);
    if (first === undefined) continue;
    const { document, places } = first.matches[0];
    const end = first.matches.at(-1)?.places.end ?? places.end;
    const around = betweenWords(corpus, { start: places.start, end });
    const isCase = first.matches.some(({ agreement }) => agreement === 'case');
    const { span, difference } = yield* compareWith(document, around, withUnits(reading.text));
    const nearest = positionOf(document, span);
    return { kind: 'altered', alteration: isCase ? 'case' : 'punctuation', nearest, difference };
  }
  return undefined;
}

/** Some words are others, are missing, or stand elsewhere. `reading` takes every bracket as the editor's. */
function* unlike(corpus: CorpusWords, reading: Reading | undefined): Steps<Verdict | undefined> {
  if (reading === undefined) return undefined;
  const ids = reading.parts.flatMap((part) => part.ids);
  const isDivided = reading.parts.length > 1;
  const gap = isDivided ? omission.wide : widestGap;
  const near = yield* nearestTo(corpus, ids, { gap });
  if (near === undefined) return undefined;
  if (isFarFrom(corpus, near, reading)) return yield* stitchedFrom(corpus, reading);
  const quoted = withUnits(reading.text);
  const { document, span, passage, difference } = yield* compareWith(near.document, near.span, quoted);
  const strange = strangeWords(difference);
  const change = changeOf(difference);
  const mayBeStitched =
    strange >= shortestPiece ||
    widestCut(difference) > widestGap ||
    (isDivided && (strange > 0 || change === undefined));
  const stitched = mayBeStitched ? yield* stitchedFrom(corpus, reading) : undefined;
  if (stitched !== undefined) return stitched;
  const isCut = change === 'cut' || change === 'cut-inside-word';
  if (!isCut && !(yield* isSource(corpus, passage, quoted))) return undefined;
  const nearest = positionOf(document, span);
  return isCut
    ? { kind: 'trimmed', cut: change === 'cut' ? 'words' : 'inside-word', nearest, difference }
    : { kind: 'altered', alteration: change ?? 'words', nearest, difference };
}

/**
 * Whether the nearest stretch is so far from the quotation that their difference would say nothing: it is no source, and
 * so many words are strange that the quotation may only be stitched. What an editor put in may be strange, and is compared.
 */
function isFarFrom(corpus: CorpusWords, near: Nearest, { insertions, parts }: Reading): boolean {
  if (insertions.length > 0) return false;
  const ids = parts.flatMap((part) => part.ids);
  return lackingIn(corpus, wholeTokens(corpus, near), ids) >= shortestPiece;
}

/** The stretch, widened by what may be of one word with its ends as citations count words: "CVE-2021-30860". */
function wholeTokens({ ids, starts, ends }: CorpusWords, { document, places }: Nearest): Span {
  let { start, end } = places;
  const joins = (place: number): boolean =>
    ids[place] !== boundary &&
    ids[place - 1] !== boundary &&
    /^\S*$|-/.test(document.text.slice(ends[place - 1], starts[place]));
  while (joins(start)) start -= 1;
  while (joins(end)) end += 1;
  return { start, end };
}
