// Where the contract of a store finds its stores, and what its parts share.
import { onTestFinished } from 'vitest';
import type { Rating, Store } from '../../src/store/store.ts';
import { noon } from '../store/samples.ts';

/** A place for one store. */
export interface Place {
  /** Opens what is there; called again it finds what was written before. Days that questions are kept: 365. */
  open(retentionDays?: number): Promise<Store>;
}

export const opening =
  (newPlace: () => Place) =>
  async (retentionDays?: number): Promise<Store> =>
    closing(await newPlace().open(retentionDays));

/** Closed when the test is over. */
export function closing(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}

export const alice = 'a'.repeat(64);
export const bob = 'b'.repeat(64);

/** Of Alice, if nothing else is said. */
export const rating = (answerId: string, parts: Partial<Rating> = {}): Rating => ({
  answerId,
  asker: alice,
  verdict: 'useful',
  ratedAt: noon + 1,
  ...parts,
});
