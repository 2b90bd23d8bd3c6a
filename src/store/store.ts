// The store, a port: what the bot remembers. Every implementation passes tests/contracts/store.ts.
import type { AbstentionReason, Answer, Quote, Receipt } from '../answer/answer.ts';
import type { Audience } from '../question/question.ts';
import type { StoredAccessToken } from './access-tokens.ts';
import type { Claim, ClaimState, NewClaim } from './claims.ts';
import type { InstallationKey, Replaced, StoredInstallation } from './installations.ts';
import type { AuditEntry, StoredSession } from './people.ts';

/** One question, and what was shown for it. Times are milliseconds since 1970, UTC. */
export interface AskedRecord {
  /** The answer's id. */
  readonly id: string;
  readonly question: string;
  /** With the words that it lent from the question before; absent where it stands by itself. */
  readonly understood?: string;
  readonly kind: Answer['kind'];
  /** Why there was no answer. */
  readonly reason?: AbstentionReason;
  readonly confidence: number;
  /** Every quote that was shown, in order: of an abstention the nearest. */
  readonly quotes: readonly Quote[];
  readonly platform: string;
  /** `unknownTenant` for one that an earlier version wrote down. */
  readonly tenant: string;
  readonly conversation: string;
  /** Who saw the answer. */
  readonly audience: Audience;
  /** A salted hash of the person; see asker.ts. */
  readonly asker: string;
  readonly askedAt: number;
  /** Digest of the corpus that was asked. */
  readonly revision: string;
  /** The id of an answer to the same asker whose place this one takes: that question was edited. */
  readonly replaces?: string;
}

/** Of questions from before tenants were written down; nobody is shown them as long as it is not known. */
export const unknownTenant = '';

/** What may be shown in one tenant: what was public there, and what the viewer asked. */
export interface Visibility<Who = string> {
  readonly platform: string;
  readonly tenant: string;
  /** Absent, only what was public. */
  readonly viewer?: Who;
}

/** Quotes that were shown without a question. */
export type ShownQuotes = Pick<AskedRecord, 'quotes' | 'askedAt' | 'revision'>;

export const verdicts = ['useful', 'wrong-source', 'outdated', 'not-what-i-asked'] as const;
export type Verdict = (typeof verdicts)[number];

/** Characters (code points) of a note. */
export const longestNote = 500;

export interface Rating {
  readonly answerId: string;
  readonly asker: string;
  readonly verdict: Verdict;
  readonly note?: string;
  readonly ratedAt: number;
}

export interface AskedQuestion extends Omit<AskedRecord, 'quotes' | 'reason' | 'replaces'> {
  /** As it was written down, maybe by an earlier version. */
  readonly reason?: string;
  readonly receipts: readonly Receipt[];
  /** Earliest first. */
  readonly ratings: readonly Rating[];
  /** How many of its receipts and ratings are damaged, and left out; absent for none. */
  readonly unreadable?: number;
}

/** Where a page of questions ended. */
export interface QuestionPlace {
  readonly askedAt: number;
  readonly row: number;
}

export interface QuestionPage {
  readonly questions: readonly AskedQuestion[];
  /** What is wrong with rows that are damaged, and left out. */
  readonly damaged: readonly string[];
  /** Absent for the last page. */
  readonly next?: QuestionPlace;
}

/** Why a question counts as unanswered: there was no answer, only the closest passages, or somebody called it not useful. */
export const shortfalls = ['abstained', 'unsure', 'not-useful'] as const;
export type Shortfall = (typeof shortfalls)[number];

/** The same words, as often as they were not answered. */
export interface GatheredQuestion {
  readonly question: string;
  readonly shortfall: Shortfall;
  readonly times: number;
  /** The people who asked, each by the beginning of the hash. */
  readonly askers: readonly string[];
  /** Milliseconds since 1970, UTC: when it was asked last. */
  readonly last: number;
}

export interface Gathered {
  /** Those that most people asked. */
  readonly questions: readonly GatheredQuestion[];
  /** How many further ones there are. */
  readonly left: number;
  /** As of a page. */
  readonly damaged: readonly string[];
}

/** Whether what a receipt holds may be seen. */
export type Shows = (receipt: Receipt) => boolean;

export interface RatedQuestion extends Pick<Rating, 'verdict' | 'note' | 'ratedAt'> {
  readonly question: string;
}

/** What a tenant asked, counted. */
export interface TenantUsage {
  readonly platform: string;
  readonly tenant: string;
  readonly questions: number;
  readonly people: number;
  /** Milliseconds since 1970, UTC. */
  readonly last: number;
}

