// What can be said of sentences as answers to a question: numbers that a person can follow, most of them in [0, 1].
import { type AnswerType, hasMeaning, type Query } from '../question/query.ts';
import { finish, type Steps } from '../steps.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Token } from '../text/tokenize.ts';
import { closeness, type Meaning, type WordVectors } from '../words/word-vectors.ts';
import { asks, isFragment } from './cues.ts';
import { evidenceFor } from './evidence.ts';
import { createMatcher, isSame, type Matcher, matchIn } from './match.ts';
import { nearnessOf, pairsOf, type TermPosition } from './nearness.ts';

export const featureNames = [
  'coverage',
  'distinction',
  'saturation',
  'alike',
  'kin',
  'inflection',
  'context',
  'lead',
  'names',
  'nearness',
  'pairs',
  'grammar',
  'answerType',
  'time',
  'number',
  'person',
  'length',
  'asks',
  'fragment',
  'passage',
  'headings',
  'whole',
  'around',
  'together',
  'asked',
  'meaning',
  'topic',
  'subject',
] as const;

export interface Features {
  /** Share of the question's weight whose words stand in the text. */
  readonly coverage: number;
  /** The same by how rare the words are among the texts compared: what tells them apart. */
  readonly distinction: number;
  /** The same as BM25 has it: more for words that come again, less in a long text. */
  readonly saturation: number;
  /** Share of the weight that is missing but for a word of nearly the same meaning, by their likeness. */
  readonly alike: number;
  /** Share of the weight that is missing but for a word of the same root. */
  readonly kin: number;
  /** Share of the weight whose words stand there in the same inflection. */
  readonly inflection: number;
  /** Share of the weight that is missing but stands in the passage, headings or title. */
  readonly context: number;
  /** Share of the weight that is missing but stands in the sentence before. */
  readonly lead: number;
  /** Share of the question's names and numbers met in the text, passage, headings or title; 1 without any. */
  readonly names: number;
  /** Matched words over the length of the shortest stretch that holds them all. */
  readonly nearness: number;
  /** Share of the question's pairs of neighbouring words, grammar included, that are neighbours here. */
  readonly pairs: number;
  /** Share of the question's grammatical words that stand in the text. */
  readonly grammar: number;
  /** Whether the text holds the kind of thing asked for, from -0.5 to 0.5; 0 where it can't be told. */
  readonly answerType: number;
  /** The same where a time, a number or a person is asked for; 0 elsewhere. */
  readonly time: number;
  readonly number: number;
  readonly person: number;
  /** Logarithm of the number of words, 1 at about 54. */
  readonly length: number;
  /** 1 for a question, which seldom answers one. */
  readonly asks: number;
  /** 1 for a label, a heading or a lead-in, which announces a statement and makes none. */
  readonly fragment: number;
  /** The engine's score of the passage over that of the best passage. */
  readonly passage: number;
  /** Share of the question's weight in the passage's headings or its document's title. */
  readonly headings: number;
  /** Share of the weight in the passage, its headings or title. */
  readonly whole: number;
  /** Share of the weight that is missing there but for a word of nearly the same meaning. */
  readonly around: number;
  /** Nearness over the whole passage. */
  readonly together: number;
  /** How much the document's own question before the text, or in its heading, is this one: F1 of their weights. */
  readonly asked: number;
  /** How near the text as a whole is to the question in meaning: the cosine of their words' vectors. */
  readonly meaning: number;
  /** The same of the passage. */
  readonly topic: number;
  /** The same of its headings and title. */
  readonly subject: number;
}

/** A passage that excerpts are of. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  readonly terms: ReadonlySet<string>;
  readonly headingTerms: ReadonlySet<string>;
  /** In [0, 1]: the engine's score of the passage over that of the best passage. */
  readonly share: number;
  /** Terms of its own heading where that asks a question. */
  readonly question: readonly string[];
  readonly meaning: Meaning;
  /** Of its headings and title. */
  readonly headingMeaning: Meaning;
}

/** A text and its surroundings, tokenized. */
export interface Excerpt {
  readonly text: string;
  /** With spans into `text`, moved by `offset`. */
  readonly tokens: readonly Token[];
  readonly offset: number;
  readonly meaning: Meaning;
  /** The same object for all texts of one passage. */
  readonly passage: Surroundings;
  /** Index of the sentence before it among the texts compared. */
  readonly before?: number;
  /** Index of the last question before it in its passage among the texts compared. */
  readonly question?: number;
}

/** What one text holds of the question. */
interface Holding {
  /** Likeness of each term's best match, 0 without one. */
  readonly matches: readonly number[];
  /** How often each term is matched. */
  readonly counts: readonly number[];
  /** Likeness of the word of nearest meaning for each term, else 0. */
  readonly alike: readonly number[];
  /** 1 for each term of which a word of the same root stands there, else 0. */
  readonly kin: readonly number[];
  /** 1 for each term that stands there in an inflection of the question, else 0. */
  readonly inflected: readonly number[];
  readonly places: readonly TermPosition[];
}

