// What a page's schema.org data says of it: the JSON that search engines read.
import type { HtmlDocument } from './dom.ts';

export interface SchemaFacts {
  readonly title: readonly string[];
  readonly author: readonly string[];
  readonly publisher: readonly string[];
  readonly published: readonly string[];
}

/** Signs of the longest data that is read. */
const longest = 500_000;

/** Types that are a page or its text, rather than a site, a product or a comment. */
const described =
  /(?:Article|Posting|Page|Report|CreativeWork|Book|Thesis|Guide|Legislation|Document|Recipe|HowTo)$/;

/** Empty where there is none, or none that is JSON. */
export function schemaFacts(page: HtmlDocument): SchemaFacts {
  const works = [...page.querySelectorAll('script[type="application/ld+json" i]')]
    .flatMap(({ textContent }) => itemsIn(parsed(textContent ?? '')))
    .filter((item) => typesOf(item).some((type) => described.test(type)));
  // An article says more than the page that it is on.
  const [best, ...others] = works.sort((a, b) => rankOf(a) - rankOf(b));
  const all = best === undefined ? [] : [best, ...others];
  return {
    title: all.flatMap(({ headline }) => namesIn(headline)),
    author: all.map(({ author }) => [...new Set(namesIn(author))].join(', ')),
    publisher: all.flatMap(({ publisher }) => namesIn(publisher)),
    published: all.flatMap(({ datePublished }) => namesIn(datePublished)),
  };
}

interface Work {
  readonly '@type'?: unknown;
  readonly '@graph'?: unknown;
  readonly mainEntity?: unknown;
  readonly mainEntityOfPage?: unknown;
  readonly headline?: unknown;
  readonly author?: unknown;
  readonly publisher?: unknown;
  readonly datePublished?: unknown;
  readonly name?: unknown;
}

const isWork = (value: unknown): value is Work =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (item: Work): string[] => namesIn(item['@type']);

const rankOf = (item: Work): number =>
  typesOf(item).some((type) => /(?:Article|Posting|Report)$/.test(type)) ? 0 : 1;

function parsed(json: string): unknown {
  if (json.length > longest) return undefined;
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''));
  } catch {
    // What is no JSON says nothing.
    return undefined;
  }
}

/** The items at the top, in a list or a graph, and what a page says it is about. */
function itemsIn(data: unknown, depth = 0): Work[] {
  if (Array.isArray(data)) return depth > 2 ? [] : data.flatMap((item) => itemsIn(item, depth + 1));
  if (!isWork(data) || depth > 3) return [];
  const { '@graph': graph, mainEntity, mainEntityOfPage } = data;
  const inner = [graph, mainEntity, mainEntityOfPage].flatMap((found) => itemsIn(found, depth + 1));
  return [data, ...inner];
}

/** Words, or the names of persons and organisations, one or several. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value))
    return value.slice(0, 20).flatMap((one) => (Array.isArray(one) ? [] : namesIn(one)));
  return isWork(value) && typeof value.name === 'string' ? namesIn(value.name) : [];
}
