// What the reader of a document says besides the document's own words.

import type { SetAside } from '../../../../src/index.ts';
import { counted, grouped } from '../../language/counted.ts';
import { spoken } from '../../language/language.ts';
import * as french from '../french/reader.ts';
import * as german from '../german/reader.ts';
import * as spanish from '../spanish/reader.ts';

type Unit = 'page' | 'slide' | 'row' | 'paragraph';

const units: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  page: ['Page', 'Pages'],
  slide: ['Slide', 'Slides'],
  row: ['Row', 'Rows'],
  paragraph: ['Paragraph', 'Paragraphs'],
};

const setAside: Readonly<Record<SetAside, string>> = {
  'no words': 'no words',
  'unclear order': 'unclear order',
  boilerplate: 'boilerplate',
  caption: 'caption',
  sound: 'sound',
  'quoted message': 'quoted message',
  signature: 'signature',
  'listed in sources.yaml': 'listed in sources.yaml',
};

const reader = {
  words: (count: number): string => counted(count, 'word'),
  paragraph: (number: number): string => `Paragraph ${number}`,
  page: (number: number | string): string => `Page ${number}`,
  slide: (number: number): string => `Slide ${number}`,
  row: (number: number): string => `Row ${number}`,
  sheet: (name: string): string => `Sheet ${name}`,
  time: (clock: string): string => `At ${clock}`,
  aside: (why: SetAside): string => `Never quoted: ${setAside[why]}`,
  toQuote: 'Go to the quote',
  notHere: (code: string): string => `The quote of receipt ${code} is no longer in this document.`,
  noSuchPlace: 'There is no such place in this document.',
  noSuchNumber: (unit: Unit, typed: string, last: string): string =>
    `There is no ${unit} “${typed}” in this document. The last one is ${last}.`,
  toAnswer: 'Back to the answer',
  tools: 'In this document',
  contents: 'Contents',
  parts: 'Parts of this document',
  part: (number: number, all: number): string => `Part ${number} of ${grouped(all)}`,
  partOf: (heading: string, range: string): string => `${heading} · ${range}`,
  within: (chapter: string, heading: string): string => `${chapter} › ${heading}`,
  continued: (heading: string): string => `${heading} (continued)`,
  range: (unit: Unit, first: string, last: string): string =>
    first === last ? `${units[unit][0]} ${first}` : `${units[unit][1]} ${first}–${last}`,
  of: (last: string): string => `of ${last}`,
  previous: 'Previous part',
  next: 'Next part',
  goTo: (unit: Unit): string => `Go to ${unit}`,
  go: 'Go',
  find: 'Find in this document',
  findButton: 'Find',
  toStart: 'Go to the start of this page',
};
export const readerWords = spoken(reader, { de: german.reader, fr: french.reader, es: spanish.reader });

const find = {
  title: (words: string, title: string): string => `“${words}” in ${title}`,
  back: 'Back to the document',
  count: (count: number, isCut: boolean): string =>
    isCut ? `More than ${counted(count, 'place')}. The first are shown.` : `${counted(count, 'place')}.`,
  shown: (shown: number): string => `The first ${shown} are shown. Add words to find fewer.`,
  none: 'These words are not in this document.',
  apart: 'The words do not appear next to each other anywhere. These paragraphs contain all of them:',
  all: 'All places',
  number: (number: number, count: number): string => `Place ${number} of ${count}`,
  previous: 'Previous place',
  next: 'Next place',
};
export const findWords = spoken(find, { de: german.find, fr: french.find, es: spanish.find });
