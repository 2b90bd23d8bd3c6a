// Opens the core: loads the corpus, picks engine and store. The only file that names implementations.
import { randomBytes } from 'node:crypto';
import type { Answer } from './answer/answer.ts';
import { createAging } from './answer/quotes/age.ts';
import type { Reranker } from './answer/ranking/reranker.ts';
import type { Config } from './config.ts';
import { openOriginal } from './corpus/original/open-original.ts';
import { VerbatimError } from './errors.ts';
import type { Log } from './log.ts';
import { type CorpusOpening, openCorpus } from './open-corpus.ts';
import { createPictures } from './picture/pictures.ts';
import type { Asker, Place, Question } from './question/question.ts';
import type { RerankerCounts } from './reranker/counted.ts';
import { openReranker } from './reranker/open-reranker.ts';
import { packedEngine } from './retrieval/engine/packed-engine.ts';
import { createNarrowing } from './retrieval/revision/narrow.ts';
import type { Revision } from './retrieval/revision/revision.ts';
import { openScopes, type Presence } from './scope/open-scopes.ts';
import type { Platforms } from './scope/platforms.ts';
import { keyOf, type Scope } from './scope/scope.ts';
import { collectionsIn, scopesIn, strayCollections } from './scope/scopes.ts';
import { createScoped, type Scoped, type Sources } from './scoped.ts';
import { openStore } from './store/folder/open.ts';
import type { AccessTokens } from './store/resilient/access-tokens.ts';
import type { AttemptSettings, Health } from './store/resilient/attempts.ts';
import type { Claims } from './store/resilient/claims.ts';
import type { Installations } from './store/resilient/installations.ts';
import type { Person } from './store/resilient/person.ts';
import { createReached, reached } from './store/resilient/reached.ts';
import { openResilientStore } from './store/resilient/resilient.ts';
import { keepUp, patienceOf } from './store/resilient/upkeep.ts';
import { createSealing } from './store/sealing.ts';
import type {
  Forgotten,
  JournalFigures,
  Pruned,
  QuestionFilter,
  Rating,
  TenantUsage,
} from './store/store.ts';
import { openWordVectors } from './words/load.ts';

/** Every document and question. */
export interface Whole extends Scoped {
  /** What questions are searched in: evaluation counts what was found and not shown. */
  index(): Promise<Revision>;
  /** What was asked, counted, with the latest of its ratings. Rejects with STORE_UNAVAILABLE. */
  figures(filter: QuestionFilter<Person>, mostRatings: number): Promise<JournalFigures>;
}

export interface Verbatim {
  /** All that reads documents, as the place may see them. */
  within(place: Place): Scoped;
  /**
   * Whether the operator serves the place's tenant. In an `unlisted` one nothing is ever found; platforms say so there
   * instead of answering.
   */
  admits(place: Place): 'listed' | 'unlisted';
  /**
   * For a platform to call when it connects, and when it is added to a tenant or removed. What the scopes file says
   * without a tenant's id, or the lack of a file, is for the one tenant of the first call, where it was exactly one.
   */
  serve(presence: Presence): void;
  /**
   * Which of a tenant and the organisation that it belongs to is a place's tenant: the first that the operator serves.
   * Where neither is, the tenant.
   */
  tenantOf(platform: string, tenant: string, organisation: string): string;
  /** The tenants of a platform's last presence that the operator serves. */
  served(platform: string): readonly string[];
  /** The one that is served without being listed by its id; undefined where there is none. */
  onlyTenant(platform: string): string | undefined;
  /** Every document and question, for whoever maintains the corpus: nothing of it may be shown in a chat. */
  readonly whole: Whole;
  /** Answers within the asker's place and remembers. What can't be remembered is answered too; `health` tells. */
  ask(question: Question): Promise<Answer>;
  /** Which events were taken, and what became of them. */
  readonly claims: Claims;
  /** Where the bot is installed, on platforms that say so for each tenant. Undefined without VERBATIM_SECRET_KEY. */
  readonly installations: Installations | undefined;
  readonly settings: Settings;
  /** Whose tokens let in; commands add and revoke them. */
  readonly accessTokens: Pick<AccessTokens, 'holder' | 'named' | 'areNone'>;
  /** False where the asker can be shown no such answer. Rejects with RATING_INVALID and STORE_UNAVAILABLE. */
  rate(asker: Asker, rating: Pick<Rating, 'answerId' | 'verdict' | 'note'>): Promise<boolean>;
  /** `alsoAs`: the same person's other ids on the platform. Rejects with STORE_UNAVAILABLE. */
  forget(asker: Asker, alsoAs?: readonly string[]): Promise<Forgotten>;
  /** What each tenant asked, counted: for the operator's own tools. Rejects with STORE_UNAVAILABLE. */
  tenants(): Promise<readonly TenantUsage[]>;
  /** Deletes all that is stored of a tenant, its installation among it. Rejects with STORE_UNAVAILABLE. */
  forgetTenant(platform: string, tenant: string): Promise<Forgotten>;
  /** Deletes what is past its retention, though the clock jumped: it is right. Rejects with STORE_UNAVAILABLE. */
  pruneConfirmed(): Promise<Pruned>;
  /** Writes a consistent copy of the store to a new file. Rejects with STORE_UNAVAILABLE. */
  copyStore(path: string): Promise<void>;
  /**
   * Gives the asker's place another scope, undefined for the default, and writes it into the scopes file. For the
   * tenant's administrators, or where the file names none, for those whom the platform calls so. Rejects as
   * `OpenScopes.give` does, with SCOPE_BEYOND for more than the operator gave the tenant.
   */
  setScope(asker: Asker, scope: Scope | undefined, rights: AskerRights): Promise<void>;
  /** Of the store. */
  health(): Health;
  /** Of the corpus: since when it is as it is, or why it can't be read. */
  corpusHealth(): Health;
  /** What became of rerankings since the start; undefined without a reranker. */
  rerankings(): RerankerCounts | undefined;
  close(): Promise<void>;
}

