// Judges each quotation of a text against the corpus, word for word.
import type { Corpus } from '../corpus/folder/load.ts';
import { inTurns, type Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';
import { changeOf, strangeWords, widestCut } from './change.ts';
import { betweenWords, type CorpusWords, wordsOf } from './corpus-words.ts';
import { isSource } from './likeness.ts';
import { nearestTo, widestGap } from './nearest.ts';
import { type Occurrence, occurrencesOf, omission } from './occurrences.ts';
import { compareWith } from './passage-difference.ts';
import { type Place, placeOf, wholeWords } from './place.ts';
import { findQuotations } from './quotations.ts';
import { type Reading, readingsOf } from './reading.ts';
import { sharedRuns } from './shared-runs.ts';
import { shortestPiece, stitchedFrom } from './stitched.ts';
import type { Altered, CheckedQuotation, CheckedText, Exact, Trimmed, Verdict } from './verdict.ts';
import { wordDifference } from './word-difference.ts';

/** Every quotation of four words or more in `text`, in order, with what the corpus says to it. */
export async function checkQuotes(text: string, { documents }: Corpus): Promise<CheckedText> {
  const corpus = await wordsOf(documents);
  return inTurns(check(text, corpus));
}

function* check(text: string, corpus: CorpusWords): Steps<CheckedText> {
  const quotations: CheckedQuotation[] = [];
  for (const quotation of findQuotations(text)) {
    quotations.push({ quotation, verdict: judge(quotation.text, corpus) });
    yield;
  }
  return { quotations, leftOut: 0 };
}

/** The mildest verdict that holds of the quoted words. */
export function judge(quoted: string, corpus: CorpusWords): Verdict {
  const readings = readingsOf(quoted, corpus).filter((reading) => reading.parts.length > 0);
  return (
    exactIn(corpus, readings) ?? sameWordsIn(corpus, readings) ?? unlike(corpus, readings.at(-1)) ?? nowhere
  );
}

const nowhere: Verdict = { kind: 'not-in-corpus' };

function exactIn(corpus: CorpusWords, readings: readonly Reading[]): Exact | Trimmed | undefined {
  for (const reading of readings) {
    const occurrences = occurrencesOf(corpus, reading, true);
    const best = [...occurrences].sort((a, b) => distanceOf(a) - distanceOf(b))[0];
    if (best === undefined) continue;
    const others = occurrences.filter((occurrence) => occurrence !== best);
    if (cutsWord(best)) return cutInside(reading.text, best);
    return {
      kind: 'exact',
      where: placeOfOccurrence(best),
      alsoAt: others.filter((occurrence) => !cutsWord(occurrence)).map(placeOfOccurrence),
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

function placeOfOccurrence(occurrence: Occurrence): Place {
  const { matches } = occurrence;
  const highlights = matches.length === 1 ? [] : matches.map(({ span }) => span);
  return placeOf(matches[0].document, spanOf(occurrence), highlights);
}

function cutInside(quoted: string, occurrence: Occurrence): Trimmed {
  const nearest = placeOf(occurrence.matches[0].document, spanOf(occurrence));
  return { kind: 'trimmed', cut: 'inside-word', nearest, difference: wordDifference(nearest.text, quoted) };
}

/** The words stand there in that order, and capitals or punctuation differ. */
function sameWordsIn(corpus: CorpusWords, readings: readonly Reading[]): Altered | undefined {
  for (const reading of readings) {
    const [first] = occurrencesOf(corpus, reading, false);
    if (first === undefined) continue;
    const { document, places } = first.matches[0];
    const end = first.matches.at(-1)?.places.end ?? places.end;
    const around = betweenWords(corpus, { start: places.start, end });
    const isCase = first.matches.some(({ agreement }) => agreement === 'case');
    return {
      kind: 'altered',
      alteration: isCase ? 'case' : 'punctuation',
      ...compareWith(document, around, reading.text),
    };
  }
  return undefined;
}

/** Some words are others, are missing, or stand elsewhere. `reading` takes every bracket as the editor's. */
function unlike(corpus: CorpusWords, reading: Reading | undefined): Verdict | undefined {
  if (reading === undefined) return undefined;
  const ids = reading.parts.flatMap((part) => part.ids);
  const runs = sharedRuns(corpus, ids);
  const isDivided = reading.parts.length > 1;
  const gap = isDivided ? omission.wide : widestGap;
  const near = nearestTo(corpus, ids, runs, gap);
  if (near === undefined) return undefined;
  const { nearest, difference } = compareWith(near.document, near.span, reading.text);
  const strange = strangeWords(difference);
  const change = changeOf(difference);
  const mayBeStitched =
    strange >= shortestPiece ||
    widestCut(difference) > widestGap ||
    (isDivided && (strange > 0 || change === undefined));
  const stitched = mayBeStitched ? stitchedFrom(corpus, reading, runs) : undefined;
  if (stitched !== undefined) return stitched;
  if (change === 'cut-inside-word') return { kind: 'trimmed', cut: 'inside-word', nearest, difference };
  if (change === 'cut') return { kind: 'trimmed', cut: 'words', nearest, difference };
  if (!isSource(corpus, nearest.text, reading.text)) return undefined;
  return { kind: 'altered', alteration: change ?? 'words', nearest, difference };
}
