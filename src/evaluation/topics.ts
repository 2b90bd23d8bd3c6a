// Topics: questions whose answers are known, one JSON object a line.
import { z } from 'zod';
import { subjects } from '../question/conversation.ts';
import { readJsonLines } from './json-lines.ts';

const topicSchema = z.object({
  id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  /** A quote is right when it comes from `path` and contains `text`, white space folded. Any one will do. */
  /** The question before, where this one leans on it. */
  after: z.string().optional(),
  /** What a message is about that is no question to the documents. */
  told: z.enum(subjects).optional(),
  gold: z.array(z.object({ path: z.string(), text: z.string() })),
});

export type Topic = Readonly<z.infer<typeof topicSchema>>;

/** Throws TOPICS_INVALID with the line that is wrong. */
export const readTopics = (jsonLines: string): Topic[] =>
  readJsonLines(jsonLines, topicSchema, 'Each line of topics needs id, question, answerable and gold.');
