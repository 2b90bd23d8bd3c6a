// Mail, .eml: what its sender wrote, with who, when and the subject; quoted messages and signatures are set aside.
import PostalMime, { type Address, type Email } from 'postal-mime';
import { messageOf } from '../../../errors.ts';
import type { Attribution } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { tooDeep } from '../html/html.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { readMailBody } from './body.ts';
import { mailTextOf } from './html-text.ts';

export const mail: FileFormat = { name: 'mail', of: 'bytes', read };

/** Parts inside of parts, deeper than mail programs make them. */
const deepest = 20;

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  try {
    return readEmail(await PostalMime.parse(bytes, { maxNestingDepth: deepest }), path);
  } catch (cause) {
    return problem(
      'unreadable',
      path,
      `It can't be read as mail: ${messageOf(cause)}. Export it again as .eml.`,
    );
  }
}

function readEmail(email: Email, path: string): Reading | Problem {
  const text = email.text?.trim() ? email.text : mailTextOf(email.html ?? '');
  if (text === undefined) return tooDeep(path);
  return {
    text,
    ...readMailBody(text),
    attribution: attributionOf(email),
    problems: problemsOf(email, path),
  };
}

function attributionOf({ from, subject, headers }: Email): Partial<Attribution> {
  const author = nameOf(from);
  const title = subject?.replace(/\s+/g, ' ').trim();
  const published = dayOf(headers.find(({ key }) => key === 'date')?.value ?? '');
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(published === undefined ? {} : { published }),
  };
}

const nameOf = (from: Address | undefined): string | undefined => from?.name.trim() || from?.address;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day on the sender's own calendar, which in UTC may be another one. */
function dayOf(date: string): string | undefined {
  const [, day = '', name = '', year] = /\b(\d{1,2}) ([A-Za-z]{3}) (\d{4})\b/.exec(date) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (year === undefined || month === 0) return undefined;
  return [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** Pictures belong to signatures; other files may hold an answer. */
function problemsOf({ attachments }: Email, path: string): Problem[] {
  const names = attachments
    .filter(
      ({ mimeType, related }) => related !== true && !/^(?:image|application\/(?:pgp|pkcs7))/.test(mimeType),
    )
    .map(({ filename, mimeType }) => filename ?? mimeType);
  if (names.length === 0) return [];
  const message = `Its attachments are not read: ${names.join(', ')}. Save them beside the mail to have them read.`;
  return [problem('part-unreadable', path, message)];
}
