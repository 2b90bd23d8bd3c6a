// ask and find_passages: quotes for a question, and quotes that hold words.
import { z } from 'zod';
import { answerSchema, quoteSchema } from '../../../src/index.ts';
import { given } from '../call/arguments.ts';
import { defineTool } from '../call/tool.ts';
import { quotesOf, renderAnswer, renderPassages } from '../render/answer.ts';

export const ask = defineTool({
  name: 'ask',
  input: z.object({ question: given.question, previous: given.previous }),
  output: answerSchema,
  run: async ({ question, previous }, { verbatim, asker }, { signal }) => {
    const leaning = previous === undefined ? {} : { previous };
    const answer = await verbatim.ask({ text: question, asker, signal, ...leaning });
    return { text: renderAnswer(answer), structured: answer, quotes: quotesOf(answer) };
  },
});

export const findPassages = defineTool({
  name: 'find_passages',
  input: z.object({ words: given.words, most: given.most }),
  output: z.object({ passages: z.array(quoteSchema) }),
  run: async ({ words, most }, { scoped }) => {
    const found = await scoped.suggest(words, most);
    // Each gets its receipt, so that what a model quotes can be verified later.
    const passages = await Promise.all(found.map(scoped.keep));
    return { text: renderPassages(passages), structured: { passages }, quotes: passages };
  },
});
