// How events come in: over a socket that this process opens, or as requests to its own port.
import type { Receiver } from '@slack/bolt';
import type { Adapter } from '../../shared/adapter.ts';

export interface Transport {
  readonly receiver: Receiver;
  readonly requests?: NonNullable<Adapter['requests']>;
  /** Resolves once events come in. */
  start(): Promise<void>;
  /** Resolves once no event comes in any more. */
  stop(): Promise<void>;
  /** Resolves when Slack will not have this app any more. */
  readonly ended: Promise<void>;
}
