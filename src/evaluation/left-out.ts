// How weights do on corpora that they were not fitted to: each corpus in turn is left out and answered.
import { chosenFor } from '../answer/give/give.ts';
import { answerFrom, confidenceIn, outcomeOf } from '../answer/outcome.ts';
import type { Weights } from '../answer/ranking/weights.ts';
import { sliceOf } from '../text/span.ts';
import type { TrainingList } from './fit.ts';
import { rankOf } from './judging/gold.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { type Lesson, learn, orderedIn } from './lessons.ts';
import { bootstrap, type Interval } from './measures/bootstrap.ts';
import { type Outcome, readerMeasures } from './measures/reader-measures.ts';

export interface LeftOut {
  readonly name: string;
  readonly value: number;
  readonly interval?: Interval;
}

/**
 * Reader's measures over the lessons of each part, which names corpora. `always` and `selection` are taught in every fit
 * and never measured.
 */
export function measureLeftOut(
  lessons: readonly Lesson[],
  always: readonly Lesson[],
  selection: readonly TrainingList[],
  parts: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly LeftOut[]>> {
  const predictions = leaveOneOut(
    lessons,
    (taught) => learn(taught, selection),
    (weights, lesson) => outcomeWith(weights, lesson),
    always,
  );
  return Object.fromEntries(
    Object.entries(parts).map(([name, corpora]) => {
      const own = predictions.filter(({ item }) => corpora.includes(item.group));
      return [name, measure(own.map(({ value }) => value))];
    }),
  );
}

function measure(unordered: readonly Outcome[]): LeftOut[] {
  const outcomes = unordered.toSorted((a, b) => b.confidence - a.confidence);
  const intervals = bootstrap(outcomes, readerMeasures);
  const own = Object.entries(readerMeasures).flatMap(([name, measureOf]): LeftOut[] => {
    const [value, interval] = [measureOf(outcomes), intervals[name]];
    return value === undefined ? [] : [{ name, value, ...(interval === undefined ? {} : { interval }) }];
  });
  return [...own, ...stricter.flatMap((from) => answeredFrom(from, outcomes))];
}

/** Chances that an answer could have to reach, above today's: what `answerFrom` is chosen by. */
const stricter = [0.55, 0.6, 0.65].filter((from) => from > answerFrom);
const ofAnswers = ['answer precision', 'false answers', 'right and answered'] as const;

function answeredFrom(from: number, outcomes: readonly Outcome[]): LeftOut[] {
  const cut = outcomes.map((outcome) => ({ ...outcome, answered: outcome.confidence >= from }));
  return ofAnswers.flatMap((name): LeftOut[] => {
    const value = readerMeasures[name](cut);
    return value === undefined ? [] : [{ name: `${name} from ${from}`, value }];
  });
}

function outcomeWith(weights: Weights, lesson: Lesson): Outcome {
  const { topic, query } = lesson;
  const { candidates } = orderedIn(lesson, weights);
  const confidence = confidenceIn(query, candidates);
  const outcome = outcomeOf(confidence);
  const shown = chosenFor(outcome, candidates).map(({ document, span }) => ({
    path: document.path,
    text: sliceOf(document.text, span),
  }));
  const rank = topic.answerable ? rankOf(topic, shown) : undefined;
  return {
    confidence: shown.length === 0 ? 0 : (confidence ?? 0),
    right: rank === 1,
    answerable: topic.answerable,
    answered: outcome === 'answered',
    rank,
    stages: untraced,
  };
}

/** Where the gold was lost is not asked here: no measure of a reader's looks at it. */
const untraced = { passages: false, best200: false, best40: false, judged: false, candidates60: false };
