// Markdown: the words without their marks, headings as sections, front matter as attribution.
import type { Blockquote, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Problem, problem } from '../../document/problem.ts';
import { readAttribution } from '../../metadata/sources.ts';
import { ownLines } from '../lines/own-lines.ts';
import { preformattedBlocks } from '../lines/preformatted.ts';
import { type Block, itemMarker, rowBlocks, writeBlocks } from '../port/blocks.ts';
import type { Reading, TextFormat } from '../port/format.ts';
import { plainWords, withoutDialect } from './dialects.ts';
import { splitFrontMatter } from './front-matter.ts';
import { blocksIn, flowHtml, hasHtml, htmlOf, isOpen, withLines } from './html-in-markdown.ts';

export const markdown: TextFormat = { name: 'markdown', of: 'text', read };

function read(source: string, path: string): Reading {
  const { data, fault, body, lines } = splitFrontMatter(source);
  const { attribution, problems } = readAttribution(data ?? {}, path);
  if (fault !== undefined) problems.push(unreadableFrontMatter(path, fault));
  // One tilde is an approximation or a lowered sign as often as it strikes something out.
  const root = fromMarkdown(withoutDialect(body), {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const { title, ...written } = writeBlocks(blocksOf(root, lines));
  return { ...written, attribution: title === undefined ? attribution : { title, ...attribution }, problems };
}

const unreadableFrontMatter = (path: string, fault: string): Problem =>
  problem(
    'sources-entry-invalid',
    path,
    `The block at its top is not valid YAML: ${fault} Fix it; until then it is read as text.`,
  );

function blocksOf(root: Root, linesBefore: number): Block[] {
  const blocks: Block[] = [];
  const lineOf = (node: Nodes): number => (node.position?.start.line ?? 1) + linesBefore;
  const write = (words: string, node: Nodes, depth?: number): void => {
    const line = lineOf(node);
    blocks.push(depth === undefined ? { words, line } : { words, line, depth });
  };
  /** Lines that their author ended are blocks of their own; all others only broke off at the width of the window. */
  const writeParagraph = (prefix: string, node: Paragraph): void => {
    if (hasHtml(node.children)) {
      writeHtml(htmlOf(node.children), prefix, lineOf(node));
      return;
    }
    const words = prefix + linesOf(node.children);
    for (const { from, words: part } of ownLines(words))
      blocks.push({ words: part.replace(/\n/g, ' '), line: lineOf(node) + from });
  };
  const writeHtml = (html: string, prefix: string, line: number): void => {
    const own = withLines(blocksIn(html), html, line);
    blocks.push(...own.map((block, at) => (at === 0 ? { ...block, words: prefix + block.words } : block)));
  };
  /** Of HTML, all up to what closes it is read in one piece. */
  const walkAll = (nodes: readonly RootContent[], prefix: string): void => {
    for (let at = 0; at < nodes.length; ) {
      const first = nodes[at] as RootContent;
      const marker = at === 0 ? prefix : '';
      at += 1;
      if (first.type !== 'html') {
        walk(first, marker);
        continue;
      }
      let html = flowHtml(first);
      for (
        let next = nodes[at];
        next !== undefined && (next.type === 'html' || isOpen(html));
        next = nodes[at]
      ) {
        html +=
          '\n'.repeat(Math.max(0, lineOf(next) - lineOf(first) - html.split('\n').length + 1)) +
          flowHtml(next);
        at += 1;
      }
      writeHtml(html, marker, lineOf(first));
    }
  };
  /** A callout's kind, "[!note]", is no word; its title is a paragraph of its own. */
  const walkQuotation = (node: Blockquote): void => {
    const [first, ...others] = node.children;
    const words = first?.type === 'paragraph' ? linesOf(first.children) : '';
    const [mark, title = ''] = /^\[!\w+\][+-]?[ \t]*([^\n]*)(?:\n|$)/.exec(words) ?? [];
    if (mark === undefined || first === undefined) {
      walkAll(node.children, '');
      return;
    }
    write(title, first);
    const line = lineOf(first) + 1;
    for (const { from, words: part } of ownLines(words.slice(mark.length)))
      blocks.push({ words: part.replace(/\n/g, ' '), line: line + from });
    walkAll(others, '');
  };
  const walk = (node: RootContent, prefix: string): void => {
    switch (node.type) {
      case 'heading':
        write(wordsOf(node.children), node, node.depth);
        return;
      case 'paragraph':
        writeParagraph(prefix, node);
        return;
      case 'code':
        blocks.push(...preformattedBlocks(node.value, lineOf(node)));
        return;
      case 'list':
        for (const [index, item] of node.children.entries()) {
          const marker = itemMarker(node.ordered === true, node.start ?? 1, index);
          const box = typeof item.checked !== 'boolean' ? '' : item.checked ? '☒ ' : '☐ ';
          walkAll(item.children, marker + box);
        }
        return;
      case 'table': {
        const [head = [], ...rows] = node.children.map((row) =>
          row.children.map((cell) => wordsOf(cell.children)),
        );
        for (const [index, row] of rows.entries()) {
          const line = lineOf(node.children[index + 1] ?? node);
          blocks.push(...rowBlocks(head, row).map((block) => ({ ...block, line })));
        }
        return;
      }
      case 'blockquote':
        walkQuotation(node);
        return;
      case 'footnoteDefinition':
        walkAll(node.children, '');
        return;
      default:
        // Rules and link definitions hold no words to quote.
        return;
    }
  };
  walkAll(root.children, '');
  return blocks;
}

/** As one line. */
const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  hasHtml(nodes)
    ? blocksIn(htmlOf(nodes))
        .map(({ words }) => words)
        .join(' ')
    : linesOf(nodes).replace(/\n/g, ' ');

/** What is left out, a picture or struck words, leaves one space. */
const linesOf = (nodes: readonly PhrasingContent[]): string =>
  nodes.map(linesOfOne).reduce((line, words, index) => {
    const isAfterGap = index > 0 && linesOfOne(nodes[index - 1] as PhrasingContent) === '';
    return line + (isAfterGap && / $/.test(line) ? words.trimStart() : words);
  }, '');

function linesOfOne(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return plainWords(node.value.replace(/\s*\n\s*/g, '\n'));
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
    case 'html':
    case 'footnoteReference':
    case 'delete':
      return '';
    default:
      return 'children' in node ? linesOf(node.children) : '';
  }
}
