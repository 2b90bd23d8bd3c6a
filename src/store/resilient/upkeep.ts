// What a bot does for its store beside answering, and how long who waits for it.
import type { StoreMode } from '../folder/open.ts';
import { writePatience } from '../store.ts';
import type { ResilientStore } from './resilient.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Milliseconds. */
const checkInterval = 10_000;

/**
 * Milliseconds. A person in a chat gets the answer without a receipt rather than late; a pipe of questions loses nothing
 * by waiting until the other writers have had their turns.
 */
export const patienceOf = (mode: StoreMode): { readonly patience?: number } =>
  mode === 'tool' ? { patience: writePatience } : {};

/**
 * Deletes what is past its retention, now and once a day; where no question is kept, once an hour, so that what was needed of one
 * until its answer is not in the files for longer. Returns what ends that.
 */
export async function keepUp(store: ResilientStore, retentionDays: number): Promise<() => void> {
  await store.pruneOnce();
  const pruning = setInterval(() => void store.pruneOnce(), retentionDays === 0 ? hour : day).unref();
  // Health should know of a folder that vanished before the next question comes.
  const checking = setInterval(() => void store.check().then(store.settings.catchUp), checkInterval).unref();
  return () => {
    clearInterval(pruning);
    clearInterval(checking);
  };
}
