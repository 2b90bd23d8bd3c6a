// HTML within Markdown: <br>, <sup> and tables are read as pages are.
import type { PhrasingContent, RootContent } from 'mdast';
import { htmlBlocks } from '../html/blocks.ts';
import { isTooDeep, nestsTooDeep, parsePage } from '../html/dom.ts';
import type { Block } from '../port/blocks.ts';
import { plainWords } from './dialects.ts';

/** Whether there is an element among the nodes or in them; comments are none. */
export const hasHtml = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.some((node) =>
    node.type === 'html' ? !node.value.startsWith('<!--') : 'children' in node && hasHtml(node.children),
  );

/** The blocks of HTML; none where it is nested too deeply. */
export function blocksIn(html: string): Block[] {
  if (nestsTooDeep(html)) return [];
  const page = parsePage(`<html><head></head><body>${html}</body></html>`);
  return isTooDeep(page.body) ? [] : htmlBlocks(page.body);
}

export const htmlOf = (nodes: readonly PhrasingContent[]): string => nodes.map(htmlOfOne).join('');

function htmlOfOne(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escaped(plainWords(node.value));
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'html':
      return node.value;
    case 'delete':
      return '';
    case 'strong':
      return `<b>${htmlOf(node.children)}</b>`;
    default:
      return 'children' in node ? htmlOf(node.children) : '';
  }
}

/** Markdown between the tags of one element: in the cells of a table, in an item. */
export function flowHtml(node: RootContent): string {
  switch (node.type) {
    case 'html':
      return `${node.value}\n`;
    case 'paragraph':
      return `<p>${htmlOf(node.children)}</p>`;
    case 'heading':
      return `<p>${htmlOf(node.children)}</p>`;
    case 'code':
      return `<pre>${escaped(node.value)}</pre>`;
    case 'list': {
      const tag = node.ordered === true ? 'ol' : 'ul';
      return `<${tag}>${node.children.map(({ children }) => `<li>${children.map(flowHtml).join('')}</li>`).join('')}</${tag}>`;
    }
    case 'blockquote':
      return node.children.map(flowHtml).join('');
    default:
      return '';
  }
}

/** Elements that say how what is in them is to be read. */
const enclosing = /<(\/?)(table|dl|ul|ol|del|s|strike)\b[^>]*>/gi;

/** Whether HTML opens more of them than it closes. */
export function isOpen(html: string): boolean {
  let depth = 0;
  for (const [, closing] of html.matchAll(enclosing)) depth += closing === '' ? 1 : -1;
  return depth > 0;
}

/** Lines from the first, for each block: where its words are found in the source, in order. */
export function withLines(blocks: readonly Block[], source: string, first: number): Block[] {
  // Tags become spaces, so that a word is found where it is said.
  const text = source.replace(/<[^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' '));
  let at = 0;
  return blocks.map((block) => {
    const words = block.words.replace(/^(?:•|\w+\.) /, '').split(/\s+/);
    const found = text.indexOf((block.whole === true ? words.at(-1) : words[0]) ?? '', at);
    if (found !== -1) at = found;
    return { ...block, line: first + text.slice(0, at).split('\n').length - 1 };
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
