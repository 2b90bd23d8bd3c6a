// Which events were taken, and what became of them: a claim is made before anything is done about an event, so that it is done
// once, and it is open until its outcome is seen, so that the next start can give it one.

/**
 * `claimed`: nothing was said yet. `posting`: something is being said, and after a crash nobody knows whether it arrived.
 * `answered`: the outcome was seen. `given-up`: it was too late for one, and that was said.
 */
export type ClaimState = 'claimed' | 'posting' | 'answered' | 'given-up';

export const isOpen = (state: ClaimState): boolean => state === 'claimed' || state === 'posting';

export interface NewClaim {
  readonly key: string;
  /** `answered` for an event that has no outcome to be seen. */
  readonly state: 'claimed' | 'answered';
  /** The process that sees to it; another one for each start. */
  readonly owner: string;
  /** Whose event it is, hashed: `body` goes when they ask for that. Absent where there is no body. */
  readonly asker?: string;
  /** What is needed to go on with it, as its maker writes it; '' for nothing. */
  readonly body: string;
}

export interface Claim {
  readonly key: string;
  readonly state: ClaimState;
  /** Milliseconds since 1970. */
  readonly claimedAt: number;
  readonly body: string;
}
