// What weights are fitted to: judged questions with all that was found for them, before any weight has its say.
import type { Described } from '../answer/candidates/candidates.ts';
import { type Features, featureNames } from '../answer/candidates/features.ts';
import { type Found, orderCandidates } from '../answer/ranking/order.ts';
import type { Reranker, Reread } from '../answer/ranking/reranker.ts';
import { logOdds } from '../answer/ranking/score.ts';
import { type RerankerKind, type Support, supportNames } from '../answer/ranking/support.ts';
import { shippedWeights, type Weights } from '../answer/ranking/weights.ts';
import { find } from '../ask.ts';
import type { Corpus } from '../corpus/folder/load.ts';
import type { Query } from '../question/query.ts';
import { createPackedEngine } from '../retrieval/engine/packed-engine.ts';
import { searchableOf } from '../retrieval/memory/memory.ts';
import { buildRevision } from '../retrieval/revision/revision.ts';
import { sliceOf } from '../text/span.ts';
import { fitLogistic, fitOrder, type Logistic, type TrainingExample, type TrainingList } from './fit.ts';
import { holdsGold, matcherFor } from './judging/gold.ts';
import type { Topic } from './topics.ts';

export interface Lesson {
  /** The corpus. */
  readonly group: string;
  /** How much it counts. */
  readonly share: number;
  readonly topic: Topic;
  readonly query: Query;
  readonly described: readonly Described[];
  /** The same question with a reranker, for which more passages are described. */
  readonly reread?: {
    readonly described: readonly Described[];
    readonly by: Reread;
    readonly kind: RerankerKind;
  };
}

/** A corpus and the topics that are asked of it. */
export interface Course {
  readonly group: string;
  readonly share: number;
  readonly corpus: Corpus;
  readonly topics: readonly Topic[];
}

export async function lessonsOf(
  { group, share, corpus, topics }: Course,
  reranker?: Reranker,
  advance: () => void = () => {},
): Promise<Lesson[]> {
  const revision = await buildRevision(corpus, createPackedEngine);
  const lessons: Lesson[] = [];
  for (const topic of topics) {
    const { query, described } = await find(searchableOf(revision), topic.question);
    const again = reranker && (await find(searchableOf(revision), topic.question, reranker));
    const reread = reranker &&
      again?.reread && { described: again.described, by: again.reread, kind: reranker.kind };
    lessons.push({ group, share, topic, query, described, ...(reread === undefined ? {} : { reread }) });
    advance();
  }
  return lessons;
}

/**
 * Not fitted. Hardly any judged question is answered under a question of the document's own, so a fit would learn what
 * happens to surround a few others. For headings it finds a weight above 6, by which every sentence of a short text whose
 * title has the question's words comes before the sentence elsewhere that has all of them.
 */
const fixed: Partial<Record<keyof Features, number>> = { asked: 3, headings: 2.5 };

export const featureRow = (features: Features): number[] =>
  featureNames.map((name) => (name in fixed ? 0 : features[name]));

/** Wrong sentences that one question teaches: of hundreds, those of the best passages. */
const mostWrong = 100;

function listOf({ topic, described, share }: Lesson): TrainingList {
  const isRight = matcherFor(topic);
  const all = described.map(({ reading: { document }, sentence, features }) => ({
    row: featureRow(features),
    right: isRight({ path: document.path, text: sliceOf(document.text, sentence.span) }),
    passage: features.passage,
  }));
  const wrong = all.filter(({ right }) => !right).sort((a, b) => b.passage - a.passage);
  const rows = [...all.filter(({ right }) => right), ...wrong.slice(0, mostWrong)];
  return { rows: rows.map(({ row }) => row), right: rows.map(({ right }) => right), share };
}

/** As without a reranker. */
export const alone = ({ reread: _, ...lesson }: Lesson): Lesson => lesson;

/** With the reranker's numbers where it has read. */
export const orderedIn = ({ query, described, reread }: Lesson, weights: Weights): Found =>
  orderCandidates(query, reread?.described ?? described, reread?.by, weights);

/** What the first candidate by these weights is judged by, and whether it is right. */
interface Example {
  readonly support: Support;
  readonly right: boolean;
  readonly share: number;
}

/** The best of a lesson by these weights. */
function exampleOf(lesson: Lesson, weights: Weights): Example[] {
  const { topic, share } = lesson;
  const { candidates, support } = orderedIn(lesson, weights);
  const [best] = candidates;
  if (best === undefined || support === undefined) return [];
  return [{ support, right: topic.answerable && holdsGold(topic, best), share }];
}

const ridges = { order: 10, chance: 8 };

/** What the chance depends on beside the one without a reranker: what improved it with corpora left out. */
const rereadNames: Readonly<Record<RerankerKind, readonly (keyof Support)[]>> = {
  'cross-encoder': ['sentence', 'margin', 'coverage', 'around', 'pairs', 'content'],
  'late-interaction': [
    ...(['unmet', 'gist', 'lead', 'margin', 'length'] as const),
    ...(['alike', 'inflection', 'names', 'numbers'] as const),
  ],
  'small-encoder': [
    ...(['unmet', 'complete', 'gist', 'margin'] as const),
    ...(['numbers', 'names', 'answerType', 'inflection'] as const),
  ],
};

/**
 * Weights of these lessons, and of questions over loose sentences for the order: first the order, by a conditional
 * logit, then the chance that what it puts first is right, by logistic regression.
 */
export function learn(lessons: readonly Lesson[], selection: readonly TrainingList[]): Weights {
  const order = fitOrder([...lessons.map(listOf), ...selection], { ridge: ridges.order, steps: 300 });
  const features = { ...recordOf(featureNames, order), ...fixed };
  const ordered: Weights = { ...shippedWeights, features };
  const examples = lessons.flatMap((lesson) => exampleOf(alone(lesson), ordered));
  const own = chanceOf(examples, ({ support }) => supportNames.map((name) => support[name]));
  const right = { bias: own.bias, weights: recordOf(supportNames, own.weights) };
  const kind = lessons.find(({ reread }) => reread !== undefined)?.reread?.kind;
  if (kind === undefined) return { features, right, reread: shippedWeights.reread };
  const names = rereadNames[kind];
  const read = lessons
    .filter(({ reread }) => reread !== undefined)
    .flatMap((lesson) => exampleOf(lesson, ordered));
  const { bias, weights } = chanceOf(read, ({ support }) => [
    logOdds(support, right),
    ...names.map((name) => support[name]),
  ]);
  const [ownWeight = 0, ...others] = weights;
  const zeros = recordOf(supportNames, []);
  return {
    features,
    right,
    reread: {
      ...shippedWeights.reread,
      [kind]: { bias, own: ownWeight, weights: { ...zeros, ...recordOf(names, others) } },
    },
  };
}

const chanceOf = (examples: readonly Example[], rowOf: (example: Example) => number[]): Logistic =>
  fitLogistic(
    examples.map((example): TrainingExample => ({ ...example, row: rowOf(example) })),
    { ridge: ridges.chance },
  );

const recordOf = <Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Record<Name, number> => {
  const entries = names.map((name, index) => [name, values[index] ?? 0] as const);
  return Object.fromEntries(entries) as Record<Name, number>;
};
