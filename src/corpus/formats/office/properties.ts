// What an Office file's properties say of it: title, author and day of the last change.
import { type Archive, textIn } from '../../bytes/archive.ts';
import { dateIn } from '../../document/date.ts';
import type { Attribution } from '../../document/document.ts';
import { parseXml } from '../html/dom.ts';
import { titleIn } from './page.ts';

export function propertiesIn(archive: Archive): Partial<Attribution> {
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
