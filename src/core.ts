// What the core offers to the adapters: all that they may ask of it, and how it is opened.
import type { Answer } from './answer/answer.ts';
import type { Reranker, RerankerCounts } from './answer/ranking/reranker.ts';
import type { OcrStatus } from './corpus/ocr/setting.ts';
import type { CorpusOpening } from './open-corpus.ts';
import type { ReadDraft } from './proof/draft.ts';
import type { Asker, Place, Question } from './question/question.ts';
import type { Revision } from './retrieval/revision/revision.ts';
import type { Presence } from './scope/open-scopes.ts';
import type { Platforms } from './scope/platforms.ts';
import type { Scope } from './scope/scope.ts';
import type { Scoped } from './scoped.ts';
import type { AuditEntry } from './store/people.ts';
import type { AccessTokens } from './store/resilient/access-tokens.ts';
import type { Health } from './store/resilient/attempts.ts';
import type { Claims } from './store/resilient/claims.ts';
import type { DeletedElsewhere } from './store/resilient/deletions.ts';
import type { Installations } from './store/resilient/installations.ts';
import type { People } from './store/resilient/people.ts';
import type { Person } from './store/resilient/person.ts';
import type {
  Forgotten,
  JournalFigures,
  Pruned,
  QuestionFilter,
  Rating,
  TenantUsage,
} from './store/store.ts';

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
  /** Where the documents and what is remembered are, for those who change documents. */
  readonly folders: { readonly corpus: string; readonly data: string; readonly ocr: OcrStatus['setting'] };
  /** Says that a file of the corpus is removed on purpose, before it is; or, where `isMeant` is false, that it is there again. */
  meansToRemove(path: string, isMeant: boolean): void;
  /** Every document and question, for whoever maintains the corpus: nothing of it may be shown in a chat. */
  readonly whole: Whole;
  /** Answers within the asker's place and remembers. What can't be remembered is answered too; `health` tells. */
  ask(question: Question): Promise<Answer>;
  /** Which events were taken, and what became of them. */
  readonly claims: Claims;
  /** What other processes on the same store delete, from now on: what is known of it here must go, and none of it be kept. */
  onDeletion(listener: (deleted: DeletedElsewhere) => void): void;
  /** Where the bot is installed, on platforms that say so for each tenant. Undefined without VERBATIM_SECRET_KEY. */
  readonly installations: Installations | undefined;
  readonly settings: Settings;
  /** Whose tokens let in; commands add and revoke them. */
  readonly accessTokens: Pick<AccessTokens, 'holder' | 'named' | 'areNone'>;
  /** The text of a draft that is to be checked (`Scoped.checkQuotes`); nothing of it is stored. Never rejects. */
  readDraft(name: string, bytes: Uint8Array): Promise<ReadDraft>;
  /** Sessions of the page, tries to sign in, and who did what. */
  readonly people: Omit<People, 'audit'>;
  /** What was done at this time or later, the latest first. Rejects with STORE_UNAVAILABLE. */
  audit(since: number, most: number): Promise<readonly AuditEntry[]>;
  /** False where the asker can be shown no such answer. Rejects with RATING_INVALID and STORE_UNAVAILABLE. */
  rate(asker: Asker, rating: Pick<Rating, 'answerId' | 'verdict' | 'note'>): Promise<boolean>;
  /** `alsoAs`: the same person's other ids on the platform. Rejects with STORE_UNAVAILABLE. */
  forget(asker: Asker, alsoAs?: readonly string[]): Promise<Forgotten>;
  /** What each tenant asked, counted: for the operator's own tools. Rejects with STORE_UNAVAILABLE. */
  tenants(): Promise<readonly TenantUsage[]>;
  /** Deletes all that is stored of a tenant, its installation among it. Rejects with STORE_UNAVAILABLE. */
  forgetTenant(platform: string, tenant: string): Promise<Forgotten>;
  /**
   * Deletes what everybody asked in the asker's tenant. For its administrators: rejects with FORGET_FORBIDDEN, and with
   * STORE_UNAVAILABLE.
   */
  forgetAll(asker: Asker, rights: AskerRights): Promise<Forgotten>;
  /** How many questions that would delete. */
  countAll(asker: Asker, rights: AskerRights): Promise<number>;
  /** Days for which questions are stored. */
  readonly retentionDays: number;
  /** Deletes what is past its retention, though the clock jumped: it is right. Rejects with STORE_UNAVAILABLE. */
  pruneConfirmed(): Promise<Pruned>;
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
  /** False after a start without the store, until they were read once: nobody knows then what is set. */
  areRead(platform: string): boolean;
  /** Reads them now, where the store is there. Never rejects. */
  read(platform: string): Promise<void>;
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
  /** Orders what is found, in place of the data folder's or the small encoder. */
  readonly reranker?: Reranker;
  /** Milliseconds that a question waits for the reranker. */
  readonly rerankerBudget?: number;
  readonly newId?: () => string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}
