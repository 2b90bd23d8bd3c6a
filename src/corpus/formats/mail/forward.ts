// A mail that only passes another on: the other is the document, with its own author and day.
import { countWords } from '../../../text/tokenize.ts';
import type { Attribution } from '../../document/document.ts';
import { dayIn } from './day.ts';
import { otherMessageIn } from './quoted.ts';

export interface Forwarded {
  readonly text: string;
  readonly attribution: Partial<Attribution>;
}

const forwards = /^(?:fwd?|wg|tr|rv|enc|vs|vb|pd|i|doorst)\s?:/i;

/** Words of a note above a message that is passed on; one with figures in it says something itself. */
const longestNote = 20;

export const isNote = (words: string): boolean => countWords(words) <= longestNote && !/\d/.test(words);

/** The message that the text passes on; undefined where it answers one, or holds none. */
export function forwardedIn(text: string, subject: string): Forwarded | undefined {
  const lines = text.split('\n');
  const other = otherMessageIn(lines);
  if (other?.headers?.from === undefined) return undefined;
  if (!other.isForwarded && !forwards.test(subject.trim())) return undefined;
  const { from, date, subject: title } = other.headers;
  const published = dayIn(date ?? '');
  return {
    text: lines.slice(other.begin).join('\n'),
    attribution: {
      author: nameIn(from),
      ...(title === undefined || title === '' ? {} : { title }),
      ...(published === undefined ? {} : { published }),
    },
  };
}

/** "Ada Brandt" of `Ada Brandt <ada@example.org>` or "Ada Brandt [mailto:ada@example.org]"; the address alone stays. */
function nameIn(from: string): string {
  const name = from
    .replace(/\s*(?:<[^>]*>|\[mailto:[^\]]*\])\s*/gi, ' ')
    .replace(/["“”*]/g, '')
    .trim();
  return name === '' ? from.replace(/[<>]/g, '').trim() : name;
}
