// Reports over several corpora: each by itself, and all their topics together.
import { evaluationOf } from './evaluate.ts';
import type { Judged } from './judging/judge.ts';
import { shownConfidence } from './judging/shown.ts';
import { mean } from './measures/measures.ts';
import { measureForReaders, peersForReaders } from './measures/reader-measures.ts';
import { exactQuotes, type Report } from './report.ts';

export interface CorpusJudged {
  readonly name: string;
  readonly judged: readonly Judged[];
}

export interface CorporaReports {
  readonly parts: readonly Report[];
  readonly pooled: Report;
}

/** `pooled` has the name of the set; its parts are named "set/corpus". */
export function reportCorpora(set: string, corpora: readonly CorpusJudged[]): CorporaReports {
  return {
    parts: corpora.map(({ name, judged }) => ({
      ...reportForReaders(`${set}/${name}`, judged),
      partOf: set,
    })),
    pooled: reportForReaders(
      set,
      corpora.flatMap(({ judged }) => judged),
    ),
  };
}

function reportForReaders(set: string, judged: readonly Judged[]): Report {
  const { verbatim, meanQuoteWords } = evaluationOf(judged);
  const { measures, intervals } = measureForReaders(judged);
  const reranked = judged.flatMap((one) => one.reranked ?? []);
  return {
    set,
    size: judged.length,
    measures: {
      ...measures,
      [exactQuotes]: verbatim,
      'mean quote words': meanQuoteWords,
      ...(reranked.length === 0 ? {} : { 'reranked in time': mean(reranked.map(Number)) }),
    },
    intervals,
    peers: peersForReaders(judged),
  };
}

/** What became of one topic, for programs that measure it again or read what went wrong. */
export const judgementLine = (
  corpus: string,
  { topic, answer, shownRank, candidateRank, stages, peers }: Judged,
) => ({
  corpus,
  id: topic.id,
  answerable: topic.answerable,
  kind: answer.kind,
  confidence: shownConfidence(answer),
  shownRank: shownRank ?? null,
  candidateRank: candidateRank ?? null,
  stages,
  peers,
});
