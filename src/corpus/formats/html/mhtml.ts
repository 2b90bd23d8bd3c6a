// A page saved as one file, .mhtml: its main part is read as the page, its address is where it was saved from.
import { decodePage, isEmpty, noText } from '../../bytes/decode.ts';
import { type MimePart, parseMime } from '../../bytes/mime.ts';
import { type Problem, problem } from '../../document/problem.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { isWebAddress } from './facts.ts';
import { readPage } from './html.ts';

export const mhtml: FileFormat = { name: 'mhtml', of: 'bytes', read };

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  const fault = noText(bytes, path);
  if (fault !== undefined) return fault;
  const saved = parseMime(bytes);
  const page = pageOf(saved);
  if (page === undefined) return noPage(path);
  const { text, problems } = await decodePage(page.body, path, page.parameters.get('charset'));
  return text === undefined
    ? (problems[0] ?? isEmpty(path))
    : readPage(text, path, problems, addressOf(saved));
}

/** The part that the file names as its root, RFC 2387, or was saved from; else the first page. Frames are pages too. */
export function pageOf(saved: MimePart): MimePart | undefined {
  const pages = pagesIn(saved);
  const start = saved.parameters.get('start');
  const location = saved.headers.get('snapshot-content-location');
  return (
    pages.find(({ headers }) => start !== undefined && headers.get('content-id') === start) ??
    pages.find(({ headers }) => location !== undefined && headers.get('content-location') === location) ??
    pages[0]
  );
}

const pagesIn = (part: MimePart): MimePart[] => [
  ...(/^(?:text\/html|application\/xhtml\+xml)$/.test(part.type) ? [part] : []),
  ...part.parts.flatMap(pagesIn),
];

function addressOf({ headers }: MimePart): { url?: string } {
  const url = headers.get('snapshot-content-location');
  return isWebAddress(url) ? { url } : {};
}

const noPage = (path: string): Problem =>
  problem(
    'unreadable',
    path,
    'It holds no saved page that can be read. Save the page again, as one file or as HTML.',
  );
