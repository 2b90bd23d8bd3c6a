// Names of what people can press, and what a button says of the answer it belongs to.
import { z } from 'zod';

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

/** The view that asks why an answer was not useful. */
export const ratingView = 'verbatim-rating';

/** Which answer a button belongs to, and how much of it the message shows. The answer itself is in the store. */
export interface AnswerToken {
  readonly answer: string;
  readonly from: number;
  readonly shown: number;
  readonly context: boolean;
}

const schema = z.object({
  answer: z.string().min(1),
  from: z.int().min(0),
  shown: z.int().min(0),
  context: z.boolean(),
});

export const writeToken = (token: AnswerToken): string => JSON.stringify(token);

/** Undefined for a value that no button of ours has. */
export function readToken(value: string | undefined): AnswerToken | undefined {
  try {
    return schema.safeParse(JSON.parse(value ?? '')).data;
  } catch {
    // Not JSON: somebody else's value.
    return undefined;
  }
}
