// The arguments of tools, with their limits and what is said where one is wrong.
import { z } from 'zod';
import { styles } from '../../../src/index.ts';
import { longest } from '../../shared/calls.ts';
import { argumentWords, refusalWords } from '../../shared/wording/mcp.ts';

/** Characters of a document's id, or of a passage's. */
const longestId = 200;
export const mostPassages = 20;

const text = (most: number, description: string) =>
  z
    .string(refusalWords.textWanted(most))
    .min(1, refusalWords.textWanted(most))
    .max(most, refusalWords.textWanted(most))
    .describe(description);

const number = (least: number, description: string, most?: number) => {
  const says = refusalWords.numberWanted(least, most);
  const from = z.int(says).min(least, says);
  return (most === undefined ? from : from.max(most, says)).describe(description);
};

const styleNames = styles.map(({ name }) => name);

export const given = {
  question: text(longest.question, argumentWords.question),
  previous: text(longest.question, argumentWords.previous).optional(),
  words: text(longest.question, argumentWords.words),
  most: number(1, argumentWords.most, mostPassages).default(5),
  document: text(longestId, argumentWords.document),
  start: number(0, argumentWords.start).default(0),
  end: number(1, argumentWords.end).optional(),
  context: number(0, argumentWords.context, 5_000).default(0),
  receipt: text(longest.receipt, argumentWords.receipt),
  text: text(longest.text, argumentWords.text),
  style: z
    .enum(styleNames, refusalWords.styleWanted(styleNames))
    .default('footnote')
    .describe(argumentWords.style),
  page: number(1, argumentWords.page).default(1),
  filter: text(longest.question, argumentWords.filter).optional(),
  fetched: text(longestId, argumentWords.fetched),
  subject: text(longest.question, argumentWords.subject),
} as const;
