// What every listener of the Slack adapter works with.
import type { Log, Verbatim } from '../../src/index.ts';
import type { Limiter } from '../shared/limiter.ts';
import type { Answering } from './answering.ts';
import type { Channels } from './channels.ts';

export interface Desk {
  readonly verbatim: Verbatim;
  readonly log: Log;
  readonly answering: Answering;
  readonly channels: Channels;
  readonly withinLimit: Limiter;
  /** True once for each message, also after a restart and when Slack sends it twice under two names. */
  isNew(team: string, channel: string, ts: string): Promise<boolean>;
}
