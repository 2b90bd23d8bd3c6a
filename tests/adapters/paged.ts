// A corpus with a PDF file in it, and a quote of it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { line, makePdf } from '../corpus/formats/pdf/make.ts';
import { writeFolder } from '../folders.ts';

export const quote = 'The lighthouse of Aldersund was built by Ida Berg in 1843.';
export const question = 'Who built the lighthouse of Aldersund?';

export async function writePagedCorpus(): Promise<string> {
  const corpus = await writeFolder({ 'tea/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' });
  writeFileSync(join(corpus, 'tea', 'light.pdf'), makePdf([{ content: line(quote, 72, 700) }]));
  return corpus;
}
