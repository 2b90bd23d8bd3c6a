// Mail, .eml: what its sender wrote, with who, when and the subject; quoted messages and signatures are set aside.
import { addressParser } from 'postal-mime';
import { sliceOf } from '../../../text/span.ts';
import { headerTextOf, wordsIn } from '../../bytes/header-words.ts';
import { type MimePart, parseMime } from '../../bytes/mime.ts';
import type { Attribution, Section } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { tooDeep } from '../html/html.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { readMailBody } from './body.ts';
import { contentOf } from './content.ts';
import { dayIn } from './day.ts';
import { forwardedIn, isNote } from './forward.ts';

export const mail: FileFormat = {
  name: 'mail',
  of: 'bytes',
  read: async (bytes, path) => readMessage(parseMime(bytes), path, 0),
};

/** Messages passed on within messages that are passed on. */
const deepest = 5;

export async function readMessage(
  message: MimePart,
  path: string,
  depth: number,
): Promise<Reading | Problem> {
  const { text, messages, attached, problems: ofText } = await contentOf(message, path);
  if (text === undefined) return tooDeep(path);
  const { attribution, isUnread } = await attributionOf(message);
  const problems = [...ofText, ...problemsOf(attached, path), ...(isUnread ? [unknownHeaders(path)] : [])];
  const own = readText(text, attribution, depth);
  const [inner, ...others] = messages;
  if (inner === undefined || depth >= deepest) return { ...own, problems };
  if (others.length > 0 || !isNote(ownWords(own))) return { ...own, problems: [...problems, notRead(path)] };
  const reading = await readMessage(parseMime(inner.body), path, depth + 1);
  if ('code' in reading || ownWords(reading) === '')
    return { ...own, problems: [...problems, notRead(path)] };
  return { ...reading, problems: [...problems, ...reading.problems] };
}

type Read = Pick<Reading, 'text' | 'sections' | 'attribution'>;

/** Of a text that is no more than a note above a message that it passes on, that message. */
function readText(text: string, attribution: Partial<Attribution>, depth: number): Read {
  const own = { text, ...readMailBody(text, attribution.author), attribution };
  if (depth >= deepest || !isNote(ownWords(own))) return own;
  const forwarded = forwardedIn(text, attribution.title ?? '');
  return forwarded === undefined ? own : readText(forwarded.text, forwarded.attribution, depth + 1);
}

const ownWords = ({ text, sections }: { text: string; sections: readonly Section[] }): string =>
  sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ setAside }) => setAside === undefined)
    .map(({ span }) => sliceOf(text, span))
    .join(' ');

/** `isUnread`: of who wrote it or of its subject no encoding is known. */
async function attributionOf(
  message: MimePart,
): Promise<{ attribution: Partial<Attribution>; isUnread: boolean }> {
  const headerText = await headerTextOf(message);
  const [sender, subject] = ['from', 'subject'].map(headerText);
  // Taken apart before its words are decoded: a name may have a comma.
  const [from] = addressParser(sender ?? message.headers.get('from') ?? '');
  const name = sender === undefined ? '' : from?.name.replace(/^["\s]+|["\s]+$/g, '');
  const author = name || from?.address;
  const title = wordsIn(subject ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const published = dayIn(message.headers.get('date') ?? '');
  const attribution = {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(published === undefined ? {} : { published }),
  };
  const isUnread = ['from', 'subject'].some(
    (name) => message.headers.has(name) && headerText(name) === undefined,
  );
  return { attribution, isUnread };
}

/** Pictures belong to signatures; other files may hold an answer. */
function problemsOf(attached: readonly MimePart[], path: string): Problem[] {
  const names = attached
    .filter(({ type }) => !/^(?:image|application\/(?:pgp|pkcs7|x-pkcs7))/.test(type))
    .map(({ filename, type }) => filename ?? type);
  if (names.length === 0) return [];
  const message = `Its attachments are not read: ${names.join(', ')}. Save them beside the mail to have them read.`;
  return [problem('part-unreadable', path, message)];
}

const unknownHeaders = (path: string): Problem =>
  problem(
    'part-unreadable',
    path,
    'Its sender or subject is in an encoding that cannot be determined, so it is not read. Put title and author into sources.yaml.',
  );

const notRead = (path: string): Problem =>
  problem(
    'part-unreadable',
    path,
    'A message attached to it is not read. Save that message as a file of its own beside the mail.',
  );
