// Asks every topic as a user would and measures the answers.
import type { Answer, Quote } from '../answer/answer.ts';
import type { Candidate } from '../answer/candidates.ts';
import { distinct } from '../answer/select.ts';
import type { Scoped } from '../scoped.ts';
import { sentencesOf } from '../text/sentences.ts';
import { sliceOf } from '../text/span.ts';
import { countWords } from '../text/tokenize.ts';
import {
  type Detection,
  detection,
  mean,
  meanReciprocalRank,
  type Reliability,
  reliability,
  successAt,
} from './measures.ts';
import { createPeers, type Peer } from './peers.ts';
import { exactQuotes, type Figures, type Report, wrongAnswers } from './report.ts';
import type { Topic } from './topics.ts';

export interface Judged {
  readonly topic: Topic;
  readonly answer: Answer;
  /** 1-based rank of the first right quote; absent where none is, or the core abstained. */
  readonly rank?: number;
  /** 1-based rank of the first right one of the ten best candidates, shown or not. */
  readonly candidateRank?: number;
}

export interface Evaluation {
  readonly topics: number;
  readonly answerable: number;
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
  /** Confidence in the best candidate against whether it was right, answered or not. */
  readonly reliability: Reliability;
  readonly judged: readonly Judged[];
}

const mostCandidates = 10;

/** `advance` is called after each topic. */
export async function evaluateTopics(
  verbatim: Pick<Scoped, 'corpus' | 'trace'>,
  topics: readonly Topic[],
  advance: () => void = () => {},
): Promise<Evaluation> {
  const judged: Judged[] = [];
  for (const topic of topics) {
    const { answer, candidates } = await verbatim.trace(topic.question, topic.after);
    advance();
    judged.push(judge(topic, answer, candidates));
  }
  const asked = judged.filter(({ topic }) => topic.told === undefined);
  const told = judged.filter(({ topic }) => topic.told !== undefined);
  const answerable = judged.filter(({ topic }) => topic.answerable);
  const ranks = answerable.map(({ rank }) => rank);
  const quotes = judged.flatMap(({ answer }) => quotesOf(answer));
  const texts = new Map(verbatim.corpus.documents.map(({ path, text }) => [path, text]));
  const isExact = ({ text, citation }: Quote): boolean =>
    texts.get(citation.path)?.slice(citation.span.start, citation.span.end) === text;
  const answered = judged.filter(({ answer }) => answer.kind === 'answered');
  return {
    topics: topics.length,
    answerable: ranks.length,
    success1: successAt(1, ranks),
    success3: successAt(3, ranks),
    mrr: meanReciprocalRank(ranks),
    mrr10: meanReciprocalRank(answerable.map(({ candidateRank }) => candidateRank)),
    abstention: detection(
      asked.map(({ topic, answer }) => ({ said: answer.kind !== 'answered', is: !topic.answerable })),
    ),
    ...(told.length === 0
      ? {}
      : {
          told: mean(
            told.map(({ topic, answer }) =>
              answer.kind === 'told' && answer.subject === topic.told ? 1 : 0,
            ),
          ),
        }),
    wrongAnswers: answered.filter(({ topic }) => !topic.answerable).length,
    meanQuotes: quotes.length / Math.max(1, answered.length),
    meanQuoteWords: mean(quotes.map(({ text }) => countWords(text))),
    verbatim: quotes.length === 0 ? 1 : mean(quotes.map((quote) => (isExact(quote) ? 1 : 0))),
    reliability: reliability(
      asked.map(({ answer, candidateRank }) => ({
        confidence: answer.confidence,
        right: candidateRank === 1,
      })),
    ),
    judged,
  };
}

const quotesOf = (answer: Answer): readonly Quote[] => (answer.kind === 'answered' ? answer.quotes : []);

