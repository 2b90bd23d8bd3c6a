// Opens the core: loads the corpus, picks engine and store. The only file that names implementations.
import { randomBytes } from 'node:crypto';
import type { Answer, Citation, Quote } from './answer/answer.ts';
import { quoteStoredAt } from './answer/stored-quote.ts';
import type { Trace } from './ask.ts';
import type { Config } from './config.ts';
import { type Corpus, loadCorpus } from './corpus/load.ts';
import { VerbatimError } from './errors.ts';
import { findGaps, type Gap } from './journal/gaps.ts';
import { recallAnswer } from './journal/recall.ts';
import type { Log } from './log.ts';
import { checkQuotes } from './proof/judge.ts';
import type { CheckedQuotation } from './proof/verdict.ts';
import { type Verification, verifyReceipt } from './proof/verify.ts';
import type { Asker, Question } from './question/question.ts';
import { formatReference, type Style } from './reference/reference.ts';
import { reply } from './reply.ts';
import { miniSearch } from './retrieval/minisearch.ts';
import { openRevision } from './retrieval/open-revision.ts';
import type { Health, Outcome } from './store/attempts.ts';
import { openStore } from './store/open.ts';
import { corpusDigest } from './store/record.ts';
import { openResilientStore, type Person, type ResilientStore } from './store/resilient.ts';
import type { AskedQuestion, Forgotten, QuestionFilter, Rating, Receipt } from './store/store.ts';
import { suggestQuotes } from './suggest.ts';

export interface Verified {
  readonly receipt: Receipt;
  readonly verification: Verification;
}

export interface Verbatim {
  readonly corpus: Corpus;
  /** How the answer to `text` comes about; `previous` is what the same asker asked before. Leaves no trace of its own. */
  trace(text: string, previous?: string): Trace;
  /** Answers and remembers. An answer that can't be remembered is given all the same; `health` tells. */
  ask(question: Question): Promise<Answer>;
  /** Quotes for a search that is being typed; see `suggestQuotes`. Nothing of it is remembered. */
  suggest(text: string, most: number): readonly Quote[];
  /** A quote found again by its place: whole stored sentences, or undefined. */
  quoteAt(documentId: string, span: Citation['span']): Quote | undefined;
  /** Remembers a quote that was shown without a question, so that its receipt can be verified. Never rejects. */
  keep(quote: Quote): Promise<Quote>;
  checkQuotes(text: string): readonly CheckedQuotation[];
  /** Whether the quote is, character by character, what its document says where the citation points. */
  stands(quote: Quote): boolean;
  /** True for one caller only, for a day, also after a restart. */
  firstSeen(key: string): Promise<boolean>;
  // What follows asks the store, and rejects with STORE_UNAVAILABLE where it can't be reached.
  /** Undefined for a code that no receipt has. */
  verify(code: string): Promise<Verified | undefined>;
  /** The quote of a receipt with its reference, as the citation then was. Undefined for a code that no receipt has. */
  cite(code: string, style: Style): Promise<string | undefined>;
  /** False where there is no such answer. Rejects with RATING_INVALID. */
  rate(asker: Asker, rating: Pick<Rating, 'answerId' | 'verdict' | 'note'>): Promise<boolean>;
  /** An earlier answer; undefined where it is not remembered. */
  recall(answerId: string): Promise<Answer | undefined>;
  questions(filter: QuestionFilter<Person>): Promise<readonly AskedQuestion[]>;
  gaps(filter: QuestionFilter<Person>): Promise<readonly Gap[]>;
  forget(asker: Asker): Promise<Forgotten>;
  /** Of the store. */
  health(): Health;
  close(): Promise<void>;
}

