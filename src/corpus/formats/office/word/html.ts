// The text of a Word document as HTML: its paragraphs, headings, lists, tables and notes as its pages show them.
import type { DomElement } from '../../html/dom.ts';
import { childNamed, childrenNamed, elementsIn, isOn, wordInteger, wordValue } from '../xml.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { type NoteKind, noteNumbers } from './notes.ts';
import { wordLists } from './numbering.ts';
import { isPlaceholder, runsHtml } from './runs.ts';
import { stylesOf } from './styles.ts';
import { wordTable } from './table.ts';

export interface WordParts {
  readonly document: DomElement;
  readonly styles: DomElement | undefined;
  readonly numbering: DomElement | undefined;
  readonly footnotes: DomElement | undefined;
  readonly endnotes: DomElement | undefined;
  readonly settings: DomElement | undefined;
}

/** Where an element's blocks are read: in the text or in a note. */
interface Place {
  readonly fields: Fields;
  /** What goes before the next paragraph's words: a large first letter, or what is left where two became one. */
  before: string;
}

export interface WordText {
  readonly html: string;
  /** List items whose number is not known. */
  readonly unnumbered: number;
}

export function wordHtml(parts: WordParts): WordText {
  const body = childNamed(parts.document, 'w:body') ?? parts.document;
  const styles = stylesOf(parts.styles);
  const lists = wordLists(parts.numbering, isEnglish(parts));
  const numbers = noteNumbers([parts.settings, childNamed(body, 'w:sectPr')]);
  const notes: Record<NoteKind, string[]> = { footnote: [], endnote: [] };

  const noteHtml = (kind: NoteKind, id: string, hasOwnMark: boolean): void => {
    const root = kind === 'footnote' ? parts.footnotes : parts.endnotes;
    const note = childrenNamed(root, `w:${kind}`).find((one) => one.getAttribute('w:id') === id);
    if (note === undefined) return;
    const number = hasOwnMark ? '' : numbers.next(kind);
    notes[kind].push(
      blocksHtml(note, { fields: fieldsOf(note), before: '' }).replace(/^<p>/, `<p>${number}`),
    );
  };

  const markerOf = (properties: DomElement | undefined, style: string | undefined): string => {
    const own = childNamed(properties, 'w:numPr');
    const inStyle = (name: string): number | undefined =>
      styles.find(style, (one) => wordInteger(childNamed(one, 'w:pPr', 'w:numPr', name)));
    const list = wordInteger(childNamed(own, 'w:numId')) ?? inStyle('w:numId');
    if (list === undefined || list === 0) return '';
    const depth =
      wordInteger(childNamed(own, 'w:ilvl')) ?? lists.depthOf(String(list), style) ?? inStyle('w:ilvl') ?? 0;
    return lists.markerOf(String(list), depth);
  };

  /** 0 for a title, 1 to 6 for a heading; undefined for other text. */
  const rankOf = (properties: DomElement | undefined, style: string | undefined): number | undefined => {
    const name = styles.nameOf(style);
    if (name === 'title') return 0;
    const level =
      wordInteger(childNamed(properties, 'w:outlineLvl')) ??
      styles.find(style, (one) => wordInteger(childNamed(one, 'w:pPr', 'w:outlineLvl'))) ??
      Number(/^heading (\d)/.exec(name)?.[1] ?? 10) - 1;
    return level >= 0 && level < 9 ? Math.min(6, level + 1) : undefined;
  };

  const paragraphHtml = (paragraph: DomElement, place: Place): string => {
    const properties = childNamed(paragraph, 'w:pPr');
    const style = wordValue(childNamed(properties, 'w:pStyle')) ?? styles.standard;
    const name = styles.nameOf(style);
    const boxes: DomElement[] = [];
    const words = runsHtml(paragraph, {
      styles,
      style,
      fields: place.fields,
      onNote: noteHtml,
      onBox: (content) => boxes.push(content),
    });
    const boxed = boxes.map((content) => blocksHtml(content, { ...place, before: '' })).join('');
    if (/^toc \d|^toc heading$|^table of (?:figures|authorities)$|^index \d/.test(name)) return boxed;
    const html = place.before + words;
    const mark = childNamed(properties, 'w:rPr');
    const isJoined = ['w:del', 'w:moveFrom'].some((gone) => childNamed(mark, gone) !== undefined);
    const isInitial = childNamed(properties, 'w:framePr')?.getAttribute('w:dropCap') ?? 'none';
    place.before = isJoined || isInitial !== 'none' ? html : '';
    if (place.before !== '' || isJoined) return boxed;
    if (html.trim() === '' && isOn(childNamed(mark, 'w:vanish')) === true) return boxed;
    const marker = markerOf(properties, style);
    if (html.trim() === '') return boxed;
    return elementHtml(rankOf(properties, style), name, marker + html) + boxed;
  };

  const blocksHtml = (element: DomElement, place: Place): string =>
    elementsIn(element)
      .map((child) => {
        switch (child.localName) {
          case 'w:p':
            return paragraphHtml(child, place);
          case 'w:tbl':
            return wordTable(child, styles, (cell) => blocksHtml(cell, place));
          case 'w:sdt':
            return isPlaceholder(child) || isContents(child) ? '' : blocksHtml(child, place);
          case 'w:del':
          case 'w:moveFrom':
            return '';
          default:
            return blocksHtml(child, place);
        }
      })
      .join('');

  const place: Place = { fields: fieldsOf(body), before: '' };
  const html = blocksHtml(body, place) + (place.before === '' ? '' : `<p>${place.before}</p>`);
  return {
    html: [html, ...notes.footnote, ...notes.endnote].join('').replaceAll('</pre><pre>', '\n'),
    unnumbered: lists.countUnknown(),
  };
}

/** Whether the default language is English, and no other is named. */
function isEnglish({ document, styles, numbering }: WordParts): boolean {
  const standard = styles?.querySelector('w\\:docDefaults w\\:lang')?.getAttribute('w:val');
  const named = [document, styles, numbering].flatMap((part) =>
    [...(part?.querySelectorAll('w\\:lang') ?? [])].map((language) => language.getAttribute('w:val')),
  );
  return Boolean(standard) && named.every((language) => language === null || /^en\b/i.test(language));
}

const isContents = (control: DomElement): boolean =>
  wordValue(childNamed(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')) === 'Table of Contents';

function elementHtml(rank: number | undefined, style: string, words: string): string {
  if (rank === 0) return `<h1 class="title">${words}</h1>`;
  if (rank !== undefined) return `<h${rank}>${words}</h${rank}>`;
  return /^(?:html preformatted|preformatted text)$/.test(style) ? `<pre>${words}</pre>` : `<p>${words}</p>`;
}