/** What administrators of a tenant set in the place of what the operator did. */
export interface TenantSetting {
  readonly tenant: string;
  readonly name: string;
  readonly value: string;
}

type Outcome = Exclude<Answer['kind'], 'told'>;

/** What could be read. */
export interface Rows<T> {
  readonly rows: readonly T[];
  /** As of a page. */
  readonly damaged: readonly string[];
}

/** What was asked in a time, counted. */
export interface JournalFigures {
  /** `day` is its beginning, milliseconds since 1970, UTC. */
  readonly byDay: readonly { readonly day: number; readonly kind: Outcome; readonly questions: number }[];
  /** By confidence, in thousandths. */
  readonly byChance: readonly {
    readonly confidence: number;
    readonly kind: Outcome;
    readonly questions: number;
  }[];
  /** Documents by the answers that quote them, most quoted first. */
  readonly quoted: readonly { readonly path: string; readonly answers: number }[];
  /** How many ratings there are. */
  readonly rated: number;
  /** The latest, latest first. */
  readonly ratings: readonly RatedQuestion[];
  /** As of a page. */
  readonly damaged: readonly string[];
}

/** All that is given must hold. */
export interface QuestionFilter<Who = string> {
  /** The answer's. */
  readonly id?: string;
  /** At this time or later. */
  readonly since?: number;
  /** Before this time. */
  readonly until?: number;
  readonly conversation?: { readonly platform: string; readonly id: string };
  readonly kind?: Answer['kind'];
  /** The store is asked by hash, the core by person. */
  readonly asker?: Who;
  /** Absent, every question: for the operator's own tools. */
  readonly visible?: Visibility<Who>;
}

export interface Pruned {
  readonly questions: number;
  /** Nothing was deleted, since the clock is this many milliseconds after the last run: see `Store.prune`. */
  readonly refused?: number;
  /** The rows are gone, but their bytes may still lie in the files: why. The next `prune` tries again. */
  readonly notYetErased?: string;
}

export interface Forgotten extends Pruned {
  /** The person's own, of anybody's answers. */
  readonly ratings: number;
}

/** Milliseconds that a write waits for other writers: their transactions take a few each, so this is hundreds of them. */
export const writePatience = 30_000;

/** Milliseconds for which a handled event's key is kept at least. */
export const seenFor = 24 * 60 * 60 * 1000;

/**
 * What is acknowledged survives the end of the process. All methods reject with STORE_UNAVAILABLE where
 * the store can't be reached and STORE_DAMAGED where it can't be read; what reads, with ROW_DAMAGED for a
 * row that is not what was written.
 */