export interface Opening {
  /** See StoreMode: a bot has the data folder for itself, a tool writes beside it, a reader only reads. */
  readonly memory: 'bot' | 'tool' | 'reader';
  readonly newId?: () => string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Throws CORPUS_EMPTY where there is nothing to answer from, STORE_IN_USE for a second bot on one data folder, and
 * STORE_NEWER. Lesser problems of the corpus are logged and kept in `corpus`; a store that fails is tried again.
 */
export async function openVerbatim(config: Config, log: Log, opening: Opening): Promise<Verbatim> {
  const { memory, newId = randomId, now = Date.now } = opening;
  const corpus = await loadCorpus(config.corpus);
  for (const { code, path, message } of corpus.problems) log.warn({ code, path }, message);
  if (corpus.documents.length === 0) throw new VerbatimError('CORPUS_EMPTY', nothingToAsk(corpus));
  const keeping = { folder: config.data, writable: memory !== 'reader', log };
  const revision = await openRevision(corpus, miniSearch, keeping);
  log.info({ documents: corpus.documents.length, passages: revision.passages.length }, 'corpus loaded');
  const digest = corpusDigest(corpus.documents);
  const open = (suspect: boolean) =>
    openStore(config.data, { mode: memory, retentionDays: config.retentionDays, suspect, now });
  const store = await openResilientStore({ open, log, now, lazy: memory === 'reader' });
  const stopUpkeep = memory === 'bot' ? await keepUp(store) : () => {};

  const trace = (text: string, previous?: string): Trace => reply(revision, text, newId(), previous);
  const get = async <T>(outcome: Promise<Outcome<T>>): Promise<T> => {
    const result = await outcome;
    if (result.ok) return result.value;
    throw new VerbatimError('STORE_UNAVAILABLE', store.health().detail ?? 'The store can not be reached.');
  };
  return {
    corpus,
    trace,
    ask: async ({ text, asker, previous }) => {
      const { answer } = trace(text, previous);
      log.debug({ question: text, kind: answer.kind, id: answer.id }, 'asked');
      // A greeting or a word on the bot itself is no question about the documents.
      if (answer.kind === 'told') return answer;
      return (await store.remember(answer, { ...asker, askedAt: now(), revision: digest })).answer;
    },
    suggest: (text, most) => suggestQuotes(revision, text, most),
    quoteAt: (documentId, span) => quoteStoredAt(revision, documentId, span),
    keep: (quote) => store.keep(quote, { askedAt: now(), revision: digest }),
    checkQuotes: (text) => checkQuotes(text, revision),
    stands: ({ text, citation: { documentId, span } }) =>
      corpus.documents.find(({ id }) => id === documentId)?.text.slice(span.start, span.end) === text,
    verify: async (code) => {
      const receipt = await get(store.receipt(code));
      return (
        receipt && { receipt, verification: verifyReceipt({ ...receipt, ...receipt.citation }, revision) }
      );
    },
    cite: async (code, style) => {
      const receipt = await get(store.receipt(code));
      return receipt && formatReference({ ...receipt, receipt: receipt.code }, style);
    },
    firstSeen: store.firstSeen,
    rate: (asker, rating) => get(store.rate(asker, { ...rating, ratedAt: now() })),
    recall: async (answerId) => {
      const [asked] = await get(store.questions({ id: answerId }));
      return asked && recallAnswer(asked, trace(asked.question).answer);
    },
    questions: (filter) => get(store.questions(filter)),
    gaps: async (filter) => findGaps(await get(store.questions(filter)), revision),
    forget: (asker) => get(store.forget(asker)),
    health: store.health,
    close: async () => {
      stopUpkeep();
      await store.close();
    },
  };
}

const nothingToAsk = ({ problems }: Corpus): string =>
  [
    'There is no document to answer from.',
    ...problems.map(({ path, message }) => `${path}: ${message}`),
  ].join('\n');

const day = 24 * 60 * 60 * 1000;

/** Deletes what is past its retention, now and once a day. */
async function keepUp(store: ResilientStore): Promise<() => void> {
  await store.prune();
  const timer = setInterval(() => void store.prune(), day);
  timer.unref();
  return () => clearInterval(timer);
}

/** 50 random bits in letters and digits: short enough to read out, long enough for a corpus's questions. */
const randomId = (): string => randomBytes(8).readBigUInt64BE().toString(36).slice(-10);
