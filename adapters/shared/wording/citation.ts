// Who says a quote, and where it is.
import { type Attribution, type Citation, clearFrom, clock, type Quote } from '../../../src/index.ts';
import { counted, listed, quoted } from '../language/counted.ts';
import { spoken } from '../language/language.ts';
import { citation as french } from './french/answer.ts';
import { citation as german } from './german/answer.ts';
import { citation as spanish } from './spanish/answer.ts';

/** Who says it and when: author, publisher, date, as far as they are known. */
export const attribution = ({ author, publisher, published }: Omit<Attribution, 'title'>): string =>
  [author, publisher, published].filter((part) => part !== undefined).join(', ');

const english = {
  days: (count: number): string => `⚠ ${counted(count, 'day')} old`,
  months: (count: number): string => `⚠ ${counted(count, 'month')} old`,
  years: (count: number): string => `⚠ ${counted(count, 'year')} old`,
  sheet: (name: string): string => `sheet ${name}`,
  row: (number: number | string): string => `row ${number}`,
  slide: (number: number | string): string => `slide ${number}`,
  page: (number: number | string): string => `page ${number}`,
  paragraph: (number: number | string): string => `paragraph ${number}`,
  line: (number: number | string): string => `line ${number}`,
  unclear: 'read from a picture (some words are unclear)',
  clear: 'read from a picture (all words are clear)',
  and: 'and',
  alsoIn: (titles: string): string => `Also in ${titles}.`,
};

export const citationWords = spoken(english, { de: german, fr: french, es: spanish });

const daysIn = { month: 365.25 / 12, year: 365.25 } as const;

/** "⚠ 7 years old", rounded down; '' for a quote that is not old, or of which nobody knows. */
export function ageMark({ age }: { readonly age?: Quote['age'] | undefined }): string {
  if (age === undefined) return '';
  if (age < 60) return citationWords.days(Math.floor(age));
  return age < 2 * daysIn.year
    ? citationWords.months(Math.floor(age / daysIn.month))
    : citationWords.years(Math.floor(age / daysIn.year));
}

type Place = Pick<
  Citation,
  | 'path'
  | 'paragraph'
  | 'line'
  | 'page'
  | 'pageLabel'
  | 'slide'
  | 'row'
  | 'sheet'
  | 'seconds'
  | 'speaker'
  | 'sent'
  | 'ocr'
>;

/** Where in the file, as its kind counts: "a.txt, paragraph 4, line 12", "a.pdf, page iv, paragraph 4", "a.csv, row 7". */
export const place = (where: Place): string => [inFile(where), ...fromPicture(where)].join(', ');

function inFile(where: Place): string {
  const { path, paragraph, line, page, pageLabel, slide, row, sheet, seconds, speaker, sent } = where;
  const words = citationWords;
  const by = speaker === undefined ? [] : [speaker];
  if (sent !== undefined) return [path, sent, ...by].join(', ');
  if (seconds !== undefined) return [path, clock(seconds), ...by].join(', ');
  if (sheet !== undefined) return [path, words.sheet(sheet), words.row(row ?? line)].join(', ');
  if (row !== undefined) return `${path}, ${words.row(row)}`;
  if (slide !== undefined) return [path, words.slide(slide), words.paragraph(paragraph)].join(', ');
  if (page !== undefined) return [path, words.page(pageLabel ?? page), words.paragraph(paragraph)].join(', ');
  return [path, words.paragraph(paragraph), words.line(line)].join(', ');
}

/** What is read from a picture may have been read wrong. */
const fromPicture = ({ ocr }: Place): string[] => {
  if (ocr === undefined) return [];
  return [ocr < clearFrom ? citationWords.unclear : citationWords.clear];
};

export const alsoIn = (
  elsewhere: readonly { readonly title: string; readonly age?: Quote['age'] | undefined }[],
): string => {
  const named = elsewhere.map(({ title, age }) =>
    age === undefined ? quoted(title) : `${quoted(title)} (${ageMark({ age })})`,
  );
  return citationWords.alsoIn(listed(named, citationWords.and));
};
