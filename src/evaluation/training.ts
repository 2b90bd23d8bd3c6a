// Makes training and test material of judged sets: halves of them, and collections with the answers taken away.
import { orderTexts } from '../answer/ranking/texts.ts';
import type { Document } from '../corpus/document/document.ts';
import { wordVectors } from '../words/load.ts';
import type { TrainingList } from './fit.ts';
import { featureRow } from './lessons.ts';
import type { SelectionQuestion } from './selection.ts';
import type { Topic } from './topics.ts';

/** Documents are halved by their paths, so that weights fitted on one half are measured on articles never seen. */
export function isInTrainingHalf(path: string): boolean {
  let hash = 0;
  for (const character of path) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return (hash >> 3) % 2 === 0;
}

export const trainingHalf = (topics: readonly Topic[]): Topic[] =>
  topics.filter(({ gold }) => isInTrainingHalf(gold[0]?.path ?? ''));

export const heldOutHalf = (topics: readonly Topic[]): Topic[] =>
  topics.filter(({ gold }) => !isInTrainingHalf(gold[0]?.path ?? ''));

/** One list for each question that has a right and a wrong candidate; together they count as `share` of one list each. */
export async function listsOfSelection(
  questions: readonly SelectionQuestion[],
  share: number,
): Promise<TrainingList[]> {
  const texts = [...new Set(questions.flatMap(({ candidates }) => candidates.map(({ text }) => text)))];
  const orderOf = orderTexts(texts, await wordVectors());
  return questions.map(({ question, candidates, title }) => {
    const { order, features } = orderOf(question, candidates, title);
    return { rows: features.map(featureRow), right: order.map(({ label }) => label === 1), share };
  });
}

/** A collection to ask, the topics that it answers, and topics whose documents were left out of it. */
export interface Collection {
  /** What it stands for. */
  readonly name: string;
  readonly documents: readonly Document[];
  readonly answered: readonly Topic[];
  readonly unanswered: readonly Topic[];
  /** How much an unanswered topic counts beside an answered one. */
  readonly share: number;
}

/**
 * Unanswered questions of a large collection count little: whoever asks a large collection mostly finds something,
 * and part of what was left out is said again elsewhere.
 */
const largeShare = 0.02;
const folds = 4;
/** Documents of a small collection. Neighbours in the folder are often parts of one article. */
const fewDocuments = 3;

/**
 * The whole folder; the folder without every fourth document, whose articles remain in part (near misses); without a
 * quarter in one piece (far ones); and small collections of three documents, asked about themselves, about the
 * documents next to them and about others.
 */
export function collectionsOf(documents: readonly Document[], topics: readonly Topic[]): Collection[] {
  const indexOf = new Map(documents.map(({ path }, index) => [path, index]));
  const at = (topic: Topic): number => indexOf.get(topic.gold[0]?.path ?? '') ?? -1;
  const large = (name: string, leftOut: (index: number) => boolean): Collection => ({
    name,
    documents: documents.filter((_, index) => !leftOut(index)),
    answered: [],
    unanswered: topics.filter((topic) => leftOut(at(topic))),
    share: largeShare,
  });
  const quarter = Math.ceil(documents.length / folds);
  const small = Array.from(
    { length: Math.floor(documents.length / fewDocuments) },
    (_, group): Collection => {
      const [from, to] = [group * fewDocuments, (group + 1) * fewDocuments];
      return {
        name: 'small',
        documents: documents.slice(from, to),
        answered: topics.filter((topic) => at(topic) >= from && at(topic) < to),
        unanswered: topics.filter(
          (topic, index) =>
            at(topic) === from - 1 ||
            at(topic) === to ||
            (index % 211 === group && (at(topic) < from || at(topic) > to)),
        ),
        share: 1,
      };
    },
  );
  return [
    { name: 'whole', documents, answered: topics, unanswered: [], share: 1 },
    ...Array.from({ length: folds }, (_, fold) =>
      large('without every fourth', (index) => index % folds === fold),
    ),
    ...Array.from({ length: folds }, (_, fold) =>
      large('without a quarter', (index) => Math.floor(index / quarter) === fold),
    ),
    ...small,
  ];
}
