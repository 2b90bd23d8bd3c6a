// What every listener of the Slack adapter works with.
import type { Health, Log, Verbatim } from '../../src/index.ts';
import type { Behaviour } from '../chat/rules/rules.ts';
import type { InTurn } from '../chat/rules/turns.ts';
import type { Limiter } from '../shared/limiter.ts';
import type { Memory } from '../shared/memory.ts';
import type { Channels } from './channels.ts';
import type { SlackAnswering } from './sending.ts';
import type { Speech } from './speech.ts';

export interface Desk {
  readonly verbatim: Verbatim;
  readonly log: Log;
  /** Of the connection to Slack. */
  readonly health: () => Health;
  readonly answering: SlackAnswering;
  readonly channels: Channels;
  readonly withinLimit: Limiter;
  /** Searches that are being typed come with every few letters: they have a limit of their own. */
  readonly mayType: Limiter;
  /** By channel, how the bot follows there. */
  readonly research: ReadonlyMap<string, Behaviour>;
  readonly memory: Memory<Speech>;
  readonly inTurn: InTurn;
  /** True once for each message, also after a restart and when Slack sends it twice under two names. */
  isNew(team: string, channel: string, ts: string): Promise<boolean>;
}
