// Reads a folder of source documents. What can't be read is a named problem; everything else is served.
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { messageOf, systemCodeOf } from '../errors.ts';
import { servedOnce } from './copies.ts';
import { decode } from './decode.ts';
import type { Attribution, Document, Section } from './document.ts';
import { type Format, isReading, type Reading } from './formats/format.ts';
import { openFormat, supportedExtensions } from './formats/registry.ts';
import { type Problem, problem } from './problem.ts';
import { readSources, type Source, sourcesFile } from './sources.ts';

export interface Corpus {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  /** Documents with the bytes of one of `documents`; they are not served beside it. */
  readonly copies?: readonly Document[];
}

/** Bytes of the largest file that is read. */
export const largestFile = 20 * 1024 * 1024;

/** Loads every document below `folder`, ordered by path. Never throws for what is in the folder. */
export async function loadCorpus(folder: string): Promise<Corpus> {
  const problems: Problem[] = [];
  const paths = await listFiles(folder, problems);
  const sources = await loadSources(folder, problems);
  const read: Document[] = [];
  for (const path of paths) {
    const bytes = await readBytes(folder, path, problems);
    if (bytes === undefined) continue;
    const digest = createHash('sha256').update(bytes).digest('hex');
    const document = await readDocument(path, bytes, digest, sources.get(path), problems);
    if (document !== undefined) read.push(document);
  }
  const { documents, copies, problems: duplicates } = servedOnce(read);
  problems.push(...duplicates);
  for (const source of sources.values()) {
    if (paths.includes(source.path)) continue;
    problems.push(
      problem(
        'source-without-file',
        source.path,
        `${sourcesFile} describes it, but there is no such file. Add the file or remove the entry.`,
      ),
    );
  }
  if (documents.length === 0 && problems.every(({ code }) => code !== 'corpus-missing')) {
    const endings = supportedExtensions.join(', ');
    problems.push(
      problem('corpus-empty', folder, `It holds no document that can be read. Put ${endings} files there.`),
    );
  }
  return { documents, problems, copies };
}

/** Paths of regular files below the folder, sorted. Hidden files, sources.yaml and a README at the top are not documents. */
async function listFiles(folder: string, problems: Problem[]): Promise<string[]> {
  const root = await realpath(folder).catch((cause: unknown) => {
    problems.push(
      problem(
        'corpus-missing',
        folder,
        `${reasonOf(cause)}. Create the folder, or name another one with VERBATIM_CORPUS or --corpus.`,
      ),
    );
    return undefined;
  });
  if (root === undefined) return [];
  if (!(await stat(root)).isDirectory()) {
    const message =
      'It is a file, not a folder. Name the folder it lies in with VERBATIM_CORPUS or --corpus.';
    problems.push(problem('corpus-missing', folder, message));
    return [];
  }
  const paths: string[] = [];
  const visit = async (directory: string): Promise<void> => {
    const entries = await readdir(directory, { withFileTypes: true }).catch((cause: unknown) => {
      problems.push(
        problem(
          'unreadable',
          relativePath(root, directory) || folder,
          `${reasonOf(cause)}. Allow the bot to read it.`,
        ),
      );
      return [];
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const full = join(directory, entry.name);
      const path = relativePath(root, full);
      if (entry.isSymbolicLink()) await checkLink(root, full, path, problems);
      else if (entry.isDirectory()) await visit(full);
      else if (entry.isFile() && !isAboutTheCorpus(path)) paths.push(path);
    }
  };
  await visit(root);
  return paths.sort((a, b) => (a < b ? -1 : 1));
}

const relativePath = (root: string, path: string): string => relative(root, path).split(sep).join('/');

const isAboutTheCorpus = (path: string): boolean =>
  path === sourcesFile || /^readme(?:\.[a-z]+)?$/i.test(path);

/** A link inside the folder leads to a file that is read in its own place; one that leads out is not followed. */
async function checkLink(root: string, full: string, path: string, problems: Problem[]): Promise<void> {
  const target = await realpath(full).catch(() => undefined);
  if (target === undefined) {
    problems.push(
      problem('unreadable', path, 'It is a link that leads nowhere. Remove it or put the file in its place.'),
    );
  } else if (target !== root && !target.startsWith(root + sep)) {
    problems.push(
      problem(
        'outside-link',
        path,
        'It is a link out of the corpus folder and is not followed. Copy the file into the folder.',
      ),
    );
  }
}

async function loadSources(folder: string, problems: Problem[]): Promise<Map<string, Source>> {
  const yaml = await readFile(join(folder, sourcesFile), 'utf8').catch((cause: unknown) => {
    const code = systemCodeOf(cause);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      problems.push(
        problem('sources-unreadable', sourcesFile, `${reasonOf(cause)}. Allow the bot to read it.`),
      );
    }
    return '';
  });
  const read = readSources(yaml);
  problems.push(...read.problems);
  return new Map(read.sources.map((source) => [source.path, source]));
}

