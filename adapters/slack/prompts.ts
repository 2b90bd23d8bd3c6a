// What the assistant pane suggests: searches by titles and headings of the documents.
import type { Scoped } from '../../src/index.ts';
import { excerpt } from '../shared/excerpt.ts';
import { searchesFrom } from '../shared/searches.ts';
import { limits } from './limits.ts';

export interface Prompt {
  readonly title: string;
  /** What is said when it is pressed. */
  readonly message: string;
}

export const promptsFrom = (scoped: Pick<Scoped, 'corpus' | 'trace'>): Prompt[] =>
  searchesFrom(scoped, limits.prompts).map((message) => ({
    title: excerpt(message, limits.buttonText),
    message,
  }));
