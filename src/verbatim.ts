// Opens the core: loads the corpus, picks engine and store. The only file that names implementations.
import { randomBytes } from 'node:crypto';
import { createAging } from './answer/quotes/age.ts';
import { type Config, storeOf } from './config.ts';
import type { AskerRights, Opening, Verbatim, Whole } from './core.ts';
import { ocrStatus } from './corpus/ocr/setting.ts';
import { openOriginal } from './corpus/original/open-original.ts';
import { VerbatimError } from './errors.ts';
import { createUnstored } from './journal/unstored.ts';
import type { Log } from './log.ts';
import { openCorpus } from './open-corpus.ts';
import { createPictures } from './picture/pictures.ts';
import { openDrafts } from './proof/draft.ts';
import type { Asker, Place } from './question/question.ts';
import { type OpenReranker, openReranker } from './reranker/open-reranker.ts';
import { packedEngine } from './retrieval/engine/packed-engine.ts';
import { createNarrowing } from './retrieval/revision/narrow.ts';
import { openScopes } from './scope/open-scopes.ts';
import { keyOf, type Scope } from './scope/scope.ts';
import { collectionsIn, scopesIn, strayCollections } from './scope/scopes.ts';
import { createScoped, type Scoped, type Sources } from './scoped.ts';
import { openStore } from './store/folder/open.ts';
import { operator } from './store/people.ts';
import { shownQuotes } from './store/record.ts';
import type { AttemptSettings } from './store/resilient/attempts.ts';
import { createReached, reached } from './store/resilient/reached.ts';
import { openResilientStore } from './store/resilient/resilient.ts';
import { keepUp, patienceOf } from './store/resilient/upkeep.ts';
import { createSealing } from './store/sealing.ts';
import type { Forgotten } from './store/store.ts';
import { inSpan } from './tracing/span.ts';
import { openWordVectors } from './words/load.ts';

/**
 * Throws SCOPES_INVALID, CORPUS_EMPTY where there is nothing to answer from, STORE_IN_USE for a second bot on one data
 * folder, and STORE_NEWER. Lesser problems of the corpus are logged and kept in `corpus`; a store that fails is tried again.
 */
