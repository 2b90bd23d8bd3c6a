// Rich Text Format, .rtf, as word processors and TextEdit write it.
import { isEmpty } from '../../bytes/decode.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { tooDeep } from '../html/html.ts';
import { readOfficePage, titleIn } from '../office/page.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { isReading } from '../port/format.ts';
import { rtfText } from './html.ts';

export const rtf: FileFormat = { name: 'rtf', of: 'bytes', read };

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  if (bytes.length === 0) return isEmpty(path);
  const found = rtfText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
  if (found === undefined) return tooDeep(path);
  const { html, author, published, isWhole } = found;
  const title = titleIn(found.title);
  const properties = {
    ...(title === undefined ? {} : { title }),
    ...(author === '' ? {} : { author }),
    ...(published === undefined ? {} : { published }),
  };
  const reading = readOfficePage(html, path, properties, undefined);
  if (!isReading(reading) || isWhole) return reading;
  return { ...reading, problems: [...reading.problems, cutOff(path)] };
}

const cutOff = (path: string): Problem =>
  problem('truncated', path, 'Its end is missing, as after an interrupted copy. Copy or save it again.');
