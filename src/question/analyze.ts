// A person's words to a query: which terms matter and how much, phrases, filters, what would answer it.
import { stem } from '../text/fold.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { expectAnswer } from './answer-type.ts';
import { courtesiesOf } from './courtesies.ts';
import { monthOf, withOtherForms } from './forms.ts';
import { joinHyphenated } from './hyphenated.ts';
import { capitalsTellNames, isCommon, languagesOfQuestion } from './language.ts';
import { holdsPhrase } from './languages/phrases.ts';
import { type QuestionLanguage, questionLanguages } from './languages/table.ts';
import type { Query, QueryTerm, Role } from './query.ts';
import { readSyntax, type Syntax } from './syntax.ts';

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

const roleFactor: Readonly<Record<Role, number>> = { name: 1, content: 1, kind: 0.4, link: 0.4 };

/** That documents never say "get" tells little of what they say. The letter of a "plan B" is no such word. */
const absentLink = 0.1;

/** `languages` are those of the corpus. */
export function analyze(
  question: string,
  statistics: TermStatistics,
  languages: readonly string[] = [],
): Query {
  const syntax = readSyntax(question);
  const { text, tokens, asked, asksNow } = readQuestion(syntax, statistics, languages);
  const words = tokens.map((token) => token.folded);
  const { answerType, kindAt, silent, counted } = expectAnswer(
    {
      words,
      isCommon: (word) => isCommon(asked, word),
      isContracted: (at) => isContracted(tokens[at]),
    },
    asked,
  );
  const name = nameTest(syntax.words, tokens, asked, statistics);
  const lists = questionLanguages(asked);
  const terms = new Map<string, QueryTerm>();
  for (const [index, token] of tokens.entries()) {
    const surface = syntax.words.slice(token.start, token.end);
    const named = (name.marked(index) && isAcronym(surface)) || isMonth(tokens, index);
    if (terms.has(token.term) || (isCommon(asked, token.folded) && !named)) continue;
    const passages = statistics.frequencyOf(token.term);
    const kind = index === kindAt || (silent.has(index) && !name.marked(index));
    if (kind && passages === 0 && index !== kindAt) continue;
    const role = kind ? 'kind' : roleOf(token, name.is(index), lists);
    const isAbsentLink = role === 'link' && passages === 0 && surface.length > 1;
    const weight = rarity(passages, statistics.passages) * (isAbsentLink ? absentLink : roleFactor[role]);
    terms.set(token.term, {
      value: token.term,
      surface: withoutPossessive(surface),
      weight,
      role,
      passages,
      near: [],
    });
  }
  const make = (value: string, surface: string): QueryTerm => {
    const passages = statistics.frequencyOf(value);
    return {
      value,
      surface,
      weight: rarity(passages, statistics.passages),
      role: 'name',
      passages,
      near: [],
    };
  };
  const written = withOtherForms([...terms.values()], (value) => statistics.frequencyOf(value) > 0, make);
  const { phrases, excluded, filters, invalidFilters, newestFirst } = syntax;
  return {
    text,
    words: words.slice(0, mostWords),
    terms: rarest(written),
    phrases,
    excluded,
    filters,
    invalidFilters,
    answerType,
    ...(asksNow ? { asksNow } : {}),
    ...(newestFirst ? { newestFirst } : {}),
    ...(counted === undefined ? {} : { counted: counted.map((index) => tokens[index]?.term ?? '') }),
    ...(asked.length === 0 ? {} : { languages: asked }),
  };
}

/** The question's tokens without its courtesies, and the languages that it may be asked in. */
function readQuestion(
  { words: text, quoted }: Syntax,
  statistics: TermStatistics,
  languages: readonly string[],
): {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly asked: readonly string[];
  readonly asksNow: boolean;
} {
  const all = tokenize(text);
  const asked = languagesOfQuestion(all, languages);
  const has = (term: string): boolean => statistics.frequencyOf(term) > 0;
  const removed = courtesiesOf({
    text,
    tokens: all,
    languages: asked,
    quoted,
    has,
  });
  const left = all
    .filter((_token, index) => !removed.has(index))
    .map((token) => (isCapitalized(text, token) ? token : inFull(token, questionLanguages(asked), has)));
  // Words that say "now" are among the fillers.
  const asksNow = holdsPhrase(
    questionLanguages(asked).map(({ now }) => now),
    all.map(({ folded }) => folded),
  );
  return { text: withoutTokens(text, all, removed), tokens: joinHyphenated(text, left, has), asked, asksNow };
}

