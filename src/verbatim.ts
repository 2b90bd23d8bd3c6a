// Opens the core: loads the corpus, picks the engine. The only file that names implementations.
import { randomBytes } from 'node:crypto';
import type { Answer } from './answer/answer.ts';
import type { Trace } from './ask.ts';
import type { Config } from './config.ts';
import { type Corpus, loadCorpus } from './corpus/load.ts';
import { VerbatimError } from './errors.ts';
import type { Log } from './log.ts';
import { reply } from './reply.ts';
import { createMiniSearchEngine } from './retrieval/minisearch.ts';
import { buildRevision } from './retrieval/revision.ts';

export interface Verbatim {
  readonly corpus: Corpus;
  /** `previous` is what the same asker asked before, for questions that lean on it. */
  ask(question: string, previous?: string): Answer;
  /** The same answer with how it came about. */
  trace(question: string, previous?: string): Trace;
}

/** Throws CORPUS_EMPTY where there is nothing to answer from; lesser problems are logged and kept in `corpus`. */
export async function openVerbatim(
  config: Config,
  log: Log,
  newId: () => string = randomId,
): Promise<Verbatim> {
  const corpus = await loadCorpus(config.corpus);
  for (const { code, path, message } of corpus.problems) log.warn({ code, path }, message);
  if (corpus.documents.length === 0) throw new VerbatimError('CORPUS_EMPTY', nothingToAsk(corpus));
  const revision = buildRevision(corpus, createMiniSearchEngine);
  log.info({ documents: corpus.documents.length, passages: revision.passages.length }, 'corpus loaded');
  const trace = (question: string, previous?: string): Trace => {
    const result = reply(revision, question, newId(), previous);
    log.debug({ question, kind: result.answer.kind, id: result.answer.id }, 'asked');
    return result;
  };
  return { corpus, trace, ask: (question, previous) => trace(question, previous).answer };
}

const nothingToAsk = ({ problems }: Corpus): string =>
  [
    'There is no document to answer from.',
    ...problems.map(({ path, message }) => `${path}: ${message}`),
  ].join('\n');

/** 50 random bits in letters and digits: short enough to read out, long enough for a corpus's questions. */
const randomId = (): string => randomBytes(8).readBigUInt64BE().toString(36).slice(-10);
