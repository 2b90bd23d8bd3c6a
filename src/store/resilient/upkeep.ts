// What a bot does for its store beside answering, and how long who waits for it.
import type { StoreMode } from '../folder/open.ts';
import { writePatience } from '../store.ts';
import type { ResilientStore } from './resilient.ts';

const day = 24 * 60 * 60 * 1000;

/** Milliseconds. */
const checkInterval = 10_000;

/**
 * Milliseconds. A person in a chat gets the answer without a receipt rather than late; a pipe of questions loses nothing
 * by waiting until the other writers have had their turns.
 */
export const patienceOf = (mode: StoreMode): { readonly patience?: number } =>
  mode === 'tool' ? { patience: writePatience } : {};

/** Deletes what is past its retention, now and once a day. Returns what ends that. */
export async function keepUp(store: ResilientStore): Promise<() => void> {
  await store.prune();
  const pruning = setInterval(() => void store.prune(), day).unref();
  // Health should know of a folder that vanished before the next question comes.
  const checking = setInterval(() => void store.check().then(store.settings.catchUp), checkInterval).unref();
  return () => {
    clearInterval(pruning);
    clearInterval(checking);
  };
}
