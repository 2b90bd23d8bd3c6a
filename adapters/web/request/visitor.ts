// Who a request is from, and what they may do. Pure.
import type { AccessToken, Role } from '../../../src/index.ts';

export interface Visitor {
  /** What questions are stored under, as a salted hash. */
  readonly user: string;
  readonly role: Role;
  /** Of the token; absent for whoever gave none, and for tokens of the environment. */
  readonly name?: string;
  /** Whether nobody else is this visitor: only they see what they ask. */
  readonly isKnown: boolean;
  /** All that they see, where that is less than others do. */
  readonly collections?: readonly string[];
}

/** Somebody without a token, at an address that others may have, too. */
export const strangerAt = (address: string): Visitor => ({ user: address, role: 'reader', isKnown: false });

/** With the token that is the operator's own, or is in the operator's settings. */
export const ofOperator = (user: string, role: Role): Visitor => ({ user, role, isKnown: true });

export const holderOf = ({ name, role, collections }: AccessToken): Visitor => ({
  // No address and no digest begins like this.
  ...{ user: `person:${name}`, role, name, isKnown: true },
  ...(collections === undefined ? {} : { collections }),
});
