// Who a request is from, and what they may do. Pure.
import type { AccessToken, Role } from '../../../src/index.ts';

export interface Visitor {
  /** What questions are stored under, as a salted hash. */
  readonly user: string;
  readonly role: Role;
  /** Of the token or account; absent for whoever gave none, and for tokens of the environment. */
  readonly name?: string;
  /** Whether nobody else is this visitor: only they see what they ask. */
  readonly isKnown: boolean;
  /** All that they see, where that is less than others do. */
  readonly collections?: readonly string[];
  /** What of it they change as editors, where that is less. */
  readonly edits?: readonly string[];
}

/** Somebody without a token, at an address that others may have, too. */
export const strangerAt = (address: string): Visitor => ({ user: address, role: 'reader', isKnown: false });

/** With the token that is the operator's own, or is in the operator's settings. */
export const ofOperator = (user: string, role: Role): Visitor => ({ user, role, isKnown: true });

/** What the ids of accounts begin with, as they are stored: no address and no digest does. */
const account = 'account:';

/** For the audit. People choose the name of their account: so it never goes without what the provider knows them by. */
export function nameOf({ name, user }: Visitor): string {
  if (name === undefined) return user;
  return user.startsWith(account) ? `${name} (${user.slice(account.length)})` : name;
}

/** A name may be given again once its token was revoked, and to somebody else: when a token was made tells them apart. */
export const holderOf = ({ name, createdAt, role, collections }: AccessToken): Visitor => ({
  // Nobody else begins like this: tokens of the environment are "token:" and a digest.
  ...{ user: `holder:${createdAt}:${name}`, role, name, isKnown: true },
  ...(collections === undefined ? {} : { collections }),
});

export const ofAccount = (
  { id, name }: { readonly id: string; readonly name: string },
  { role, ...limits }: Pick<Visitor, 'role' | 'collections' | 'edits'>,
): Visitor => ({ ...{ user: `${account}${id}`, role, name, isKnown: true }, ...limits });

/** Whether somebody vouches for them, in place of a token. */
export const isAccount = ({ user }: Visitor): boolean => user.startsWith(account);
