// The parts of an Office file and how they refer to each other, whatever prefixes its program wrote.
import { posix } from 'node:path';
import { type Archive, textIn } from '../../bytes/archive.ts';
import { type DomElement, nestsTooDeep, parseXml } from '../html/dom.ts';

/** Elements without their prefixes; an attribute `r:id`, whatever its prefix, is `relation-id`. */
export function barePart(archive: Archive, name: string): DomElement | undefined {
  const xml = textIn(archive, name);
  if (xml === undefined || nestsTooDeep(xml)) return undefined;
  const bare = (tag: string): string =>
    tag.replace(/^(<\/?)[\w.-]+:/, '$1').replace(/\s(?!xml)[\w.-]+:id=/g, ' relation-id=');
  return parseXml(xml.replace(/<[^>]*>/g, bare));
}

export interface Relation {
  readonly id: string | null;
  /** The last word of its type: `worksheet`, `slide`. */
  readonly type: string;
  /** In the archive. */
  readonly target: string;
}

export function relationsOf(archive: Archive, source: string): Relation[] {
  const folder = posix.dirname(source);
  const root = barePart(archive, posix.join(folder, '_rels', `${posix.basename(source)}.rels`));
  return [...(root?.children ?? [])].map((relation) => {
    const target = relation.getAttribute('Target') ?? '';
    return {
      id: relation.getAttribute('Id'),
      type: relation.getAttribute('Type')?.split('/').at(-1) ?? '',
      target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    };
  });
}
