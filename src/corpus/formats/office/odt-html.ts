// The text of an OpenDocument file as HTML: what its elements are, without how they look.
import { type DomElement, type DomNode, isElement, isText } from '../html/dom.ts';
import { asHtml } from './xml.ts';

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
  'text:list-item': 'li',
  'text:list-header': 'div',
};

/** Most rows or cells that one element may repeat: spreadsheets repeat an empty one to the end of the sheet. */
const mostRepeated = 20;

interface Style {
  readonly parent?: string;
  /** Of a list: whether each of its levels, from the outermost, is numbered. */
  readonly numbered?: readonly boolean[];
}

/** `roots` are content.xml and styles.xml; footnotes become a list at the end. */
export function odtHtml(body: DomElement, roots: readonly DomElement[]): string {
  const styles = stylesIn(roots);
  const notes: string[] = [];

  const childrenOf = (element: DomElement, level: number): string =>
    [...element.childNodes].map((child) => htmlOf(child, level)).join('');

  const paragraph = (element: DomElement, level: number): string => {
    const style = namedStyle(styles, element.getAttribute('text:style-name'));
    const words = childrenOf(element, level);
    if (style === 'Title') return `<h1 class="title">${words}</h1>`;
    return style === 'Preformatted_20_Text' ? `<pre>${words}</pre>` : `<p>${words}</p>`;
  };

  const list = (element: DomElement, level: number, inherited?: string): string => {
    const name = element.getAttribute('text:style-name') ?? inherited;
    const tag = styles.get(name ?? '')?.numbered?.[level] === true ? 'ol' : 'ul';
    const items = [...element.children].map((item) => {
      const inner = [...item.childNodes].map((child) =>
        isElement(child) && child.localName === 'text:list'
          ? list(child, level + 1, name)
          : htmlOf(child, level + 1),
      );
      return `<${tags[item.localName] ?? 'div'}>${inner.join('')}</${tags[item.localName] ?? 'div'}>`;
    });
    return `<${tag}>${items.join('')}</${tag}>`;
  };

  const cell = (element: DomElement, level: number): string => {
    const spans = ['columns', 'rows'].map(
      (what) => element.getAttribute(`table:number-${what}-spanned`) ?? '1',
    );
    return `<td colspan="${spans[0]}" rowspan="${spans[1]}">${childrenOf(element, level)}</td>`;
  };

  const htmlOf = (node: DomNode, level: number): string => {
    if (isText(node)) return asHtml(node.textContent ?? '');
    if (!isElement(node) || unread.has(node.localName)) return '';
    switch (node.localName) {
      case 'text:p':
        return paragraph(node, level);
      case 'text:h': {
        const rank = Math.min(6, Math.max(1, Number(node.getAttribute('text:outline-level')) || 1));
        return `<h${rank}>${childrenOf(node, level)}</h${rank}>`;
      }
      case 'text:s':
        return ' '.repeat(Math.min(80, Number(node.getAttribute('text:c')) || 1));
      case 'text:tab':
        return '\t';
      case 'text:line-break':
        return '<br>';
      case 'text:list':
        return list(node, level);
      case 'text:note':
        notes.push(`<li>${childrenOf(node, level)}</li>`);
        return '';
      case 'table:table-cell':
        return cell(node, level).repeat(repeatsOf(node, 'columns'));
    }
    const tag = tags[node.localName];
    if (tag === undefined) return childrenOf(node, level);
    const html = `<${tag}>${childrenOf(node, level)}</${tag}>`;
    return node.localName === 'table:table-row' ? html.repeat(repeatsOf(node, 'rows')) : html;
  };

  const text = childrenOf(body, 0).replaceAll('</pre><pre>', '\n');
  return notes.length === 0 ? text : `${text}<ol>${notes.join('')}</ol>`;
}

const repeatsOf = (element: DomElement, what: 'rows' | 'columns'): number =>
  Math.min(mostRepeated, Math.max(1, Number(element.getAttribute(`table:number-${what}-repeated`)) || 1));

function stylesIn(roots: readonly DomElement[]): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const root of roots) {
    for (const style of root.querySelectorAll('style\\:style')) {
      const parent = style.getAttribute('style:parent-style-name');
      styles.set(style.getAttribute('style:name') ?? '', parent === null ? {} : { parent });
    }
    for (const style of root.querySelectorAll('text\\:list-style')) {
      const levels = [...style.children].map(({ localName }) => localName === 'text:list-level-style-number');
      styles.set(style.getAttribute('style:name') ?? '', { numbered: levels });
    }
  }
  return styles;
}

/** The style that an author sees: the one that the program's own, "P12", is made from. */
function namedStyle(styles: ReadonlyMap<string, Style>, name: string | null): string | undefined {
  return /^P\d+$/.test(name ?? '') ? styles.get(name ?? '')?.parent : (name ?? undefined);
}
