// Describes texts by their features: all that a question chooses from, in steps.
import { type AnswerType, hasMeaning, type Query } from '../../question/query.ts';
import { finish, type Steps } from '../../steps.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { Token } from '../../text/tokenize.ts';
import { closeness, type Meaning, type WordVectors } from '../../words/word-vectors.ts';
import { evidenceFor } from '../evidence/evidence.ts';
import { asks, isFragment } from '../reading/cues.ts';
import { createMatcher, isSame, type Matcher } from '../reading/match.ts';
import type { Excerpt, Surroundings } from './excerpt.ts';
import type { Features } from './features.ts';
import { type Holding, holdingOf, nothing, rarityAmong, weighted } from './holding.ts';
import { nearnessOf, pairsOf } from './nearness.ts';
import { type PassageFeatures, passageFeatures, sameQuestion } from './passage-features.ts';

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

/** What the words of a question that have a meaning are about together. */
export function meaningOfQuery(query: Query, words: WordVectors): Meaning {
  const weights = new Map(
    query.terms.filter((term) => hasMeaning(query, term)).map(({ value, weight }) => [value, weight]),
  );
  return words.meaningOf(weights.keys(), (term) => weights.get(term) ?? 0);
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
function familyOf(type: AnswerType): AnswerType {
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
