// The elements of a page as blocks: paragraphs, headings, list items, rows and code, without their marks.
import { preformattedBlocks } from '../lines/preformatted.ts';
import { type Block, itemMarker } from '../port/blocks.ts';
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';
import { tableBlocks } from './table.ts';

/** Elements that hold no words of the text. */
const wordless = new Set(
  (
    'annotation annotation-xml area audio base button canvas datalist dialog embed frame frameset head iframe img input ' +
    'link map meta nav noscript object option param picture rp rt script select source style svg template textarea ' +
    'title track video'
  ).split(' '),
);

/** Elements within a line; every other element begins one. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math menclose mfrac mi mn mo ' +
    'mrow msqrt mstyle msub msubsup msup mtext nobr q ruby s samp semantics small span strike strong sub sup time tt ' +
    'u var wbr'
  ).split(' '),
);

const heading = /^h([1-6])$/;

/** The blocks below `root`, in order, without elements that `isLeftOut`. */
export function htmlBlocks(
  root: DomElement,
  isLeftOut: (element: DomElement) => boolean = () => false,
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
      blocks.push({ words: prefix + words });
      prefix = '';
    } else blocks.push({ words, depth });
  };

  const walkAll = (element: DomElement): void => {
    for (const child of element.childNodes) walk(child);
  };

  const walkList = (list: DomElement): void => {
    const isOrdered = list.localName === 'ol';
    let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
    for (const item of list.children) {
      flush();
      if (item.localName === 'li') {
        number = Number.parseInt(item.getAttribute('value') ?? '', 10) || number;
        prefix = itemMarker(isOrdered, number, 0);
        number += 1;
      }
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
        blocks.push(...tableBlocks(element, (cell) => htmlBlocks(cell, isLeftOut)));
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
    if (isText(node)) line += node.textContent ?? '';
    else if (!isElement(node) || isUnread(node) || isLeftOut(node)) return;
    else if (node.localName === 'br') line += ' ';
    else if (node.localName === 'hr') flush();
    else if (node.localName === 'sup') line += superscript(inlineWords(node));
    else if (inline.has(node.localName)) walkAll(node);
    else walkBlock(node);
  };

  walkAll(root);
  flush();
  return blocks;
}

const prefixed = (prefix: string, blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => (index === 0 ? { ...block, words: prefix + block.words } : block));

/** A term's name goes before its description: after a list item's marker, or after another name of the same. */
const termPrefix = (before: string, term: string): string =>
  term === '' ? before : `${before.replace(/: $/, ', ')}${term}: `;

/** The words of an element as one line. */
export const wordsOf = (element: DomElement): string => tidy(inlineWords(element));

function inlineWords(node: DomNode): string {
  if (isText(node)) return node.textContent ?? '';
  if (!isElement(node) || isUnread(node)) return '';
  if (node.localName === 'br') return ' ';
  const words = [...node.childNodes].map(inlineWords).join('');
  return inline.has(node.localName) ? words : ` ${words} `;
}

/** Soft hyphens and zero-width spaces say where a word may break; they are no part of it. */
const tidy = (words: string): string =>
  words
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Line ends and indentation are part of code. */
const codeOf = (element: DomElement): string => (element.textContent ?? '').replace(/\r\n?/g, '\n');

/** 10<sup>3</sup> is not 103. */
const superscript = (words: string): string =>
  /^[-−+]?\d+$/.test(words.trim())
    ? words
        .trim()
        .replace(/./g, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number.parseInt(sign, 10)] ?? (sign === '+' ? '⁺' : '⁻'))
    : words;

const isUnread = (element: DomElement): boolean =>
  wordless.has(element.localName) || isHidden(element) || isReference(element);

/** Hidden by the page itself or meant for screen readers alone; what style sheets hide is not known. */
export const isHidden = (element: DomElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '') ||
  /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|mw-editsection)(?:\s|$)/.test(
    element.getAttribute('class') ?? '',
  );

/** A footnote's number in the text, the arrow or number that leads back from it, or a heading's link to itself. */
function isReference(element: DomElement): boolean {
  const kind = `${element.getAttribute('role') ?? ''} ${element.getAttribute('epub:type') ?? ''}`;
  if (/\b(?:doc-)?(?:noteref|backlink)\b/.test(kind)) return true;
  if (element.localName === 'a') return pointsWithin(element) && isSign(element);
  if (element.localName !== 'sup') return false;
  const link = element.querySelector('a');
  return link !== null && pointsWithin(link) && squeeze(link.textContent) === squeeze(element.textContent);
}

const pointsWithin = (link: DomElement): boolean => (link.getAttribute('href') ?? '').includes('#');

/** Arrows and such; a number where it is raised, or a footnote's by its class. */
function isSign(link: DomElement): boolean {
  const words = squeeze(link.textContent);
  if (/^(?:[¶§#↑↩⇧^\s]|\ufe0e|\ufe0f)+$/u.test(words)) return true;
  const isRaised =
    link.querySelector('sup') !== null || /footnote|endnote/i.test(link.getAttribute('class') ?? '');
  return isRaised && /^\[?[\d*†‡]+\]?$/.test(words);
}

/** Links of one list from which on they are a table of contents. */
const manyLinks = 5;

/** Whether a list is nothing but links to other places in the same document or book. */
function isContents(list: DomElement): boolean {
  const links = [...list.querySelectorAll('a')];
  if (links.length < manyLinks) return false;
  if (links.some((link) => !/^(?![a-z][\w+.-]*:|\/).*(?:#|\.x?html?)/i.test(link.getAttribute('href') ?? '')))
    return false;
  const length = (text: string | null): number => (text ?? '').replace(/\s+/g, '').length;
  return links.reduce((sum, { textContent }) => sum + length(textContent), 0) === length(list.textContent);
}

const squeeze = (text: string | null): string => tidy(text ?? '');
