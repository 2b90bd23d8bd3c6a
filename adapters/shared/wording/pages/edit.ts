// What editors read when they change the documents.
import type { PathFault } from '../../import/library.ts';

const paths: Readonly<Record<PathFault, (path: string) => string>> = {
  outside: (path) => `“${path}” is not a path inside the corpus folder. Write it as folder/name.txt.`,
  hidden: (path) =>
    `“${path}” would not be read: hidden files, sources.yaml and a README at the top level are not documents.`,
  format: (path) => `Files such as “${path}” cannot be read. docs/corpus.md lists the formats.`,
  name: (path) => `“${path}” is not a name that every system can store. Give the file another name.`,
};

export const editWords = {
  path: paths,
  otherCollection:
    'You can change documents of your own collections only. A collection is usually the first folder of the path.',
  taken: (path: string): string =>
    `There is a file at “${path}” already. Replace it, or choose another path.`,
  tooLarge: (megabytes: number): string => `A document of this kind can have at most ${megabytes} MB.`,
  nothingToRestore:
    'There is nothing to bring back under this address. Removed documents are kept for 30 days.',
} as const;

export const uploadWords = {
  title: 'Add documents',
  lead: 'Drop files here, or choose them. You see what was understood of each before it is kept.',
  into: 'Folder, such as handbook',
  choose: 'Files',
  /** Of the script, as attributes that it reads. */
  script: {
    'data-words': 'words',
    'data-same': 'Already there, as',
    'data-keep': 'Keep',
    'data-replace': 'Replace the existing file',
    'data-kept': 'Kept. Questions are answered from it within seconds.',
    'data-sending': 'Sending',
    'data-failed': 'That did not work. Try again.',
  },
} as const;
