// What the assistant pane suggests: searches by titles and headings, never a made-up question; and what there is.
import type { Document, Scoped } from '../../src/index.ts';
import { excerpt } from '../shared/excerpt.ts';
import { paneWords } from '../shared/wording/pane.ts';
import { limits } from './limits.ts';

export interface Prompt {
  readonly title: string;
  /** What is said when it is pressed. */
  readonly message: string;
}

/** Documents and headings looked at, so that a large corpus costs no more than a small one. */
const looked = { documents: 40, headings: 40 } as const;

/** The latest documents first, titles before headings, only what is answered; at last what documents there are. */
export function promptsFrom({ corpus, trace }: Pick<Scoped, 'corpus' | 'trace'>): Prompt[] {
  const latest = [...corpus.documents].sort(newestFirst).slice(0, looked.documents);
  const titles = latest.map(({ title }) => title);
  const headings = latest.flatMap(({ sections }) => sections.flatMap((section) => section.headings));
  const found: Prompt[] = [];
  for (const message of new Set([...titles, ...headings.slice(0, looked.headings)])) {
    if (found.length === limits.prompts - 1) break;
    if (trace(message).answer.kind === 'answered')
      found.push({ title: excerpt(message, limits.buttonText), message });
  }
  return [...found, { title: paneWords.documents, message: paneWords.documents }];
}

/** Those without a date last; else in the order of the corpus. */
export const newestFirst = (a: Document, b: Document): number => {
  const [left, right] = [a.published ?? '', b.published ?? ''];
  return left === right ? 0 : left < right ? 1 : -1;
};
