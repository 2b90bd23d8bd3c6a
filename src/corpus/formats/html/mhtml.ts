// A page saved as one file, .mhtml: its main part is read as the page, its address is where it was saved from.
import PostalMime, { type Email } from 'postal-mime';
import { messageOf } from '../../../errors.ts';
import { fixWindows1252, noText } from '../../bytes/decode.ts';
import { type Problem, problem } from '../../document/problem.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { isWebAddress } from './facts.ts';
import { readPage } from './html.ts';

export const mhtml: FileFormat = { name: 'mhtml', of: 'bytes', read };

/** Parts inside of parts; browsers put all beside each other. */
const deepest = 20;

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  const fault = noText(bytes, path);
  if (fault !== undefined) return fault;
  try {
    const saved = await PostalMime.parse(bytes, { maxNestingDepth: deepest });
    if (saved.html === undefined) return noPage(path, 'it holds no HTML');
    // Frames follow the page as pages of their own; the parser of HTML takes the first.
    return readPage(fixWindows1252(saved.html), path, [], addressOf(saved));
  } catch (cause) {
    return noPage(path, messageOf(cause));
  }
}

function addressOf({ headers }: Email): { url?: string } {
  const url = headers.find(({ key }) => key === 'snapshot-content-location')?.value;
  return isWebAddress(url) ? { url } : {};
}

const noPage = (path: string, cause: string): Problem =>
  problem(
    'unreadable',
    path,
    `It holds no saved page that can be read: ${cause}. Save the page again, as one file or as HTML.`,
  );
