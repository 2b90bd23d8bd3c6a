// Everything that happened, in order, and a way to wait for what has not happened yet.
import type { Ephemeral, JsonObject, Message, View } from './types.ts';

export type DeliveryKind = 'events_api' | 'slash_commands' | 'interactive';

interface Common {
  /** Milliseconds of the server's clock. */
  readonly time: number;
}

export interface CallEntry extends Common {
  readonly type: 'call';
  readonly method: string;
  /** Whose token it was, of workspaces that installed the app. */
  readonly team?: string;
  readonly args: JsonObject;
  readonly isKnown: boolean;
  readonly status: number;
  readonly ok: boolean;
  readonly error?: string;
  /** From the request to the answer, milliseconds. */
  readonly tookMs: number;
}

export interface DeliveryEntry extends Common {
  readonly type: 'delivery';
  /** The envelope's id; a retry has its own. */
  readonly id: string;
  readonly kind: DeliveryKind;
  /** The event's type, the command, the action's id or the callback id. */
  readonly name: string;
  readonly payload: JsonObject;
  readonly retryNum: number;
  readonly retryReason?: string;
}

export interface AckEntry extends Common {
  readonly type: 'ack';
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly name: string;
  readonly latencyMs: number;
  readonly response: unknown;
}

export interface FailedDeliveryEntry extends Common {
  readonly type: 'unacknowledged';
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly name: string;
  readonly reason: string;
}

export type Entry =
  | CallEntry
  | DeliveryEntry
  | AckEntry
  | FailedDeliveryEntry
  | (Common & {
      readonly type: 'message';
      readonly change: 'posted' | 'edited' | 'deleted';
      readonly message: Message;
    })
  | (Common & { readonly type: 'ephemeral'; readonly ephemeral: Ephemeral })
  | (Common & {
      readonly type: 'view';
      readonly change: 'opened' | 'pushed' | 'updated' | 'published' | 'closed';
      readonly view: View;
    })
  | (Common & { readonly type: 'socket'; readonly change: 'opened' | 'closed'; readonly id: number })
  | (Common & { readonly type: 'response_url'; readonly body: JsonObject; readonly error?: string })
  | (Common & {
      readonly type: 'thread';
      readonly channel: string;
      readonly ts: string;
      readonly status: string;
    })
  /** What Slack shows the person as a failure: an acknowledgement it can't use. */
  | (Common & { readonly type: 'refused'; readonly name: string; readonly problems: readonly string[] });

type Untimed<T> = T extends Common ? Omit<T, 'time'> : never;

export interface Log {
  add(entry: Untimed<Entry>): void;
  readonly entries: readonly Entry[];
  /**
   * The first entry that fits, from `from` (an index, by default the start) on; waits for it where there is none.
   * Rejects after `limitMs` with the last entries in its message, and when the server closes.
   */
  until<T extends Entry>(fits: (entry: Entry) => entry is T, options?: WaitOptions): Promise<T>;
  until(fits: (entry: Entry) => boolean, options?: WaitOptions): Promise<Entry>;
  /** Drops what is logged, for long runs. */
  forget(): void;
  close(): void;
}

export interface WaitOptions {
  readonly from?: number;
  readonly limitMs?: number;
}

interface Waiter {
  readonly fits: (entry: Entry) => boolean;
  readonly found: (entry: Entry) => void;
  readonly failed: (error: Error) => void;
}

const defaultLimitMs = 15_000;

export function createLog(now: () => number): Log {
  const entries: Entry[] = [];
  const waiters = new Set<Waiter>();

  function until(fits: (entry: Entry) => boolean, options: WaitOptions = {}): Promise<Entry> {
    const known = entries.slice(options.from ?? 0).find(fits);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const limitMs = options.limitMs ?? defaultLimitMs;
      const timer = setTimeout(() => waiter.failed(new Error(missing(limitMs, entries))), limitMs);
      const settle = (): void => {
        clearTimeout(timer);
        waiters.delete(waiter);
      };
      const waiter: Waiter = {
        fits,
        found: (entry) => {
          settle();
          resolve(entry);
        },
        failed: (error) => {
          settle();
          reject(error);
        },
      };
      waiters.add(waiter);
    });
  }

  return {
    entries,
    add(untimed) {
      const entry = { ...untimed, time: now() } as Entry;
      entries.push(entry);
      for (const waiter of [...waiters]) if (waiter.fits(entry)) waiter.found(entry);
    },
    until: until as Log['until'],
    forget: () => {
      entries.length = 0;
    },
    close: () => {
      for (const waiter of [...waiters])
        waiter.failed(new Error('The Slack server was closed while waiting.'));
    },
  };
}

const missing = (limitMs: number, entries: readonly Entry[]): string =>
  `Nothing fitting happened within ${limitMs} ms. The last entries:\n${entries.slice(-12).map(line).join('\n')}`;

function line(entry: Entry): string {
  const text = JSON.stringify(entry);
  return text.length > 240 ? `${text.slice(0, 240)} …` : text;
}
