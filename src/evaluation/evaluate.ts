// Asks every topic as a user would and measures the answers.
import type { Answer, Quote } from '../answer/answer.ts';
import { countWords } from '../text/tokenize.ts';
import type { Verbatim } from '../verbatim.ts';
import { type Detection, detection, mean, meanReciprocalRank, successAt } from './measures.ts';
import type { Topic } from './topics.ts';

export interface Judged {
  readonly topic: Topic;
  readonly answer: Answer;
  /** 1-based rank of the first right quote; absent where none is, or the core abstained. */
  readonly rank?: number;
}

export interface Evaluation {
  readonly topics: number;
  readonly answerable: number;
  readonly success1: number;
  readonly success3: number;
  readonly mrr: number;
  /** Of the class "the documents do not say". */
  readonly abstention: Detection;
  readonly meanQuoteWords: number;
  /** Share of quotes that are exact slices of their documents: 1, or a bug. */
  readonly verbatim: number;
  readonly judged: readonly Judged[];
}

export function evaluateTopics(verbatim: Verbatim, topics: readonly Topic[]): Evaluation {
  const judged = topics.map((topic) => judge(topic, verbatim.ask(topic.question)));
  const ranks = judged.filter(({ topic }) => topic.answerable).map(({ rank }) => rank);
  const quotes = judged.flatMap(({ answer }) => quotesOf(answer));
  const texts = new Map(verbatim.corpus.documents.map(({ path, text }) => [path, text]));
  const isExact = ({ text, citation }: Quote): boolean =>
    texts.get(citation.path)?.slice(citation.span.start, citation.span.end) === text;
  return {
    topics: topics.length,
    answerable: ranks.length,
    success1: successAt(1, ranks),
    success3: successAt(3, ranks),
    mrr: meanReciprocalRank(ranks),
    abstention: detection(
      judged.map(({ topic, answer }) => ({ said: answer.kind === 'abstained', is: !topic.answerable })),
    ),
    meanQuoteWords: mean(quotes.map(({ text }) => countWords(text))),
    verbatim: mean(quotes.map((quote) => (isExact(quote) ? 1 : 0))),
    judged,
  };
}

const quotesOf = (answer: Answer): readonly Quote[] => (answer.kind === 'answered' ? answer.quotes : []);

function judge(topic: Topic, answer: Answer): Judged {
  const index = quotesOf(answer).findIndex(({ text, citation }) =>
    topic.gold.some((gold) => gold.path === citation.path && foldSpace(text).includes(foldSpace(gold.text))),
  );
  return index === -1 ? { topic, answer } : { topic, answer, rank: index + 1 };
}

const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
