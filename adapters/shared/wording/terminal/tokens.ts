// What "verbatim token" says.
import type { AccessToken, Role } from '../../../../src/index.ts';
import { quoted } from '../../language/counted.ts';
import { dayOf, minuteOf } from '../../language/times.ts';

export const tokenWords = {
  head: ['name', 'role', 'collections', 'made', 'last used (UTC)', ''],
  row: ({ name, role, collections, createdAt, usedAt, revokedAt }: AccessToken): string[] => [
    ...[name, role, collections?.join(', ') ?? 'all that is shown', dayOf(createdAt)],
    ...[usedAt === undefined ? 'never' : minuteOf(usedAt)],
    revokedAt === undefined ? '' : `revoked ${dayOf(revokedAt)}`,
  ],
  none: 'There are no tokens. "verbatim token add NAME" makes one.',
  /** The token alone is on standard output, so that a script can take it. */
  added: (name: string, role: Role): string =>
    `This is ${name}'s token, as ${role}. It is shown once: only a digest of it is stored.`,
  revoked: (name: string): string =>
    `Revoked. ${name} is signed out within seconds; what ${name} asked stays stored.`,
  unknown: (name: string): string =>
    `${quoted(name)} has no token to revoke. "verbatim token list" shows them.`,
  nameWanted: 'Give a name of 1 to 60 characters on one line, such as the name of a person.',
  roleWanted: (roles: readonly string[]): string => `--role must be one of ${roles.join(', ')}.`,
  limitedAdministrator:
    'An administrator sees what everybody asked, of every document: leave --collections out, or choose another role.',
  collectionsWanted: '--collections must be a list of collections such as "handbook, reports".',
} as const;