export async function openVerbatim(config: Config, log: Log, opening: Opening): Promise<Verbatim> {
  const { memory, platforms, newId = randomId, now = Date.now } = opening;
  const scopes = await openScopes(config.scopes, platforms);
  const narrowing = createNarrowing(packedEngine.create);
  /** Opened once the data folder is this bot's: it writes there, too. */
  let reranking: OpenReranker | undefined;
  // The first question should not wait for it, and whoever runs the program should hear where it is damaged.
  await openWordVectors(log);
  const meant = new Set<string>();
  const live = await openCorpus(config, {
    ...opening,
    meant,
    engine: packedEngine,
    carry: async (earlier, next) => {
      await narrowing.carry(earlier, next);
      reranking?.follow?.(next);
    },
    log,
    now,
  });
  const { corpus } = live.current();
  for (const name of strayCollections(scopes.current(), corpus))
    log.warn({ collection: name }, strayCollection(name));
  const owner = randomId();
  const isShared = config.processes === 'several' && memory === 'bot';
  const open: AttemptSettings['open'] = (how) =>
    openStore(config.data, { ...storeOf(config), mode: memory, owner, ...how, now });
  const store = await openResilientStore({
    open,
    log,
    now,
    owner,
    isShared,
    ...(isShared ? { longestPause: sharedPause } : {}),
    sealing: config.secretKeys === undefined ? undefined : createSealing(config.secretKeys),
    lazy: memory === 'reader',
    ...patienceOf(memory),
  }).catch(async (cause: unknown) => {
    await live.close();
    throw cause;
  });
  reranking = await openReranker(config, { ...opening, log, now });
  const assertMayForget = (asker: Asker, { isPlatformAdministrator }: AskerRights): void => {
    if (!scopes.isAdministrator(asker, isPlatformAdministrator))
      throw new VerbatimError('FORGET_FORBIDDEN', 'Only administrators can delete what others asked.');
  };
  const pictures = createPictures({ folder: config.corpus, log, ocr: ocrStatus(config).setting });
  const drafts = openDrafts();
  if (memory === 'bot')
    for (const platform of platforms?.chats.keys() ?? []) await store.settings.read(platform);
  reranking?.follow?.(live.current());
  const stopUpkeep = memory === 'bot' ? await keepUp(store, config.retentionDays) : () => {};

  const stored = createReached(store, log);
  const unstored = createUnstored({ keep: store.keep, receipt: stored.receipt, now });
  store.onDeletion(unstored.forgetElsewhere);
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
      questions: async (filter, most) => {
        if (scopes.admits(place) !== 'listed') return [];
        const found = await unstored.find(filter);
        return found === undefined ? questions(filter, most) : [found];
      },
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
    folders: { corpus: config.corpus, data: config.data, ocr: ocrStatus(config).setting },
    meansToRemove: (path, isMeant) => void (isMeant ? meant.add(path) : meant.delete(path)),
    whole,
    ask: ({ text, asker, previous, replaces, isOthers, signal, isForgotten }) =>
      inSpan('answer', async (tell) => {
        const scoped = within(asker);
        const { answer } = await scoped.trace(text, previous, signal);
        signal?.throwIfAborted();
        tell({ platform: asker.platform, kind: answer.kind, quotes: shownQuotes(answer).length });
        log.debug({ question: text, kind: answer.kind, id: answer.id }, 'asked');
        // A greeting or a word on the bot itself is no question about the documents.
        if (answer.kind === 'told' || scopes.admits(asker) === 'unlisted') return answer;
        if (isForgotten?.() === true) return answer;
        const shown = { askedAt: now(), revision: scoped.digest };
        if (isOthers === true) return unstored.keep(answer, asker, shown);
        const occasion = { ...asker, ...shown };
        const edited = replaces === undefined ? {} : { replaces };
        const remembered = await inSpan('remembering', () =>
          store.remember(answer, { ...occasion, ...edited }),
        );
        return remembered.answer;
      }),
    claims: store.claims,
    onDeletion: store.onDeletion,
    installations: store.installations,
    accessTokens: store.accessTokens,
    people: store.people,
    audit: (since, most) => reached(store, store.people.audit(since, most)),
    settings: {
      // Where nothing is read at the start, nothing is waited for.
      areRead: (platform) =>
        memory !== 'bot' || platforms?.chats.has(platform) !== true || store.settings.isRead(platform),
      read: store.settings.read,
      of: ({ platform, tenant }, name) => store.settings.of(platform, { tenant, name }),
      set: async (asker, name, value, { isPlatformAdministrator }) => {
        const { platform, tenant } = asker;
        if (!scopes.isAdministrator(asker, isPlatformAdministrator))
          throw new VerbatimError('SETTING_FORBIDDEN', 'Only administrators can change settings.');
        await reached(store, store.settings.set(platform, { tenant, name }, value));
        log.info({ platform, tenant, name, value }, 'a setting was changed');
        await store.people.record({ who: asker, action: 'setting-changed', about: `${tenant}: ${name}` });
      },
    },
    readDraft: drafts.read,
    rate: (asker, rating) => reached(store, store.rate(asker, { ...rating, ratedAt: now() })),
    forget: async ({ platform, user }, alsoAs = []) => {
      let sum: Forgotten = { questions: 0, ratings: 0 };
      for (const each of new Set([user, ...alsoAs])) {
        unstored.forget({ platform, user: each });
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
    forgetTenant: async (platform, tenant) => {
      unstored.forgetTenant({ platform, tenant });
      const forgotten = await reached(store, store.forgetTenant(platform, tenant));
      await store.people.record({
        who: operator,
        action: 'tenant-forgotten',
        about: `${platform} ${tenant}`,
      });
      return forgotten;
    },
    countAll: async (asker, rights) => {
      assertMayForget(asker, rights);
      const asked = await reached(store, store.tenants());
      return (
        asked.find(({ platform, tenant }) => platform === asker.platform && tenant === asker.tenant)
          ?.questions ?? 0
      );
    },
    forgetAll: async (asker, rights) => {
      assertMayForget(asker, rights);
      const { platform, tenant } = asker;
      unstored.forgetTenant({ platform, tenant });
      const forgotten = await reached(store, store.forgetAsked(platform, tenant));
      log.info({ platform, tenant, questions: forgotten.questions }, 'what a tenant asked was deleted');
      await store.people.record({
        who: asker,
        action: 'questions-forgotten',
        about: `${platform} ${tenant}`,
      });
      return forgotten;
    },
    retentionDays: config.retentionDays,
    pruneConfirmed: () => reached(store, store.prune(true)),
    setScope: async (asker, scope, { isPlatformAdministrator }) => {
      const change = { asker, scope, isPlatformAdministrator };
      await scopes.give(change, collectionsIn(live.current().corpus));
      const { platform, tenant, conversation } = asker;
      const given = scope === undefined ? 'default' : keyOf(scope);
      log.info({ platform, tenant, conversation, scope: given }, 'scope changed');
      const about = `${tenant}, ${conversation}: ${given}`;
      await store.people.record({ who: asker, action: 'scope-changed', about });
    },
    health: store.health,
    corpusHealth: live.health,
    rerankings: () => reranking?.counts(),
    close: async () => {
      stopUpkeep();
      await pictures.close();
      await drafts.close();
      await reranking?.close();
      await live.close();
      await store.close();
    },
  };
}

/** Milliseconds: others take over what this process claimed once its connection is lost for longer. */
const sharedPause = 2_000;

const unlistedTenant =
  'this tenant is not served: list its id in the scopes file, as docs/scopes.md shows, or remove the bot from it';

const strayCollection = (name: string): string =>
  `The scopes file names the collection ${name}, but the corpus has no document in such a folder.`;

/** 50 random bits in letters and digits: short enough to read out, long enough for a corpus's questions. */
const randomId = (): string => randomBytes(8).readBigUInt64BE().toString(36).slice(-10);
