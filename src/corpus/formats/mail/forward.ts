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
  const lines = withoutMarks(text.split('\n'));
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

/** Apple's programs mark the whole message as quoted; what is below it without a mark is the sender's. */
function withoutMarks(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(isMarked);
  if (first === -1) return lines;
  const bare = lines.map((line, index) => (index < first ? line : line.replace(/^\s*> ?/, '')));
  const other = otherMessageIn(bare);
  // Where anything else is quoted first, the mail answers one that passed this on.
  if (other === undefined || !other.isForwarded || lines.slice(first, other.index).some(isMarked))
    return lines;
  if (lines.slice(other.index + 1, first).some((line) => line.trim() !== '')) return lines;
  const end = lines.findIndex((line, index) => index > first && line.trim() !== '' && !isMarked(line));
  return end === -1 ? bare : bare.slice(0, end);
}

const isMarked = (line: string): boolean => /^\s*>/.test(line);

/** "Ada Brandt" of `Ada Brandt <ada@example.org>` or "Ada Brandt [mailto:ada@example.org]"; the address alone stays. */
function nameIn(from: string): string {
  const name = from
    .replace(/\s*(?:<[^>]*>|\[mailto:[^\]]*\])\s*/gi, ' ')
    .replace(/["“”*]/g, '')
    .trim();
  return name === '' ? from.replace(/[<>]/g, '').trim() : name;
}
