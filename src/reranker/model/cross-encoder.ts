// A cross-encoder: reads a question and a text as one sequence and gives one number.
import { type Model, mostTokens, type Reader, type Sequence, type SpecialTokens } from './reader.ts';

/** A number is the model's logit. Sentences are read alone. */
export const createCrossEncoder = ({ special, tokens, run }: Reader): Model => ({
  ask: async (question) => {
    const asked = tokens(question);
    return {
      score: async ({ text }) => {
        const [value] = await run(pairOf(asked, tokens(text), special), 'logits');
        if (value === undefined) throw new Error('model.onnx gives no number');
        return { value };
      },
    };
  },
});

/** A question stays whole up to this number of tokens; beyond it there would be no room for a text. */
export const mostQuestionTokens = 384;

/** The question whole, and as much of the text as fits behind it. */
export function pairOf(
  question: readonly number[],
  text: readonly number[],
  { start, end }: SpecialTokens,
): Sequence {
  const asked = question.slice(0, mostQuestionTokens);
  const read = text.slice(0, mostTokens - asked.length - 3);
  const first = [start, ...asked, end];
  const second = [...read, end];
  return {
    ids: [...first, ...second],
    types: [...first.map(() => 0 as const), ...second.map(() => 1 as const)],
  };
}
