// Which part of a page is its text: all of it, or the article that Readability finds among navigation and advertisements.
import { Readability } from '@mozilla/readability';
import { countWords } from '../../../text/tokenize.ts';
import { dateIn } from '../../document/date.ts';
import type { Block } from '../port/blocks.ts';
import { htmlBlocks } from './blocks.ts';
import { type DomElement, type HtmlDocument, parsePage } from './dom.ts';
import { bylineIn, languageIn, type PageFacts, pageFacts, pick } from './facts.ts';
import { wordsOf } from './inline.ts';
import { namedNavigationIn, navigationIn } from './navigation.ts';
import { isHidden } from './unread.ts';

export interface Article {
  readonly blocks: readonly Block[];
  readonly facts: PageFacts;
}

/** Elements of a site, none of which an exported document has; a footnote is an aside too. */
const surroundings =
  'nav, aside:not([role="doc-footnote"]):not([class*="footnote"]), form, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"]';

/**
 * Share of its text in links below which a page without boilerplate is one document. Of the pages that
 * docs/corpus.md measures, 203 manual pages have 0.00 to 0.22; news sites of before `<nav>` have 0.34 and more.
 */
const fewLinks = 0.25;

/** What readers of a news site wrote below an article. */
const comments = '[class*="comment" i], [id*="comment" i], [class*="disqus" i], [id*="disqus" i]';

/** Share of the prose in `<main>` that the article must hold: Readability drops sections of manuals, not of news. */
const enoughOfMain = 0.7;

/** Takes the page apart: `page` is not whole afterwards. */
export function articleOf(page: HtmlDocument, source: string): Article {
  const facts = pageFacts(page, source);
  const isSurrounded = page.querySelector(surroundings) !== null;
  for (const element of [...navigationIn(page.body), ...namedNavigationIn(page.body)]) element.remove();
  if (!isSurrounded && linkShare(page.body) < fewLinks) return { blocks: htmlBlocks(page.body), facts };
  const main = mainOf(page);
  const headlines = [...page.querySelectorAll('h1')].map(wordsOf);
  const { blocks, found } = readable(page);
  const isPoor = main !== undefined && (main.isDocument || shareOf(blocks, main.blocks) < enoughOfMain);
  const best = isPoor ? main.blocks : blocks;
  return {
    blocks: best.length > 0 ? best : htmlBlocks(parsePage(source).body),
    facts: { ...found, ...facts, ...pick({ title: titleIn(headlines, [found.title, facts.title]) }) },
  };
}

function linkShare(element: DomElement): number {
  const links = [...element.querySelectorAll('a[href]')].reduce((sum, link) => sum + wordsOf(link).length, 0);
  return links / Math.max(1, wordsOf(element).length);
}

function readable(page: HtmlDocument): { blocks: readonly Block[]; found: PageFacts } {
  const suspects = [...page.body.querySelectorAll('noscript, [hidden], [aria-hidden], [style], [class]')];
  for (const element of suspects) if (element.localName === 'noscript' || isHidden(element)) element.remove();
  const article = new Readability<DomElement>(page, {
    serializer: (node) => node,
    keepClasses: true,
  }).parse();
  if (article === null) return { blocks: [], found: {} };
  const found = pick({
    title: article.title ?? undefined,
    author: bylineIn(article.byline),
    publisher: article.siteName ?? undefined,
    published: dateIn(article.publishedTime),
    language: languageIn(article.lang),
  });
  return { blocks: article.content ? htmlBlocks(article.content) : [], found };
}

interface Main {
  readonly blocks: readonly Block[];
  /** Whether there are few links in it, as in a page of a manual: none of its parts leads elsewhere. */
  readonly isDocument: boolean;
}

/** The page's one `<main>` without the boilerplate in it. */
function mainOf(page: HtmlDocument): Main | undefined {
  const [main, second] = [...page.querySelectorAll('main, [role="main"]')];
  if (main === undefined || second !== undefined) return undefined;
  const leftOut = new Set(main.querySelectorAll(surroundings));
  const isDocument = linkShare(main) < fewLinks && main.querySelector(comments) === null;
  return { blocks: htmlBlocks(main, (element) => leftOut.has(element)), isDocument };
}

/** Words of a paragraph from which on it is prose rather than a label or a teaser. */
const prose = 12;

/** The share of the prose of `all` that `part` has too. */
function shareOf(part: readonly Block[], all: readonly Block[]): number {
  const held = new Set(part.map(({ words }) => words));
  const lengths = all
    .filter(({ words, depth }) => depth === undefined && countWords(words) >= prose)
    .map(({ words }) => ({ length: words.length, isHeld: held.has(words) }));
  const sum = (which: typeof lengths): number => which.reduce((total, { length }) => total + length, 0);
  return lengths.length === 0 ? 1 : sum(lengths.filter(({ isHeld }) => isHeld)) / sum(lengths);
}

/** The page's one heading of the first rank where the title is that with the site's name added. */
function titleIn(
  [first, second]: readonly string[],
  said: readonly (string | undefined)[],
): string | undefined {
  const titles = said.filter((title) => title !== undefined);
  const isOne = first !== undefined && first !== '' && second === undefined;
  return isOne && (titles.length === 0 || titles.some((title) => title.includes(first))) ? first : titles[0];
}
