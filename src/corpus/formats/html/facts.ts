// What a page says about itself: in meta elements, its address, and the comment of the program that saved it.
import { dateIn } from '../../document/date.ts';
import type { Attribution } from '../../document/document.ts';
import type { HtmlDocument } from './dom.ts';
import { schemaFacts } from './schema-org.ts';

export interface PageFacts extends Partial<Attribution> {
  readonly language?: string;
}

/** Elements that state each fact, the most reliable first. */
const places = {
  title: ['meta[property="og:title"]', 'meta[name="dc.title" i]', 'meta[name="dcterms.title" i]', 'title'],
  author: [
    'meta[name="author" i]',
    'meta[name="dc.creator" i]',
    'meta[name="dcterms.creator" i]',
    'meta[property="article:author"]',
    'meta[name="citation_author" i]',
    'meta[name="parsely-author" i]',
    'meta[name="sailthru.author" i]',
    'meta[itemprop="author"]',
  ],
  publisher: [
    'meta[property="og:site_name"]',
    'meta[name="dc.publisher" i]',
    'meta[name="dcterms.publisher" i]',
  ],
  published: [
    'meta[property="article:published_time"]',
    'meta[name="date" i]',
    'meta[name="dc.date" i]',
    'meta[name="dcterms.date" i]',
    'meta[name="dcterms.created" i]',
    'meta[name="pubdate" i]',
    'meta[name="citation_publication_date" i]',
    'meta[name="citation_date" i]',
    'meta[name="dc.date.issued" i]',
    'meta[name="dcterms.issued" i]',
    'meta[name="parsely-pub-date" i]',
    'meta[name="sailthru.date" i]',
    'meta[itemprop="datePublished"]',
    'time[itemprop="datePublished"]',
    'time[pubdate]',
  ],
  url: ['link[rel="canonical"]', 'meta[property="og:url"]'],
} as const;

export function pageFacts(page: HtmlDocument, source: string): PageFacts {
  const said = (name: keyof typeof places): string[] =>
    places[name].flatMap((selector) => {
      const element = page.querySelector(selector);
      const words = ['content', 'href', 'datetime'].map((attribute) => element?.getAttribute(attribute));
      return [...words, element?.textContent].find((found) => found?.trim()) ?? [];
    });
  const schema = schemaFacts(page);
  const authors = [authorsIn(page), ...said('author'), ...schema.author, wordsAt(page, itemAuthor)];
  return pick({
    title: said('title')[0] ?? schema.title[0],
    author: authors.map(bylineIn).find(Boolean),
    publisher: said('publisher')[0] ?? schema.publisher[0],
    published: [...said('published'), ...schema.published].map(dateIn).find(Boolean),
    url: [...said('url'), savedFrom(source)].find(
      (address) => address !== undefined && isWebAddress(address),
    ),
    language: languageIn(
      page.querySelector('html[lang], html[xml\\:lang], body[lang]')?.getAttribute('lang'),
    ),
  });
}

/** Scholarly pages name each author in an element of its own. */
const authorsIn = (page: HtmlDocument): string =>
  [...page.querySelectorAll('meta[name="citation_author" i]')]
    .map((element) => element.getAttribute('content')?.trim() ?? '')
    .filter((name) => name !== '')
    .slice(0, 10)
    .join('; ');

const itemAuthor = '[itemprop="author"] [itemprop="name"], [itemprop="author"], a[rel="author"]';

const wordsAt = (page: HtmlDocument, selectors: string): string | undefined =>
  page.querySelector(selectors)?.textContent ?? undefined;

/** Without the keys whose value is absent or empty. */
export const pick = (facts: { readonly [key in keyof PageFacts]?: string | undefined }): PageFacts =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => (value?.trim() ? [[key, squeeze(value)]] : [])),
  );

/** A name without "by"; absent where it is an address, or a name with a date and more in one line. */
export function bylineIn(words: string | null | undefined): string | undefined {
  const name = squeeze(words ?? '').replace(/^by:?\s+/i, '');
  return name === '' || name.length > 100 || /^https?:|[\d@|]/.test(name) ? undefined : name;
}

const squeeze = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** ISO 639-1 of a language tag: "en" of "en-GB". */
export const languageIn = (tag: string | null | undefined): string | undefined =>
  /^([a-z]{2})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase();

export const isWebAddress = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address);

/** The comment that browsers and SingleFile leave at the top of a page they saved. */
const savedFrom = (source: string): string | undefined =>
  /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)/.exec(
    source.slice(0, 4000),
  )?.[1];
