// What is offered while somebody types, with labels of the length that Discord has room for.
import type { Quote } from '../../../src/index.ts';
import type { Choice } from '../../chat/port/events.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { undirected } from '../../shared/render/undirected.ts';
import { limits } from './limits.ts';

export interface Offered {
  readonly name: string;
  readonly value: string;
}

export const offeredOf = (choice: Choice): Offered => ({
  name: 'quote' in choice ? labelOf(choice.quote) : choice.title,
  value: choice.value,
});

/** Characters of the heading. */
const longestHeading = 30;

/** "Heading · … words around the match … · 2021-11-03" */
function labelOf({ text, highlights, citation }: Quote): string {
  const { headings, title, published = '' } = citation;
  const heading = excerpt(headings.at(-1) ?? title, longestHeading);
  const around = [heading, published].filter((part) => part !== '');
  const room = limits.choiceText - around.join('').length - around.length * ' · '.length;
  const words = excerpt(text, room, highlights[0]?.start ?? 0);
  return undirected([heading, words, published].filter((part) => part !== '').join(' · '));
}
