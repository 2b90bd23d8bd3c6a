// What a person typed, read without Discord's marks.
import { localizedCommands } from '../../shared/wording/commands/catalogue.ts';

/** Marks for people, channels, times and emoji are turned back into words, or left out where they have none. */
export const wordsOf = (text: string): string =>
  text
    .replace(/<a?:(\w+):\d+>/g, ':$1:')
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/[ \t]*(?:<(?:@[!&]?|#)\d+>|<t:-?\d+(?::\w)?>|<id:\w+>)[ \t]*/g, ' ')
    .replace(/<(https?:\/\/[^\s>]+)>/g, '$1')
    .trim();

const named = (name: 'ask' | 'question'): string =>
  [name, ...Object.values(localizedCommands).map(({ names }) => names[name])].join('|');

/** "/ask question:", as it is called in any language, where it was typed as text. */
const typedAsk = new RegExp(`^/(?:${named('ask')})(?:\\s+(?:${named('question')}):|(?=\\s|$))\\s*`, 'iu');

/** A block of code. Its first line is the name of a language where words follow it, as Discord reads it. */
const block = /```(?:[a-z0-9+-]+\n(?=\s*(?!```)\S))?([\s\S]*?)(?:```|$)/gi;

/** Of what somebody said: without a call to everybody, without the signs of code, and without a command that was typed as text. */
export const spokenWords = (text: string): string =>
  wordsOf(
    text
      .replace(/(?<![\w@])@(?:everyone|here)\b/g, ' ')
      .replace(block, ' $1 ')
      .replaceAll('`', ''),
  )
    .replace(typedAsk, '')
    .trim();