async function readBytes(folder: string, path: string, problems: Problem[]): Promise<Uint8Array | undefined> {
  if ((await openFormat(path)) === undefined) {
    const endings = supportedExtensions.join(', ');
    problems.push(
      problem(
        'unsupported-format',
        path,
        `Files ending in "${extname(path)}" can't be read. Convert it to one of ${endings}, or remove it.`,
      ),
    );
    return undefined;
  }
  const full = join(folder, path);
  try {
    const { size } = await lstat(full);
    if (size > largestFile) {
      const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
      problems.push(
        problem(
          'too-large',
          path,
          `It has ${megabytes(size)}; the limit is ${megabytes(largestFile)}. Split it into smaller files.`,
        ),
      );
      return undefined;
    }
    return await readFile(full);
  } catch (cause) {
    problems.push(problem('unreadable', path, `${reasonOf(cause)}. Allow the bot to read it.`));
    return undefined;
  }
}

async function readDocument(
  path: string,
  bytes: Uint8Array,
  digest: string,
  source: Source | undefined,
  problems: Problem[],
): Promise<Document | undefined> {
  const format = await openFormat(path);
  if (format === undefined) return undefined;
  const reading = await readWith(format, bytes, path, problems);
  if (reading === undefined) return undefined;
  problems.push(...reading.problems);
  if (source?.sha256 !== undefined && source.sha256 !== digest) {
    problems.push(
      problem(
        'source-changed',
        path,
        `The file is not the one that ${sourcesFile} describes: its sha-256 is now ${digest}. Check the file, then the entry.`,
      ),
    );
  }
  const sections = omit(reading.text, reading.sections, source?.omit ?? [], path, problems);
  if (
    sections.every((section) => section.paragraphs.every((paragraph) => paragraph.setAside !== undefined))
  ) {
    problems.push(
      problem(
        'nothing-to-quote',
        path,
        'It holds no sentence that could be quoted. Check that it is the right file.',
      ),
    );
    return undefined;
  }
  const attribution: Attribution = {
    title: titleFromPath(path),
    ...reading.attribution,
    ...source?.attribution,
  };
  const id = createHash('sha256').update(path).digest('hex').slice(0, 12);
  const { text, points, language } = reading;
  return {
    ...attribution,
    id,
    path,
    format: format.name,
    text,
    sections,
    ...(points === undefined ? {} : { points }),
    ...(language === undefined ? {} : { language }),
    digest,
  };
}

/** A parser that gives up, as on brackets nested thousands deep, must not cost the other documents. */
async function readWith(
  format: Format,
  bytes: Uint8Array,
  path: string,
  problems: Problem[],
): Promise<Reading | undefined> {
  try {
    if (format.of === 'bytes') {
      const result = await format.read(bytes, path);
      if (isReading(result)) return result;
      problems.push(result);
      return undefined;
    }
    const decoded = decode(bytes, path);
    problems.push(...decoded.problems);
    return decoded.text === undefined ? undefined : format.read(decoded.text, path);
  } catch (cause) {
    const message = `It can't be read as ${format.name}: ${messageOf(cause)}. Simplify it or convert it to plain text.`;
    problems.push(problem('unreadable', path, message));
    return undefined;
  }
}

const titleFromPath = (path: string): string =>
  basename(path, extname(path)).replace(/[-_]+/g, ' ').trim() || path;

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Marks the paragraphs that begin with one of the owner's `omit` lines. */
function omit(
  text: string,
  sections: readonly Section[],
  lines: readonly string[],
  path: string,
  problems: Problem[],
): readonly Section[] {
  if (lines.length === 0) return sections;
  const unused = new Set(lines);
  const marked = sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => {
      const words = squeeze(text.slice(paragraph.span.start, paragraph.span.end));
      const line = lines.find((candidate) => words.startsWith(squeeze(candidate)));
      if (line === undefined) return paragraph;
      unused.delete(line);
      return { ...paragraph, setAside: 'listed in sources.yaml' as const };
    }),
  }));
  for (const line of unused) {
    problems.push(
      problem(
        'omit-not-found',
        path,
        `No paragraph begins with "${line}", which ${sourcesFile} lists under "omit". Correct or remove that line.`,
      ),
    );
  }
  return marked;
}

function reasonOf(cause: unknown): string {
  switch (systemCodeOf(cause)) {
    case 'ENOENT':
      return 'There is no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'It may not be read';
    case 'ENOTDIR':
      return 'It is not a folder';
    default:
      return `It can't be read: ${messageOf(cause)}`;
  }
}
