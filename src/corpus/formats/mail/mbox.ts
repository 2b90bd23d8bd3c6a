// Mailboxes, .mbox: each message as .eml is read, under its subject, with its sender and day.

import { isEmpty } from '../../bytes/decode.ts';
import { type MimePart, parseMime } from '../../bytes/mime.ts';
import type { Point, Section } from '../../document/document.ts';
import { onceEach, type Problem, problem } from '../../document/problem.ts';
import { type FileFormat, isReading, type Reading } from '../port/format.ts';
import { readMessage } from './mail.ts';

export const mbox: FileFormat = { name: 'mbox', of: 'bytes', read };

/** Between the texts of two messages. */
const between = '\n\n';

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  if (bytes.length === 0) return isEmpty(path);
  const messages = sourcesIn(bytes);
  if (messages.length === 0) return noMailbox(path);
  const texts: string[] = [];
  const sections: Section[] = [];
  const points: Point[] = [];
  const ofTexts: Problem[] = [];
  let [unread, parts] = [0, 0];
  for await (const { start: at, reading } of readEach(messages, path)) {
    if (!isReading(reading)) {
      unread += 1;
      continue;
    }
    const notRead = reading.problems.filter(({ code }) => code === 'part-unreadable');
    parts += notRead.length > 0 ? 1 : 0;
    ofTexts.push(...reading.problems.filter(({ code }) => code !== 'part-unreadable'));
    if (reading.text === '') continue;
    const { title, author, published } = reading.attribution;
    points.push({
      start: at,
      ...(published === undefined ? {} : { sent: published }),
      ...(author === undefined ? {} : { speaker: author }),
    });
    for (const { headings, paragraphs } of reading.sections)
      sections.push({
        headings: title === undefined ? headings : [title, ...headings],
        paragraphs: paragraphs.map((paragraph) => ({
          ...paragraph,
          span: { start: paragraph.span.start + at, end: paragraph.span.end + at },
        })),
      });
    texts.push(reading.text);
  }
  return {
    text: texts.join(between),
    sections,
    points,
    attribution: {},
    problems: [...onceEach(ofTexts), ...problemsOf(unread, parts, path)],
  };
}

/** A message begins at a line "From somebody some day" above a header; such lines of its own were given a ">". */
const beginning = /(?:^|\r?\n\r?\n)From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=[!-9;-~]+:)/g;

function sourcesIn(bytes: Uint8Array): string[] {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const places = [...source.matchAll(beginning)];
  return places.map(({ 0: line, index }, at) =>
    source.slice(index + line.length, places[at + 1]?.index).replace(/^>(?=>*From )/gm, ''),
  );
}

interface ReadMessage {
  readonly message: MimePart;
  /** Where its text begins in that of the mailbox. */
  readonly start: number;
  readonly reading: Reading | Problem;
}

async function* readEach(messages: readonly string[], path: string): AsyncGenerator<ReadMessage> {
  let start = 0;
  for (const source of messages) {
    const message = parseMime(Buffer.from(source, 'latin1'));
    const reading = await readMessage(message, path, 0);
    yield { message, start, reading };
    if (isReading(reading) && reading.text !== '') start += reading.text.length + between.length;
  }
}

/** The message that a place of the mailbox's text is in. */
export async function messageAt(bytes: Uint8Array, path: string, at: number): Promise<MimePart | undefined> {
  for await (const { message, start, reading } of readEach(sourcesIn(bytes), path))
    if (isReading(reading) && at >= start && at < start + reading.text.length) return message;
  return undefined;
}

const noMailbox = (path: string): Problem =>
  problem(
    'wrong-ending',
    path,
    'It does not begin like a mailbox, with a line "From …". Correct its extension, or export it again.',
  );

function problemsOf(unread: number, parts: number, path: string): Problem[] {
  const [messages, files] = [
    `${unread} of its messages are nested too deeply to be read. Export them again, or save them as text.`,
    `Of ${parts} of its messages, attachments or attached messages are not read. Save them beside it to have them read.`,
  ];
  return [
    ...(unread > 0 ? [problem('part-unreadable', path, messages)] : []),
    ...(parts > 0 ? [problem('part-unreadable', path, files)] : []),
  ];
}
