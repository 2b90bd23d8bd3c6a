// What the assistant pane suggests: searches by titles, headings and names of the documents; and what documents there are.
import type { Scoped } from '../../src/index.ts';
import { excerpt } from '../shared/excerpt.ts';
import { searchesFrom } from '../shared/searches.ts';
import { paneWords } from '../shared/wording/pane.ts';
import { limits } from './limits.ts';

export interface Prompt {
  readonly title: string;
  /** What is said when it is pressed. */
  readonly message: string;
}

/** At last what documents there are. */
export const promptsFrom = (scoped: Pick<Scoped, 'corpus' | 'trace'>): Prompt[] => [
  ...searchesFrom(scoped, limits.prompts - 1).map((message) => ({
    title: excerpt(message, limits.buttonText),
    message,
  })),
  { title: paneWords.documents, message: paneWords.documents },
];
