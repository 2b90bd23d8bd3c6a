// Messages about adding documents to the corpus and removing them.
import { counted, listed } from '../../language/counted.ts';

export const fetchWords = {
  off: 'Fetching from the internet is switched off. Set VERBATIM_ALLOW_FETCH=1 for this command, or save the page and add the file.',
  noAddress: (address: string): string =>
    `"${address}" is not a web address. Write it as https://example.org/page.`,
  scheme: (address: string): string =>
    `"${address}" is refused: only http and https addresses can be fetched.`,
  credentials: 'Addresses that contain a name and a password are refused. Save the page and add the file.',
  notPublic: (host: string, address: string): string =>
    `${host} is refused: ${address} is not a public address. Save the page and add the file.`,
  redirects: (address: string, most: number): string =>
    `"${address}" redirects more than ${most} times. Give the final address.`,
  encoded: (address: string, encoding: string): string =>
    `"${address}" was sent with the encoding ${encoding}, which was not requested. Save the page and add the file.`,
  tooLarge: (address: string, bytes: number): string =>
    `"${address}" is larger than ${Math.round(bytes / 1024 / 1024)} MB and is refused. Split it into smaller files and add those.`,
  status: (address: string, status: number): string =>
    `The server answered "${address}" with status ${status}. Open it in a browser and give the address that works there.`,
  slow: (milliseconds: number): string => `it took longer than ${milliseconds / 1000} s`,
  failed: (address: string, reason: string): string =>
    `"${address}" could not be fetched: ${reason}. Try again, or save the page and add the file.`,
  type: (address: string, type: string, endings: readonly string[]): string =>
    `"${address}" was sent as ${type || 'an unknown type'}, which cannot be read. Readable types: ${listed([...endings], 'and')}.`,
} as const;

export const importWords = {
  headings: ['file', 'format', 'words', 'title', 'what happens'],
  state: {
    new: 'added',
    replaced: 'replaces the existing file',
    same: 'already there, unchanged',
    copy: (path: string): string => `already there as ${path}`,
    unread: 'not added: nothing in it can be quoted',
  },
  nothing: (target: string): string => `${target} is not a file, a folder or a web address.`,
  empty: (folder: string): string => `${folder} contains no files.`,
  hidden: (path: string): string =>
    `${path} would not be read: hidden files, sources.yaml and a README at the top level are not documents. Rename it.`,
  outside: (path: string): string => `${path} would be outside the corpus folder. Add it under another name.`,
  twice: (path: string): string =>
    `Two of the files would be named ${path}. Add them one at a time, with --into.`,
  askReplace: (count: number): string => `Replace ${counted(count, 'file')}? [y/N] `,
  askRemove: (count: number): string =>
    `Remove ${counted(count, 'file')} and ${count === 1 ? 'its entry' : 'their entries'} in sources.yaml? [y/N] `,
  noTerminal: (what: string): string =>
    `${what}, but there is no terminal to confirm it on, so nothing was done. Pass --yes to confirm.`,
  wouldReplace: (paths: readonly string[]): string => `${listed([...paths], 'and')} would be replaced`,
  wouldRemove: (paths: readonly string[]): string => `${listed([...paths], 'and')} would be removed`,
  left: 'Nothing was changed.',
  added: (count: number, folder: string): string => `${counted(count, 'file')} written to ${folder}.`,
  removed: (count: number): string => `${counted(count, 'file')} removed. Receipts keep the quoted words.`,
  askAccept: (count: number): string =>
    `The folder has ${counted(count, 'file')} now. Should the bot forget the documents that are missing? [y/N] `,
  wouldAccept: 'the missing documents would be forgotten',
  accepted: 'A running bot that reports missing documents now forgets them, within seconds.',
  notThere: (path: string): string => `${path} is not in the corpus. "verbatim sources" lists the documents.`,
} as const;
