// What speaks for an answer being there at all, taken over the whole question: how the best candidate meets it.
import type { AnswerType, Query, QueryTerm } from '../../question/query.ts';
import { stem } from '../../text/fold.ts';
import type { Token } from '../../text/tokenize.ts';
import { noWordVectors } from '../../words/word-vectors.ts';
import type { Features } from '../candidates/features.ts';
import { createMatcher, isSame, matchIn } from '../reading/match.ts';

export const supportNames = [
  'units',
  'content',
  'coverage',
  'around',
  'alike',
  'headings',
  'unknown',
  'kin',
  'inflection',
  'pairs',
  'meaning',
  'topic',
  'answerType',
  'time',
  'number',
  'person',
  'names',
  'numbers',
  'fragment',
  'length',
  'lacking',
  'margin',
  'terms',
  'foreign',
  'untyped',
  'read',
  'lead',
  'gap',
  'sentence',
  'unmet',
  'complete',
  'gist',
] as const;

export interface Support {
  /**
   * Share of the question's units that the text meets. Words that stand in the text as they stand in the question,
   * side by side or around the same words, are one unit: a name of five words is one thing met, not five.
   */
  readonly units: number;
  /** Share of the words that are neither names nor the kind asked for: what the question says of its names. */
  readonly content: number;
  /** Share of the question's weight met in the text. */
  readonly coverage: number;
  /** Share of the question's weight met in the text, its passage, headings or title. */
  readonly around: number;
  /** Share of the weight that is missing there but for a word of nearly the same meaning. */
  readonly alike: number;
  readonly headings: number;
  /** Share of the weight of words that occur nowhere. */
  readonly unknown: number;
  readonly kin: number;
  readonly inflection: number;
  readonly pairs: number;
  readonly meaning: number;
  readonly topic: number;
  readonly answerType: number;
  readonly time: number;
  readonly number: number;
  readonly person: number;
  /** How many names of the question are neither in the passage nor in its headings; 1 at three. */
  readonly names: number;
  /** How many of its numbers, dates and versions are neither in the quote nor in the headings; 1 at three. */
  readonly numbers: number;
  readonly fragment: number;
  readonly length: number;
  /** 1 where the quote lacks what an answer must have (a name or number of the question, or the kind of thing asked for): then it is at most "not sure". */
  readonly lacking: number;
  /** How far the best candidate's score is above that of the best one in another passage; 1 at five. */
  readonly margin: number;
  /** Logarithm of the number of terms. */
  readonly terms: number;
  /** 1 for a question in another language than English, whose words' meanings are not known. */
  readonly foreign: number;
  /** 1 where the question does not say which kind of thing it asks for. */
  readonly untyped: number;
  /** What a reranker made of the passage, a tenth of its number; 0 without one, as the next three. */
  readonly read: number;
  /** How far that is above the next passage's. */
  readonly lead: number;
  /** How far the best passage's is above the fifth best. */
  readonly gap: number;
  /** What it made of the sentence. */
  readonly sentence: number;
  /** Share of the question's tokens that are not like any of the sentence or its headings. */
  readonly unmet: number;
  /** 1 where no token is unmet. */
  readonly complete: number;
  /** How like the passage is to the question as a whole. */
  readonly gist: number;
}

/** For what a reranker has read: beside the log-odds of the chance without it. */
export interface RereadWeights extends SupportWeights {
  readonly own: number;
}

export interface SupportWeights {
  readonly bias: number;
  /** Log-odds of each at 1. */
  readonly weights: Readonly<Record<keyof Support, number>>;
}

/** How a reranker's model reads: question and text as one, or apart, with a large model or the one that ships. Each has weights of its own. */
export type RerankerKind = 'cross-encoder' | 'late-interaction' | 'small-encoder';

/** What a reranker made of a sentence: numbers that are comparable across questions. */
export interface Read {
  readonly by: RerankerKind;
  readonly passage: number;
  /** Of the sentence alone; absent where only its passage was read. */
  readonly sentence?: number;
  /** See Support; absent where the model compares no tokens. */
  readonly unmet?: number;
  readonly gist?: number;
}

export interface Scene {
  readonly features: Features;
  readonly tokens: readonly Token[];
  /** What would be quoted: the sentence with what a reader needs with it. */
  readonly quoted: readonly Token[];
  /** Terms of the passage. */
  readonly passage: readonly string[];
  /** Terms of its headings and title. */
  readonly headings: readonly string[];
  readonly margin: number;
  /** How far what would be quoted holds the kind of thing asked for, as `features.answerType` does for the sentence. */
  readonly kind: number;
  /** What a reranker made of it, how far that is above the next passage, and the best one above the fifth. */
  readonly read?: Read & { readonly lead: number; readonly gap: number };
}

/** Names, or numbers, that count as none met. */
const mostUnmet = 3;
/** Share of the question that the document's own must meet to be the same one. */
const sameQuestion = 0.8;
/** What a reranker's numbers are divided by. */
const scale = 10;
/** The number of a sentence that a reranker did not read. */
export const unread = -11;

