// A word processor's document once it is HTML: its title goes above its headings.
import type { Attribution } from '../../document/document.ts';
import type { Problem } from '../../document/problem.ts';
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
  const { title, ...written } = writeBlocks([...above, ...htmlBlocks(page.body)]);
  return {
    ...written,
    attribution: { ...(title === undefined ? {} : { title }), ...properties },
    ...(language === undefined ? {} : { language }),
    problems: [],
  };
}

/** A title that somebody gave, not what programs fill in. */
export function titleIn(words: string): string | undefined {
  const title = words.replace(/\s+/g, ' ').trim();
  const isFilledIn = /^(?:microsoft word\b.*|word document|document\s*\d*|untitled\s*\d*|unknown)$/i.test(
    title,
  );
  return title === '' || isFilledIn ? undefined : title;
}
