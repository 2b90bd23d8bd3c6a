// Topics: questions whose answers are known, one JSON object a line.
import { z } from 'zod';
import { VerbatimError } from '../errors.ts';

const topicSchema = z.object({
  id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  /** A quote is right when it comes from `path` and contains `text`, white space folded. Any one will do. */
  gold: z.array(z.object({ path: z.string(), text: z.string() })),
});

export type Topic = Readonly<z.infer<typeof topicSchema>>;

/** Throws TOPICS_INVALID with the line that is wrong. */
export function readTopics(jsonLines: string): Topic[] {
  return jsonLines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [topicSchema.parse(JSON.parse(line))];
    } catch (cause) {
      throw new VerbatimError(
        'TOPICS_INVALID',
        `Line ${index + 1} is no topic. Each line needs id, question, answerable and gold.`,
        cause,
      );
    }
  });
}
