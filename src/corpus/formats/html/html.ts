// Web pages: the article without what surrounds it, its headings, tables and lists, and what it says of itself.

import { decodePage, isEmpty, noText } from '../../bytes/decode.ts';
import type { Attribution } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { type Block, writeBlocks } from '../port/blocks.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { articleOf } from './article.ts';
import { isTooDeep, nestsTooDeep, parsePage } from './dom.ts';
import { framesOf } from './frames.ts';

export const html: FileFormat = {
  name: 'html',
  of: 'bytes',
  async read(bytes, path) {
    const fault = noText(bytes, path);
    if (fault !== undefined) return fault;
    const { text, problems } = await decodePage(bytes, path);
    return text === undefined ? (problems[0] ?? isEmpty(path)) : readPage(text, path, problems);
  },
};

/** `known` goes before what the page says: where it was saved from. */
export function readPage(
  source: string,
  path: string,
  problems: readonly Problem[],
  known: Partial<Attribution> = {},
): Reading | Problem {
  if (nestsTooDeep(source)) return tooDeep(path);
  const page = parsePage(source);
  if (isTooDeep(page.documentElement)) return tooDeep(path);
  // The article takes the page apart.
  const frames = framesOf(page, path);
  const { blocks, facts } = articleOf(page, source);
  const { title, ...written } = writeBlocks(titled(blocks, facts.title));
  const { language, ...attribution } = facts;
  return {
    ...written,
    attribution: { ...(title === undefined ? {} : { title }), ...attribution, ...known },
    ...(language === undefined ? {} : { language }),
    problems: [...problems, ...frames],
  };
}

/** A page whose text has no first-rank heading gets its title as one. */
const titled = (blocks: readonly Block[], title: string | undefined): readonly Block[] =>
  title === undefined || blocks.some(({ depth }) => depth === 1)
    ? blocks
    : [{ words: title, depth: 1 }, ...blocks];

export const tooDeep = (path: string): Problem =>
  problem(
    'unreadable',
    path,
    'Its elements are nested too deeply to be read. Simplify it or convert it to plain text.',
  );
