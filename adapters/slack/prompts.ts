// What the assistant pane suggests: searches by titles, headings and names of the documents; and what documents there are.
import { excerpt } from '../shared/excerpt.ts';
import { paneWords } from '../shared/wording/pane.ts';
import { limits } from './limits.ts';

export interface Prompt {
  readonly title: string;
  /** What is said when it is pressed. */
  readonly message: string;
}

/** Searches, as the last prompt asks what documents there are. */
export const mostSearches = limits.prompts - 1;

export const promptsOf = (searches: readonly string[]): Prompt[] =>
  [...searches, paneWords.documents].map((message) => ({
    title: excerpt(message, limits.buttonText),
    message,
  }));
