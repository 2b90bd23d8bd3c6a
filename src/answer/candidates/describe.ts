// Describes texts by their features: all that a question chooses from, in steps.
import type { AnswerType, Query } from '../../question/query.ts';
import { finish, type Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokenize.ts';
import { closeness, type WordVectors } from '../../words/word-vectors.ts';
import { evidenceFor } from '../evidence/evidence.ts';
import { asks, isFragment } from '../reading/cues.ts';
import { isSame, type Match } from '../reading/match.ts';
import { type Asked, askedOf } from './asked.ts';
import type { Excerpt, Surroundings } from './excerpt.ts';
import type { Features } from './features.ts';
import { type Holding, holdingOf, type Matched, nothing, rarityAmong } from './holding.ts';
import { nearnessOf, pairsOf } from './nearness.ts';
import { describePassage, type PassageDescription, sameQuestion } from './passage-features.ts';

/** Features of each excerpt, in the given order. The excerpts are all that the question chooses from. */
export const featuresOf = (query: Query, excerpts: readonly Excerpt[], words: WordVectors): Features[] =>
  finish(describeAll(askedOf(query, words), excerpts));

/** Excerpts that are described between two steps: about a millisecond. */
const inAStep = 10;

/** The same in steps. `passages` are those that were described before. */
export function* describeAll(
  asked: Asked,
  excerpts: readonly Excerpt[],
  passages: ReadonlyMap<Surroundings, PassageDescription> = new Map(),
): Steps<Features[]> {
  const known = new Map(passages);
  const compared: Compared[] = [];
  for (const excerpt of excerpts) {
    const { tokens, from } = excerpt;
    const passage = known.get(excerpt.passage) ?? describePassage(asked, excerpt.passage);
    known.set(excerpt.passage, passage);
    const matched = passage.matched.slice(from, from + tokens.length);
    const holding = holdingOf(asked.query, tokens, matched, asked.words);
    compared.push({ excerpt, passage, matched, holding });
    if (compared.length % inAStep === 0) yield;
  }
  const distinction = rarityAmong(
    asked.query,
    compared.map(({ holding }) => holding),
  );
  const described: Features[] = [];
  for (const [index, one] of compared.entries()) {
    if (index % inAStep === 0) yield;
    const { before, question } = one.excerpt;
    const lead = before === undefined ? undefined : compared[before]?.holding;
    const ownQuestion = question === undefined ? undefined : excerpts[question];
    described.push(describe(asked, one, lead ?? nothing, distinction, ownQuestion));
  }
  return described;
}

interface Compared {
  readonly excerpt: Excerpt;
  readonly passage: PassageDescription;
  readonly matched: Matched;
  readonly holding: Holding;
}

/** BM25's k1 and b, and the words of a middling sentence. */
const bm25 = { k1: 1.2, b: 0.6, words: 25 };

function describe(
  asked: Asked,
  { excerpt, passage, matched, holding }: Compared,
  lead: Holding,
  distinction: readonly number[],
  question: Excerpt | undefined,
): Features {
  const { query, weigh } = asked;
  const { text, tokens, offset } = excerpt;
  const { matches, counts, alike, kin, inflected, places } = holding;
  const match = (term: number): number => matches[term] ?? 0;
  const around = (term: number): number => passage.matches[term] ?? 0;
  const dampening = bm25.k1 * (1 - bm25.b + (bm25.b * tokens.length) / bm25.words);
  const spansOf = (test: (match: Match | undefined) => boolean): Span[] =>
    tokens
      .filter((_token, at) => test(matched[at]))
      .map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  const sought = {
    several: asksForSeveral(query),
    ...(asked.counted === undefined ? {} : { counted: spansOf((match) => names(asked.counted, match)) }),
  };
  const family = familyOf(query.answerType);
  const evidence = evidenceFor(query.answerType, text, spansOf(isSame), sought) - 0.5;
  return {
    coverage: weigh(match),
    distinction: distinction.reduce((sum, share, term) => sum + share * match(term), 0),
    saturation: weigh((term) => (counts[term] ?? 0) / ((counts[term] ?? 0) + dampening)),
    alike: weigh((term) => Math.max(0, (alike[term] ?? 0) - match(term))),
    kin: weigh((term) => (match(term) > 0 ? 0 : (kin[term] ?? 0))),
    inflection: weigh((term) => inflected[term] ?? 0),
    context: weigh((term) => Math.max(0, around(term) - match(term))),
    lead: weigh((term) => Math.max(0, (lead.matches[term] ?? 0) - match(term))),
    names: nameShare(query, (term) => Math.max(match(term), around(term))),
    nearness: nearnessOf(places, tokens.length),
    pairs: pairsOf(asked.pairs, tokens),
    grammar: grammarShare(asked.grammar, tokens),
    answerType: evidence,
    time: family === 'time' ? evidence : 0,
    number: family === 'number' ? evidence : 0,
    person: family === 'person' ? evidence : 0,
    length: Math.log(1 + tokens.length) / 4,
    asks: asks(text) ? 1 : 0,
    fragment: isFragment(text, tokens) ? 1 : 0,
    ...passage.features,
    asked: Math.max(
      passage.features.asked,
      sameQuestion(
        asked,
        question?.tokens.map(({ term }) => term),
      ),
    ),
    meaning: closeness(asked.meaning, excerpt.meaning),
  };
}

/** Kin and words of like meaning name it, too: "members" and "membership". */
const names = (terms: ReadonlySet<number> = new Set(), match: Match | undefined): boolean =>
  match !== undefined && terms.has(match.term);

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

function grammarShare(grammar: ReadonlySet<string>, tokens: readonly Token[]): number {
  if (grammar.size === 0) return 0;
  const met = new Set<string>();
  for (const { folded } of tokens) if (grammar.has(folded)) met.add(folded);
  return met.size / grammar.size;
}
