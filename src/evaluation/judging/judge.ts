// Asks every topic as a user would, and says what of each answer is right.
import type { Answer, Quote } from '../../answer/answer.ts';
import { distinct } from '../../answer/quotes/select.ts';
import type { Trace } from '../../ask.ts';
import type { Whole } from '../../core.ts';
import type { Corpus } from '../../corpus/folder/load.ts';
import { shownQuotes } from '../../store/record.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { sliceOf } from '../../text/span.ts';
import { createPeers, type Peer } from '../peers.ts';
import type { Topic } from '../topics.ts';
import { type Excerpt, rankOf } from './gold.ts';
import { type Stages, stagesOf } from './stages.ts';

export interface Judged {
  readonly topic: Topic;
  readonly answer: Answer;
  /** 1-based rank of the first right quote shown, as an answer or not; absent where none is right. */
  readonly shownRank?: number;
  /** 1-based rank of the first right one of the ten best candidates, shown or not. */
  readonly candidateRank?: number;
  readonly stages: Stages;
  /** Whether the reranker was used; absent without one. A busy machine may be too late, and the figures then vary. */
  readonly reranked?: boolean;
  /** How many of the quotes shown are exact slices of their documents: all, or there is a bug. */
  readonly exact: number;
  /** What minisearch gives for the same question over the sentences of the same documents, by its name. */
  readonly peers: Readonly<Record<string, PeerResult>>;
}

export interface PeerResult {
  /** Whether it found anything. */
  readonly given: boolean;
  /** 1-based rank of the first right one of its ten best sentences. */
  readonly rank?: number;
}

/** What topics are asked of. */
export type Asked = Pick<Whole, 'corpus' | 'trace' | 'index'>;

const mostCandidates = 10;

/** `advance` is called after each topic. */
export async function judgeTopics(
  asked: Asked,
  topics: readonly Topic[],
  advance: () => void = () => {},
): Promise<Judged[]> {
  const texts = new Map(asked.corpus.documents.map(({ path, text }) => [path, text]));
  const isExact = ({ text, citation: { path, span } }: Quote): boolean =>
    texts.get(path)?.slice(span.start, span.end) === text;
  const peersOf = createPeerJudge(asked.corpus);
  const revision = await asked.index();
  const judged: Judged[] = [];
  for (const topic of topics) {
    const trace = await asked.trace(topic.question, topic.after);
    judged.push({
      topic,
      answer: trace.answer,
      ...ranksOf(topic, trace),
      stages: await stagesOf(topic, trace, revision),
      ...(trace.reranking === undefined ? {} : { reranked: trace.reranking.outcome === 'used' }),
      exact: shownQuotes(trace.answer).filter(isExact).length,
      peers: peersOf(topic),
    });
    advance();
  }
  return judged;
}

function ranksOf(topic: Topic, { answer, candidates }: Trace): Pick<Judged, 'shownRank' | 'candidateRank'> {
  const shownRank = rankOf(
    topic,
    shownQuotes(answer).map(({ text, citation }) => ({ path: citation.path, text })),
  );
  const candidateRank = rankOf(
    topic,
    distinct(candidates, mostCandidates).map(({ document, span }) => ({
      path: document.path,
      text: sliceOf(document.text, span),
    })),
  );
  return {
    ...(shownRank === undefined ? {} : { shownRank }),
    ...(candidateRank === undefined ? {} : { candidateRank }),
  };
}

function createPeerJudge(corpus: Corpus): (topic: Topic) => Judged['peers'] {
  const sentences = sentencesIn(corpus);
  const peers = Object.entries(createPeers(sentences.map(({ text }) => text)));
  return (topic) =>
    Object.fromEntries(peers.map(([name, peer]) => [name, peerResult(topic, peer, sentences)]));
}

function peerResult(topic: Topic, peer: Peer, sentences: readonly Excerpt[]): PeerResult {
  const excerpts = peer(topic.question)
    .slice(0, mostCandidates)
    .flatMap(({ index }) => sentences[index] ?? []);
  const rank = rankOf(topic, excerpts);
  return { given: excerpts.length > 0, ...(rank === undefined ? {} : { rank }) };
}

const sentencesIn = ({ documents }: Corpus): Excerpt[] =>
  documents.flatMap((document) =>
    document.sections
      .flatMap(({ paragraphs }) => paragraphs.filter(({ setAside }) => setAside === undefined))
      .flatMap(({ span }) => sentencesOf(document.text, span))
      .map((span) => ({ path: document.path, text: sliceOf(document.text, span) })),
  );
