// Who is signed in to the page, how often somebody tried to, and what was done by those who may change something.

/** Times are milliseconds since 1970, UTC. */
export interface StoredSession {
  /** SHA-256 of the cookie, in hexadecimal digits: the file lets nobody in. */
  readonly digest: string;
  /** Who it is, as whoever wrote it down reads it. */
  readonly body: string;
  readonly endsAt: number;
}

export const auditedActions = [
  'signed-in',
  'token-added',
  'token-revoked',
  'document-added',
  'document-removed',
  'document-restored',
  'document-described',
  'scope-changed',
  'setting-changed',
  'questions-exported',
  'tenant-forgotten',
  'questions-forgotten',
] as const;
export type AuditedAction = (typeof auditedActions)[number];

export interface AuditEntry {
  readonly at: number;
  /** The name of a token or an account; of somebody in a chat, the platform and the beginning of the hash. */
  readonly who: string;
  readonly action: AuditedAction;
  /** What it was done to: a path, a name, a setting. */
  readonly about: string;
}

/** Who acts on the command line. */
export const operator = 'the operator';

/** Milliseconds for which entries of the audit are kept, whatever the retention of questions. */
export const auditedFor = 400 * 24 * 60 * 60 * 1000;
