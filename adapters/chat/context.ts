// What every part of policy works with.
import type { Health, Log, Verbatim } from '../../src/index.ts';
import { createLimiter, type Limiter } from '../shared/limiter.ts';
import { type Answering, createAnswering } from './answers/answering.ts';
import { createMemory, type Memory } from './conversation/memory.ts';
import type { Behaviour } from './conversation/rules.ts';
import { createTurns, type InTurn } from './conversation/turns.ts';
import type { Outbox } from './outbox.ts';
import type { ChatPlatform } from './port.ts';

/** What an operator sets for a platform, beyond what is the platform's own. */
export interface ChatSettings {
  /** Channels where questions need no mention, each with how its threads are followed. */
  readonly researchChannels: ReadonlyMap<string, Behaviour>;
  /** Questions that one person may ask in a minute. */
  readonly questionsPerMinute: number;
}

export interface Surroundings {
  readonly log: Log;
  /** Names a failure, in the log and where it is said. */
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What policy sees of a platform. */
export interface PlatformFacts
  extends Pick<ChatPlatform<never>, 'name' | 'label' | 'tenantNoun' | 'abilities'>,
    Pick<ChatPlatform<never>['sending'], 'above' | 'barrier' | 'isMember' | 'refusalOf'> {
  health(): Health;
}

export interface Context extends Pick<Surroundings, 'log' | 'now'> {
  readonly verbatim: Verbatim;
  readonly platform: PlatformFacts;
  readonly settings: Pick<ChatSettings, 'researchChannels'>;
  readonly outbox: Outbox;
  readonly answering: Answering;
  readonly memory: Memory;
  readonly inTurn: InTurn;
  /** Searches that are being typed come with every few letters, so they have a limit of their own. */
  readonly mayType: Limiter;
}

/** Per person and minute: four searches a second. */
const searchesPerMinute = 240;

export function createContext(
  verbatim: Verbatim,
  platform: PlatformFacts,
  outbox: Outbox,
  { researchChannels, questionsPerMinute }: ChatSettings,
  { log, newId, now }: Surroundings,
): Context {
  const withinLimit = createLimiter(questionsPerMinute);
  return {
    verbatim,
    platform,
    log,
    now,
    settings: { researchChannels },
    outbox,
    answering: createAnswering({ verbatim, log, newId, withinLimit, platform }),
    memory: createMemory(now),
    inTurn: createTurns(),
    mayType: createLimiter(searchesPerMinute),
  };
}
