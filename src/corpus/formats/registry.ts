// Which format reads which file, by the table of entries.
import { extname } from 'node:path';
import type { Signature } from '../bytes/signature.ts';
import { type Effort, entries, type FormatEntry } from './entries.ts';
import type { Format } from './port/format.ts';

export const supportedExtensions: readonly string[] = entries.flatMap(({ extensions }) =>
  Object.keys(extensions),
);

/** Lower case, with the dot; '' where the name has none. */
export const extensionOf = (path: string): string => extname(path).toLowerCase();

export const entryFor = (path: string): FormatEntry | undefined =>
  entries.find(({ extensions }) => Object.hasOwn(extensions, extensionOf(path)));

export const openFormat = async (path: string): Promise<Format | undefined> => entryFor(path)?.open();

export const isSupported = (path: string): boolean => entryFor(path) !== undefined;

export const effortOf = (path: string): Effort | undefined => entryFor(path)?.effort;

/** The extension for what a server sends with a content type, which is lower case and without parameters. */
export const extensionFor = (contentType: string): string | undefined =>
  entries
    .flatMap(({ extensions }) => Object.entries(extensions))
    .find(([, contentTypes]) => contentTypes.includes(contentType))?.[0];

/** What files with the extension are sent with: their own content type, or the first of their format. */
export function contentTypeOf(extension: string): string | undefined {
  const entry = entries.find(({ extensions }) => Object.hasOwn(extensions, extension));
  return entry?.extensions[extension]?.[0] ?? Object.values(entry?.extensions ?? {}).flat()[0];
}

/** Each once. */
export const signatures: readonly Signature[] = [
  ...new Set(entries.flatMap(({ signature }) => signature ?? [])),
];

export const extensionsWith = (signature: Signature): readonly string[] =>
  entries
    .filter((entry) => entry.signature === signature)
    .flatMap(({ extensions }) => Object.keys(extensions));
