// Word documents, .docx: their text as HTML, their properties say whose they are.
import { isArchive, notThat, openArchive } from '../../../bytes/archive.ts';
import { compoundSignature, hasSignature } from '../../../bytes/signature.ts';
import { type Problem, problem } from '../../../document/problem.ts';
import { type DomElement, isTooDeep } from '../../html/dom.ts';
import { languageIn } from '../../html/facts.ts';
import { tooDeep } from '../../html/html.ts';
import { type FileFormat, isReading, type Reading } from '../../port/format.ts';
import { readOfficePage, withoutNumbers } from '../page.ts';
import { propertiesIn } from '../properties.ts';
import { wordHtml } from './html.ts';
import { wordParts } from './parts.ts';

export const docx: FileFormat = { name: 'docx', of: 'bytes', read };

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  if (hasSignature(bytes, compoundSignature)) return compound(path);
  const archive = openArchive(bytes, path, isText);
  if (!isArchive(archive)) return archive;
  if (!archive.has('[Content_Types].xml')) return notThat(path, 'Word document');
  const parts = wordParts(archive);
  if (parts === undefined) return notThat(path, 'Word document');
  if (Object.values(parts).some((part) => part !== undefined && isTooDeep(part))) return tooDeep(path);
  const { html, unnumbered } = wordHtml(parts);
  const reading = readOfficePage(html, path, propertiesIn(archive), languageOf(parts.styles));
  if (!isReading(reading)) return reading;
  const hasEmbedded = parts.document.querySelector('w\\:altChunk') !== null;
  const problems = [...withoutNumbers(unnumbered, path), ...(hasEmbedded ? [embedded(path)] : [])];
  return { ...reading, problems: [...reading.problems, ...problems] };
}

const embedded = (path: string): Problem =>
  problem(
    'part-unreadable',
    path,
    'A document embedded in it is not read. Open it in Word and save it again, which makes it part of the text.',
  );

const compound = (path: string): Problem =>
  problem(
    'encrypted',
    path,
    'It has a password, or was made by a version of Word before 2007. Save it again as .docx without a password.',
  );

const isText = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

/** That of the document's default style. */
const languageOf = (styles: DomElement | undefined): string | undefined =>
  languageIn(styles?.querySelector('w\\:docDefaults w\\:lang')?.getAttribute('w:val'));
