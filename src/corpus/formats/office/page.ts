// A word processor's document once it is HTML: its title goes above its headings.
import { countWords } from '../../../text/tokenize.ts';
import type { Attribution } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { htmlBlocks } from '../html/blocks.ts';
import { isTooDeep, parsePage } from '../html/dom.ts';
import { tooDeep } from '../html/html.ts';
import { wordsOf } from '../html/inline.ts';
import { type Block, writeBlocks } from '../port/blocks.ts';
import type { Reading } from '../port/format.ts';

/** `html` is the body, in which `h1.title` is the document's title; `properties` go before what the text says. */
export function readOfficePage(
  html: string,
  path: string,
  properties: Partial<Attribution>,
  language: string | undefined,
): Reading | Problem {
  const page = parsePage(`<html><head></head><body>${html}</body></html>`);
  if (isTooDeep(page.body)) return tooDeep(path);
  const heading = page.querySelector('h1.title');
  const above: Block[] = heading === null ? [] : [{ words: wordsOf(heading), depth: 0 }];
  heading?.remove();
  const { title, ...written } = writeBlocks([...above, ...htmlBlocks(page.body).map(withoutClause)]);
  return {
    ...written,
    attribution: { ...(title === undefined ? {} : { title }), ...properties },
    ...(language === undefined ? {} : { language }),
    problems: [],
  };
}

/** For list items whose number is left out, since a wrong one would be worse. */
export const withoutNumbers = (items: number, path: string): Problem[] =>
  items === 0
    ? []
    : [
        problem(
          'part-unreadable',
          path,
          `The numbers of ${items} of its list items are left out: they are in a notation that cannot be read for certain. If quotes need them, choose another notation for the list.`,
        ),
      ];

/** Contracts set whole clauses in a heading's style, for its number: they are text. */
const withoutClause = ({ depth, ...block }: Block): Block =>
  depth === undefined || isClause(block.words) ? block : { ...block, depth };

/** Words of a heading at most, and of one that ends as a sentence does. */
const longest = { heading: 20, sentence: 7 };

function isClause(words: string): boolean {
  const count = countWords(words);
  return count > longest.heading || (count > longest.sentence && /\p{Ll}[.;:]$/u.test(words));
}

/** A title that somebody gave, not what programs fill in. */
export function titleIn(words: string): string | undefined {
  const title = words.replace(/\s+/g, ' ').trim();
  const isFilledIn = /^(?:microsoft word\b.*|word document|document\s*\d*|untitled\s*\d*|unknown)$/i.test(
    title,
  );
  return title === '' || isFilledIn ? undefined : title;
}
