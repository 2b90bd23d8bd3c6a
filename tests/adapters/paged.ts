// Corpora of one file that has pages, and a quote of it.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { line, makePdf } from '../corpus/formats/pdf/make.ts';
import { writeFolder } from '../folders.ts';
import { docx, paragraph } from '../picture/word-file.ts';

export const quote = 'The lighthouse of Aldersund was built by Ida Berg in 1843.';
export const question = 'Who built the lighthouse of Aldersund?';

const files = {
  'light.pdf': () => makePdf([{ content: line(quote, 72, 700) }]),
  'light.docx': () => docx(paragraph(quote)),
  'light.html': () => `<title>Lights</title><h1>Lights</h1><p>${quote}</p>`,
} as const;

export async function writePagedCorpus(name: keyof typeof files = 'light.pdf'): Promise<string> {
  const corpus = await writeFolder({ 'tea/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' });
  writeFileSync(join(corpus, 'tea', name), files[name]());
  return corpus;
}

const hasOffice = existsSync('/usr/bin/soffice');
/** The name of a test that draws an Office file, and whether it can run. */
export const withOffice = (words: string): { readonly name: string; readonly skip: boolean } => ({
  name: hasOffice ? words : `skipped, since there is no LibreOffice: ${words}`,
  skip: !hasOffice,
});
/** Milliseconds: LibreOffice takes seconds to start, and a busy machine many. */
export const officePatience = 120_000;
