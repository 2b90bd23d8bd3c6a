// Makes training material of judged sets: questions with their answers in reach, and with them taken away.
import { type Features, featureNames } from '../answer/features.ts';
import { type Support, supportNames } from '../answer/support.ts';
import { orderTexts } from '../answer/texts.ts';
import { ask } from '../ask.ts';
import type { Document } from '../corpus/document/document.ts';
import { createPackedEngine } from '../retrieval/engine/packed-engine.ts';
import { buildRevision, type Revision } from '../retrieval/revision/revision.ts';
import { wordVectors } from '../words/load.ts';
import type { TrainingExample, TrainingList } from './fit.ts';
import { holdsGold } from './judging/gold.ts';
import type { SelectionQuestion } from './selection.ts';
import type { Topic } from './topics.ts';

export const featureRow = (features: Features): number[] => featureNames.map((name) => features[name]);
const supportRow = (support: Support): number[] => supportNames.map((name) => support[name]);

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

const revisionOf = (documents: readonly Document[]): Promise<Revision> =>
  buildRevision({ documents, problems: [] }, createPackedEngine);

/** One list for each topic: its candidates, and which of them hold the answer. */
export async function listsOfTopics(
  documents: readonly Document[],
  topics: readonly Topic[],
): Promise<TrainingList[]> {
  const revision = await revisionOf(documents);
  const lists: TrainingList[] = [];
  for (const topic of topics) {
    const { candidates } = await ask(revision, topic.question, '');
    lists.push({
      rows: candidates.map(({ features }) => featureRow(features)),
      right: candidates.map((candidate) => holdsGold(topic, candidate)),
      share: 1,
    });
  }
  return lists;
}

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

export interface SupportExamples {
  /** Answered rightly against unanswerable: what lies between, answerable and answered wrongly, teaches neither. */
  readonly answerable: readonly TrainingExample[];
  /** Whether the best candidate is right, over all. */
  readonly right: readonly TrainingExample[];
}

export async function supportExamples(collection: Collection): Promise<SupportExamples> {
  const { documents, answered, unanswered, share } = collection;
  const revision = await revisionOf(documents);
  const all: (TrainingExample & { answerable: boolean })[] = [];
  for (const topics of [answered, unanswered]) {
    const answerable = topics === answered;
    for (const topic of topics) {
      const { candidates, support } = await ask(revision, topic.question, '');
      const best = candidates[0];
      if (support === undefined || best === undefined) continue;
      const right = answerable && holdsGold(topic, best);
      all.push({ row: supportRow(support), right, share: answerable ? 1 : share, answerable });
    }
  }
  return { answerable: all.filter(({ right, answerable }) => right || !answerable), right: all };
}
