// Who says a quote, and where it is.
import { type Attribution, type Citation, clearFrom, clock, type Quote } from '../../../src/index.ts';
import { counted, listed, quoted } from './counted.ts';

/** Who says it and when: author, publisher, date, as far as they are known. */
export const attribution = ({ author, publisher, published }: Omit<Attribution, 'title'>): string =>
  [author, publisher, published].filter((part) => part !== undefined).join(', ');

const daysIn = { month: 365.25 / 12, year: 365.25 } as const;

/** "⚠ 7 years old", rounded down; '' for a quote that is not old, or of which nobody knows. */
export function ageMark({ age }: { readonly age?: Quote['age'] | undefined }): string {
  if (age === undefined) return '';
  const [days, unit] =
    age < 60 ? [1, 'day'] : age < 2 * daysIn.year ? [daysIn.month, 'month'] : [daysIn.year, 'year'];
  return `⚠ ${counted(Math.floor(age / days), unit)} old`;
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
  const by = speaker === undefined ? [] : [speaker];
  if (sent !== undefined) return [path, sent, ...by].join(', ');
  if (seconds !== undefined) return [path, clock(seconds), ...by].join(', ');
  if (sheet !== undefined) return [path, `sheet ${sheet}`, `row ${row ?? line}`].join(', ');
  if (row !== undefined) return `${path}, row ${row}`;
  if (slide !== undefined) return `${path}, slide ${slide}, paragraph ${paragraph}`;
  if (page !== undefined) return `${path}, page ${pageLabel ?? page}, paragraph ${paragraph}`;
  return `${path}, paragraph ${paragraph}, line ${line}`;
}

/** What is read from a picture may have been read wrong. */
const fromPicture = ({ ocr }: Place): string[] => {
  if (ocr === undefined) return [];
  return [`read from a picture (${ocr < clearFrom ? 'some words are unclear' : 'all words are clear'})`];
};

export const alsoIn = (
  elsewhere: readonly { readonly title: string; readonly age?: Quote['age'] | undefined }[],
): string => {
  const named = elsewhere.map(({ title, age }) =>
    age === undefined ? quoted(title) : `${quoted(title)} (${ageMark({ age })})`,
  );
  return `Also in ${listed(named, 'and')}.`;
};
