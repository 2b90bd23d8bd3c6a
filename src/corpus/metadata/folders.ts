// Rules of sources.yaml for whole folders: what is known of every file below a path, and where its original is.
import type { FolderRule, Source } from './source.ts';

/** Systems write one name in several forms. */
const plain = (path: string): string => path.normalize('NFC');

export const isBelowOrAt = (path: string, folder: string): boolean =>
  folder === '' || plain(path) === plain(folder) || plain(path).startsWith(`${plain(folder)}/`);

/** The longest path first: of two rules that say something about a file, the first one counts. */
export const mostSpecificFirst = <T extends { readonly path: string }>(rules: readonly T[]): T[] =>
  [...rules].sort((a, b) => b.path.length - a.path.length);

/** What sources.yaml says of a file: its own entry, and for what that leaves open, the nearest folder's rule. */
export function sourceOf(
  path: string,
  entry: Source | undefined,
  rules: readonly FolderRule[],
): Source | undefined {
  const within = rules.filter((rule) => isBelowOrAt(path, rule.path));
  if (within.length === 0) return entry;
  const nearest = <K extends 'url' | 'language' | 'licence'>(key: K): FolderRule | undefined =>
    within.find((rule) => rule[key] !== undefined);
  const attribution: FolderRule['attribution'] = Object.assign(
    {},
    ...within.map((rule) => rule.attribution).reverse(),
  );
  const address = nearest('url');
  const language = entry?.language ?? nearest('language')?.language;
  const licence = entry?.licence ?? nearest('licence')?.licence;
  return {
    omit: [],
    ...entry,
    path,
    attribution: {
      ...attribution,
      ...(address?.url === undefined ? {} : { url: addressOf(path, address.path, address.url) }),
      ...entry?.attribution,
    },
    ...(language === undefined ? {} : { language }),
    ...(licence === undefined ? {} : { licence }),
  };
}

/** The signs that a rule's address may hold in braces. */
export const placeholders = ['path', 'page', 'name'] as const;

/**
 * `{path}` is the file's path below the folder, `{page}` the same without its extension, `{name}` its name. An address
 * without any of them is the folder's own, and the path comes after it.
 */
function addressOf(path: string, folder: string, url: string): string {
  const below = (folder === '' ? path : path.slice(folder.length + 1)) || (path.split('/').at(-1) ?? path);
  const encoded = below.split('/').map(encode).join('/');
  const values = {
    path: encoded,
    page: encoded.replace(/\.[^./]+$/, ''),
    name: encode(below.split('/').at(-1) ?? below),
  };
  if (!/\{(?:path|page|name)\}/.test(url)) return `${url.replace(/\/?$/, '/')}${encoded}`;
  return url.replace(/\{(path|page|name)\}/g, (_, name: keyof typeof values) => values[name]);
}

/** Half of a surrogate pair in a name has no place in an address. */
const encode = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));
