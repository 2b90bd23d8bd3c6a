// What editors read when they change the documents.

import type { PathFault } from '../../import/library.ts';
import { quoted } from '../../language/counted.ts';
import { spoken } from '../../language/language.ts';
import * as french from '../french/edit.ts';
import * as german from '../german/edit.ts';
import * as spanish from '../spanish/edit.ts';

const paths: Readonly<Record<PathFault, (path: string) => string>> = {
  outside: (path) => `“${path}” is not a path inside the corpus folder. Write it as folder/name.txt.`,
  hidden: (path) =>
    `“${path}” would not be read: hidden files, sources.yaml and a README at the top level are not documents.`,
  format: (path) => `Files such as “${path}” cannot be read. docs/corpus.md lists the formats.`,
  name: (path) => `“${path}” is not a name that every system can store. Give the file another name.`,
};

const edit = {
  path: paths,
  otherCollection:
    'You can change documents of your own collections only. A collection is usually the first folder of the path.',
  taken: (path: string): string =>
    `There is a file at “${path}” already. Replace it, or choose another path.`,
  tooLarge: (megabytes: number): string => `A document of this kind can have at most ${megabytes} MB.`,
  busy: 'Too many files are being sent at once. Try again in a few seconds.',
  nothingToRestore:
    'There is nothing to bring back under this address. Removed documents are kept for 30 days.',
};
export const editWords = spoken(edit, { de: german.edit, fr: french.edit, es: spanish.edit });

const upload = {
  title: 'Add documents',
  lead: 'Drop files here, or choose them. You see what was read from each before you keep it.',
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
    // By the codes of /api/v1, which speaks English and says more: empty where that is read as it is.
    'data-role-required': '',
    'data-collection-forbidden': '',
    'data-path-invalid': '',
    'data-path-taken': '',
    'data-nothing-to-quote': '',
    'data-body-too-large': '',
  },
};
export const uploadWords = spoken(upload, { de: german.upload, fr: french.upload, es: spanish.upload });

const describe = {
  title: (title: string): string => `Edit ${quoted(title)}`,
  link: 'Edit or remove',
  linkOf: (title: string): string => `Edit or remove: ${title}`,
  lead: 'This is written to sources.yaml; the file itself stays as it is. Leave a field empty to use what the file says.',
  fields: {
    title: 'Title',
    author: 'Author',
    publisher: 'Publisher',
    published: 'Date',
    language: 'Language',
    url: 'Link',
    licence: 'Licence',
  },
  hints: {
    published: 'A year, a month or a day, such as 2021, 2021-05 or 2021-05-17.',
    language: 'Two letters, such as en or de.',
    url: 'Where the original is on the web: https://…',
  },
  wrong: {
    title: 'Shorten the title to 500 characters.',
    author: 'Shorten the author to 500 characters.',
    publisher: 'Shorten the publisher to 500 characters.',
    published: 'Write the date as 2021, 2021-05 or 2021-05-17.',
    language: 'Write the language as two small letters, such as en.',
    url: 'Write the whole link, beginning with https:// or http://.',
    licence: 'Shorten the licence to 500 characters.',
  },
  notSaved: 'Nothing was saved.',
  collection: (path: string): string => `The collection follows from the file’s folder: ${path}`,
  save: 'Save',
  saved: 'Saved. The document shows it within seconds.',
  unchanged: 'Nothing was changed.',
  back: 'Back to the document',
  removeTitle: 'Remove this document',
  removeLead:
    'It is no longer quoted, and its file is taken out of the folder. You can bring it back for 30 days. Receipts keep the words that were quoted.',
  remove: 'Remove',
  removeOf: (title: string): string => `Remove ${title}`,
  removed: (path: string): string => `${path} is removed and will leave the list within seconds.`,
  undo: 'Undo',
  undoOf: (path: string): string => `Undo: bring back ${path}`,
  restored: 'The document is back and will be in the list within seconds.',
};
export const describeWords = spoken(describe, {
  de: german.describe,
  fr: french.describe,
  es: spanish.describe,
});
