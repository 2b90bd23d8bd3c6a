// Which files have pages that can be shown: PDF files, pictures, saved pages, mails and mailboxes, and what LibreOffice makes
// pages of.
import { extname } from 'node:path';
import type { Document } from '../corpus/document/document.ts';

/** `drawn`: as it is. `office`: drawn once LibreOffice has made a PDF file of it. `saved`: shown as HTML, in a frame. */
export type PageKind = 'drawn' | 'office' | 'saved';

const savedFormats = ['html', 'mhtml', 'mail', 'mbox'] as const;
/** The names of formats that are HTML by itself, in a container, or in a mail; of a mailbox, one message is shown. */
export type SavedFormat = (typeof savedFormats)[number];

export const isSaved = (format: string): format is SavedFormat =>
  savedFormats.some((name) => name === format);

/** The names of these formats are the endings of their files. */
export const isOffice = (format: string): boolean => ['docx', 'odt', 'rtf', 'pptx', 'xlsx'].includes(format);

/** What draws them knows no TIFF. */
const pictures = ['png', 'jpg', 'jpeg', 'webp'];

const endingOf = (path: string): string => extname(path).slice(1).toLowerCase();

export const hasPages = ({ format, path }: Pick<Document, 'format' | 'path'>): boolean =>
  format === 'pdf' ||
  isSaved(format) ||
  isOffice(format) ||
  (format === 'picture' && pictures.includes(endingOf(path)));

/** By its name alone, which is all that a citation has. Undefined where a file has no pages. */
export function pageKindOf(path: string): PageKind | undefined {
  const ending = endingOf(path);
  if (ending === 'pdf' || pictures.includes(ending)) return 'drawn';
  if (['html', 'htm', 'mhtml', 'mht', 'eml', 'mbox'].includes(ending)) return 'saved';
  return isOffice(ending) ? 'office' : undefined;
}
