// The text of an OpenDocument file as HTML: what its elements are, without how they look.
import { type DomElement, type DomNode, isElement, isText } from '../../html/dom.ts';
import { asHtml } from '../xml.ts';
import { type OpenList, odtLists, startOf } from './lists.ts';
import { odtStyles } from './styles.ts';

/** Written by a program rather than an author, or not shown. */
const unread = new Set(
  (
    'office:annotation office:annotation-end office:forms office:scripts text:tracked-changes text:sequence-decls ' +
    'text:variable-decls text:user-field-decls text:dde-connection-decls text:table-of-content text:alphabetical-index ' +
    'text:illustration-index text:table-index text:object-index text:user-index text:bibliography text:hidden-text ' +
    'text:hidden-paragraph text:note-citation text:ruby-text svg:title svg:desc table:shapes table:covered-table-cell'
  ).split(' '),
);

/** What an element becomes where no style decides; all others become their children. */
const tags: Readonly<Record<string, string>> = {
  'table:table': 'table',
  'table:table-header-rows': 'thead',
  'table:table-row': 'tr',
  'draw:text-box': 'div',
};

/** Most rows or cells that one element may repeat: spreadsheets repeat an empty one to the end of the sheet. */
const mostRepeated = 20;

/** `roots` are content.xml and styles.xml; footnotes follow at the end. */
export function odtHtml(
  body: DomElement,
  roots: readonly DomElement[],
): { readonly html: string; readonly unnumbered: number } {
  const styles = odtStyles(roots);
  const lists = odtLists(roots);
  const notes: string[] = [];
  /** What goes before the next paragraph's words: an item's number. */
  let marker = '';

  const childrenOf = (element: DomElement): string => [...element.childNodes].map(htmlOf).join('');

  const paragraph = (element: DomElement): string => {
    const style = element.getAttribute('text:style-name');
    const before = marker;
    marker = '';
    const inner = childrenOf(element);
    const { isBold, isUnread } = styles.appearanceOf(style);
    if (isUnread || inner.trim() === '') return '';
    const words = before + (isBold && inner !== '' ? `<b>${inner}</b>` : inner);
    const name = styles.nameOf(style);
    if (name === 'Title') return `<h1 class="title">${words}</h1>`;
    return name === 'Preformatted_20_Text' ? `<pre>${words}</pre>` : `<p>${words}</p>`;
  };

  const headed = (element: DomElement): string => {
    const rank = Math.min(6, Math.max(1, Number(element.getAttribute('text:outline-level')) || 1));
    const isNumbered = marker === '' && element.getAttribute('text:is-list-header') !== 'true';
    const words = (isNumbered ? lists.headingMarker(rank, startOf(element)) : marker) + childrenOf(element);
    marker = '';
    return `<h${rank}>${words}</h${rank}>`;
  };

  const listed = (element: DomElement, depth: number, list: OpenList): string =>
    [...element.children]
      .map((item) => {
        const hasWords = [...item.children].some(({ localName }) => /^text:[ph]$/.test(localName));
        if (item.localName === 'text:list-item' && hasWords)
          marker = lists.itemMarker(
            { ...list, style: item.getAttribute('text:style-override') ?? list.style },
            depth,
            startOf(item),
          );
        const html = [...item.childNodes].map((child) =>
          isElement(child) && child.localName === 'text:list'
            ? listed(child, depth + 1, {
                ...list,
                style: child.getAttribute('text:style-name') ?? list.style,
              })
            : htmlOf(child),
        );
        marker = '';
        return html.join('');
      })
      .join('');

  const cell = (element: DomElement): string => {
    const spans = ['columns', 'rows'].map(
      (what) => element.getAttribute(`table:number-${what}-spanned`) ?? '1',
    );
    return `<td colspan="${spans[0]}" rowspan="${spans[1]}">${childrenOf(element)}</td>`;
  };

  const span = (element: DomElement): string => {
    const { isBold, isUnread, raised } = styles.appearanceOf(element.getAttribute('text:style-name'));
    const words = childrenOf(element);
    if (isUnread || words === '') return '';
    const html = raised === undefined ? words : `<${raised}>${words}</${raised}>`;
    return isBold ? `<b>${html}</b>` : html;
  };

  const note = (element: DomElement): void => {
    const number = element.querySelector('text\\:note-citation')?.textContent?.trim() ?? '';
    const before = marker;
    marker = number === '' ? '' : `${asHtml(number)}. `;
    notes.push(childrenOf(element));
    marker = before;
  };

  const htmlOf = (node: DomNode): string => {
    if (isText(node)) return asHtml(node.textContent ?? '');
    if (!isElement(node) || unread.has(node.localName)) return '';
    switch (node.localName) {
      case 'text:p':
        return paragraph(node);
      case 'text:h':
        return headed(node);
      case 'text:span':
        return span(node);
      case 'text:s':
        return ' '.repeat(Math.min(80, Number(node.getAttribute('text:c')) || 1));
      case 'text:tab':
        return '\t';
      case 'text:line-break':
        return '<br>';
      case 'text:list':
        return listed(node, 0, lists.open(node));
      case 'text:note':
        note(node);
        return '';
      case 'table:table-cell':
        return cell(node).repeat(repeatsOf(node, 'columns'));
    }
    const tag = tags[node.localName];
    if (tag === undefined) return childrenOf(node);
    const html = `<${tag}>${childrenOf(node)}</${tag}>`;
    return node.localName === 'table:table-row' ? html.repeat(repeatsOf(node, 'rows')) : html;
  };

  const text = childrenOf(body).replaceAll('</pre><pre>', '\n').replaceAll('</b><b>', '');
  return { html: text + notes.join(''), unnumbered: lists.countUnknown() };
}

const repeatsOf = (element: DomElement, what: 'rows' | 'columns'): number =>
  Math.min(mostRepeated, Math.max(1, Number(element.getAttribute(`table:number-${what}-repeated`)) || 1));
