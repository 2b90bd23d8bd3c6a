// How much of a document an owner may trust: what a reader of its page would notice at once.
import { sliceOf } from '../../text/span.ts';
import { countWords } from '../../text/tokenize.ts';
import { clearFrom, type Document } from '../document/document.ts';

export interface Trust {
  /** In [0, 1], of all characters: those that no text has, and those that a wrong encoding makes. */
  readonly oddCharacters: number;
  /** In [0, 1], of all words: those that are never quoted. */
  readonly setAside: number;
  /** Absent where the format has no pages. Of the pages up to the last one with words. */
  readonly pages?: {
    readonly withoutText: number;
    /** Of those with text. */
    readonly wordsEach: number;
  };
  /** In [0, 1], of all characters: those read from pictures, and those of them on lines with an unclear word. */
  readonly pictures?: { readonly read: number; readonly unclear: number };
  /** What of it deserves a look; empty where nothing does. */
  readonly doubts: readonly Doubt[];
}

export type Doubt =
  | 'odd characters'
  | 'mostly set aside'
  | 'pages without text'
  | 'little text on its pages'
  | 'read from pictures';

/**
 * Characters of no text: of the private area, unassigned, replaced, control; "Ã³" for "ó", "â€™" for "’"; and words of accented
 * letters alone, "Ðóêîâîäñòâî" for "Руководство".
 */
const odd =
  /[\p{Co}\p{Cn}\ufffd]|(?![\n\r\t\f])\p{Cc}|[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u203a]|[\u00c0-\u00ff]{6,}/gu;

/** Where a doubt begins: shares, and words of a page; a slide has some thirty. */
const bounds = { odd: 0.001, setAside: 0.3, words: 15 };

export function trustIn(document: Document): Trust {
  const { text } = document;
  const oddCharacters = (text.match(odd)?.length ?? 0) / Math.max(1, text.length);
  const setAside = setAsideIn(document);
  const pages = pagesIn(document);
  const pictures = picturesIn(document);
  const doubts: readonly (readonly [boolean, Doubt])[] = [
    [oddCharacters >= bounds.odd, 'odd characters'],
    [setAside >= bounds.setAside, 'mostly set aside'],
    [(pages?.withoutText ?? 0) > 0, 'pages without text'],
    [pages !== undefined && pages.wordsEach < bounds.words, 'little text on its pages'],
    [pictures !== undefined, 'read from pictures'],
  ];
  return {
    oddCharacters,
    setAside,
    ...(pages === undefined ? {} : { pages }),
    ...(pictures === undefined ? {} : { pictures }),
    doubts: doubts.filter(([holds]) => holds).map(([, doubt]) => doubt),
  };
}

function setAsideIn({ text, sections }: Document): number {
  let [all, aside] = [0, 0];
  for (const { span, setAside } of sections.flatMap(({ paragraphs }) => paragraphs)) {
    const words = countWords(sliceOf(text, span));
    all += words;
    if (setAside !== undefined) aside += words;
  }
  return all === 0 ? 0 : aside / all;
}

function pagesIn({ text, points = [] }: Document): Trust['pages'] {
  const numbers = new Set(points.flatMap(({ page }) => page ?? []));
  if (numbers.size === 0) return undefined;
  const last = Math.max(...numbers);
  return { withoutText: last - numbers.size, wordsEach: Math.round(countWords(text) / numbers.size) };
}

function picturesIn({ text, points = [] }: Document): Trust['pictures'] {
  let [read, unclear] = [0, 0];
  for (const [at, { start, ocr }] of points.entries()) {
    if (ocr === undefined) continue;
    const length = (points[at + 1]?.start ?? text.length) - start;
    read += length;
    if (ocr < clearFrom) unclear += length;
  }
  return read === 0 ? undefined : { read: read / text.length, unclear: unclear / text.length };
}
