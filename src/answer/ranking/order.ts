// Orders what was described, best first, widens the best to what a reader needs, and says how likely the first is right.
import type { Query } from '../../question/query.ts';
import { contains, type Span, sliceOf } from '../../text/span.ts';
import type { Candidate, Described } from '../candidates/candidates.ts';
import { type Window, widen } from '../quotes/widen.ts';
import type { Reread } from './reranker.ts';
import { chanceBeside, judge, scoreOf } from './score.ts';
import type { Scene, Support } from './support.ts';
import type { Weights } from './weights.ts';

export interface Found {
  /** Best first; ties by document order. */
  readonly candidates: readonly Candidate[];
  /** What the chance of the first was judged by; absent where nothing was found. */
  readonly support?: Support;
}

/** Candidates that are widened: more than can be shown. */
const mostWidened = 10;

interface Scored extends Described {
  readonly score: number;
}

/** `reread` is what a reranker made of the best ones. */
export function orderCandidates(
  query: Query,
  described: readonly Described[],
  reread: Reread | undefined,
  weights: Weights,
): Found {
  const scored = described
    .map((one): Scored => ({ ...one, score: scoreOf(one.features, weights.features, reread?.(one)) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.reading.passage.id - b.reading.passage.id ||
        a.sentence.span.start - b.sentence.span.start,
    );
  const standings = new Map(scored.map((one) => [one.sentence, one]));
  const { right, support } = judge(query, sceneOf(scored, reread, standings), weights);
  const best = { score: scored[0]?.score ?? 0, right };
  const candidates = scored.map((one, rank): Candidate => {
    const { reading, sentence, features, score } = one;
    const isWide = rank < mostWidened && query.phrases.length === 0;
    const { span, tokens } = (isWide ? windowOf(one, standings) : undefined) ?? sentence;
    const confidence = chanceBeside(best, score);
    return {
      span,
      tokens,
      document: reading.document,
      passage: reading.passage,
      features,
      score,
      confidence,
    };
  });
  return { candidates, ...(support === undefined ? {} : { support }) };
}

const windowOf = (
  { reading: { document, sentences }, sentence }: Scored,
  standings: ReadonlyMap<Scored['sentence'], Scored>,
): Window | undefined =>
  widen(
    sentences,
    sentences.indexOf(sentence),
    (other) => {
      const one = standings.get(other);
      return one && { score: one.score, answerType: one.features.answerType };
    },
    (other) => sliceOf(document.text, other.span),
  );

/** Passages down to which a reranker's numbers are compared. */
const compared = 5;

function sceneOf(
  scored: readonly Scored[],
  reread: Reread | undefined,
  standings: ReadonlyMap<Scored['sentence'], Scored>,
): Scene | undefined {
  const best = scored[0];
  if (best === undefined) return undefined;
  const firsts = firstsOfPassages(scored);
  const other = firsts[1];
  const { tokens, headingTerms } = best.reading;
  const read = reread?.(best);
  const others = firsts.flatMap((one) => reread?.(one).passage ?? []).sort((a, b) => b - a);
  const next = other && reread?.(other);
  const window = windowOf(best, standings) ?? best.sentence;
  return {
    features: best.features,
    tokens: best.sentence.tokens,
    quoted: window.tokens,
    kind: kindIn(window.span, best, standings),
    passage: tokens.map(({ term }) => term),
    headings: headingTerms,
    margin: other === undefined ? Number.POSITIVE_INFINITY : best.score - other.score,
    ...(read === undefined
      ? {}
      : {
          read: {
            ...read,
            lead: read.passage - (next?.passage ?? read.passage),
            gap: (others[0] ?? 0) - (others[Math.min(compared, others.length) - 1] ?? 0),
          },
        }),
  };
}

/** Over the sentences of what would be quoted. */
const kindIn = (quoted: Span, best: Scored, standings: ReadonlyMap<Scored['sentence'], Scored>): number =>
  best.reading.sentences
    .filter(({ span }) => contains(quoted, span))
    .map((sentence) => standings.get(sentence)?.features.answerType ?? best.features.answerType)
    .reduce((most, evidence) => Math.max(most, evidence), best.features.answerType);

/** The best candidate of each passage, best first. */
function firstsOfPassages(scored: readonly Scored[]): Scored[] {
  const seen = new Map<Scored['reading'], Scored>();
  for (const one of scored) if (!seen.has(one.reading)) seen.set(one.reading, one);
  return [...seen.values()];
}