export interface Store {
  /**
   * Writes down a question and its quotes in one step, and deletes the one whose place it takes; the same id
   * again changes nothing. Resolves to the quotes' receipt codes, in order: a quote that was shown before (same file bytes, span and text) has the
   * code it had, and a code that another quote has is lengthened. Rejects with QUOTE_NOT_EXACT for a text
   * that no store can hold unchanged.
   */
  remember(asked: AskedRecord): Promise<readonly string[]>;
  /** Writes down the receipts of quotes, as `remember` does, and nothing of who saw them. */
  keep(shown: ShownQuotes): Promise<readonly string[]>;
  /** `code` as a person writes it: in any case, with or without `V-`, with spaces. */
  receipt(code: string): Promise<Receipt | undefined>;
  /**
   * The asker's rating of an answer, in place of an earlier one; false where there is no such answer, or none that is
   * visible. RATING_INVALID.
   */
  rate(rating: Rating, visible?: Visibility): Promise<boolean>;
  /** Gives the platform's questions of `unknownTenant` to the one tenant that they can only be of. How many there were. */
  adopt(platform: string, tenant: string): Promise<number>;
  /**
   * True for one caller only, also among processes, until the key is pruned. `isAgain`: also for an owner that has it already, and is
   * not at work on it: it did not hear whether it got it.
   */
  claim(claim: NewClaim, now: number, isAgain?: boolean): Promise<boolean>;
  /**
   * What became of a claim. Its body is changed where one is given, and stays away once it was deleted. With an `owner`, it becomes
   * that one's, unless it is another's and open, or is to be `posting`: then nothing is changed, and it resolves to false.
   */
  mark(key: string, state: ClaimState, body?: string, owner?: string): Promise<boolean>;
  /** Deletes a claim: the next one with its key is the first. */
  release(key: string): Promise<void>;
  claimOf(key: string): Promise<Claim | undefined>;
  /**
   * Makes the open claims of owners that have ended, whose keys begin with `prefix`, those of `owner`, which gets each once. In a
   * store for one process at a time, all others have ended when it starts. In a shared one, a claim about which something was being
   * said is left for a few seconds: what was sent may still arrive. `isAgain`: with all open ones that the owner has already, since
   * it did not hear which it got.
   */
  takeOver(prefix: string, owner: string, isAgain?: boolean): Promise<Rows<Claim>>;
  /** In place of `replaced` (by default of anything). False where something else is there: nothing is changed then. */
  saveInstallation(installation: StoredInstallation, replaced?: Replaced): Promise<boolean>;
  installationOf(key: InstallationKey): Promise<StoredInstallation | undefined>;
  /** Of a platform, those that were removed among them. */
  installations(platform: string): Promise<Rows<StoredInstallation>>;
  /** What administrators set in each tenant of a platform. */
  settings(platform: string): Promise<Rows<TenantSetting>>;
  /** In place of what was set before; undefined takes it out. */
  set(
    platform: string,
    setting: Pick<TenantSetting, 'tenant' | 'name'>,
    value: string | undefined,
  ): Promise<void>;
  /** False where the name has one that is not revoked: nothing is written then. */
  addAccessToken(token: Omit<StoredAccessToken, 'usedAt' | 'revokedAt'>): Promise<boolean>;
  /** Earliest first, those that were revoked among them. */
  accessTokens(): Promise<readonly StoredAccessToken[]>;
  /** False where the name has none that is not revoked. */
  revokeAccessToken(name: string, now: number): Promise<boolean>;
  useAccessToken(digest: string, now: number): Promise<void>;
  /** Those that ended are deleted. */
  saveSession(session: StoredSession, now: number): Promise<void>;
  /** Undefined for one that ended. */
  session(digest: string, now: number): Promise<StoredSession | undefined>;
  endSession(digest: string): Promise<void>;
  /** How many tries of the key there were, with this one, since the first that has not ended; that one ends at `endsAt`. */
  countTry(key: string, now: number, endsAt: number): Promise<number>;
  recordAction(entry: AuditEntry): Promise<void>;
  /** At this time or later, the latest first. */
  audit(since: number, most: number): Promise<readonly AuditEntry[]>;
  /** Those that asked something, and when last; the busiest first. A damaged one is left out. */
  tenants(): Promise<readonly TenantUsage[]>;
  /**
   * Deletes a tenant's questions, with everybody's ratings of them and what claims hold of them, its settings and what
   * its installation holds; of an organisation, all that of the workspaces that have an installation in it, too. Without an id it
   * is only the questions of `unknownTenant`. Receipts stay: they say nothing of who asked.
   */
  forgetTenant(platform: string, tenant: string, now: number): Promise<Forgotten>;
  /** Of that, questions, ratings and what claims hold: the tenant's settings and installation stay. */
  forgetAsked(platform: string, tenant: string, now: number): Promise<Forgotten>;
  /** The newest of them, oldest first; a damaged row is left out. For a few: all of a store may be too many. */
  questions(filter: QuestionFilter, most?: number): Promise<readonly AskedQuestion[]>;
  /** A few hundred at a time, oldest first, from the beginning or where a page ended. */
  page(filter: QuestionFilter, after?: QuestionPlace): Promise<QuestionPage>;
  /**
   * At most `most` questions that were not answered. Those for which something was shown that `shows` refuses are left
   * out; without it, none is.
   */
  gather(filter: QuestionFilter, most: number, shows?: Shows): Promise<Gathered>;
  figures(filter: QuestionFilter, mostRatings: number): Promise<JournalFigures>;
  /** Writes a consistent copy of everything to a new file, while the store is in use. */
  copyTo(path: string): Promise<void>;
  /** Deletes a person's questions, with everybody's ratings of them, the person's ratings, and what claims hold of them. */
  forgetAsker(asker: string, now: number): Promise<Forgotten>;
  /**
   * Deletes questions older than the retention, and old seen keys. Receipts stay. For start and once a day. A clock that
   * is wrong must not cost the journal: one run deletes at most a day more than the last one could have, and none at all
   * where the last one was more than a week ago, unless `confirmed`.
   */
  prune(now: number, confirmed?: boolean): Promise<Pruned>;
  /** Finishes what was asked for before. Once more does nothing. */
  close(): Promise<void>;
}
