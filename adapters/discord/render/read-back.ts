// What a reader of a payload sees of quotes: behind bars in the text, then in the embeds.
import { readBack } from './escape.ts';
import type { Payload } from './limits.ts';
import { barredIn } from './markup.ts';

export const quotesIn = ({ content, embeds }: Pick<Payload, 'content' | 'embeds'>): string[] => [
  ...barredIn(content).map(readBack),
  ...embeds.flatMap(({ author, description = '' }) =>
    // An embed with an author is one quote; any other is a page.
    author === undefined ? barredIn(description).map(readBack) : [readBack(description)],
  ),
];
