// What a person typed, read without Discord's marks.
import { localizedCommands } from '../../shared/wording/commands/catalogue.ts';

/** Marks for people, channels, times and emoji are turned back into words, or left out where they have none. */
export const wordsOf = (text: string): string =>
  text
    .replace(/<a?:(\w+):\d+>/g, ':$1:')
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/<(?:@[!&]?|#)\d+>|<t:-?\d+(?::\w)?>|<id:\w+>/g, ' ')
    .replace(/<(https?:\/\/[^\s>]+)>/g, '$1')
    .trim();

const named = (name: 'ask' | 'question'): string =>
  [name, ...Object.values(localizedCommands).map(({ names }) => names[name])].join('|');

/** "/ask question:", as it is called in any language, where it was typed as text. */
const typedAsk = new RegExp(`^/(?:${named('ask')})(?:\\s+(?:${named('question')}):|(?=\\s|$))\\s*`, 'iu');

/** Of what somebody said: without a call to everybody, and without a command that was typed as text. */
export const spokenWords = (text: string): string =>
  wordsOf(text.replace(/(?<![\w@])@(?:everyone|here)\b/g, ' '))
    .replace(typedAsk, '')
    .trim();
