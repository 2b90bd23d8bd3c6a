// What every listener of the Discord adapter works with.
import type { REST } from 'discord.js';
import type { Health, Log, Verbatim } from '../../src/index.ts';
import type { InTurn } from '../chat/conversation/turns.ts';
import type { Limiter } from '../shared/limiter.ts';
import type { Memory } from '../shared/memory.ts';
import type { Recent } from '../shared/recent.ts';
import type { DiscordAnswering } from './sending.ts';
import type { DiscordSettings } from './settings.ts';
import type { Speech } from './speech.ts';

export interface Desk {
  readonly verbatim: Verbatim;
  readonly log: Log;
  readonly rest: REST;
  /** Of the connection to Discord. */
  readonly health: () => Health;
  /** Milliseconds after which an interaction's answer that is not there yet is announced. */
  readonly announcedAfter: number;
  readonly answering: DiscordAnswering;
  readonly settings: Pick<DiscordSettings, 'researchChannels' | 'answerIn'>;
  readonly withinLimit: Limiter;
  /** Searches that are being typed come with every few letters: they have a limit of their own. */
  readonly mayType: Limiter;
  readonly memory: Memory<Speech>;
  /** The beginning of the conversation that a message, of a person or the bot's, belongs to. */
  readonly roots: Recent<string>;
  /** The value of each passage that was offered to choose from, by what it was called. */
  readonly labels: Recent<string>;
  readonly inTurn: InTurn;
  /** True once for each message, also after a restart and when Discord sends it twice. */
  isNew(message: string): Promise<boolean>;
  /** True once for each interaction: they live a quarter of an hour. */
  isFresh(interaction: string): boolean;
  /** Runs what an event leads to; never rejects. */
  run(what: string, work: () => Promise<void>): void;
}
