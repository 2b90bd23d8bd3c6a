// The search syntax within a question: "exact phrase", -word, source:, before:, after:, sort:newest.
import { isDate } from '../corpus/document/date.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import { readOrder } from './newest-first.ts';
import type { Filters, Phrase } from './query.ts';
import { withoutCodes } from './surroundings.ts';

export interface Syntax {
  /** The question without filters and excluded words; phrases stay in it. */
  readonly words: string;
  /** Each phrase once. */
  readonly phrases: readonly Phrase[];
  readonly excluded: readonly string[];
  readonly filters: Filters;
  readonly invalidFilters: readonly string[];
  /** The latest documents are asked for first. */
  readonly newestFirst: boolean;
  /** Where the words are quoted. */
  readonly quoted: readonly Span[];
}

// No opening sign may stand between the signs of a pair: a row of them would be read on to its end from each.
const filter = /(?<=^|\s)(source|before|after):(?:"([^"]*)"|“([^“”]*)”|(\S+))/gi;
const exclusion = /(?<=^|\s)[-−](?=[\p{L}\p{N}])(\S+)/gu;
const phrase = /"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»/g;

export function readSyntax(question: string): Syntax {
  const filters: { source?: string; before?: string; after?: string } = {};
  const invalidFilters: string[] = [];
  const { words: asked, newestFirst } = readOrder(withoutCodes(question));
  const withoutFilters = asked.replace(filter, (written, name: string, straight, curly, bare) => {
    const value = String(straight ?? curly ?? bare).trim();
    const key = name.toLowerCase();
    if (key === 'source' && tokenize(value).length > 0) filters.source = value;
    else if ((key === 'before' || key === 'after') && isDate(value)) filters[key] = value;
    else invalidFilters.push(written);
    return ' ';
  });
  const phrases = new Map<string, Phrase>();
  for (const match of withoutFilters.matchAll(phrase)) {
    const text = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim();
    const folded = tokenize(text).map((token) => token.folded);
    const key = folded.join(' ');
    if (folded.length > 0 && !phrases.has(key)) phrases.set(key, { text, words: folded });
  }
  const excluded: string[] = [];
  const words = withoutFilters.replace(exclusion, (_written, word: string) => {
    excluded.push(...tokenize(word).map((token) => token.term));
    return ' ';
  });
  const quoted = [...words.matchAll(phrase)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return { words, phrases: [...phrases.values()], excluded, filters, invalidFilters, newestFirst, quoted };
}
