// Which documents have pages that can be shown: PDF files, saved pages and mails, and what LibreOffice makes pages of.
import type { Document } from '../corpus/document/document.ts';

const savedFormats = ['html', 'mhtml', 'mail'] as const;
/** The names of formats that are HTML by itself, in a container, or in a mail. */
export type SavedFormat = (typeof savedFormats)[number];

export const isSaved = (format: string): format is SavedFormat =>
  savedFormats.some((name) => name === format);

/** The names of these formats are the endings of their files. */
export const isOffice = (format: string): boolean => ['docx', 'odt', 'pptx', 'xlsx'].includes(format);

export const hasPages = ({ format }: Pick<Document, 'format'>): boolean =>
  format === 'pdf' || isSaved(format) || isOffice(format);
