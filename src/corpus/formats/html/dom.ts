// HTML and XML to a tree, by linkedom: what of its DOM is used, and no more.
import { DOMParser, parseHTML } from 'linkedom';

export interface DomNode {
  /** 1 for an element, 3 for text, 4 for CDATA. */
  readonly nodeType: number;
  readonly childNodes: Iterable<DomNode>;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  /** As written, with its namespace prefix; HTML in lower case. */
  readonly localName: string;
  textContent: string | null;
  readonly children: Iterable<DomElement>;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
  remove(): void;
}

export interface HtmlDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

export const isText = (node: DomNode): boolean => node.nodeType === 3 || node.nodeType === 4;

/** A fragment is given the head and body that HTML lets one leave out and that linkedom asks for. */
export function parsePage(source: string): HtmlDocument {
  const html = /^\s*<\?xml\s/.test(source) ? closed(source) : source;
  const { document } = parseHTML(html);
  const isWhole = document.documentElement?.localName === 'html' && document.body.firstChild !== null;
  return isWhole ? document : parseHTML(`<html><head></head><body>${html}</body></html>`).document;
}

/** The root element; undefined where there is none. Faults in the markup are read as well as can be. */
export function parseXml(xml: string): DomElement | undefined {
  const root: DomElement | null | undefined = new DOMParser().parseFromString(
    xml,
    'text/xml',
  ).documentElement;
  return root ?? undefined;
}

const voids = 'area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr';
const selfClosed = new RegExp(`<(?!(?:${voids})\\b)([a-zA-Z][\\w:.-]*)((?:\\s[^<>]*)?)/>`, 'g');

/** HTML in XML's notation, in which any element may close itself: `<title/>`. */
export const parseXhtml = (xhtml: string): HtmlDocument => parsePage(closed(xhtml));

const closed = (xhtml: string): string => xhtml.replace(selfClosed, '<$1$2></$1>');

/** Levels of elements within elements that are read; no author nests deeper, and a reader's stack ends somewhere. */
export const deepestNesting = 1000;

export function isTooDeep(root: DomNode): boolean {
  let node: DomNode | null = root;
  let depth = 0;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      if (depth > deepestNesting) return true;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return false;
}

/** Elements that nest where they are not closed. */
const nesting = /<(\/?)(?:article|blockquote|div|dl|ol|section|span|table|ul)\b/gi;

/** By its tags alone, before a tree is made of it: that takes minutes where there are very many levels. */
export function nestsTooDeep(markup: string): boolean {
  let depth = 0;
  for (const [, closing] of markup.matchAll(nesting)) {
    depth = Math.max(0, depth + (closing === '' ? 1 : -1));
    if (depth > deepestNesting) return true;
  }
  return false;
}
