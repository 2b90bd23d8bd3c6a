// Discord as a platform: discord.js over the gateway.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Log, messageOf, type Verbatim } from '../../src/index.ts';
import type { Adapter } from '../adapter.ts';
import { createTurns } from '../chat/conversation/turns.ts';
import { createHealthState } from '../shared/health-state.ts';
import { createLimiter } from '../shared/limiter.ts';
import { createMemory } from '../shared/memory.ts';
import { createRecent } from '../shared/recent.ts';
import { listenForChanges } from './changes.ts';
import type { ClientTuning } from './client.ts';
import { createConnection } from './connection.ts';
import type { Desk } from './desk.ts';
import { listenForInteractions } from './interactions.ts';
import { limits } from './limits.ts';
import { listenForSpeech } from './listening.ts';
import { platform } from './places.ts';
import { register } from './registration.ts';
import { usuallyAnnouncedAfter } from './response.ts';
import { createRest } from './rest.ts';
import { createDiscordAnswering } from './sending.ts';
import type { DiscordSettings } from './settings.ts';
import { refusedToken } from './token-refusals.ts';

export interface DiscordSurroundings {
  readonly log: Log;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly tuning?: ClientTuning;
}

const researchNotice =
  'DISCORD_RESEARCH_CHANNELS is set, so Discord is asked for the content of all messages in channels that the bot sees; without it, only of those that mention the bot. Nothing of others is kept.';

/** Milliseconds that questions under way have at the end. */
const grace = 10_000;

export function createDiscord(
  verbatim: Verbatim,
  settings: DiscordSettings,
  { log, newId, now, tuning = {} }: DiscordSurroundings,
): Adapter {
  const health = createHealthState(now);
  const underWay = new Set<Promise<unknown>>();
  const rest = createRest(settings, () => connection.refuse(refusedToken()));
  const desk = createDesk(
    verbatim,
    settings,
    { log, newId, now, tuning, rest, health: health.health },
    underWay,
  );
  const connection = createConnection(
    {
      settings,
      tuning,
      log,
      now,
      listen: (client) => {
        listenForSpeech(client, desk);
        listenForChanges(client, desk);
        listenForInteractions(client, desk);
      },
      ready: ({ application }) =>
        desk.run('registration', () => register(rest, application.id, settings.guilds, log)),
    },
    health,
  );
  return {
    name: platform,
    health: health.health,
    start: async () => {
      if (settings.researchChannels.size > 0) log.info({}, researchNotice);
      try {
        await connection.start();
      } catch (error) {
        health.change('failing', messageOf(error));
        throw error;
      }
    },
    stop: async () => {
      await connection.stop();
      await Promise.race([Promise.allSettled(underWay), sleep(grace, undefined, { ref: false })]);
    },
    ended: connection.ended,
  };
}

/** Per person and minute: a search sends what is typed at every pause. */
const searchesPerMinute = 240;
const day = 24 * 60 * 60 * 1000;
/** Each takes some hundred bytes. */
const mostEntries = 10_000;

function createDesk(
  verbatim: Verbatim,
  settings: DiscordSettings,
  { log, newId, now, tuning, rest, health }: Required<DiscordSurroundings> & Pick<Desk, 'rest' | 'health'>,
  underWay: Set<Promise<unknown>>,
): Desk {
  const withinLimit = createLimiter(settings.questionsPerMinute);
  const interactions = createRecent<true>({ keptFor: limits.interaction, most: mostEntries, now });
  return {
    verbatim,
    log,
    rest,
    health,
    announcedAfter: tuning.announcedAfter ?? usuallyAnnouncedAfter,
    settings,
    withinLimit,
    mayType: createLimiter(searchesPerMinute),
    answering: createDiscordAnswering({ verbatim, log, newId, withinLimit }),
    memory: createMemory(now),
    roots: createRecent({ keptFor: day, most: mostEntries, now }),
    labels: createRecent({ keptFor: limits.interaction, most: mostEntries, now }),
    inTurn: createTurns(),
    isNew: (message) => verbatim.firstSeen(`${platform}:${message}`),
    isFresh: (interaction) => {
      const isFresh = interactions.get(interaction) === undefined;
      interactions.set(interaction, true);
      return isFresh;
    },
    run: (what, work) => {
      const done = work().catch((error: unknown) => {
        log.error({ what, reason: messageOf(error) }, 'a listener failed');
      });
      underWay.add(done);
      void done.finally(() => underWay.delete(done));
    },
  };
}
