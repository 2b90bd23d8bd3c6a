// Markdown: the words without their marks, headings as sections, front matter as attribution.
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Paragraph, Section } from '../document.ts';
import { setAside } from '../furniture.ts';
import { type Problem, problem } from '../problem.ts';
import { readAttribution } from '../sources.ts';
import type { Reading, TextFormat } from './format.ts';
import { splitFrontMatter } from './front-matter.ts';

export const markdown: TextFormat = { name: 'markdown', of: 'text', read };

function read(source: string, path: string): Reading {
  const { data, fault, body, lines } = splitFrontMatter(source);
  const { attribution, problems } = readAttribution(data ?? {}, path);
  if (fault !== undefined) problems.push(unreadableFrontMatter(path, fault));
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const { text, blocks } = writeBlocks(root, lines);
  const paragraphs = setAside(
    text,
    blocks.filter((block) => block.depth === undefined),
  );
  const bySpan = new Map(paragraphs.map((paragraph) => [paragraph.span.start, paragraph]));
  const { title, sections } = sectionsOf(text, blocks, bySpan);
  return {
    text,
    sections,
    attribution: title === undefined ? attribution : { title, ...attribution },
    problems,
  };
}

const unreadableFrontMatter = (path: string, fault: string): Problem =>
  problem(
    'sources-entry-invalid',
    path,
    `The block at its top is not valid YAML: ${fault} Mend it; until then it is read as text.`,
  );

/** A paragraph of the written text, or a heading where `depth` is there. */
interface Block extends Paragraph {
  readonly depth?: number;
}

/** Writes each block's words one after the other, a blank line between them. */
function writeBlocks(root: Root, linesBefore: number): { text: string; blocks: Block[] } {
  let text = '';
  const blocks: Block[] = [];
  const write = (words: string, node: Nodes, depth?: number): void => {
    const trimmed = words.trim();
    if (trimmed === '') return;
    if (text !== '') text += '\n\n';
    const span = { start: text.length, end: text.length + trimmed.length };
    const line = (node.position?.start.line ?? 1) + linesBefore;
    text += trimmed;
    blocks.push(depth === undefined ? { span, line } : { span, line, depth });
  };
  const walk = (node: RootContent, prefix: string): void => {
    switch (node.type) {
      case 'heading':
        write(wordsOf(node.children), node, node.depth);
        return;
      case 'paragraph':
        write(prefix + wordsOf(node.children), node);
        return;
      case 'code':
        write(node.value, node);
        return;
      case 'list':
        for (const [index, item] of node.children.entries()) {
          const marker = node.ordered === true ? `${(node.start ?? 1) + index}. ` : '• ';
          item.children.forEach((child, position) => {
            walk(child, position === 0 ? marker : '');
          });
        }
        return;
      case 'table': {
        const [head, ...rows] = node.children.map((row) =>
          row.children.map((cell) => wordsOf(cell.children)),
        );
        for (const [index, row] of rows.entries()) {
          const cells = row.map((cell, column) => (head?.[column] ? `${head[column]}: ${cell}` : cell));
          write(cells.filter((cell) => cell !== '').join('; '), node.children[index + 1] ?? node);
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
  return { text, blocks };
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map(wordsOfOne).join('');
}

function wordsOfOne(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s*\n\s*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
    case 'imageReference':
    case 'html':
    case 'footnoteReference':
      return '';
    default:
      return 'children' in node ? wordsOf(node.children) : '';
  }
}

/** A heading closes the sections of its depth and below. A first heading of depth 1 is the title. */
function sectionsOf(
  text: string,
  blocks: readonly Block[],
  marked: ReadonlyMap<number, Paragraph>,
): { title?: string; sections: Section[] } {
  const sections: { headings: string[]; paragraphs: Paragraph[] }[] = [{ headings: [], paragraphs: [] }];
  let open: { depth: number; heading: string }[] = [];
  let title: string | undefined;
  for (const block of blocks) {
    const words = text.slice(block.span.start, block.span.end);
    if (block.depth === undefined) {
      const paragraph = marked.get(block.span.start);
      if (paragraph !== undefined) sections.at(-1)?.paragraphs.push(paragraph);
      continue;
    }
    title ??= words;
    const depth = block.depth;
    open = [...open.filter((above) => above.depth < depth), { depth, heading: words }];
    sections.push({ headings: open.map((above) => above.heading), paragraphs: [] });
  }
  const filled = sections.filter((section) => section.paragraphs.length > 0);
  return title === undefined ? { sections: filled } : { title, sections: filled };
}
