// OpenDocument texts, .odt: content.xml for the words, meta.xml for whose they are.

import { encrypted, isArchive, notThat, openArchive, textIn } from '../../../bytes/archive.ts';
import { dateIn } from '../../../document/date.ts';
import type { Attribution } from '../../../document/document.ts';
import type { Problem } from '../../../document/problem.ts';
import { type DomElement, isTooDeep, parseXml } from '../../html/dom.ts';
import { languageIn } from '../../html/facts.ts';
import { tooDeep } from '../../html/html.ts';
import { type FileFormat, isReading, type Reading } from '../../port/format.ts';
import { readOfficePage, titleIn, withoutNumbers } from '../page.ts';
import { odtHtml } from './html.ts';

export const odt: FileFormat = { name: 'odt', of: 'bytes', read };

const wanted = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']);

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  const archive = openArchive(bytes, path, (name) => wanted.has(name));
  if (!isArchive(archive)) return archive;
  if (/<(?:\w+:)?encryption-data\b/.test(textIn(archive, 'META-INF/manifest.xml') ?? ''))
    return encrypted(path);
  const [content, styles, meta] = ['content.xml', 'styles.xml', 'meta.xml'].map((name) =>
    parseXml(textIn(archive, name) ?? ''),
  );
  const body = content?.querySelector('office\\:text');
  if (content === undefined || !body) return notThat(path, 'OpenDocument text');
  if (isTooDeep(content)) return tooDeep(path);
  const roots = styles === undefined ? [content] : [styles, content];
  const { html, unnumbered } = odtHtml(body, roots);
  const reading = readOfficePage(html, path, attributionOf(meta), languageOf(meta, styles));
  if (!isReading(reading)) return reading;
  return { ...reading, problems: [...reading.problems, ...withoutNumbers(unnumbered, path)] };
}

function attributionOf(meta: DomElement | undefined): Partial<Attribution> {
  const words = (name: string): string => meta?.querySelector(name)?.textContent?.trim() ?? '';
  const title = titleIn(words('dc\\:title'));
  const author = words('meta\\:initial-creator') || words('dc\\:creator');
  const published =
    dateIn(words('dc\\:date').slice(0, 10)) ?? dateIn(words('meta\\:creation-date').slice(0, 10));
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === '' ? {} : { author }),
    ...(published === undefined ? {} : { published }),
  };
}

/** As the document says it, or that of its default paragraph style. */
const languageOf = (meta: DomElement | undefined, styles: DomElement | undefined): string | undefined =>
  languageIn(meta?.querySelector('dc\\:language')?.textContent) ??
  languageIn(
    styles
      ?.querySelector('style\\:default-style[style\\:family="paragraph"] style\\:text-properties')
      ?.getAttribute('fo:language'),
  );
