// Styles of a Word document: what a paragraph's or a run's style says of its text.
import type { DomElement } from '../../html/dom.ts';
import { childNamed, childrenNamed, isOn, wordValue } from '../xml.ts';

export interface Styles {
  /** In lower case, as Word names it in every language: "heading 1". */
  nameOf(id: string | undefined): string;
  /** The first that the style or one it is based on says. */
  find<T>(id: string | undefined, read: (style: DomElement) => T | undefined): T | undefined;
  /** Of paragraphs that name none. */
  readonly standard: string | undefined;
}

/** Styles based on styles; a circle of them ends there. */
const deepest = 20;

export function stylesOf(root: DomElement | undefined): Styles {
  const all = childrenNamed(root, 'w:style');
  const styles = new Map(all.map((style) => [style.getAttribute('w:styleId') ?? '', style]));
  const standard = all.find(
    (style) =>
      style.getAttribute('w:type') === 'paragraph' &&
      /^(?:1|true|on)$/.test(style.getAttribute('w:default') ?? ''),
  );
  return {
    standard: standard?.getAttribute('w:styleId') ?? undefined,
    nameOf: (id) => (wordValue(childNamed(styles.get(id ?? ''), 'w:name')) ?? id ?? '').toLowerCase(),
    find(id, read) {
      let style = styles.get(id ?? '');
      for (let depth = 0; style !== undefined && depth < deepest; depth += 1) {
        const found = read(style);
        if (found !== undefined) return found;
        style = styles.get(wordValue(childNamed(style, 'w:basedOn')) ?? '');
      }
      return undefined;
    },
  };
}

/** How a run looks, as far as it matters. */
export interface Appearance {
  readonly isBold: boolean;
  /** Struck out or hidden. */
  readonly isUnread: boolean;
  readonly raised: 'superscript' | 'subscript' | undefined;
}

/** `paragraph` is the id of the paragraph's style. */
export function appearanceOf(
  run: DomElement | undefined,
  paragraph: string | undefined,
  styles: Styles,
): Appearance {
  const own = childNamed(run, 'w:rPr');
  const style = wordValue(childNamed(own, 'w:rStyle'));
  const find = <T>(read: (properties: DomElement) => T | undefined): T | undefined => {
    const inStyle = (element: DomElement): T | undefined => {
      const properties = childNamed(element, 'w:rPr');
      return properties === undefined ? undefined : read(properties);
    };
    const direct = own === undefined ? undefined : read(own);
    return direct ?? styles.find(style, inStyle) ?? styles.find(paragraph, inStyle);
  };
  const has = (name: string): boolean => find((properties) => isOn(childNamed(properties, name))) === true;
  const raised = find((properties) => wordValue(childNamed(properties, 'w:vertAlign')));
  return {
    isBold: has('w:b'),
    isUnread: has('w:strike') || has('w:dstrike') || has('w:vanish'),
    raised: raised === 'superscript' || raised === 'subscript' ? raised : undefined,
  };
}
