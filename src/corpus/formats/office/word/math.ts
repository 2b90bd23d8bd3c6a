// Formulas of a Word document as MathML, which pages are read from.
import { type DomElement, type DomNode, isElement, isText } from '../../html/dom.ts';
import { asHtml, childNamed, childrenNamed } from '../xml.ts';

/** Its parts, each a row of their own. */
const tags: Readonly<Record<string, readonly [tag: string, ...parts: string[]]>> = {
  'm:sSup': ['msup', 'm:e', 'm:sup'],
  'm:sSub': ['msub', 'm:e', 'm:sub'],
  'm:sSubSup': ['msubsup', 'm:e', 'm:sub', 'm:sup'],
  'm:f': ['mfrac', 'm:num', 'm:den'],
  'm:rad': ['msqrt', 'm:e'],
};

export function mathHtml(node: DomNode): string {
  if (isText(node)) return '';
  if (!isElement(node)) return '';
  if (node.localName === 'm:t') return asHtml(node.textContent ?? '');
  const [tag, ...parts] = tags[node.localName] ?? [];
  if (tag !== undefined)
    return `<${tag}>${parts.map((part) => `<mrow>${rowOf(childNamed(node, part))}</mrow>`).join('')}</${tag}>`;
  if (node.localName === 'm:d') return bracketed(node);
  return rowOf(node);
}

const rowOf = (element: DomElement | undefined): string =>
  element === undefined ? '' : [...element.childNodes].map(mathHtml).join('');

function bracketed(element: DomElement): string {
  const sign = (name: string, usual: string): string =>
    childNamed(element, 'm:dPr', name)?.getAttribute('m:val') ?? usual;
  const inner = childrenNamed(element, 'm:e')
    .map(rowOf)
    .join(asHtml(sign('m:sepChr', '|')));
  return asHtml(sign('m:begChr', '(')) + inner + asHtml(sign('m:endChr', ')'));
}
