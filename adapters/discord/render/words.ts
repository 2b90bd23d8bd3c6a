// What a person typed, read without Discord's marks.

/** Marks for people, channels, times and emoji are turned back into words, or left out where they have none. */
export const wordsOf = (text: string): string =>
  text
    .replace(/<a?:(\w+):\d+>/g, ':$1:')
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/<(?:@[!&]?|#)\d+>|<t:-?\d+(?::\w)?>|<id:\w+>/g, ' ')
    .replace(/<(https?:\/\/[^\s>]+)>/g, '$1')
    .trim();

/** Of what somebody said: without a call to everybody, and without a command that was typed as text. */
export const spokenWords = (text: string): string =>
  wordsOf(text.replace(/(?<![\w@])@(?:everyone|here)\b/g, ' '))
    .replace(/^\/ask(?:\s+question:|(?=\s|$))\s*/i, '')
    .trim();