/** Features of each excerpt, in the given order. The excerpts are all that the question chooses from. */
export const featuresOf = (query: Query, excerpts: readonly Excerpt[], words: WordVectors): Features[] =>
  finish(describeAll(query, excerpts, words));

/** Excerpts that are described between two steps: about two milliseconds. */
const inAStep = 10;

/** The same in steps: the words of a hundred passages are compared with the question's. */
export function* describeAll(
  query: Query,
  excerpts: readonly Excerpt[],
  words: WordVectors,
): Steps<Features[]> {
  const matcher = createMatcher(query, words);
  const meaning = meaningOfQuery(query, words);
  const asked = new Set(query.words);
  const holdings: Holding[] = [];
  for (const { tokens } of excerpts) {
    holdings.push(holdingOf(query, tokens, matcher, asked));
    if (holdings.length % inAStep === 0) yield;
  }
  const distinction = rarityAmong(query, holdings);
  const passages = new Map<Surroundings, PassageFeatures>();
  const described: Features[] = [];
  for (const [index, excerpt] of excerpts.entries()) {
    if (index % inAStep === 0) yield;
    const passage =
      passages.get(excerpt.passage) ?? passageFeatures(query, excerpt.passage, matcher, meaning, asked);
    passages.set(excerpt.passage, passage);
    const at = (other: number | undefined): Holding | undefined =>
      other === undefined ? undefined : holdings[other];
    const question = excerpt.question === undefined ? undefined : excerpts[excerpt.question];
    const features = describe(
      query,
      excerpt,
      holdings[index] ?? nothing,
      at(excerpt.before),
      distinction,
      matcher,
      { ...passage, meaning: closeness(meaning, excerpt.meaning) },
      question?.tokens.map(({ term }) => term),
    );
    described.push(features);
  }
  return described;
}

const nothing: Holding = { matches: [], counts: [], alike: [], kin: [], inflected: [], places: [] };

/** What the words of a question that have a meaning are about together. */
export function meaningOfQuery(query: Query, words: WordVectors): Meaning {
  const weights = new Map(
    query.terms.filter((term) => hasMeaning(query, term)).map(({ value, weight }) => [value, weight]),
  );
  return words.meaningOf(weights.keys(), (term) => weights.get(term) ?? 0);
}

type PassageFeatures = Pick<
  Features,
  'passage' | 'headings' | 'whole' | 'around' | 'together' | 'asked' | 'topic' | 'subject'
> & {
  /** Likeness of each term's best match in the passage, its headings or title. */
  readonly matches: readonly number[];
};

function passageFeatures(
  query: Query,
  { tokens, terms, headingTerms, share, question, ...meanings }: Surroundings,
  matcher: Matcher,
  meaning: Meaning,
  asked: ReadonlySet<string>,
): PassageFeatures {
  const inHeadings = query.terms.map((term) => matchIn(term, headingTerms));
  const matches = query.terms.map((term, index) => Math.max(matchIn(term, terms), inHeadings[index] ?? 0));
  const alike = query.terms.map(() => 0);
  for (const value of [...terms, ...headingTerms]) {
    const match = matcher(value);
    if (match?.as === 'alike') alike[match.term] = Math.max(alike[match.term] ?? 0, match.likeness);
  }
  return {
    passage: share,
    headings: weighted(query, inHeadings),
    whole: weighted(query, matches),
    around: weighted(
      query,
      alike.map((value, index) => Math.max(0, value - (matches[index] ?? 0))),
    ),
    together: nearnessOf(holdingOf(query, tokens, matcher, asked).places, tokens.length),
    matches,
    asked: sameQuestion(query, question, matcher),
    topic: closeness(meaning, meanings.meaning),
    subject: closeness(meaning, meanings.headingMeaning),
  };
}

/** The mean of a value over the question's terms, by their weights. */
function weighted({ terms }: Query, values: readonly number[]): number {
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  return terms.reduce((sum, term, index) => sum + term.weight * (values[index] ?? 0), 0) / total;
}

