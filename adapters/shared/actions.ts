// Names of what people can press below an answer, and what a button says of the answer it belongs to.

export const actions = {
  post: 'verbatim-post',
  context: 'verbatim-context',
  more: 'verbatim-more',
  cite: 'verbatim-cite',
  useful: 'verbatim-useful',
  notUseful: 'verbatim-not-useful',
  nearest: 'verbatim-nearest',
  suggestion: 'verbatim-suggestion',
} as const;

/** The form that asks why an answer was not useful. */
export const ratingView = 'verbatim-rating';

/** Which answer a button belongs to, and how much of it the message shows. The answer itself is in the store. */
export interface AnswerToken {
  readonly answer: string;
  readonly from: number;
  readonly shown: number;
  readonly context: boolean;
}

/** "k3j9x2m4pq 0 3 0": short, since some platforms give a button's name and its value 100 characters together. */
export const writeToken = ({ answer, from, shown, context }: AnswerToken): string =>
  `${answer} ${from} ${shown} ${context ? 1 : 0}`;

/** Undefined for a value that no button of ours has. */
export function readToken(value: string | undefined): AnswerToken | undefined {
  const [, answer, from, shown, context] = /^(\S+) (\d{1,4}) (\d{1,4}) ([01])$/.exec(value ?? '') ?? [];
  if (answer === undefined) return undefined;
  return { answer, from: Number(from), shown: Number(shown), context: context === '1' };
}
