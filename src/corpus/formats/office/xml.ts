// The parts of an office file as trees, and what is asked of their elements.
import { type Archive, textIn } from '../../bytes/archive.ts';
import { type DomElement, type DomNode, isElement, nestsTooDeep, parseXml } from '../html/dom.ts';

const wordNamespace =
  /xmlns:([\w.-]+)=["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

/** A part of a Word document, in which its elements are `w:…` whatever the program that wrote it named them. */
export function wordPart(archive: Archive, name: string): DomElement | undefined {
  const xml = textIn(archive, name);
  if (xml === undefined || nestsTooDeep(xml)) return undefined;
  const prefix = wordNamespace.exec(xml)?.[1] ?? 'w';
  return parseXml(prefix === 'w' ? xml : renamed(xml, prefix));
}

/** In tags only; a prefix holds no sign that a pattern would read otherwise but the dot. */
function renamed(xml: string, prefix: string): string {
  const own = new RegExp(`(^</?|\\s)${prefix.replaceAll('.', '\\.')}:`, 'g');
  return xml.replace(/<[^>]*>/g, (tag) => tag.replace(own, '$1w:'));
}

export const childrenNamed = (element: DomElement | undefined, name: string): DomElement[] =>
  element === undefined ? [] : [...element.children].filter(({ localName }) => localName === name);

export const childNamed = (
  element: DomElement | undefined,
  ...path: readonly string[]
): DomElement | undefined =>
  path.reduce<DomElement | undefined>((at, name) => childrenNamed(at, name)[0], element);

export const wordValue = (element: DomElement | undefined): string | undefined =>
  element?.getAttribute('w:val') ?? undefined;

export function wordInteger(element: DomElement | undefined): number | undefined {
  const number = Number.parseInt(wordValue(element) ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}

/** A property that is on where it is named, unless its value says otherwise; undefined where it is not named. */
export function isOn(element: DomElement | undefined): boolean | undefined {
  return element === undefined ? undefined : !/^(?:0|false|off|none)$/.test(wordValue(element) ?? '');
}

export const elementsIn = (node: DomNode): DomElement[] => [...node.childNodes].filter(isElement);

export const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