/** F1 of the weight of the question that another one holds, and of that one's words that the question holds. */
function sameQuestion(query: Query, terms: readonly string[] | undefined, matcher: Matcher): number {
  if (terms === undefined || terms.length === 0) return 0;
  const content = terms.filter((term) => !isStopWord(term));
  const met = query.terms.map(() => 0);
  let shared = 0;
  for (const value of content) {
    const match = matcher(value);
    if (match === undefined) continue;
    met[match.term] = Math.max(met[match.term] ?? 0, match.likeness);
    shared += match.likeness;
  }
  const [recall, precision] = [weighted(query, met), shared / Math.max(1, content.length)];
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

function holdingOf(
  query: Query,
  tokens: readonly Token[],
  matcher: Matcher,
  asked: ReadonlySet<string>,
): Holding {
  const zeros = (): number[] => query.terms.map(() => 0);
  const [matches, counts, alike, kin, inflected] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  const places: TermPosition[] = [];
  for (const [at, token] of tokens.entries()) {
    const match = matcher(token.term);
    if (match === undefined) continue;
    const { term, as, likeness } = match;
    if (as !== 'same') {
      const others = as === 'kin' ? kin : alike;
      others[term] = Math.max(others[term] ?? 0, likeness);
      continue;
    }
    matches[term] = Math.max(matches[term] ?? 0, likeness);
    counts[term] = (counts[term] ?? 0) + likeness;
    if (asked.has(token.folded)) inflected[term] = 1;
    places.push({ term, at });
  }
  return { matches, counts, alike, kin, inflected, places };
}

/** Inverse frequency of each term among the texts compared, as BM25 has it, in shares of their sum. */
function rarityAmong(query: Query, holdings: readonly Holding[]): number[] {
  const rarities = query.terms.map((_term, index) => {
    const frequency = holdings.filter(({ matches }) => (matches[index] ?? 0) > 0).length;
    return Math.log(1 + (holdings.length - frequency + 0.5) / (frequency + 0.5));
  });
  const sum = rarities.reduce((total, value) => total + value, 0) || 1;
  return rarities.map((value) => value / sum);
}

/** BM25's k1 and b, and the words of a middling sentence. */
const bm25 = { k1: 1.2, b: 0.6, words: 25 };

function describe(
  query: Query,
  { text, tokens, offset }: Excerpt,
  { matches, counts, alike, kin, inflected, places }: Holding,
  before: Holding | undefined,
  distinction: readonly number[],
  matcher: Matcher,
  passage: PassageFeatures & Pick<Features, 'meaning'>,
  question: readonly string[] | undefined,
): Features {
  const { terms, answerType } = query;
  const weigh = (value: (index: number) => number): number =>
    weighted(
      query,
      terms.map((_term, index) => value(index)),
    );
  const match = (index: number): number => matches[index] ?? 0;
  const around = passage.matches;
  const dampening = bm25.k1 * (1 - bm25.b + (bm25.b * tokens.length) / bm25.words);
  const spans = tokens
    .filter((token) => isSame(matcher(token.term)))
    .map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  const family = familyOf(answerType);
  const evidence = evidenceFor(answerType, text, spans, asksForSeveral(query)) - 0.5;
  return {
    coverage: weigh(match),
    distinction: distinction.reduce((sum, share, index) => sum + share * match(index), 0),
    saturation: weigh((index) => (counts[index] ?? 0) / ((counts[index] ?? 0) + dampening)),
    alike: weigh((index) => Math.max(0, (alike[index] ?? 0) - match(index))),
    kin: weigh((index) => (match(index) > 0 ? 0 : (kin[index] ?? 0))),
    inflection: weigh((index) => inflected[index] ?? 0),
    context: weigh((index) => Math.max(0, (around[index] ?? 0) - match(index))),
    lead:
      before === undefined ? 0 : weigh((index) => Math.max(0, (before.matches[index] ?? 0) - match(index))),
    names: nameShare(query, (index) => Math.max(match(index), around[index] ?? 0)),
    nearness: nearnessOf(places, tokens.length),
    pairs: pairsOf(query.words, tokens),
    grammar: grammarShare(query.words, tokens),
    answerType: evidence,
    time: family === 'time' ? evidence : 0,
    number: family === 'number' ? evidence : 0,
    person: family === 'person' ? evidence : 0,
    length: Math.log(1 + tokens.length) / 4,
    asks: asks(text) ? 1 : 0,
    fragment: isFragment(text, tokens) ? 1 : 0,
    passage: passage.passage,
    headings: passage.headings,
    whole: passage.whole,
    around: passage.around,
    together: passage.together,
    asked: Math.max(passage.asked, sameQuestion(query, question, matcher)),
    meaning: passage.meaning,
    topic: passage.topic,
    subject: passage.subject,
  };
}

/** The type whose weight was fitted for the like of it. */
export function familyOf(type: AnswerType): AnswerType {
  switch (type) {
    case 'duration':
    case 'money':
    case 'percentage':
    case 'version':
      return 'number';
    default:
      return type;
  }
}

/** "Which companies …", "what countries …": a list is asked for. */
const asksForSeveral = ({ terms }: Query): boolean =>
  terms.some(({ role, surface }) => role === 'kind' && /(?:[^s]s|people|men)$/i.test(surface));

function nameShare({ terms }: Query, met: (index: number) => number): number {
  const names = terms.flatMap(({ role }, index) => (role === 'name' ? [met(index)] : []));
  return names.length === 0 ? 1 : names.reduce((sum, value) => sum + value, 0) / names.length;
}

function grammarShare(words: readonly string[], tokens: readonly Token[]): number {
  const grammar = new Set(words.filter(isStopWord));
  if (grammar.size === 0) return 0;
  const met = new Set(tokens.map((token) => token.folded).filter((word) => grammar.has(word)));
  return met.size / grammar.size;
}