/** Of what is cut, the signs and spaces behind it go, too, but for a question mark. Parentheses only say how it was put together. */
function withoutTokens(text: string, tokens: readonly Token[], removed: ReadonlySet<number>): string {
  let kept = '';
  let from = 0;
  for (const [index, { start, end }] of tokens.entries()) {
    if (!removed.has(index)) continue;
    const next = tokens[index + 1]?.start ?? text.length;
    kept += text.slice(from, start) + (text.slice(end, next).includes('?') ? '? ' : '');
    from = next;
  }
  const spaced = (kept + text.slice(from)).replace(/[()\s]+/g, ' ').trim();
  return spaced.split('?').map(withoutSigns).join('?');
}

/** Commas and spaces that are left at an end. */
function withoutSigns(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;:'.includes(text[end - 1] ?? '.')) end -= 1;
  return text.slice(0, end);
}

/** "Max" within a question is somebody. */
const isCapitalized = (text: string, { start, end }: Token): boolean =>
  start > 0 && /^\p{Lu}\p{Ll}/u.test(text.slice(start, end));

/** "ppl" as "people" where the corpus has only that. */
function inFull(token: Token, lists: readonly QuestionLanguage[], has: (term: string) => boolean): Token {
  if (has(token.term)) return token;
  const words = lists.flatMap(({ short }) => short.get(token.folded) ?? []);
  const word = words.find((one) => has(stem(one)));
  return word === undefined ? token : { ...token, folded: word, term: stem(word) };
}

/** "17 *May*": a common word, but for the number beside it. */
const isMonth = (tokens: readonly Token[], index: number): boolean =>
  monthOf(tokens[index]?.term ?? '') !== undefined &&
  [index - 1, index + 1].some((beside) => /^\d/.test(tokens[beside]?.folded ?? ''));

/** "What’s" is folded to "what": its verb is in no token of its own. */
const isContracted = (token: Token | undefined): boolean =>
  token !== undefined && token.end - token.start > token.folded.length;

interface NameTest {
  /** Written as a name or a number. */
  marked(index: number): boolean;
  /** The same, or the corpus writes it as a name. */
  is(index: number): boolean;
}

function nameTest(
  text: string,
  tokens: readonly Token[],
  asked: readonly string[],
  statistics: TermStatistics,
): NameTest {
  const capitalsTell = capitalsTellNames(asked);
  const shouting = !/\p{Ll}/u.test(text);
  const marked = (index: number): boolean => {
    const token = tokens[index];
    if (token === undefined) return false;
    const surface = text.slice(token.start, token.end);
    return capitalsTell ? isName(surface, token.start === 0 ? 0 : index, shouting) : isMark(surface);
  };
  return {
    marked,
    is: (index) => marked(index) || (capitalsTell && statistics.isName?.(tokens[index]?.term ?? '') === true),
  };
}

const isMark = (surface: string): boolean => /\p{N}/u.test(surface) || isAcronym(surface);

/** A digit or, past the question's first word, a capital, unless the whole question is in capitals. */
const isName = (surface: string, index: number, shouting: boolean): boolean =>
  /\p{N}/u.test(surface) || (!shouting && /^\p{Lu}/u.test(surface) && (index > 0 || isAcronym(surface)));

const isAcronym = (surface: string): boolean =>
  /^(?:\p{Lu}[\p{Lu}\p{N}&]+|(?:\p{Lu}\.)+\p{Lu}?)$/u.test(surface);

function roleOf({ folded }: Token, name: boolean, lists: readonly QuestionLanguage[]): Role {
  if (name) return 'name';
  // A letter by itself is everywhere: "e" of "a e o" tells no passage from another.
  if (/^[a-z]$/.test(folded)) return 'link';
  return lists.some(({ links }) => links.has(folded)) ? 'link' : 'content';
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
