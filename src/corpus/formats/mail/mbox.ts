// Mailboxes, .mbox: each message as .eml is read, under its subject, with its sender and day.

import { isEmpty } from '../../bytes/decode.ts';
import { parseMime } from '../../bytes/mime.ts';
import type { Point, Section } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { type FileFormat, isReading, type Reading } from '../port/format.ts';
import { readMessage } from './mail.ts';

export const mbox: FileFormat = { name: 'mbox', of: 'bytes', read };

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  if (bytes.length === 0) return isEmpty(path);
  const messages = messagesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
  if (messages.length === 0) return noMailbox(path);
  const texts: string[] = [];
  const sections: Section[] = [];
  const points: Point[] = [];
  let [start, unread, parts] = [0, 0, 0];
  for (const message of messages) {
    const reading = readMessage(parseMime(Buffer.from(message, 'latin1')), path, 0);
    if (!isReading(reading)) {
      unread += 1;
      continue;
    }
    parts += reading.problems.length > 0 ? 1 : 0;
    if (reading.text === '') continue;
    const at = start;
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
    start += reading.text.length + 2;
  }
  return {
    text: texts.join('\n\n'),
    sections,
    points,
    attribution: {},
    problems: problemsOf(unread, parts, path),
  };
}

/** A message begins at a line "From somebody some day" above a header; such lines of its own were given a ">". */
const beginning = /(?:^|\r?\n\r?\n)From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=[!-9;-~]+:)/g;

function messagesIn(source: string): string[] {
  const places = [...source.matchAll(beginning)];
  return places.map(({ 0: line, index }, at) =>
    source.slice(index + line.length, places[at + 1]?.index).replace(/^>(?=>*From )/gm, ''),
  );
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
