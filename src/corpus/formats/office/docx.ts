// Word documents, .docx: mammoth makes HTML of them, their properties say whose they are.
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { messageOf } from '../../../errors.ts';
import { type Archive, isArchive, notThat, openArchive, textIn } from '../../bytes/archive.ts';
import { compoundSignature, hasSignature } from '../../bytes/signature.ts';
import { dateIn } from '../../document/date.ts';
import type { Attribution } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { parseXml } from '../html/dom.ts';
import { languageIn } from '../html/facts.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { readOfficePage, titleIn } from './page.ts';

export const docx: FileFormat = { name: 'docx', of: 'bytes', read };

const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='Plain Text'] => p:fresh",
];

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  if (hasSignature(bytes, compoundSignature)) return compound(path);
  const archive = openArchive(bytes, path, isText);
  if (!isArchive(archive)) return archive;
  if (!archive.has('[Content_Types].xml')) return notThat(path, 'Word document');
  try {
    // Packed again without pictures, fonts and macros: mammoth gets no more than was measured.
    const buffer = Buffer.from(zipSync(Object.fromEntries(archive), { level: 0 }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap, includeEmbeddedStyleMap: false, convertImage: mammoth.images.imgElement(noPicture) },
    );
    return readOfficePage(value, path, attributionOf(archive), languageOf(archive));
  } catch (cause) {
    return problem(
      'unreadable',
      path,
      `It can't be read as a Word document: ${messageOf(cause)}. Save it again as .docx.`,
    );
  }
}

const compound = (path: string): Problem =>
  problem(
    'encrypted',
    path,
    'It has a password, or was made by a version of Word before 2007. Save it again as .docx without a password.',
  );

const isText = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

const noPicture = async (): Promise<{ src: string }> => ({ src: '' });

function attributionOf(archive: Archive): Partial<Attribution> {
  const properties = parseXml(textIn(archive, 'docProps/core.xml') ?? '');
  const words = (name: string): string => properties?.querySelector(name)?.textContent?.trim() ?? '';
  const title = titleIn(words('dc\\:title'));
  const author = words('dc\\:creator');
  const published = dateIn(words('dcterms\\:modified')) ?? dateIn(words('dcterms\\:created'));
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === '' ? {} : { author }),
    ...(published === undefined ? {} : { published }),
  };
}

/** That of the document's default style. */
function languageOf(archive: Archive): string | undefined {
  const styles = parseXml(textIn(archive, 'word/styles.xml') ?? '');
  return languageIn(styles?.querySelector('w\\:docDefaults w\\:lang')?.getAttribute('w:val'));
}
