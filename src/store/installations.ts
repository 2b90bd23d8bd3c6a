// Where the bot is installed: what a platform gave for each tenant, sealed, and that it was there once.

/**
 * What an installation may take the place of: anything, nothing at all, or just what was read before, so that of two processes that
 * change one the first counts.
 */
export type Replaced = 'any' | 'none' | { readonly sealed: string };

/** Of a platform that gathers tenants in organisations, one installation may be of a whole organisation: its tenant is ''. */
export interface InstallationKey {
  readonly platform: string;
  /** '' for a tenant that belongs to none. */
  readonly organisation: string;
  readonly tenant: string;
}

export interface StoredInstallation extends InstallationKey {
  /** '' where it was removed. The row stays: people can ask for what they said there to be deleted. */
  readonly sealed: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}
