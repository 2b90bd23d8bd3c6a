// The store, a port: what the bot remembers. Every implementation passes tests/contracts/store.ts.
import type { AbstentionReason, Answer, Quote, Receipt } from '../answer/answer.ts';
import type { Audience } from '../question/question.ts';

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
  /** The rows are gone, but their bytes may still lie in the files: why. The next `prune` tries again. */
  readonly notYetErased?: string;
}

export interface Forgotten extends Pruned {
  /** The person's own, of anybody's answers. */
  readonly ratings: number;
}

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
  /** True for one caller only, also among processes, until the key is pruned. */
  firstSeen(key: string, now: number): Promise<boolean>;
  /** Oldest first. */
  questions(filter: QuestionFilter): Promise<readonly AskedQuestion[]>;
  /** Deletes a person's questions, with everybody's ratings of them, and the person's ratings. */
  forgetAsker(asker: string, now: number): Promise<Forgotten>;
  /** Deletes questions older than the retention, and old seen keys. Receipts stay. For start and once a day. */
  prune(now: number): Promise<Pruned>;
  /** Finishes what was asked for before. Once more does nothing. */
  close(): Promise<void>;
}
