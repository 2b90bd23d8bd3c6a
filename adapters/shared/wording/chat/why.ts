// What "/verbatim why" says, to people who keep a server in order and know nothing of how the search works.
import type { Answer, Trace } from '../../../../src/index.ts';
import { counted } from '../../language/counted.ts';
import { abstention, unsureBecause } from '../answer.ts';
import { likelihood } from '../confidence.ts';

type Term = Trace['query']['terms'][number];

export const whyWords = {
  names: {
    asked: 'Asked',
    outcome: 'Outcome',
    words: 'Looked for',
    nowhere: 'In no document',
    phrases: 'Word for word',
    excluded: 'Without',
    filters: 'Narrowed by',
    found: 'Found',
  },
  term: ({ surface, passages, near }: Term): string => {
    const alike = near.map((other) => other.surface).join(', ');
    return `${surface} (${counted(passages, 'passage')}${alike === '' ? '' : `; also ${alike}`})`;
  },
  found: (passages: number, sentences: number): string =>
    `${counted(passages, 'passage')} with these words, ${counted(sentences, 'sentence')} that could be quoted.`,
  best: (rank: number, confidence: number): string => `${rank}. ${likelihood(confidence)} `,
  outcome: (answer: Answer): string => {
    const right = `it is ${likelihood(answer.confidence)} that the first quote is right.`;
    switch (answer.kind) {
      case 'told':
        return 'The message is not a question about the documents.';
      case 'answered':
        return `Answered: ${right}`;
      case 'unsure':
        return [`Not sure: ${right}`, unsureBecause(answer) ?? ''].join(' ').trim();
      case 'abstained':
        return `Not answered. ${abstention(answer)}`;
    }
  },
  /** Before commands. */
  all: 'The operator sees every figure with “verbatim why”. What is searched: ',
} as const;
