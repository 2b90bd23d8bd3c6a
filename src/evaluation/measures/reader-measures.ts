// The measures that matter to a reader: is the right quote shown, and can an answer be relied on?

import type { Judged } from '../judging/judge.ts';
import { shownConfidence } from '../judging/shown.ts';
import type { Stages } from '../judging/stages.ts';
import type { Figures } from '../report.ts';
import { bootstrap, type Interval, type Measure } from './bootstrap.ts';
import { type Claim, riskCoverageArea, rocArea } from './confidence.ts';
import { reliability, successAt } from './measures.ts';

/** What one topic came to, as far as the measures need it. */
export interface Outcome extends Claim {
  /** That the first quote shown is right, as an answer or not. */
  readonly right: boolean;
  readonly answerable: boolean;
  readonly answered: boolean;
  /** 1-based, of the first right quote shown. */
  readonly rank: number | undefined;
  readonly stages: Stages;
}

export const outcomeOf = ({ topic, answer, shownRank, stages }: Judged): Outcome => ({
  confidence: shownConfidence(answer),
  right: shownRank === 1,
  answerable: topic.answerable,
  answered: answer.kind === 'answered',
  rank: shownRank,
  stages,
});

type OutcomeMeasure = Measure<Outcome>;

/** Share of the outcomes of a kind for which something holds; undefined where there are none of that kind. */
const share =
  (kind: (outcome: Outcome) => boolean, holds: (outcome: Outcome) => boolean): OutcomeMeasure =>
  (outcomes) => {
    let of = 0;
    let held = 0;
    for (const outcome of outcomes) {
      if (!kind(outcome)) continue;
      of += 1;
      if (holds(outcome)) held += 1;
    }
    return of === 0 ? undefined : held / of;
  };

const isAnswerable = ({ answerable }: Outcome): boolean => answerable;
const isAnswered = ({ answered }: Outcome): boolean => answered;
const isRight = ({ right }: Outcome): boolean => right;

const foundAt = (k: number): OutcomeMeasure =>
  share(isAnswerable, ({ rank }) => rank !== undefined && rank <= k);
const recallAt = (stage: keyof Stages): OutcomeMeasure => share(isAnswerable, ({ stages }) => stages[stage]);

export const readerMeasures = {
  'Found@1': foundAt(1),
  'Found@3': foundAt(3),
  'answer precision': share(isAnswered, isRight),
  'false answers': share((outcome) => !outcome.answerable, isAnswered),
  'right and answered': share(isAnswerable, (outcome) => outcome.answered && outcome.right),
  'risk-coverage area': riskCoverageArea,
  'ROC area': rocArea,
  ECE: (outcomes) => (outcomes.length === 0 ? undefined : reliability(outcomes).calibrationError),
} as const satisfies Readonly<Record<string, OutcomeMeasure>>;

/** Share of answerable topics whose gold is still there after each step, from the first to the last. */
export const stageMeasures = {
  'passages, all': recallAt('passages'),
  'passages, best 200': recallAt('best200'),
  'passages, best 40': recallAt('best40'),
  'passages, judged': recallAt('judged'),
  'candidates, best 60': recallAt('candidates60'),
} as const satisfies Readonly<Record<string, OutcomeMeasure>>;

export interface Measured {
  readonly measures: Figures;
  readonly intervals: Readonly<Record<string, Interval>>;
}

/** All of the above, with 95 % intervals over topics. Greetings and the like are no topics of a reader's. */
export function measureForReaders(judged: readonly Judged[]): Measured {
  const outcomes = judged
    .filter(({ topic }) => topic.told === undefined)
    .map(outcomeOf)
    .sort((a, b) => b.confidence - a.confidence);
  const all: Readonly<Record<string, OutcomeMeasure>> = { ...readerMeasures, ...stageMeasures };
  const measures = Object.entries(all).flatMap(([name, measure]): [string, number][] => {
    const value = measure(outcomes);
    return value === undefined ? [] : [[name, value]];
  });
  return { measures: Object.fromEntries(measures), intervals: bootstrap(outcomes, all) };
}

/** minisearch has no silence worth the name: how often the gold is in its first sentences. */
export function peersForReaders(judged: readonly Judged[]): Record<string, Figures> {
  const answerable = judged.filter(({ topic }) => topic.answerable);
  const names = Object.keys(judged[0]?.peers ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const ranks = answerable.map(({ peers }) => peers[name]?.rank);
      return [name, { 'Found@1': successAt(1, ranks), 'Found@3': successAt(3, ranks) }];
    }),
  );
}
