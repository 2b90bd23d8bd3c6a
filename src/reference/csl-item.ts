// What is known of a quote's source, as the citation style language has it. Nothing is added to it.
import type { Citation, Quote } from '../answer/answer.ts';
import { clock } from '../text/clock.ts';
import { authorsOf, type CslName } from './names.ts';

/** The parts of a quote that a reference is made of. */
export interface ReferencedQuote extends Pick<Quote, 'text'> {
  readonly receipt: string;
  readonly citation: Pick<Citation, 'title' | 'path' | 'paragraph'> & Partial<Citation>;
}

export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'document';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly 'container-title'?: string;
  /** One list of year, month and day, as many of them as are known. */
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly URL?: string;
}

/** Where in its source a quote is: CSL's words for it. It has none for rows and slides, so the locator names them. */
export interface Locator {
  readonly label: 'page' | 'paragraph' | 'timestamp' | 'row' | 'slide';
  readonly locator: string;
}

/** As the kind of file counts; where it does not, the paragraph counted from the beginning of the document. */
export function locatorOf({
  citation: { page, pageLabel, slide, paragraph, row, seconds },
}: ReferencedQuote): Locator {
  if (seconds !== undefined) return { label: 'timestamp', locator: clock(seconds) };
  if (row !== undefined) return { label: 'row', locator: `row ${row}` };
  if (slide !== undefined) return { label: 'slide', locator: `slide ${slide}` };
  return page === undefined
    ? { label: 'paragraph', locator: String(paragraph) }
    : { label: 'page', locator: pageLabel ?? String(page) };
}

/**
 * A source with an address is a web page, and whoever publishes it is the site; else it is a document. Only these two:
 * whether it is an article or a report is not known. `id` is the receipt, so that two quotes of one source have two.
 */
export function cslItemOf({ receipt, citation }: ReferencedQuote): CslItem {
  const { title, author, publisher, published, url } = citation;
  const authors = author === undefined ? [] : authorsOf(oneLine(author), oneLine(publisher ?? ''));
  return {
    id: receipt,
    type: url === undefined ? 'document' : 'webpage',
    title: oneLine(title),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(publisher === undefined
      ? {}
      : { [url === undefined ? 'publisher' : 'container-title']: oneLine(publisher) }),
    ...(published === undefined ? {} : { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    ...(url === undefined ? {} : { URL: url.replace(/\s/g, encodeURIComponent) }),
  };
}

/** References are one line each, and a line break could end a field; the quote itself is never touched. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const before: Readonly<Record<Locator['label'], string>> = {
  page: 'p. ',
  paragraph: 'para. ',
  timestamp: 'at ',
  row: '',
  slide: '',
};

/** The quote in quotation marks, after the place it stands at: what goes into the notes of a record. */
export function noteOf(quote: ReferencedQuote): { readonly place: string; readonly quoted: string } {
  const { label, locator } = locatorOf(quote);
  const { speaker } = quote.citation;
  const spoken = speaker === undefined ? '' : ` (${oneLine(speaker)})`;
  return { place: before[label] + locator + spoken, quoted: quoted(quote) };
}

/** The quote whole, between two quotation marks; marks inside it stay as they are. */
export const quoted = ({ text }: ReferencedQuote): string => `“${text}”`;
