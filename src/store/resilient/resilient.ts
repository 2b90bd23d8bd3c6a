// The store as the bot uses it: whatever happens to the file, people get their answers.
import type { Answer, Quote, Receipt } from '../../answer/answer.ts';
import { messageOf } from '../../errors.ts';
import type { HashAsker } from '../folder/asker.ts';
import { type Occasion, recordOf, withReceipts } from '../record.ts';
import type { Sealing } from '../sealing.ts';
import type {
  AskedQuestion,
  Forgotten,
  Gathered,
  JournalFigures,
  Pruned,
  QuestionFilter,
  QuestionPage,
  QuestionPlace,
  Rating,
  ShownQuotes,
  Shows,
  TenantUsage,
  Visibility,
} from '../store.ts';
import { type AccessTokens, createAccessTokens } from './access-tokens.ts';
import { type AttemptSettings, Attempts, type Health, type Outcome } from './attempts.ts';
import { type ClaimServices, type Claims, createClaims } from './claims.ts';
import { createDeletions, type Deletions } from './deletions.ts';
import { createInstallations, type Installations } from './installations.ts';
import { createPeople, type People } from './people.ts';
import type { Person } from './person.ts';
import { createTenantSettings, type TenantSettings } from './tenant-settings.ts';

export interface Remembered {
  /** With the receipts that the store gave once they were on disk; with null in their place where it did not remember. */
  readonly answer: Answer;
  readonly remembered: boolean;
}

export interface ResilientStore {
  /** Never rejects. */
  remember(answer: Answer, asked: Person & Omit<Occasion, 'asker'>): Promise<Remembered>;
  /** Never rejects; with the receipt that the store gave, or null where it did not remember. */
  keep(quote: Quote, shown: Omit<ShownQuotes, 'quotes'>): Promise<Quote>;
  /** While the store fails, keys are in memory. */
  readonly claims: Claims;
  readonly settings: TenantSettings;
  readonly accessTokens: AccessTokens;
  readonly people: People;
  /** Undefined without a key to seal them with. */
  readonly installations: Installations | undefined;
  /** Of an answer that the person may be shown in the tenant. */
  rate(person: Person & { tenant: string }, rating: Omit<Rating, 'asker'>): Promise<Outcome<boolean>>;
  /** Never rejects. */
  adopt(platform: string, tenant: string): Promise<void>;
  receipt(code: string): Promise<Outcome<Receipt | undefined>>;
  questions(filter: QuestionFilter<Person>, most?: number): Promise<Outcome<readonly AskedQuestion[]>>;
  page(filter: QuestionFilter<Person>, after?: QuestionPlace): Promise<Outcome<QuestionPage>>;
  gather(filter: QuestionFilter<Person>, most: number, shows?: Shows): Promise<Outcome<Gathered>>;
  figures(filter: QuestionFilter<Person>, mostRatings: number): Promise<Outcome<JournalFigures>>;
  copyTo(path: string): Promise<Outcome<void>>;
  /** What other processes delete, from now on. */
  onDeletion: Deletions['listen'];
  forget(person: Person): Promise<Outcome<Forgotten>>;
  tenants(): Promise<Outcome<readonly TenantUsage[]>>;
  forgetTenant(platform: string, tenant: string): Promise<Outcome<Forgotten>>;
  forgetAsked(platform: string, tenant: string): Promise<Outcome<Forgotten>>;
  prune(confirmed?: boolean): Promise<Outcome<Pruned>>;
  /** For start and once a day: of processes that share the store, one does it. Never rejects. */
  pruneOnce(): Promise<void>;
  /** Finds out whether the store can be reached, for `health`. Never rejects. */
  check(): Promise<void>;
  health(): Health;
  /** Never rejects. */
  close(): Promise<void>;
}

export interface ResilientSettings extends AttemptSettings, Pick<ClaimServices, 'owner' | 'isShared'> {
  readonly sealing?: Sealing | undefined;
}

