// The package of a book: which files it has, in which order they are read, and what its table of contents calls them.
import { posix } from 'node:path';
import { type Archive, textIn } from '../../bytes/archive.ts';
import { type DomElement, parseXhtml, parseXml } from '../html/dom.ts';
import { wordsOf } from '../html/inline.ts';

interface Item {
  readonly file: string;
  readonly type: string;
  readonly properties: string;
}

export interface Package {
  readonly root: DomElement;
  /** By id. */
  readonly items: ReadonlyMap<string, Item>;
  /** Names in the archive, in reading order, without the table of contents. */
  readonly spine: readonly string[];
}

/** A file in the table of contents: its label, and its depth, from 1. */
export interface Entry {
  readonly label: string;
  readonly depth: number;
}

export function openPackage(archive: Archive): Package | undefined {
  const container = parseXml(textIn(archive, 'META-INF/container.xml') ?? '');
  const path = container?.querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const root = parseXml(textIn(archive, path) ?? textIn(archive, decoded(path)) ?? '');
  if (root === undefined) return undefined;
  const items = new Map(
    [...root.querySelectorAll('manifest item')].map((item) => {
      const [id = '', href = '', type = '', properties = ''] = ['id', 'href', 'media-type', 'properties'].map(
        (name) => item.getAttribute(name) ?? '',
      );
      return [id, { file: fileAt(decoded(path), href), type, properties }];
    }),
  );
  const spine = [...root.querySelectorAll('spine itemref')].flatMap((reference) => {
    const item = items.get(reference.getAttribute('idref') ?? '');
    return item === undefined || isContents(item) ? [] : [item.file];
  });
  return { root, items, spine: [...new Set(spine)] };
}

const isContents = ({ properties }: Item): boolean => /(?:^|\s)nav(?:\s|$)/.test(properties);

/** The name in the archive of what `href` in the file `base` points to. */
export function fileAt(base: string, href: string): string {
  const path = href.replace(/[?#].*$/s, '');
  return posix.join(posix.dirname(base), decoded(path)).replace(/^(?:\.\.?\/)+/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: the name is meant literally.
    return path;
  }
}

/** By file. Where several entries point into one file, the first. */
export function contentsOf(archive: Archive, { items }: Package): ReadonlyMap<string, Entry> {
  const all = [...items.values()];
  const navigation = all.find(isContents);
  const older = all.find(({ type }) => type === 'application/x-dtbncx+xml');
  const entries = navigation === undefined ? [] : navigationEntries(archive, navigation.file);
  const labels = entries.length > 0 || older === undefined ? entries : ncxEntries(archive, older.file);
  return new Map([...labels].reverse());
}

/** EPUB 3: nested lists of links. */
function navigationEntries(archive: Archive, file: string): [string, Entry][] {
  const page = parseXhtml(textIn(archive, file) ?? '');
  const toc = page.querySelector('nav[epub\\:type="toc"]') ?? page.querySelector('nav');
  return [...(toc?.querySelectorAll('a') ?? [])].map((link) => [
    fileAt(file, link.getAttribute('href') ?? ''),
    { label: wordsOf(link), depth: Math.max(1, levelsAbove(link, 'ol')) },
  ]);
}

/** EPUB 2: nested navPoints. */
function ncxEntries(archive: Archive, file: string): [string, Entry][] {
  const root = parseXml(textIn(archive, file) ?? '');
  return [...(root?.querySelectorAll('navPoint') ?? [])].map((point) => {
    const label = point.querySelector('navLabel text');
    return [
      fileAt(file, point.querySelector('content')?.getAttribute('src') ?? ''),
      { label: label === null ? '' : wordsOf(label), depth: levelsAbove(point, 'navPoint') + 1 },
    ];
  });
}

function levelsAbove(element: DomElement, name: string): number {
  let levels = 0;
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    if (above.localName === name) levels += 1;
  }
  return levels;
}
