// A person's words to a query: which terms matter and how much, phrases, filters, what would answer it.
import { type Token, tokenize } from '../text/tokenize.ts';
import { expectAnswer } from './answer-type.ts';
import { capitalsTellNames, isCommon, languagesOfQuestion } from './language.ts';
import type { Query, QueryTerm, Role } from './query.ts';
import { readSyntax } from './syntax.ts';

/** How often terms occur in the corpus. */
export interface TermStatistics {
  /** Number of passages in all. */
  readonly passages: number;
  /** Number of passages that hold the term. */
  frequencyOf(term: string): number;
  /** Whether the corpus writes the term with a capital nearly always. */
  isName?(term: string): boolean;
}

/** Terms kept of a question; of a longer one the rarest stay, so that a pasted page still finds its source. */
export const mostTerms = 40;

/** Words of a question that are compared one by one, grammar included. */
const mostWords = 100;

/** Words that tie a question together and seldom stand in its answer. */
const links = new Set(
  `accord according associate associated base based call called connect connected describe described do explain happen happened involve
  involved kind know known link linked list located make mean means mention mentioned name named relate related say says said
  state stand stands stated tell type use used want wanted work working get got give given go take taken have come`.split(
    /\s+/,
  ),
);

const roleFactor: Readonly<Record<Role, number>> = { name: 1, content: 1, kind: 0.4, link: 0.4 };

/** `languages` are those of the corpus. */
export function analyze(
  question: string,
  statistics: TermStatistics,
  languages: readonly string[] = [],
): Query {
  const syntax = readSyntax(question);
  const tokens = tokenize(syntax.words);
  const asked = languagesOfQuestion(tokens, languages);
  const capitalsTell = capitalsTellNames(asked);
  const { answerType, kindAt } = expectAnswer(tokens);
  const shouting = !/\p{Ll}/u.test(syntax.words);
  const terms = new Map<string, QueryTerm>();
  for (const [index, token] of tokens.entries()) {
    const surface = syntax.words.slice(token.start, token.end);
    const capital = capitalsTell ? isName(surface, index, shouting) : isMark(surface);
    if (terms.has(token.term) || (isCommon(asked, token.folded) && !(capital && isAcronym(surface))))
      continue;
    const name = capital || (capitalsTell && statistics.isName?.(token.term) === true);
    const role = index === kindAt ? 'kind' : roleOf(token, name);
    const passages = statistics.frequencyOf(token.term);
    const weight = rarity(passages, statistics.passages) * roleFactor[role];
    terms.set(token.term, {
      value: token.term,
      surface: withoutPossessive(surface),
      weight,
      role,
      passages,
      near: [],
    });
  }
  const { phrases, excluded, filters, invalidFilters } = syntax;
  const words = tokens.slice(0, mostWords).map((token) => token.folded);
  return {
    words,
    terms: rarest([...terms.values()]),
    phrases,
    excluded,
    filters,
    invalidFilters,
    answerType,
    ...(asked.length === 0 ? {} : { languages: asked }),
  };
}

const isMark = (surface: string): boolean => /\p{N}/u.test(surface) || isAcronym(surface);

/** A digit or, past the question's first word, a capital, unless the whole question is in capitals. */
const isName = (surface: string, index: number, shouting: boolean): boolean =>
  /\p{N}/u.test(surface) || (!shouting && /^\p{Lu}/u.test(surface) && (index > 0 || isAcronym(surface)));

const isAcronym = (surface: string): boolean =>
  /^(?:\p{Lu}[\p{Lu}\p{N}&]+|(?:\p{Lu}\.)+\p{Lu}?)$/u.test(surface);

function roleOf(token: Token, name: boolean): Role {
  if (name) return 'name';
  return links.has(token.folded) ? 'link' : 'content';
}

const withoutPossessive = (surface: string): string => surface.replace(/['\u2018\u2019\u02bc\uff07]s$/i, '');

/**
 * Inverse document frequency as in BM25 (Robertson and Spärck Jones 1976, with 1 added inside the logarithm so that
 * it stays positive), divided by that of a term which occurs nowhere: in (0, 1].
 */
export function rarity(frequency: number, passages: number): number {
  const idf = (n: number): number => Math.log(1 + (passages - n + 0.5) / (n + 0.5));
  return idf(Math.min(frequency, passages)) / idf(0);
}

function rarest(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  if (terms.length <= mostTerms) return terms;
  const known = terms.filter((term) => term.passages > 0);
  const byWeight = [...(known.length > 0 ? known : terms)].sort((a, b) => b.weight - a.weight);
  const kept = new Set(byWeight.slice(0, mostTerms));
  return terms.filter((term) => kept.has(term));
}
