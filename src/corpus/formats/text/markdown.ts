// Markdown: the words without their marks, headings as sections, front matter as attribution.
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Problem, problem } from '../../document/problem.ts';
import { readAttribution } from '../../metadata/sources.ts';
import { ownLines } from '../lines/own-lines.ts';
import { preformattedBlocks } from '../lines/preformatted.ts';
import { type Block, itemMarker, rowBlocks, writeBlocks } from '../port/blocks.ts';
import type { Reading, TextFormat } from '../port/format.ts';
import { splitFrontMatter } from './front-matter.ts';

export const markdown: TextFormat = { name: 'markdown', of: 'text', read };

function read(source: string, path: string): Reading {
  const { data, fault, body, lines } = splitFrontMatter(source);
  const { attribution, problems } = readAttribution(data ?? {}, path);
  if (fault !== undefined) problems.push(unreadableFrontMatter(path, fault));
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
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
    const words = prefix + linesOf(node.children);
    for (const { from, words: part } of ownLines(words))
      blocks.push({ words: part.replace(/\n/g, ' '), line: lineOf(node) + from });
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
          item.children.forEach((child, position) => {
            walk(child, position === 0 ? marker : '');
          });
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
      case 'footnoteDefinition':
        for (const child of node.children) walk(child, '');
        return;
      default:
        // Rules, raw HTML and link definitions hold no words to quote.
        return;
    }
  };
  for (const node of root.children) walk(node, '');
  return blocks;
}

/** As one line. */
const wordsOf = (nodes: readonly PhrasingContent[]): string => linesOf(nodes).replace(/\n/g, ' ');

const linesOf = (nodes: readonly PhrasingContent[]): string => nodes.map(linesOfOne).join('');

function linesOfOne(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s*\n\s*/g, '\n');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
    case 'html':
    case 'footnoteReference':
      return '';
    default:
      return 'children' in node ? linesOf(node.children) : '';
  }
}