function judge(topic: Topic, answer: Answer, candidates: readonly Candidate[]): Judged {
  const rank = rankOf(
    topic,
    quotesOf(answer).map(({ text, citation }) => ({ path: citation.path, text })),
  );
  const candidateRank = rankOf(
    topic,
    distinct(candidates, mostCandidates).map(({ document, span }) => ({
      path: document.path,
      text: sliceOf(document.text, span),
    })),
  );
  return {
    topic,
    answer,
    ...(rank === undefined ? {} : { rank }),
    ...(candidateRank === undefined ? {} : { candidateRank }),
  };
}

/** Whether a candidate is right for a topic. */
export const holdsGold = (topic: Topic, { document, span }: Pick<Candidate, 'document' | 'span'>): boolean =>
  rankOf(topic, [{ path: document.path, text: sliceOf(document.text, span) }]) === 1;

interface Excerpt {
  readonly path: string;
  readonly text: string;
}

function rankOf({ gold }: Topic, excerpts: readonly Excerpt[]): number | undefined {
  const index = excerpts.findIndex(({ path, text }) =>
    gold.some((right) => right.path === path && foldSpace(text).includes(foldSpace(right.text))),
  );
  return index === -1 ? undefined : index + 1;
}

const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The figures by the names of their field, with minisearch's over the sentences of the same documents. */
export function reportTopics(
  set: string,
  verbatim: Pick<Scoped, 'corpus'>,
  topics: readonly Topic[],
  evaluation: Evaluation,
): Report {
  const { abstention } = evaluation;
  const measures = {
    'Success@1': evaluation.success1,
    'Success@3': evaluation.success3,
    MRR: evaluation.mrr,
    'MRR@10': evaluation.mrr10,
    ...abstentionFigures(abstention, evaluation),
    ...(evaluation.told === undefined ? {} : { 'told rightly': evaluation.told }),
    [exactQuotes]: evaluation.verbatim,
    'mean quotes': evaluation.meanQuotes,
    'mean quote words': evaluation.meanQuoteWords,
    'calibration error': evaluation.reliability.calibrationError,
  };
  const sentences = verbatim.corpus.documents.flatMap((document) =>
    document.sections
      .flatMap((section) => section.paragraphs.filter((paragraph) => paragraph.setAside === undefined))
      .flatMap((paragraph) => sentencesOf(document.text, paragraph.span))
      .map((span) => ({ path: document.path, text: sliceOf(document.text, span) })),
  );
  const peers = createPeers(sentences.map(({ text }) => text));
  const figures = Object.entries(peers).map(([name, peer]): [string, Figures] => [
    name,
    peerFigures(peer, sentences, topics),
  ]);
  return { set, size: topics.length, measures, peers: Object.fromEntries(figures) };
}

const abstentionFigures = (
  abstention: Detection,
  { answerable, topics, wrongAnswers: wrong }: Evaluation,
): Figures =>
  answerable === topics
    ? {}
    : {
        'abstention precision': abstention.precision,
        'abstention recall': abstention.recall,
        'abstention F1': abstention.f1,
        [wrongAnswers]: wrong,
      };

function peerFigures(peer: Peer, sentences: readonly Excerpt[], topics: readonly Topic[]): Figures {
  const found = topics.map((topic) => {
    const excerpts = peer(topic.question)
      .slice(0, mostCandidates)
      .flatMap(({ index }) => sentences[index] ?? []);
    return { topic, given: excerpts.length > 0, rank: rankOf(topic, excerpts) };
  });
  const ranks = found.filter(({ topic }) => topic.answerable).map(({ rank }) => rank);
  const abstention = detection(found.map(({ topic, given }) => ({ said: !given, is: !topic.answerable })));
  return {
    'Success@1': successAt(1, ranks),
    'Success@3': successAt(3, ranks),
    MRR: meanReciprocalRank(ranks.map((rank) => (rank !== undefined && rank <= 3 ? rank : undefined))),
    'MRR@10': meanReciprocalRank(ranks),
    ...(ranks.length === topics.length
      ? {}
      : {
          'abstention precision': abstention.precision,
          'abstention recall': abstention.recall,
          'abstention F1': abstention.f1,
          [wrongAnswers]: found.filter(({ topic, given }) => !topic.answerable && given).length,
        }),
  };
}