/** Rejects with STORE_IN_USE and STORE_NEWER only; a store that can't be opened otherwise is tried again later. */
export async function openResilientStore(settings: ResilientSettings): Promise<ResilientStore> {
  const { log, now, owner, isShared = false, sealing } = settings;
  const deletions = createDeletions();
  const attempts = new Attempts({
    ...settings,
    open: async (how) => {
      const opened = await settings.open({ ...how, onDeletion: deletions.hear });
      // Nobody knows what was deleted while it was not open.
      if (isShared && how.wasThere) deletions.missed();
      return opened;
    },
  });
  async function prune(confirmed?: boolean): Promise<Outcome<Pruned>> {
    const outcome = await attempts.try(({ store }) => store.prune(now(), confirmed));
    if (outcome.ok && outcome.value.refused !== undefined) {
      const days = Math.round(outcome.value.refused / (24 * 60 * 60 * 1000));
      log.warn({ days }, clockJumped);
    }
    if (outcome.ok && outcome.value.notYetErased !== undefined) {
      log.warn({ reason: outcome.value.notYetErased }, 'deleted texts are not yet gone from the files');
    }
    return outcome;
  }
  /** What a process that was paused meanwhile wrote afterwards goes, too. */
  const again = (work: () => Promise<unknown>): void => {
    if (!isShared) return;
    const failed = (error: unknown): void =>
      log.error({ reason: messageOf(error) }, 'what was deleted could not be looked for once more');
    setTimeout(() => void work().catch(failed), deletedAgainAfter).unref();
  };
  const claims = createClaims({ attempts, log, now, owner, isShared });
  if (settings.lazy !== true) await attempts.start();
  return {
    claims,
    settings: createTenantSettings({ attempts, log, now }),
    accessTokens: createAccessTokens({ attempts, log, now }),
    people: createPeople({ attempts, log, now, isShared }),
    installations: sealing === undefined ? undefined : createInstallations({ attempts, sealing, log, now }),

    async remember(answer, { user, ...asked }) {
      try {
        const outcome = await attempts.try(({ store, hashAsker }) =>
          store.remember(recordOf(answer, { ...asked, asker: hashAsker(asked.platform, user) })),
        );
        if (outcome.ok) return { answer: withReceipts(answer, outcome.value), remembered: true };
      } catch (error) {
        log.error({ id: answer.id, reason: messageOf(error) }, 'this answer is not remembered');
      }
      return { answer: withReceipts(answer, []), remembered: false };
    },

    async keep(quote, shown) {
      try {
        const outcome = await attempts.try(({ store }) => store.keep({ ...shown, quotes: [quote] }));
        if (outcome.ok) return { ...quote, receipt: outcome.value[0] ?? null };
      } catch (error) {
        log.error({ path: quote.citation.path, reason: messageOf(error) }, 'this quote is not remembered');
      }
      return { ...quote, receipt: null };
    },

    rate: ({ platform, tenant, user }, rating) =>
      attempts.try(({ store, hashAsker }) => {
        const asker = hashAsker(platform, user);
        return store.rate({ ...rating, asker }, { platform, tenant, viewer: asker });
      }),
    adopt: async (platform, tenant) => {
      try {
        const adopted = await attempts.try(({ store }) => store.adopt(platform, tenant));
        if (adopted.ok && adopted.value > 0)
          log.info(
            { platform, tenant, questions: adopted.value },
            'earlier questions belong to a tenant now',
          );
      } catch (error) {
        log.warn({ platform, reason: messageOf(error) }, 'earlier questions were not given a tenant');
      }
    },
    receipt: (code) => attempts.try(({ store }) => store.receipt(code)),
    questions: (filter, most) =>
      attempts.try(({ store, hashAsker }) => store.questions(hashed(filter, hashAsker), most)),
    page: (filter, after) =>
      attempts.try(({ store, hashAsker }) => store.page(hashed(filter, hashAsker), after)),
    // A year of questions may take a while to count, and the store is well all the same.
    gather: (filter, most, shows) =>
      attempts.try(({ store, hashAsker }) => store.gather(hashed(filter, hashAsker), most, shows), longWork),
    figures: (filter, mostRatings) =>
      attempts.try(({ store, hashAsker }) => store.figures(hashed(filter, hashAsker), mostRatings), longWork),
    copyTo: (path) => attempts.try(({ store }) => store.copyTo(path), longWork),
    onDeletion: deletions.listen,
    forget: async ({ platform, user }) => {
      const work = (): Promise<Outcome<Forgotten>> =>
        attempts.try(
          ({ store, hashAsker }) => store.forgetAsker(hashAsker(platform, user), now()),
          ...(isShared ? [longWork] : []),
        );
      const outcome = await work();
      again(work);
      return outcome;
    },

    tenants: () => attempts.try(({ store }) => store.tenants(), longWork),
    forgetTenant: async (platform, tenant) => {
      const outcome = await attempts.try(
        ({ store }) => store.forgetTenant(platform, tenant, now()),
        longWork,
      );
      again(() => attempts.try(({ store }) => store.forgetAsked(platform, tenant, now()), longWork));
      return outcome;
    },
    forgetAsked: async (platform, tenant) => {
      const work = (): Promise<Outcome<Forgotten>> =>
        attempts.try(({ store }) => store.forgetAsked(platform, tenant, now()), longWork);
      const outcome = await work();
      again(work);
      return outcome;
    },

    prune,
    async pruneOnce() {
      try {
        const leads = await attempts.try(async (opened) => opened.leads?.() ?? opened.leads === undefined);
        if (leads.ok && leads.value) await prune();
      } catch (error) {
        log.error({ reason: messageOf(error) }, 'nothing was deleted for its age');
      }
    },

    check: async () => {
      await attempts.try(async () => {});
    },
    health: () => attempts.health,
    async close() {
      try {
        await attempts.close();
      } catch (error) {
        log.warn({ reason: messageOf(error) }, 'the store was not closed in order');
      }
    },
  };
}

/** Milliseconds. */
const longWork = 60_000;

/** Milliseconds: longer than a process writes without having heard of what others deleted. */
const deletedAgainAfter = 5_000;

const clockJumped =
  'nothing was deleted for its age: the clock is this many days after the last run. If it is right, run "verbatim prune --confirm"';

/** The store knows people by their hashes. */
function hashed({ asker, visible, ...filter }: QuestionFilter<Person>, hashAsker: HashAsker): QuestionFilter {
  const hash = ({ platform, user }: Person): string => hashAsker(platform, user);
  return {
    ...filter,
    ...(asker === undefined ? {} : { asker: hash(asker) }),
    ...(visible === undefined ? {} : { visible: withHash(visible, hash) }),
  };
}

const withHash = ({ viewer, ...within }: Visibility<Person>, hash: (person: Person) => string): Visibility =>
  viewer === undefined ? within : { ...within, viewer: hash(viewer) };
