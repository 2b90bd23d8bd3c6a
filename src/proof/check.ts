// Checks every quotation of a text against the corpus, in steps, as far as there is an end to the work.
import type { Corpus } from '../corpus/folder/load.ts';
import { inTurns, type Steps, stepsWithin } from '../steps.ts';
import { judge } from './judge.ts';
import { findQuotations, type Quotation } from './text/quotations.ts';
import type { CheckedQuotation, CheckedText, Verdict } from './verdict.ts';
import { type CorpusWords, wordsOf } from './words/corpus-words.ts';

/**
 * What is looked up for one text: quotations, the length of one in UTF-16 units (some ten pages), and steps of work, each
 * a millisecond at the very most, for one and for all. Counted rather than timed, so that the same text always gives the
 * same; a thousand ordinary quotations take about a tenth of it.
 */
const most = { quotations: 1000, length: 30_000, steps: 20_000, allSteps: 200_000 };

export interface Checking {
  /** The check is broken off, and rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** After each quotation: how many have been looked up, and of how many. */
  readonly progress?: (done: number, of: number) => void;
}

/** Every quotation of four words or more in `text`, in order, with what the corpus says to it. */
export async function checkQuotes(
  text: string,
  { documents }: Corpus,
  { signal, progress = () => {} }: Checking = {},
): Promise<CheckedText> {
  const quotations = await inTurns(findQuotations(text), signal);
  if (quotations.length === 0) return { quotations: [], leftOut: 0 };
  return inTurns(check(quotations, await wordsOf(documents), progress), signal);
}

function* check(
  found: readonly Quotation[],
  corpus: CorpusWords,
  progress: (done: number, of: number) => void,
): Steps<CheckedText> {
  const quotations: CheckedQuotation[] = [];
  const verdicts = new Map<string, Verdict | undefined>();
  let left = most.allSteps;
  const looked = found.slice(0, most.quotations);
  for (const [index, quotation] of looked.entries()) {
    const { text } = quotation;
    if (!verdicts.has(text) && text.length <= most.length && left > 0) {
      const { result, steps } = yield* stepsWithin(Math.min(left, most.steps), judge(text, corpus));
      left -= steps;
      verdicts.set(text, result);
    }
    const verdict = verdicts.get(text);
    if (verdict !== undefined) quotations.push({ quotation, verdict });
    progress(index + 1, looked.length);
  }
  return { quotations, leftOut: found.length - quotations.length };
}
