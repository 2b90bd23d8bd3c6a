// How events come in: over a socket that this process opens, or as requests to its own port.
import type { Receiver } from '@slack/bolt';
import type { Route } from '../../shared/adapter.ts';

export interface Transport {
  readonly receiver: Receiver;
  readonly requests: readonly Route[];
  /** Resolves once events come in. */
  start(): Promise<void>;
  /** Resolves once no event comes in any more. */
  stop(): Promise<void>;
  /** Resolves when Slack will not have this app any more. */
  readonly ended: Promise<void>;
}
