// A question and a text as one sequence of tokens, within what the model can read.
import type { Tokenizer } from './packages.ts';

/** Token ids, and which of the two parts each belongs to. */
export interface Pair {
  readonly ids: readonly number[];
  readonly types: readonly (0 | 1)[];
}

/** What the sequence begins with, and what ends each part. */
export interface SpecialTokens {
  readonly start: number;
  readonly end: number;
}

/** Tokens that the model has positions for. */
export const mostTokens = 512;
/** A question stays whole up to this number; beyond it there would be no room for a text. */
export const mostQuestionTokens = 384;

export function specialTokensOf(tokenizer: Tokenizer): SpecialTokens {
  const start = tokenizer.token_to_id('[CLS]');
  const end = tokenizer.token_to_id('[SEP]');
  if (start === undefined || end === undefined) throw new Error('tokenizer.json lacks [CLS] or [SEP]');
  return { start, end };
}

/** The question whole, and as much of the text as fits behind it. */
export function pairOf(
  question: readonly number[],
  text: readonly number[],
  { start, end }: SpecialTokens,
): Pair {
  const asked = question.slice(0, mostQuestionTokens);
  const read = text.slice(0, mostTokens - asked.length - 3);
  const first = [start, ...asked, end];
  const second = [...read, end];
  return {
    ids: [...first, ...second],
    types: [...first.map(() => 0 as const), ...second.map(() => 1 as const)],
  };
}
