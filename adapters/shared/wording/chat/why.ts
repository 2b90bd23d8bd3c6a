// What "/verbatim why" says, to people who keep a server in order and know nothing of how the search works.
import type { Answer, Trace } from '../../../../src/index.ts';
import { counted } from '../../language/counted.ts';
import { spoken } from '../../language/language.ts';
import { abstention, unsureBecause } from '../answer.ts';
import { likelihood } from '../confidence.ts';
import { why as french } from '../french/commands.ts';
import { why as german } from '../german/commands.ts';
import { adminWords, likelihoods } from '../pages/admin.ts';
import { why as spanish } from '../spanish/commands.ts';

type Term = Trace['query']['terms'][number];

const english = {
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
  passages: (count: number): string => counted(count, 'passage'),
  alike: (words: string): string => `also ${words}`,
  found: (passages: number, sentences: number): string =>
    `${counted(passages, 'passage')} with these words, ${counted(sentences, 'sentence')} that could be quoted.`,
  /** What is said of the first quote. */
  right: likelihoods,
  told: 'The message is not a question about the documents.',
  answered: (right: string): string => `Answered: it is ${right} that the first quote is right.`,
  unsure: (right: string): string => `Not sure: it is ${right} that the first quote is right.`,
  abstained: (reason: string): string => `Not answered. ${reason}`,
  /** Before a command. */
  all: 'The operator sees every figure with “verbatim why”. What is searched: ',
};
export const whyWords = spoken(english, { de: german, fr: french, es: spanish });

const likely = (confidence: number): string => adminWords.likelihoods[likelihood(confidence)];

export const whyTerm = ({ surface, passages, near }: Term): string => {
  const alike = near.map((other) => other.surface).join(', ');
  const more = alike === '' ? '' : `; ${whyWords.alike(alike)}`;
  return `${surface} (${whyWords.passages(passages)}${more})`;
};

/** Before the name of a document. */
export const whyBest = (rank: number, confidence: number): string => `${rank}. ${likely(confidence)} `;

export function whyOutcome(answer: Answer): string {
  switch (answer.kind) {
    case 'told':
      return whyWords.told;
    case 'answered':
      return whyWords.answered(whyWords.right[likelihood(answer.confidence)]);
    case 'unsure':
      return [whyWords.unsure(whyWords.right[likelihood(answer.confidence)]), unsureBecause(answer) ?? '']
        .join(' ')
        .trim();
    case 'abstained':
      return whyWords.abstained(abstention(answer));
  }
}
