// Opens the core: loads the corpus, picks engine and store. The only file that names implementations.
import { randomBytes } from 'node:crypto';
import type { Answer } from './answer/answer.ts';
import type { Config } from './config.ts';
import type { Corpus } from './corpus/assemble/assemble.ts';
import type { CachedFile } from './corpus/cache/cached-file.ts';
import { cacheVersion, openDocumentCache } from './corpus/cache/document-cache.ts';
import { createScanner } from './corpus/folder/scan.ts';
import { VerbatimError } from './errors.ts';
import type { Log } from './log.ts';
import type { Asker, Place, Question } from './question/question.ts';
import { type Live, openLive } from './retrieval/live.ts';
import { miniSearch } from './retrieval/minisearch.ts';
import { createNarrowing, type Narrowing } from './retrieval/narrow.ts';
import { openRevision, saveRevision } from './retrieval/open-revision.ts';
import { openScopes } from './scope/open-scopes.ts';
import { keyOf, type Scope } from './scope/scope.ts';
import { collectionsIn, scopeAt, scopesIn, strayCollections } from './scope/scopes.ts';
import { createScoped, type Scoped } from './scoped.ts';
import type { Health, Outcome } from './store/attempts.ts';
import { openStore } from './store/open.ts';
import { openResilientStore, type ResilientStore } from './store/resilient.ts';
import type { Forgotten, Rating } from './store/store.ts';

export interface Verbatim {
  /** All that reads documents, as the place may see them. */
  within(place: Place): Scoped;
  /** Every document, for who keeps the corpus: nothing of it may be shown in a chat. */
  readonly whole: Scoped;
  /** Answers within the asker's place and remembers. What can't be remembered is answered too; `health` tells. */
  ask(question: Question): Promise<Answer>;
  /** True for one caller only, for a day, also after a restart. */
  firstSeen(key: string): Promise<boolean>;
  /** False where there is no such answer. Rejects with RATING_INVALID and STORE_UNAVAILABLE. */
  rate(asker: Asker, rating: Pick<Rating, 'answerId' | 'verdict' | 'note'>): Promise<boolean>;
  /** Rejects with STORE_UNAVAILABLE. */
  forget(asker: Asker): Promise<Forgotten>;
  /**
   * Gives the place another scope, undefined for the default, and writes it into the scopes file. For administrators:
   * who may is for the platform to say. Rejects with COLLECTION_UNKNOWN and as `OpenScopes.give` does.
   */
  setScope(place: Place, scope: Scope | undefined): Promise<void>;
  /** Of the store. */
  health(): Health;
  /** Of the corpus: since when it is as it is, or why it can't be read. */
  corpusHealth(): Health;
  close(): Promise<void>;
}

