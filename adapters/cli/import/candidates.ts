// What `verbatim add` may add: files, the files in folders, and documents fetched from addresses.
import { copyFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, posix, resolve } from 'node:path';
import {
  listFiles,
  loadSources,
  type NewSource,
  type OcrStatus,
  openReaders,
  type Readers,
  type ReadFile,
  readFile,
  readFileOf,
  supportedExtensions,
  VerbatimError,
} from '../../../src/index.ts';
import { fetchWords, importWords } from '../../shared/wording/terminal/import.ts';
import { extensionOfDownload } from './extension.ts';
import { fetchDocument, type Network } from './fetch.ts';

export interface Candidate {
  /** Its path in the corpus folder. */
  readonly path: string;
  readonly file: ReadFile;
  /** What is known about it besides what the file itself states. */
  readonly known: Omit<NewSource, 'path'>;
  write(to: string): Promise<void>;
}

export interface Gathering {
  /** A folder inside the corpus folder; '' for the corpus folder itself. */
  readonly into: string;
  /** As the corpus is read: with text recognition where it is on. */
  readonly ocr: OcrStatus['setting'];
  /** Absent where fetching is off. */
  readonly network?: Network;
  /** The path of a document fetched from this address earlier. */
  fetchedBefore(url: string): string | undefined;
}

/** In the order of `targets`. Throws USAGE, FETCH_OFF, FETCH_REFUSED or FETCH_FAILED. */
export async function gather(targets: readonly string[], gathering: Gathering): Promise<Candidate[]> {
  const readers = openReaders({ ocr: gathering.ocr });
  try {
    const candidates: Candidate[] = [];
    for (const target of targets) {
      candidates.push(...(await candidatesOf(target, { ...gathering, readers })));
    }
    return candidates;
  } finally {
    await readers.close();
  }
}

interface Reading extends Gathering {
  readonly readers: Readers;
}

async function candidatesOf(target: string, gathering: Reading): Promise<Candidate[]> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(target)) return [await fetched(target, gathering)];
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory() === true) return folderOf(target, gathering);
  if (found?.isFile() !== true) throw new VerbatimError('USAGE', importWords.nothing(target));
  return [await local(dirname(target), basename(target), basename(target), {}, gathering)];
}

/** Files go into a folder of the same name, with what the folder's own sources.yaml says. */
async function folderOf(folder: string, gathering: Reading): Promise<Candidate[]> {
  const { paths = [] } = await listFiles(folder);
  if (paths.length === 0) throw new VerbatimError('USAGE', importWords.empty(folder));
  const { byPath } = await loadSources(folder);
  const name = basename(resolve(folder));
  const candidates: Candidate[] = [];
  for (const path of paths) {
    const { published, ...attribution } = byPath.get(path)?.attribution ?? {};
    const known = published === undefined ? attribution : { ...attribution, date: published };
    candidates.push(await local(folder, path, posix.join(name, path), known, gathering));
  }
  return candidates;
}

async function local(
  folder: string,
  path: string,
  target: string,
  known: Candidate['known'],
  { into, readers }: Reading,
): Promise<Candidate> {
  return {
    path: posix.join(into, target),
    file: await readFile(folder, path, readers),
    known,
    write: (to) => copyFile(resolve(folder, path), to),
  };
}

async function fetched(
  address: string,
  { into, network, fetchedBefore, readers }: Reading,
): Promise<Candidate> {
  if (network === undefined) throw new VerbatimError('FETCH_OFF', fetchWords.off);
  const { bytes, url, contentType } = await fetchDocument(address, network);
  const extension = extensionOfDownload(contentType, url);
  if (extension === undefined) {
    throw new VerbatimError('FETCH_REFUSED', fetchWords.type(url, contentType, supportedExtensions));
  }
  const path = fetchedBefore(url) ?? posix.join(into, nameFor(url) + extension);
  const file = await readFileOf(path, bytes, readers);
  const sha256 = file.digest === undefined ? {} : { sha256: file.digest };
  const time = new Date().toISOString().replace(/\.\d+/, '');
  return { path, file, known: { url, fetched: time, ...sha256 }, write: (to) => writeFile(to, bytes) };
}

/** Most characters of a file name made from an address. */
const longestName = 80;

/** The last part of the path, or the host: letters and digits, with dashes between them. */
export function nameFor(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? hostname;
  const bare = last === hostname ? last : basename(last, extname(last));
  const words = decoded(bare).match(/[\p{L}\p{N}]+/gu) ?? ['page'];
  return Array.from(words.join('-')).slice(0, longestName).join('').replace(/-$/, '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A percent sign that encodes nothing is left as it is.
    return part;
  }
}
