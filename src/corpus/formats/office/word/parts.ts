// The parts of a Word document, found by what refers to them.
import { posix } from 'node:path';
import { type Archive, textIn } from '../../../bytes/archive.ts';
import { parseXml } from '../../html/dom.ts';
import { wordPart } from '../xml.ts';
import type { WordParts } from './html.ts';

/** Undefined where there is no document that can be read. */
export function wordParts(archive: Archive): WordParts | undefined {
  const main = targetOf(archive, '', 'officeDocument') ?? 'word/document.xml';
  const document = wordPart(archive, main);
  if (document?.localName !== 'w:document') return undefined;
  const part = (type: string) =>
    wordPart(archive, targetOf(archive, main, type) ?? posix.join(posix.dirname(main), `${type}.xml`));
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    settings: part('settings'),
  };
}

/** The name of the part of a type that `source` refers to; '' is the archive itself. */
function targetOf(archive: Archive, source: string, type: string): string | undefined {
  const folder = posix.dirname(source);
  const name = posix.join(folder, '_rels', `${posix.basename(source)}.rels`);
  const root = parseXml(textIn(archive, name) ?? '');
  const found = [...(root?.children ?? [])].find((relation) =>
    (relation.getAttribute('Type') ?? '').endsWith(`/${type}`),
  );
  const target = found?.getAttribute('Target');
  if (target === null || target === undefined) return undefined;
  const full = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
  return archive.has(full) ? full : undefined;
}
