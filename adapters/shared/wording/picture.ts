// What the bot says of the picture of a page.

import type { PictureRefusal } from '../../../src/index.ts';
import { spoken } from '../language/language.ts';
import * as french from './french/reader.ts';
import * as german from './german/reader.ts';
import * as spanish from './spanish/reader.ts';

const refusals: Readonly<Record<PictureRefusal, string>> = {
  format: 'Files of this kind have no pages to show. The quote is in the document’s text.',
  package:
    'Pages cannot be drawn here, because the package @napi-rs/canvas is not installed. The operator can install it: npm install @napi-rs/canvas',
  office:
    'Pages of Office files cannot be drawn here, because LibreOffice is not installed. The operator can install it.',
  'not-opened':
    'LibreOffice cannot open this file: either the file is damaged, or LibreOffice is installed without its program for such files (Writer, Calc or Impress). The operator can install it.',
  'not-found': 'The quote’s words could not be found on the pages with certainty.',
  changed: 'The file has changed since it was read. Try again in a minute.',
  gone: 'The file is no longer there.',
  busy: 'Too many pages are being drawn. Try again shortly.',
  encrypted: 'The file is protected by a password, so its page cannot be drawn.',
  unreadable: 'The page cannot be drawn: the file is damaged there. The log may say more.',
  'too-large': 'The page is too large to be drawn legibly.',
  'too-slow': 'Drawing the page took too long, so it was stopped.',
  'too-much-memory': 'Drawing the page took too much memory, so it was stopped.',
};

const picture = {
  button: 'Show the page',
  refused: (reason: PictureRefusal): string => refusals[reason],
  /** A picture by itself has no page. */
  caption: (title: string, page: number | string | undefined): string =>
    page === undefined ? title : `${title}, page ${page}`,
  notFound: (title: string): string => `The quote is no longer in ${title}, so there is no page to show.`,
  sent: 'I have sent you the page in a direct message.',
  notMarked: 'The quote’s words could not be found on the page with certainty, so nothing is marked.',
  saved: (title: string): string => `${title}, as it was saved`,
  inReader: (title: string): string => `${title}, as it was saved, with the quote marked`,
  section: 'The page itself',
  open: 'Open the original file',
};
export const pictureWords = spoken(picture, { de: german.picture, fr: french.picture, es: spanish.picture });
