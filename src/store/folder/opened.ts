// How a store is opened, and what that gives, wherever it is.
import type { ProcessCount } from '../../config.ts';
import type { Recovered } from '../recovery/recover.ts';
import type { Deletion } from '../sql/deletion.ts';
import type { Store } from '../store.ts';
import type { HashAsker } from './asker.ts';

/**
 * `bot` has the folder for itself among bots, and sets a damaged file aside. `tool` writes beside a running
 * bot. `reader` writes nothing and wants a store that is there.
 */
export type StoreMode = 'bot' | 'tool' | 'reader';

export interface OpenSettings {
  readonly mode: StoreMode;
  /** postgres://…: what is remembered is there; absent, in a file of the data folder. */
  readonly database?: string | undefined;
  /** Of a database: `several` processes share it. Absent for `one`. */
  readonly processes?: ProcessCount | undefined;
  /** Of what this process claims. Of mode `bot`. */
  readonly owner?: string;
  /** Hears what other processes on a database delete, with how people are hashed, while the store is open. Of mode `bot`. */
  readonly onDeletion?: (deletion: Deletion, hashAsker: HashAsker) => void;
  /** Days that questions are kept, 0 for not at all. */
  readonly retentionDays?: number;
  /** The file was found damaged in use: look at all of it before it is opened again. Of mode `bot`. */
  readonly suspect?: boolean;
  /** The file was there before: one that vanished is not made again. */
  readonly wasThere?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface OpenedStore {
  readonly store: Store;
  readonly hashAsker: HashAsker;
  /** Rejects with STORE_UNAVAILABLE where the file that is open is no longer the one in the folder. */
  readonly assertPresent: () => Promise<void>;
  /** Whether nobody can have taken over what this process has claimed. Absent where nobody could at all. */
  readonly isSure?: () => boolean;
  /** Whether this process does what is to be done once for all that share the store. Absent where none does. */
  readonly leads?: () => boolean | undefined;
  /** Whether this process has a duty that one of those that share the store has, and gives it up. Absent where none shares it. */
  readonly takeOn?: (duty: string) => Promise<boolean | undefined>;
  readonly handOver?: (duty: string) => Promise<void>;
  /** The format of the store, where a newer program made it that this one can go on with. */
  readonly newerFormat?: number;
  /** The damaged file, under its new name, that this store takes the place of. */
  readonly setAside?: string;
  /** What was saved of damaged files. */
  readonly recovered: readonly Recovered[];
}
