// Nothing goes to Discord whose quotes are not what their documents say.
import type { Log, Scoped } from '../../src/index.ts';
import { showsExactly } from '../shared/gate.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { readBack } from './escape.ts';
import type { Payload } from './limits.ts';
import { barredIn } from './markup.ts';
import { type Drawing, drawSentence } from './render.ts';

/** The text of every quote in a message, in order: behind bars in the text, then those of the embeds. */
export const quotesIn = ({ content, embeds }: Pick<Payload, 'content' | 'embeds'>): string[] => [
  ...barredIn(content).map(readBack),
  ...embeds.flatMap(({ author, description = '' }) =>
    // An embed with an author is one quote; any other is a page.
    author === undefined ? barredIn(description).map(readBack) : [readBack(description)],
  ),
];

/** The drawing as it is, or without quotes where any one of them is not what its document says. */
export function gate(drawing: Drawing, verbatim: Pick<Scoped, 'stands'>, log: Log): Drawing {
  const bare = barredIn(drawing.bare).map(readBack);
  const isKnown = (text: string): boolean => drawing.shown.some((quote) => quote.text === text);
  const isExact = showsExactly(quotesIn(drawing), drawing.shown, verbatim, log) && bare.every(isKnown);
  return isExact ? drawing : drawSentence(chatWords.stopped);
}
