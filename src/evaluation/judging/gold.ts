// Whether an excerpt is right for a topic: it comes from a gold path and contains that gold text as a reader would.
import type { Candidate } from '../../answer/candidates/candidates.ts';
import { sliceOf } from '../../text/span.ts';
import type { Topic } from '../topics.ts';

export interface Excerpt {
  readonly path: string;
  readonly text: string;
}

/** 1-based rank of the first right excerpt; any one gold entry will do. */
export function rankOf(topic: Topic, excerpts: readonly Excerpt[]): number | undefined {
  const isRight = matcherFor(topic);
  const index = excerpts.findIndex(isRight);
  return index === -1 ? undefined : index + 1;
}

/** Whether a candidate is right for a topic. */
export const holdsGold = (topic: Topic, { document, span }: Pick<Candidate, 'document' | 'span'>): boolean =>
  matcherFor(topic)({ path: document.path, text: sliceOf(document.text, span) });

/** Folds the gold once, for many excerpts. */
export function matcherFor({ gold }: Topic): (excerpt: Excerpt) => boolean {
  const entries = gold.map(({ path, text }) => ({ path, folded: foldGold(text) }));
  return ({ path, text }) => {
    const own = entries.filter((entry) => entry.path === path);
    if (own.length === 0) return false;
    const folded = foldPrint(text);
    return own.some((entry) => folded.includes(entry.folded));
  };
}

const dashes = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+/g;
/** Double and single ones are one class: some typewriters make the one of two of the other. */
const quotes = /["'`\u2018-\u201f\u00ab\u00bb\u2032\u2033\u2039\u203a\uff02\uff07]+/g;
/** Soft hyphens, zero-width characters and the byte order mark: not visible in print. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/**
 * A hyphen after a word, with the white space after it. A reader of PDF files cannot tell a word that the line's end
 * parted from a compound, so neither side keeps its hyphens.
 */
const hyphens = /(?<=[\p{L}\p{N}])-\s*/gu;

/** What is the same in print: white space, dashes, quotation marks, and hyphens at the ends of lines. Case stays. */
export const foldPrint = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(dashes, '-')
    .replace(hyphens, '')
    .replace(quotes, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** In a text that it is cut out of, a hyphen at its beginning may be one after a word. */
const foldGold = (text: string): string => foldPrint(text).replace(/^-\s*/, '');