/** What administrators of a tenant set there, over what the operator set. Names and values are the platform's. */
export interface Settings {
  /** As of seconds ago. */
  of(place: Pick<Place, 'platform' | 'tenant'>, name: string): string | undefined;
  /** In the asker's tenant; undefined for the default. Rejects with SETTING_FORBIDDEN and STORE_UNAVAILABLE. */
  set(asker: Asker, name: string, value: string | undefined, rights: AskerRights): Promise<void>;
}

/** What a platform says of a person. */
export interface AskerRights {
  readonly isPlatformAdministrator: boolean;
}

export interface Opening extends Pick<CorpusOpening, 'follows' | 'onRead' | 'rests'> {
  /** See StoreMode: a bot has the data folder for itself, a tool writes beside it, a reader only reads. */
  readonly memory: 'bot' | 'tool' | 'reader';
  /** What the scopes file may name besides `default`; adapters know it. */
  readonly platforms?: Platforms;
  /** Orders what is found, in place of the data folder's; without either, the fitted weights alone do. */
  readonly reranker?: Reranker;
  /** Milliseconds that a question waits for the data folder's reranker. */
  readonly rerankerBudget?: number;
  readonly newId?: () => string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Throws SCOPES_INVALID, CORPUS_EMPTY where there is nothing to answer from, STORE_IN_USE for a second bot on one data
 * folder, and STORE_NEWER. Lesser problems of the corpus are logged and kept in `corpus`; a store that fails is tried again.
 */
export async function openVerbatim(config: Config, log: Log, opening: Opening): Promise<Verbatim> {
  const { memory, platforms, newId = randomId, now = Date.now } = opening;
  const scopes = await openScopes(config.scopes, platforms);
  const narrowing = createNarrowing(packedEngine.create);
  // The first question should not wait for it, and whoever runs the program should hear where it is damaged.
  await openWordVectors(log);
  const live = await openCorpus(config, {
    ...opening,
    engine: packedEngine,
    carry: narrowing.carry,
    log,
    now,
  });
  const { corpus } = live.current();
  for (const name of strayCollections(scopes.current(), corpus))
    log.warn({ collection: name }, strayCollection(name));
  const open: AttemptSettings['open'] = (how) =>
    openStore(config.data, { mode: memory, retentionDays: config.retentionDays, ...how, now });
  const store = await openResilientStore({
    open,
    log,
    now,
    owner: randomId(),
    sealing: config.secretKeys === undefined ? undefined : createSealing(config.secretKeys),
    lazy: memory === 'reader',
    ...patienceOf(memory),
  }).catch(async (cause: unknown) => {
    await live.close();
    throw cause;
  });
  const reranking = await openReranker(config, { ...opening, loads: memory === 'bot', log, now });
  const pictures = createPictures({ folder: config.corpus, log });
  if (memory === 'bot')
    for (const platform of platforms?.chats.keys() ?? []) await store.settings.read(platform);
  const stopUpkeep = memory === 'bot' ? await keepUp(store) : () => {};

  const stored = createReached(store, log);
  const aging = createAging(config.oldAfterDays, now);
  // A bot's first question in a channel should not wait for an index.
  if (memory === 'bot')
    for (const scope of scopesIn(scopes.current())) await narrowing.within(live.current(), scope).revision();
  const viewOf = (
    scope: () => Scope,
    shown: Pick<Sources, 'visible' | 'questions' | 'page' | 'gather'>,
  ): Scoped =>
    createScoped({
      ...shown,
      whole: live.current,
      narrowed: () => narrowing.within(live.current(), scope()),
      scope,
      reranker: reranking?.reranker,
      newId,
      now,
      aging,
      receipt: stored.receipt,
      original: (document) => openOriginal(config.corpus, document),
      picture: pictures.draw,
      keep: store.keep,
    });
  const { questions, page, gather } = stored;
  /** Tenants that the log has named as unlisted: a platform says where it is again and again. */
  const warnedOf = new Set<string>();
  const everything = viewOf(() => 'all', { visible: () => undefined, questions, page, gather });
  const whole: Whole = Object.assign(everything, {
    index: async () => live.current(),
    figures: stored.figures,
  });
  const within = (place: Place): Scoped => {
    const { platform, tenant } = place;
    return viewOf(() => scopes.at(place), {
      visible: (viewer) =>
        viewer?.platform === platform && viewer.tenant === tenant
          ? { platform, tenant, viewer }
          : { platform, tenant },
      questions: async (filter, most) => (scopes.admits(place) === 'listed' ? questions(filter, most) : []),
      page: async (filter, after) =>
        scopes.admits(place) === 'listed' ? page(filter, after) : { questions: [], damaged: [] },
      gather: async (filter, most, shows) =>
        scopes.admits(place) === 'listed'
          ? gather(filter, most, shows)
          : { questions: [], left: 0, damaged: [] },
    });
  };
  return {
    within,
    admits: scopes.admits,
    serve: (presence) => {
      const { platform } = presence;
      const tenants = scopes.serve(presence);
      const served = scopes.served(platform);
      for (const tenant of tenants.filter((one) => !served.includes(one))) {
        const key = `${platform} ${tenant}`;
        if (!warnedOf.has(key)) log.warn({ platform, tenant }, unlistedTenant);
        warnedOf.add(key);
      }
      const [only = '', ...others] = tenants;
      if (only !== '' && others.length === 0 && served.includes(only)) void store.adopt(platform, only);
    },
    tenantOf: scopes.tenantOf,
    served: scopes.served,
    onlyTenant: scopes.only,
    whole,
    ask: async ({ text, asker, previous, replaces, signal }) => {
      const scoped = within(asker);
      const { answer } = await scoped.trace(text, previous, signal);
      signal?.throwIfAborted();
      log.debug({ question: text, kind: answer.kind, id: answer.id }, 'asked');
      // A greeting or a word on the bot itself is no question about the documents.
      if (answer.kind === 'told' || scopes.admits(asker) === 'unlisted') return answer;
      const occasion = { ...asker, askedAt: now(), revision: scoped.digest };
      const edited = replaces === undefined ? {} : { replaces };
      return (await store.remember(answer, { ...occasion, ...edited })).answer;
    },
    claims: store.claims,
    installations: store.installations,
    accessTokens: store.accessTokens,
    settings: {
      of: ({ platform, tenant }, name) => store.settings.of(platform, { tenant, name }),
      set: async (asker, name, value, { isPlatformAdministrator }) => {
        const { platform, tenant } = asker;
        if (!scopes.isAdministrator(asker, isPlatformAdministrator))
          throw new VerbatimError('SETTING_FORBIDDEN', 'Only administrators can change settings.');
        await reached(store, store.settings.set(platform, { tenant, name }, value));
        log.info({ platform, tenant, name, value }, 'a setting was changed');
      },
    },
    rate: (asker, rating) => reached(store, store.rate(asker, { ...rating, ratedAt: now() })),
    forget: async ({ platform, user }, alsoAs = []) => {
      let sum: Forgotten = { questions: 0, ratings: 0 };
      for (const each of new Set([user, ...alsoAs])) {
        const found = await reached(store, store.forget({ platform, user: each }));
        // The later one says what is not yet erased of all.
        sum = {
          ...found,
          questions: sum.questions + found.questions,
          ratings: sum.ratings + found.ratings,
        };
      }
      return sum;
    },
    tenants: () => reached(store, store.tenants()),
    forgetTenant: (platform, tenant) => reached(store, store.forgetTenant(platform, tenant)),
    pruneConfirmed: () => reached(store, store.prune(true)),
    copyStore: (path) => reached(store, store.copyTo(path)),
    setScope: async (asker, scope, { isPlatformAdministrator }) => {
      const change = { asker, scope, isPlatformAdministrator };
      await scopes.give(change, collectionsIn(live.current().corpus));
      const { platform, tenant, conversation } = asker;
      const given = scope === undefined ? 'default' : keyOf(scope);
      log.info({ platform, tenant, conversation, scope: given }, 'scope changed');
    },
    health: store.health,
    corpusHealth: live.health,
    rerankings: () => reranking?.counts(),
    close: async () => {
      stopUpkeep();
      await pictures.close();
      await reranking?.close();
      await live.close();
      await store.close();
    },
  };
}

const unlistedTenant =
  'this tenant is not served: list its id in the scopes file, as docs/scopes.md shows, or remove the bot from it';

const strayCollection = (name: string): string =>
  `The scopes file names the collection ${name}, but the corpus has no document in such a folder.`;

/** 50 random bits in letters and digits: short enough to read out, long enough for a corpus's questions. */
const randomId = (): string => randomBytes(8).readBigUInt64BE().toString(36).slice(-10);
