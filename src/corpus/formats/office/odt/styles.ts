// Styles of an OpenDocument file, as far as they say what its text is.
import type { DomElement } from '../../html/dom.ts';

export interface OdtStyles {
  /** The style that an author sees: the one that the program's own, "P12", is made from. */
  nameOf(style: string | null): string | undefined;
  appearanceOf(style: string | null): Appearance;
}

export interface Appearance {
  readonly isBold: boolean;
  /** Struck out or hidden. */
  readonly isUnread: boolean;
  readonly raised: 'sup' | 'sub' | undefined;
}

interface Style {
  readonly parent: string | null;
  readonly properties: DomElement | null;
}

/** Styles based on styles; a circle of them ends there. */
const deepest = 20;

/** `roots` are content.xml and styles.xml. */
export function odtStyles(roots: readonly DomElement[]): OdtStyles {
  const styles = new Map<string, Style>();
  for (const root of roots) {
    for (const style of root.querySelectorAll('style\\:style'))
      styles.set(style.getAttribute('style:name') ?? '', {
        parent: style.getAttribute('style:parent-style-name'),
        properties:
          [...style.children].find(({ localName }) => localName === 'style:text-properties') ?? null,
      });
  }
  const find = (name: string | null, attribute: string): string | undefined => {
    let style = styles.get(name ?? '');
    for (let depth = 0; style !== undefined && depth < deepest; depth += 1) {
      const value = style.properties?.getAttribute(attribute) ?? null;
      if (value !== null) return value;
      style = styles.get(style.parent ?? '');
    }
    return undefined;
  };
  return {
    nameOf: (name) =>
      /^P\d+$/.test(name ?? '') ? (styles.get(name ?? '')?.parent ?? undefined) : (name ?? undefined),
    appearanceOf: (name) => ({
      isBold: find(name, 'fo:font-weight') === 'bold',
      isUnread:
        (find(name, 'style:text-line-through-style') ?? 'none') !== 'none' ||
        find(name, 'text:display') === 'none',
      raised: raisedBy(find(name, 'style:text-position') ?? ''),
    }),
  };
}

/** "super 58%", "-33% 58%". */
function raisedBy(position: string): 'sup' | 'sub' | undefined {
  if (/^super|^[1-9]/.test(position)) return 'sup';
  return /^sub|^-/.test(position) ? 'sub' : undefined;
}
