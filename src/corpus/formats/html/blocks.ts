// The elements of a page as blocks: paragraphs, headings, list items, rows and code, without their marks.
import { sliceOf } from '../../../text/span.ts';
import { paragraphsOf } from '../lines/paragraphs.ts';
import { preformattedBlocks } from '../lines/preformatted.ts';
import type { Block } from '../port/blocks.ts';
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';
import { codeOf, isInline, signsOf, textOf, tidy, wordsOf } from './inline.ts';
import { markersOf } from './list.ts';
import { isContents, isNamedNavigation, navigationIn } from './navigation.ts';
import { tableBlocks } from './table.ts';
import { isUnread } from './unread.ts';

const heading = /^h([1-6])$/;

/** The blocks below `root`, in order, without navigation and without elements that `isLeftOut`. */
export function htmlBlocks(
  root: DomElement,
  isLeftOut: (element: DomElement) => boolean = () => false,
): Block[] {
  const navigation = navigationIn(root);
  return blocksIn(
    root,
    (element) => navigation.has(element) || isNamedNavigation(element) || isLeftOut(element),
  );
}

function blocksIn(
  root: Pick<DomElement, 'childNodes'>,
  isLeftOut: (element: DomElement) => boolean,
): Block[] {
  const blocks: Block[] = [];
  let line = '';
  /** What the next paragraph begins with: a list item's marker, a term's name. */
  let prefix = '';

  const flush = (depth?: number): void => {
    const words = tidy(line);
    line = '';
    if (words === '') return;
    if (depth === undefined) {
      blocks.push(...prefixed(prefix, linesOf(words)));
      prefix = '';
    } else blocks.push({ words: words.replace(/\n/g, ' '), depth });
  };

  const walkAll = (element: Pick<DomElement, 'childNodes'>): void => {
    for (const child of element.childNodes) walk(child);
  };

  const walkList = (list: DomElement): void => {
    const markers = markersOf(list);
    for (const item of list.childNodes) {
      flush();
      prefix = (isElement(item) && markers.get(item)) || '';
      walk(item);
      flush();
      prefix = '';
    }
  };

  const walkBlock = (element: DomElement): void => {
    flush();
    const level = heading.exec(element.localName)?.[1];
    switch (element.localName) {
      case 'ul':
      case 'ol':
      case 'menu':
        if (!isContents(element)) walkList(element);
        break;
      case 'table':
        blocks.push(...tableBlocks(element, (cell) => blocksIn(cell, isLeftOut)));
        break;
      case 'dt':
        prefix = termPrefix(prefix, wordsOf(element));
        break;
      case 'dl':
        walkAll(element);
        flush();
        if (prefix !== '') blocks.push({ words: prefix.replace(/: $/, '') });
        prefix = '';
        break;
      case 'pre':
        blocks.push(...prefixed(prefix, preformattedBlocks(codeOf(element))));
        prefix = '';
        break;
      default:
        walkAll(element);
    }
    flush(level === undefined ? undefined : Number(level));
  };

  const walk = (node: DomNode): void => {
    if (isText(node)) line += textOf(node);
    else if (!isElement(node) || isUnread(node) || isLeftOut(node)) return;
    else if (node.localName === 'hr') flush();
    else if (isInline(node)) walkAll(node);
    else {
      const signs = signsOf(node, line);
      if (signs === undefined) walkBlock(node);
      else line += signs;
    }
  };

  walkAll(root);
  flush();
  return blocks;
}

/** Lines that elements end are what a text's lines are: paragraphs, items of a list, or a paragraph that is broken. */
const linesOf = (words: string): Block[] =>
  words.includes('\n')
    ? paragraphsOf(words).map(({ span }) => ({ words: sliceOf(words, span).replace(/\n/g, ' ') }))
    : [{ words }];

const prefixed = (prefix: string, blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => (index === 0 ? { ...block, words: prefix + block.words } : block));

/** A term's name goes before its description: after a list item's marker, or after another name of the same. */
const termPrefix = (before: string, term: string): string =>
  term === '' ? before : `${before.replace(/: $/, ', ')}${term}: `;