export interface Opening {
  /** See StoreMode: a bot has the data folder for itself, a tool writes beside it, a reader only reads. */
  readonly memory: 'bot' | 'tool' | 'reader';
  /** Called while documents are read that no earlier start has cached: how many of how many. */
  readonly onRead?: (read: number, of: number) => void;
  readonly newId?: () => string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Throws SCOPES_INVALID, CORPUS_EMPTY where there is nothing to answer from, STORE_IN_USE for a second bot on one data
 * folder, and STORE_NEWER. Lesser problems of the corpus are logged and kept in `corpus`; a store that fails is tried again.
 */
export async function openVerbatim(config: Config, log: Log, opening: Opening): Promise<Verbatim> {
  const { memory, newId = randomId, now = Date.now } = opening;
  const scopes = await openScopes(config.scopes);
  const narrowing = createNarrowing(miniSearch.create);
  const live = await openCorpus(config, log, opening, narrowing);
  const { corpus } = live.current();
  for (const name of strayCollections(scopes.current(), corpus))
    log.warn({ collection: name }, strayCollection(name));
  const open = (suspect: boolean) =>
    openStore(config.data, { mode: memory, retentionDays: config.retentionDays, suspect, now });
  const store = await openResilientStore({ open, log, now, lazy: memory === 'reader' }).catch(
    async (cause: unknown) => {
      await live.close();
      throw cause;
    },
  );
  const stopUpkeep = memory === 'bot' ? await keepUp(store) : () => {};

  const get = async <T>(outcome: Promise<Outcome<T>>): Promise<T> => {
    const result = await outcome;
    if (result.ok) return result.value;
    throw new VerbatimError('STORE_UNAVAILABLE', store.health().detail ?? 'The store can not be reached.');
  };
  // A bot's first question in a channel should not wait for an index.
  if (memory === 'bot')
    for (const scope of scopesIn(scopes.current())) narrowing.within(live.current(), scope);
  const viewOf = (scope: () => Scope): Scoped =>
    createScoped({
      revision: () => narrowing.within(live.current(), scope()),
      scope,
      newId,
      now,
      receipt: (code) => get(store.receipt(code)),
      questions: (filter) => get(store.questions(filter)),
      keep: store.keep,
    });
  const whole = viewOf(() => 'all');
  const within = (place: Place): Scoped => viewOf(() => scopeAt(scopes.current(), place));
  return {
    within,
    whole,
    ask: async ({ text, asker, previous, replaces }) => {
      const scoped = within(asker);
      const { answer } = scoped.trace(text, previous);
      log.debug({ question: text, kind: answer.kind, id: answer.id }, 'asked');
      // A greeting or a word on the bot itself is no question about the documents.
      if (answer.kind === 'told') return answer;
      const occasion = { ...asker, askedAt: now(), revision: scoped.digest };
      const edited = replaces === undefined ? {} : { replaces };
      return (await store.remember(answer, { ...occasion, ...edited })).answer;
    },
    firstSeen: store.firstSeen,
    rate: (asker, rating) => get(store.rate(asker, { ...rating, ratedAt: now() })),
    forget: (asker) => get(store.forget(asker)),
    setScope: async (place, scope) => {
      assertThere(scope, live.current().corpus);
      await scopes.give(place, scope);
      const { platform, conversation } = place;
      const given = scope === undefined ? 'default' : keyOf(scope);
      log.info({ platform, conversation, scope: given }, 'scope changed');
    },
    health: store.health,
    corpusHealth: live.health,
    close: async () => {
      stopUpkeep();
      await live.close();
      await store.close();
    },
  };
}

/** The corpus as it is, and as it will be: a bot's follows the folder. Throws CORPUS_EMPTY. */
async function openCorpus(
  config: Config,
  log: Log,
  { memory, onRead, now = Date.now }: Opening,
  { carry }: Narrowing,
): Promise<Live> {
  const keeping = { folder: config.data, writable: memory !== 'reader', log };
  const cache = openDocumentCache(cacheVersion, keeping);
  const cached = await cache.load();
  let read = 0;
  const tell = (file: CachedFile, of: number): void => {
    cache.add(file);
    read += 1;
    onRead?.(read, of);
    if (read % filesInAWord === 0) log.info({ read, of }, 'reading documents');
  };
  const scan = createScanner({ folder: config.corpus, now, onRead: tell }, cached);
  const { corpus, files } = await scan(0);
  for (const { code, path, message } of corpus.problems) log.warn({ code, path }, message);
  if (files === undefined || corpus.documents.length === 0)
    throw new VerbatimError('CORPUS_EMPTY', nothingToAsk(corpus));
  const revision = await openRevision(corpus, miniSearch, keeping);
  const { length: passages } = revision.passages;
  log.info({ documents: corpus.documents.length, passages, read }, 'corpus loaded');
  await cache.compact(files, true);
  return openLive(
    { revision, files },
    {
      folder: config.corpus,
      watching: memory === 'bot' ? (config.watch ?? 'off') : 'off',
      scan,
      cache,
      carry,
      save: (changed) => saveRevision(changed, miniSearch, keeping),
      log,
      now,
    },
  );
}

/** Files that are read between two words of the log. */
const filesInAWord = 1000;

function assertThere(scope: Scope | undefined, corpus: Corpus): void {
  if (scope === undefined || scope === 'all') return;
  const there = collectionsIn(corpus);
  const unknown = [...scope].filter((name) => !there.includes(name));
  if (unknown.length === 0) return;
  const message = `There is no collection ${unknown.join(', ')}. There are: ${there.join(', ')}.`;
  throw new VerbatimError('COLLECTION_UNKNOWN', message);
}

const strayCollection = (name: string): string =>
  `The scopes file names the collection ${name}, but the corpus has no document in such a folder.`;

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
