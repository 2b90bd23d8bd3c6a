// Failures that a person can act on. Each has a code to search for and a message that says what to do.

export type ErrorCode =
  | 'BACKUP_DAMAGED'
  | 'BACKUP_EXISTS'
  | 'BACKUP_LOCKED'
  | 'BACKUP_NEWER'
  | 'BASELINE_INVALID'
  | 'COLLECTION_UNKNOWN'
  | 'CONFIG_INVALID'
  | 'CORPUS_EMPTY'
  | 'CORPUS_UNREADABLE'
  | 'FETCH_FAILED'
  | 'FETCH_OFF'
  | 'FETCH_REFUSED'
  | 'FORGET_FORBIDDEN'
  | 'OCR_FAILED'
  | 'QUOTE_NOT_EXACT'
  | 'RATING_INVALID'
  | 'RERANKER_BUSY'
  | 'RERANKER_DAMAGED'
  | 'RERANKER_FAILED'
  | 'RERANKER_INVALID'
  | 'RERANKER_PACKAGES'
  | 'ROW_DAMAGED'
  | 'SCOPE_BEYOND'
  | 'SCOPE_FORBIDDEN'
  | 'SCOPES_ABSENT'
  | 'SCOPES_INVALID'
  | 'SCOPES_UNWRITABLE'
  | 'SETTING_FORBIDDEN'
  | 'SOURCES_UNREADABLE'
  | 'STORE_ABSENT'
  | 'STORE_DAMAGED'
  | 'STORE_IN_USE'
  | 'STORE_NEWER'
  | 'STORE_OLDER'
  | 'STORE_UNAVAILABLE'
  | 'TENANT_UNLISTED'
  | 'TOKEN_NAME_TAKEN'
  | 'TOPICS_INVALID'
  | 'USAGE'
  | 'WORDS_DAMAGED';

export class VerbatimError extends Error {
  override readonly name = 'VerbatimError';
  readonly code: ErrorCode;

  /** `message` says what is wrong and what to do; `cause` keeps the failure underneath. */
  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The system's error code ("ENOENT") where there is one. */
export const systemCodeOf = (thrown: unknown): string | undefined =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
