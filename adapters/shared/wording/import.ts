// What is said when documents are brought into the corpus, and taken out of it.
import { counted, listed } from './counted.ts';

export const fetchWords = {
  off: 'Fetching from the internet is switched off. Set VERBATIM_ALLOW_FETCH=1 for this command, or save the page and add the file.',
  noAddress: (address: string): string => `"${address}" is no address. Write it as https://example.org/page.`,
  scheme: (address: string): string => `"${address}" is refused: only http and https are fetched.`,
  credentials: 'An address with a name and a password in it is refused. Save the page and add the file.',
  notPublic: (host: string, address: string): string =>
    `${host} is refused: ${address} is no public address. Save the page and add the file.`,
  redirects: (address: string, most: number): string =>
    `"${address}" leads on more than ${most} times. Give the address that it ends at.`,
  encoded: (address: string, encoding: string): string =>
    `"${address}" was sent as ${encoding}, which was not asked for. Save the page and add the file.`,
  tooLarge: (address: string, bytes: number): string =>
    `"${address}" has more than ${Math.round(bytes / 1024 / 1024)} MB, and is refused. Split it into smaller files and add those.`,
  status: (address: string, status: number): string =>
    `"${address}" was answered with status ${status}. Open it in a browser, and give the address that works there.`,
  slow: (milliseconds: number): string => `it took longer than ${milliseconds / 1000} s`,
  failed: (address: string, reason: string): string =>
    `"${address}" could not be fetched: ${reason}. Try again, or save the page and add the file.`,
  type: (address: string, type: string, endings: readonly string[]): string =>
    `"${address}" was sent as ${type || 'nothing in particular'}, which can't be read. What can be read: ${listed([...endings], 'and')}.`,
} as const;

export const importWords = {
  headings: ['file', 'format', 'words', 'title', 'what happens'],
  state: {
    new: 'added',
    replaced: 'replaces the file that is there',
    same: 'is there already, unchanged',
    copy: (path: string): string => `is there already, as ${path}`,
    unread: 'not added: nothing in it can be quoted',
  },
  nothing: (target: string): string => `${target} is neither a file, nor a folder, nor an address.`,
  empty: (folder: string): string => `${folder} holds no file.`,
  hidden: (path: string): string =>
    `${path} would not be read: hidden files, sources.yaml and a README at the top are no documents. Rename it.`,
  outside: (path: string): string =>
    `${path} would lie outside of the corpus folder. Add it under another name.`,
  twice: (path: string): string => `Two of the files would be ${path}. Add them one by one, with --into.`,
  askReplace: (count: number): string => `Replace ${counted(count, 'file')}? [y/N] `,
  askRemove: (count: number): string =>
    `Remove ${counted(count, 'file')} and what sources.yaml says of ${count === 1 ? 'it' : 'them'}? [y/N] `,
  noTerminal: (what: string): string =>
    `${what}: nobody can be asked here, so nothing was done. Give --yes if that is meant.`,
  wouldReplace: (paths: readonly string[]): string => `${listed([...paths], 'and')} would be replaced`,
  wouldRemove: (paths: readonly string[]): string => `${listed([...paths], 'and')} would be removed`,
  left: 'Nothing was done.',
  added: (count: number, folder: string): string => `${counted(count, 'file')} written to ${folder}.`,
  removed: (count: number): string =>
    `${counted(count, 'file')} removed. Receipts keep the words that were quoted.`,
  notThere: (path: string): string => `${path} is no file of the corpus. "verbatim sources" lists them.`,
} as const;
