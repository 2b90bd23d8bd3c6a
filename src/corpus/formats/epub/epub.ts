// Books, .epub: the chapters in reading order as sections, and what the package says about the book.

import { type Archive, encrypted, isArchive, notThat, openArchive, textIn } from '../../bytes/archive.ts';
import { dateIn } from '../../document/date.ts';
import type { Attribution } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { htmlBlocks } from '../html/blocks.ts';
import { type DomElement, isTooDeep, nestsTooDeep, parseXhtml, parseXml } from '../html/dom.ts';
import { isWebAddress, languageIn } from '../html/facts.ts';
import { wordsOf } from '../html/inline.ts';
import { type Block, writeBlocks } from '../port/blocks.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { contentsOf, type Entry, fileAt, openPackage } from './package.ts';

export const epub: FileFormat = { name: 'epub', of: 'bytes', read };

const isText = (name: string): boolean => /\.(?:x?html?|xml|opf|ncx)$/i.test(name);

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  const archive = openArchive(bytes, path, isText);
  if (!isArchive(archive)) return archive;
  const book = openPackage(archive);
  if (book === undefined) return notThat(path, 'EPUB book');
  const locked = lockedFiles(archive);
  if (book.spine.some((name) => locked.has(name))) return encrypted(path);
  const contents = contentsOf(archive, book);
  const problems: Problem[] = [];
  const blocks = book.spine.flatMap((name) => {
    const chapter = readChapter(textIn(archive, name), contents.get(name));
    if (chapter === undefined) problems.push(missing(path, name));
    return chapter ?? [];
  });
  const { title, ...written } = writeBlocks(blocks);
  const language = languageIn(book.root.querySelector('dc\\:language')?.textContent);
  return {
    ...written,
    attribution: { ...(title === undefined ? {} : { title }), ...attributionOf(book.root) },
    ...(language === undefined ? {} : { language }),
    problems,
  };
}

const missing = (path: string, name: string): Problem =>
  problem(
    'part-unreadable',
    path,
    `Its chapter ${name} can't be read; the others are. Export the book again.`,
  );

/** A chapter begins a section, under its own heading or the one that the table of contents has for it. */
function readChapter(xhtml: string | undefined, entry: Entry | undefined): Block[] | undefined {
  if (xhtml === undefined) return undefined;
  if (nestsTooDeep(xhtml)) return undefined;
  const page = parseXhtml(xhtml);
  if (isTooDeep(page.documentElement)) return undefined;
  const blocks = htmlBlocks(page.body);
  const { label = '', depth = 1 } = entry ?? {};
  const first = blocks[0]?.depth;
  if (first === undefined) {
    const own = blocks[0]?.words === label ? blocks.slice(1) : blocks;
    return blocks.length === 0 ? [] : [{ words: label, depth }, ...own];
  }
  return blocks.map((block) =>
    block.depth === undefined ? block : { ...block, depth: Math.max(depth, block.depth - first + depth) },
  );
}

/** The files whose data is encrypted; fonts often are, in books that anybody may read. */
function lockedFiles(archive: Archive): ReadonlySet<string> {
  const root = parseXml(textIn(archive, 'META-INF/encryption.xml') ?? '');
  const references = [...(root?.querySelectorAll('*') ?? [])].filter(({ localName }) =>
    localName.endsWith('CipherReference'),
  );
  return new Set(references.map((reference) => fileAt('', reference.getAttribute('URI') ?? '')));
}

/** Not what a program puts there by itself: the name of the book's folder. */
const isName = (title: string): boolean => /^[\p{Ll}\d]+(?:[-_][\p{Ll}\d]+)+$/u.test(title);

function attributionOf(root: DomElement): Partial<Attribution> {
  const all = (name: string): string[] =>
    [...root.querySelectorAll(`dc\\:${name}`)].map(wordsOf).filter((words) => words !== '');
  const given = {
    title: all('title').find((title) => !isName(title)),
    author: all('creator').join(', '),
    publisher: all('publisher')[0],
    published: all('date')
      .map(dateIn)
      .find((date) => date !== undefined && !date.startsWith('0')),
    url: [...all('source'), ...all('identifier')].find(isWebAddress),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}
