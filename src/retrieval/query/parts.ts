// Words that occur nowhere in one piece: looked up by their parts where the corpus writes those side by side.
import { rarity } from '../../question/analyze.ts';
import type { Query, QueryTerm } from '../../question/query.ts';
import { foldWord, stem } from '../../text/fold.ts';
import { sliceOf } from '../../text/span.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Searchable, Terms } from './searchable.ts';

/** Letters of a part, and of a word that is taken apart. */
const fewest = { part: 3, word: 7 };
/** Shorter parts, of words that are also written with a hyphen: "on-line", "co-owner", "up-front". */
const prefixes: ReadonlySet<string> = new Set(['on', 'up', 'in', 'co', 're', 'de', 'un', 'ex', 'by']);
/** Ways to take a word apart that are tried, and passages that are read for each. */
const most = { splits: 4, passages: 12 };

/** Languages that write a compound as one word, whose parts a text may say apart: "Brückenmaut", "die Maut der Brücke". */
const compounding: ReadonlySet<string> = new Set(['de', 'nl', 'da', 'no', 'sv', 'fi', 'hu']);
/** What ties the parts of a compound together. */
const ties = ['', 's', 'n', 'en', 'es', 'er', 'e'];

/** "fundraising" becomes "fund" and "raising" where the corpus has "fund-raising" or "fund raising". */
export async function withParts(query: Query, searchable: Searchable): Promise<Query> {
  const terms: QueryTerm[] = [];
  const compounds = query.languages?.some((language) => compounding.has(language)) ?? false;
  for (const term of query.terms) {
    const parts = isWhole(term) ? await partsOf(term, searchable, compounds) : undefined;
    if (parts === undefined) terms.push(term);
    else
      terms.push(
        ...(await searchable.counted((counted) => parts.map((value) => partTerm(term, value, counted)))),
      );
  }
  return { ...query, terms: [...new Map(terms.map((term) => [term.value, term])).values()] };
}

const isWhole = ({ passages, near, surface }: QueryTerm): boolean =>
  passages === 0 && near.length === 0 && surface.length >= fewest.word - 1;

/** One of several terms in the place of a word that occurs nowhere. */
export function partTerm(whole: QueryTerm, value: string, counted: Terms): QueryTerm {
  const passages = counted.frequencyOf(value);
  const scale = whole.weight / rarity(0, counted.passages);
  return { ...whole, value, passages, weight: scale * rarity(passages, counted.passages) };
}

interface Split {
  readonly parts: readonly [string, string];
  readonly values: readonly [string, string];
}

async function partsOf(
  term: QueryTerm,
  searchable: Searchable,
  compounds: boolean,
): Promise<readonly string[] | undefined> {
  const word = foldWord(term.surface);
  for (const split of await searchable.counted((counted) => splitsOf(word, counted, compounds))) {
    const [first, second] = split.values;
    const both = new Set(split.values);
    const lookups = [first, second].map((value) => ({ term: value, weight: 1 }));
    const hits = await searchable.search(lookups, most.passages);
    const portion = await searchable.read(hits.map(({ passage }) => passage));
    for (const { passage } of hits) {
      const found = portion.passages[passage];
      if (found === undefined) continue;
      const text = sliceOf(portion.documentOf(found).text, found.span);
      if (
        compounds && split.parts[0].length >= fewest.part
          ? holdsBoth(text, both)
          : holdsBeside(text, split.parts)
      )
        return split.values;
    }
  }
  return undefined;
}

/** Ways to take the word apart into words of the corpus, the rarest parts first. */
function splitsOf(word: string, counted: Terms, compounds: boolean): Split[] {
  const isPrefixed = prefixes.has(word.slice(0, 2));
  if (word.length < fewest.word - (isPrefixed ? 1 : 0) || !/^\p{L}+$/u.test(word)) return [];
  const splits: (Split & { readonly commonest: number })[] = [];
  for (let at = isPrefixed ? 2 : fewest.part; at <= word.length - fewest.part; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const head = (compounds ? ties : ['']).flatMap((tie) =>
      left.endsWith(tie) && left.length - tie.length >= (tie === '' ? 1 : fewest.part)
        ? [left.slice(0, left.length - tie.length), left]
        : [],
    );
    for (const part of new Set(head)) {
      const values = [stem(part), stem(right)] as const;
      const [a = 0, b = 0] = values.map((value) => counted.frequencyOf(value));
      if (a > 0 && b > 0 && values[0] !== values[1])
        splits.push({ parts: [part, right], values, commonest: Math.max(a, b) });
    }
  }
  return splits.sort((a, b) => a.commonest - b.commonest).slice(0, most.splits);
}

/** "fund-raising", "fund raising", and a word written in two with capitals, "FundRaising". */
const holdsBeside = (text: string, [left, right]: readonly [string, string]): boolean => {
  const tokens = tokenize(text);
  return tokens.some(
    (token, at) =>
      token.folded === left &&
      tokens[at + 1]?.folded === right &&
      (left.length < fewest.part ? /^[-\u2010\u2011]$/ : /^[-\u2010\u2011 \u00a0]?$/).test(
        text.slice(token.end, tokens[at + 1]?.start),
      ),
  );
};

const holdsBoth = (text: string, values: ReadonlySet<string>): boolean => {
  const terms = new Set(tokenize(text).map(({ term }) => term));
  return [...values].every((value) => terms.has(value));
};
