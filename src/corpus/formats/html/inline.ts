// The words of a line of a page, from the elements within it.
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';
import { lowered, raised } from './raised.ts';
import { isUnread } from './unread.ts';

/** Elements within a line; every other element begins one. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big button cite code data dfn em font i ins kbd label mark math menclose mi mn mo ' +
    'mrow ms mstyle mtext nobr ruby samp semantics small span strong time tt u var wbr'
  ).split(' '),
);

export const isInline = (element: DomElement): boolean => inline.has(element.localName);

/** The words of an element as one line. */
export const wordsOf = (element: DomElement): string => tidy(inlineWords(element)).replace(/\n/g, ' ');

/** What an element that is more than its children's words adds to `line`; undefined for all others. */
export function signsOf(element: DomElement, line: string): string | undefined {
  switch (element.localName) {
    case 'br':
      return '\n';
    case 'q':
      return `“${inlineWords(element)}”`;
    case 'sup':
      return raised(inlineWords(element), line);
    case 'sub':
      return lowered(inlineWords(element), line, element.nextSibling?.textContent ?? '');
    case 'msqrt':
      return `√${grouped(inlineWords(element))}`;
    case 'msup':
    case 'msub':
    case 'msubsup':
    case 'mfrac':
      return formulaOf(element, line);
    default:
      return undefined;
  }
}

/** A power, an index or a fraction of MathML, in a line. */
function formulaOf(element: DomElement, line: string): string {
  const [first = '', second = '', third = ''] = [...element.children].map((child) =>
    tidy(inlineWords(child)),
  );
  switch (element.localName) {
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msup':
      return first + raised(second, line + first);
    case 'msub':
      return first + lowered(second, first, element.nextSibling?.textContent ?? '');
    default:
      return first + lowered(second, first, '') + raised(third, `${first}x`);
  }
}

const grouped = (words: string): string => (/^[\p{L}\p{N}.,]*$/u.test(words) ? words : `(${words})`);

function inlineWords(node: DomNode, line = ''): string {
  if (isText(node)) return textOf(node);
  if (!isElement(node) || isUnread(node)) return '';
  let words = '';
  for (const child of node.childNodes) {
    const before = line + words;
    const signs = isElement(child) && !isUnread(child) ? signsOf(child, before) : undefined;
    words += signs ?? inlineWords(child, before);
  }
  return isInline(node) || signed.has(node.localName) ? words : ` ${words} `;
}

const signed = new Set(['q', 'sup', 'sub', 'msqrt', 'msup', 'msub', 'msubsup', 'mfrac']);

/** White space of the source is a space: only elements end a line. */
export const textOf = (node: DomNode): string => (node.textContent ?? '').replace(/\s+/g, ' ');

/** Soft hyphens and zero-width spaces say where a word may break; they are no part of it. Line ends stay. */
export const tidy = (words: string): string =>
  words
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** Line ends and indentation are part of code. */
export const codeOf = (element: DomElement): string => codeIn(element).replace(/\r\n?/g, '\n');

function codeIn(node: DomNode): string {
  if (isText(node)) return node.textContent ?? '';
  if (!isElement(node) || isUnread(node)) return '';
  return node.localName === 'br' ? '\n' : [...node.childNodes].map(codeIn).join('');
}