export function supportOf(query: Query, scene: Scene): Support {
  const { features, tokens, margin, read } = scene;
  const total = query.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const missing = query.terms.filter((term) => term.passages === 0 && term.near.length === 0);
  const around = new Set([...scene.passage, ...scene.headings]);
  const quoted = new Set([...scene.quoted.map(({ term }) => term), ...scene.headings]);
  const lackingTerms = (isNumber: boolean, place: ReadonlySet<string>): number =>
    query.terms.filter(
      (term) => term.role === 'name' && hasDigit(term) === isNumber && matchIn(term, place) === 0,
    ).length;
  const share = (count: number): number => Math.min(count, mostUnmet) / mostUnmet;
  const { headings, kin, inflection, pairs, meaning, topic, fragment, length } = features;
  const { answerType, time, number, person } = features;
  const names = lackingTerms(false, around);
  // What follows the same question in the document is its answer, whatever it looks like.
  const isAsked = features.asked >= sameQuestion;
  // A year, version or amount must be said of the answer itself: elsewhere in its passage it is that of something else.
  const numbers = lackingTerms(true, isAsked ? around : quoted);
  // Of other languages: forms of numbers are many, and in German every noun looks like a name.
  const isEnglish = query.languages === undefined;
  const lacking =
    numbers > 0 ||
    (isEnglish && !isAsked && lacksKind(query, scene)) ||
    // A cross-encoder knows names by other names; for the others, see score.ts.
    (isEnglish && read === undefined && names > 0);
  return {
    units: unitShare(query, tokens),
    content: contentShare(query, tokens),
    coverage: features.coverage,
    around: features.coverage + features.context,
    alike: features.around,
    unknown: missing.reduce((sum, term) => sum + term.weight, 0) / total,
    ...{ headings, kin, inflection, pairs, meaning, topic, fragment, length },
    ...{ answerType, time, number, person },
    names: share(names),
    numbers: share(numbers),
    lacking: lacking ? 1 : 0,
    margin: Math.max(0, Math.min(5, margin)) / 5,
    terms: Math.log(1 + query.terms.length),
    foreign: query.languages === undefined ? 0 : 1,
    untyped: query.answerType === 'any' ? 1 : 0,
    read: (read?.passage ?? 0) / scale,
    lead: (read?.lead ?? 0) / scale,
    gap: (read?.gap ?? 0) / scale,
    sentence: read === undefined ? 0 : (read.sentence ?? unread) / scale,
    unmet: read?.unmet ?? 0,
    complete: read?.unmet === 0 ? 1 : 0,
    gist: (read?.gist ?? 0) / scale,
  };
}

/** Kinds with a form of their own. Who did it may be "the heron", and where "in the hall". */
const hasForm: ReadonlySet<AnswerType> = new Set([
  ...(['number', 'money', 'percentage', 'duration', 'time', 'version', 'address'] as const),
]);

const lacksKind = ({ answerType }: Query, { kind }: Scene): boolean => hasForm.has(answerType) && kind < 0;

const hasDigit = ({ surface }: QueryTerm): boolean => /\p{N}/u.test(surface);

function contentShare(query: Query, tokens: readonly Token[]): number {
  const content = query.terms.flatMap(({ role }, index) => (role === 'content' ? [index] : []));
  const met = metTerms(query, tokens);
  return content.length === 0 ? 1 : content.filter((index) => met.has(index)).length / content.length;
}

function metTerms(query: Query, tokens: readonly Token[]): Set<number> {
  const matcher = createMatcher(query, noWordVectors);
  const matches = tokens.map((token) => matcher(token.term));
  return new Set(matches.flatMap((match) => (isSame(match) ? [match.term] : [])));
}

/** Words of a name that may stand between two others: "Export Controls *and* Human Rights". */
const widestGap = 4;

function unitShare(query: Query, tokens: readonly Token[]): number {
  const matcher = createMatcher(query, noWordVectors);
  const likely = tokens.map(({ term }) => {
    const match = matcher(term);
    return isSame(match) ? (query.terms[match.term]?.value ?? term) : term;
  });
  const places = new Map<string, number[]>();
  for (const [at, term] of likely.entries())
    places.set(term, [...(places.get(term) ?? []), at].slice(-mostPlaces));
  const asked = query.words.map(stem);
  const termOf = new Map<string, QueryTerm>(query.terms.map((term) => [term.value, term]));
  let last: { readonly at: number; readonly met: boolean } | undefined;
  const units: { met: boolean; role: boolean }[] = [];
  for (const [at, word] of asked.entries()) {
    const term = termOf.get(word);
    if (term === undefined) continue;
    const met = places.has(word);
    const before = last;
    const joins =
      before?.met &&
      met &&
      at - before.at <= widestGap &&
      (places.get(asked[before.at] ?? '') ?? []).some((place) =>
        asked.slice(before.at, at + 1).every((other, step) => likely[place + step] === other),
      );
    const unit = units.at(-1);
    if (joins && unit !== undefined) unit.role ||= term.role !== 'link';
    else units.push({ met, role: term.role !== 'link' });
    last = { at, met };
  }
  const counted = units.filter(({ role }) => role);
  return counted.length === 0 ? 1 : counted.filter(({ met }) => met).length / counted.length;
}

/** Places of one word that are looked at: enough for prose, and a bound for a text that repeats one word. */
const mostPlaces = 50;
