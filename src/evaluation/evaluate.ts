// Measures the answers to topics that were asked as a user would ask them.
import type { Quote } from '../answer/answer.ts';
import { shownQuotes } from '../store/record.ts';
import { countWords } from '../text/tokenize.ts';
import { type Asked, type Judged, judgeTopics } from './judging/judge.ts';
import { shownConfidence } from './judging/shown.ts';
import {
  type Detection,
  detection,
  mean,
  meanReciprocalRank,
  type Reliability,
  reliability,
  successAt,
} from './measures/measures.ts';
import { measureForReaders, peersForReaders } from './measures/reader-measures.ts';
import { exactQuotes, type Figures, type Report, wrongAnswers } from './report.ts';
import type { Topic } from './topics.ts';

export interface Evaluation {
  readonly topics: number;
  readonly answerable: number;
  /** Over answers: what is shown without being called an answer counts as a miss. */
  readonly success1: number;
  readonly success3: number;
  readonly mrr: number;
  /** Over the ten best candidates, shown or not: how good the order is, whatever is withheld. */
  readonly mrr10: number;
  /** Of the class "the documents do not say". */
  readonly abstention: Detection;
  /** Share of greetings, thanks and the like that were taken for what they are; absent without any. */
  readonly told?: number;
  /** Answers to topics that have none. */
  readonly wrongAnswers: number;
  readonly meanQuotes: number;
  readonly meanQuoteWords: number;
  /** Share of quotes that are exact slices of their documents: 1, or a bug. */
  readonly verbatim: number;
  /** Confidence in the first quote shown against whether it was right, called an answer or not. */
  readonly reliability: Reliability;
  readonly judged: readonly Judged[];
}

/** `advance` is called after each topic. */
export const evaluateTopics = async (
  asked: Asked,
  topics: readonly Topic[],
  advance: () => void = () => {},
): Promise<Evaluation> => evaluationOf(await judgeTopics(asked, topics, advance));

/** Of topics that may have been asked of several corpora. */
export function evaluationOf(judged: readonly Judged[]): Evaluation {
  const asked = judged.filter(({ topic }) => topic.told === undefined);
  const told = judged.filter(({ topic }) => topic.told !== undefined);
  const ranks = answerableOf(judged).map(answerRank);
  const answered = judged.filter(isAnswered);
  const quotes = answered.flatMap(quotesOf);
  const shown = judged.flatMap(quotesOf).length;
  return {
    topics: judged.length,
    answerable: ranks.length,
    success1: successAt(1, ranks),
    success3: successAt(3, ranks),
    mrr: meanReciprocalRank(ranks),
    mrr10: meanReciprocalRank(answerableOf(judged).map(({ candidateRank }) => candidateRank)),
    abstention: detection(asked.map((one) => ({ said: !isAnswered(one), is: !one.topic.answerable }))),
    ...(told.length === 0
      ? {}
      : { told: mean(told.map(({ topic, answer }) => Number(subjectOf(answer) === topic.told))) }),
    wrongAnswers: answered.filter(({ topic }) => !topic.answerable).length,
    meanQuotes: quotes.length / Math.max(1, answered.length),
    meanQuoteWords: mean(quotes.map(({ text }) => countWords(text))),
    verbatim: shown === 0 ? 1 : judged.reduce((sum, { exact }) => sum + exact, 0) / shown,
    reliability: reliability(
      asked.map(({ answer, shownRank }) => ({
        confidence: shownConfidence(answer),
        right: shownRank === 1,
      })),
    ),
    judged,
  };
}

const quotesOf = ({ answer }: Judged): readonly Quote[] => shownQuotes(answer);
const isAnswered = ({ answer }: Judged): boolean => answer.kind === 'answered';
const answerableOf = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter(({ topic }) => topic.answerable);
const subjectOf = (answer: Judged['answer']): string | undefined =>
  answer.kind === 'told' ? answer.subject : undefined;

/** 1-based rank of the first right quote of an answer; undefined where none is right, or nothing was answered. */
export const answerRank = (judged: Judged): number | undefined =>
  isAnswered(judged) ? judged.shownRank : undefined;

/** The figures by the names of their field, with minisearch's over the sentences of the same documents. */
export function reportTopics(set: string, evaluation: Evaluation): Report {
  const { judged } = evaluation;
  const { measures, intervals } = measureForReaders(judged);
  const peers = peersForReaders(judged);
  return {
    set,
    size: evaluation.topics,
    measures: { ...answerFigures(evaluation), ...measures },
    intervals,
    peers: Object.fromEntries(
      Object.entries(peers).map(([name, found]) => [name, { ...peerFigures(name, judged), ...found }]),
    ),
  };
}

const answerFigures = (evaluation: Evaluation): Figures => ({
  'Success@1': evaluation.success1,
  'Success@3': evaluation.success3,
  MRR: evaluation.mrr,
  'MRR@10': evaluation.mrr10,
  ...abstentionFigures(evaluation),
  ...(evaluation.told === undefined ? {} : { 'told rightly': evaluation.told }),
  [exactQuotes]: evaluation.verbatim,
  'mean quotes': evaluation.meanQuotes,
  'mean quote words': evaluation.meanQuoteWords,
});

/** None where every topic has an answer. */
const abstentionFigures = ({
  abstention,
  answerable,
  topics,
  wrongAnswers: wrong,
}: Pick<Evaluation, 'abstention' | 'answerable' | 'topics' | 'wrongAnswers'>): Figures =>
  answerable === topics
    ? {}
    : {
        'abstention precision': abstention.precision,
        'abstention recall': abstention.recall,
        'abstention F1': abstention.f1,
        [wrongAnswers]: wrong,
      };

function peerFigures(name: string, judged: readonly Judged[]): Figures {
  const found = judged.map(({ topic, peers }) => ({ topic, given: false, ...peers[name] }));
  const ranks = found.filter(({ topic }) => topic.answerable).map(({ rank }) => rank);
  return {
    'Success@1': successAt(1, ranks),
    'Success@3': successAt(3, ranks),
    MRR: meanReciprocalRank(ranks.map((rank) => (rank !== undefined && rank <= 3 ? rank : undefined))),
    'MRR@10': meanReciprocalRank(ranks),
    ...abstentionFigures({
      abstention: detection(found.map(({ topic, given }) => ({ said: !given, is: !topic.answerable }))),
      answerable: ranks.length,
      topics: found.length,
      wrongAnswers: found.filter(({ topic, given }) => !topic.answerable && given).length,
    }),
  };
}
