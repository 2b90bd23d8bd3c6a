// Tokens that let people and their programs in: whose each is, and what it allows. Of the secret, a digest.

/** Each may do what those before it may. */
export const roles = ['reader', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const isAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);

/** Times are milliseconds since 1970, UTC. */
export interface AccessToken {
  /** Of the person; one token at a time has it. */
  readonly name: string;
  readonly role: Role;
  /** All that its holder sees, where that is less than the place shows; absent for no such limit. */
  readonly collections?: readonly string[];
  readonly createdAt: number;
  /** As of a minute; absent where it was never used. */
  readonly usedAt?: number;
  readonly revokedAt?: number;
}

export interface StoredAccessToken extends AccessToken {
  /** SHA-256 of the secret, in hexadecimal digits. A secret is 256 random bits, so nothing slower is needed. */
  readonly digest: string;
}
