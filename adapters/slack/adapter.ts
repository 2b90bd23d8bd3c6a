// Slack as a platform: Bolt in Socket Mode, or over HTTP.
import { setTimeout as sleep } from 'node:timers/promises';
import { App } from '@slack/bolt';
import { type Health, type Log, messageOf, type Verbatim } from '../../src/index.ts';
import { createTurns } from '../chat/rules/turns.ts';
import type { Adapter } from '../shared/adapter.ts';
import { createHealthState } from '../shared/health-state.ts';
import { createLimiter } from '../shared/limiter.ts';
import { createMemory } from '../shared/memory.ts';
import { boltLog } from './bolt-log.ts';
import { createBotToken } from './bot-token.ts';
import { listenForChanges } from './changes.ts';
import { createChannels } from './channels.ts';
import { listenForCommand } from './command.ts';
import type { Desk } from './desk.ts';
import { listenForHome } from './home.ts';
import { hearMessage, listenForSpeech } from './listening.ts';
import { listenForLookup } from './lookup.ts';
import { createPane } from './pane.ts';
import { listenForPresses } from './presses.ts';
import { listenForQuestions, platform } from './questions.ts';
import { listenForRatings } from './rating.ts';
import { createRequests } from './requests.ts';
import { createSlackAnswering } from './sending.ts';
import type { SlackSettings } from './settings.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { createSocket } from './socket.ts';
import { accepted } from './token-refusals.ts';

export interface SlackSurroundings {
  readonly log: Log;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Searches of one person that are being typed, in a minute: two a second. */
const searchesPerMinute = 120;

/** Milliseconds that questions under way have at the end. */
const grace = 10_000;

export function createSlack(
  verbatim: Verbatim,
  settings: SlackSettings,
  surroundings: SlackSurroundings,
): Adapter {
  const { log, newId, now } = surroundings;
  const { botToken, apiUrl, mode } = settings;
  const logger = boltLog(log);
  const health = createHealthState(now);
  const token = createBotToken(now);
  const healthNow = (): Health => token.over(health.health());
  const connection =
    mode.kind === 'socket'
      ? createSocket(mode.appToken, apiUrl, logger, health)
      : createRequests(mode.signingSecret, logger, health);
  const app = new App({
    token: botToken,
    receiver: connection.receiver,
    logger,
    // The token is tried at the start, which can say what is wrong with it.
    deferInitialization: true,
    clientOptions: { fetch: token.fetch, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) },
  });
  const underWay = new Set<Promise<unknown>>();
  app.use(async ({ next }) => {
    const work = next();
    underWay.add(work);
    await work.finally(() => underWay.delete(work));
  });
  const withinLimit = createLimiter(settings.questionsPerMinute);
  const desk: Desk = {
    health: healthNow,
    verbatim,
    log,
    answering: createSlackAnswering({ verbatim, log, newId, withinLimit }),
    channels: createChannels(settings.allowExternal, log, now),
    withinLimit,
    mayType: createLimiter(searchesPerMinute),
    research: settings.researchChannels,
    memory: createMemory(now),
    inTurn: createTurns(),
    isNew: (team, channel, ts) => verbatim.firstSeen([platform, team, channel, ts].join(':')),
  };
  listenForQuestions(app, desk);
  listenForSpeech(app, desk);
  listenForChanges(app, desk);
  listenForPresses(app, desk);
  listenForRatings(app, desk);
  listenForCommand(app, desk);
  listenForShortcuts(app, desk);
  listenForLookup(app, desk);
  listenForHome(app, desk, now);
  app.assistant(createPane(desk, (heard) => hearMessage(desk, heard)));
  app.error(async (error) => log.error({ reason: messageOf(error) }, 'a listener failed'));
  return {
    name: platform,
    health: healthNow,
    ...(connection.requests === undefined ? {} : { requests: connection.requests }),
    start: async () => {
      try {
        await accepted('SLACK_BOT_TOKEN', app.init());
        const { team_id: team } = await accepted(
          'SLACK_BOT_TOKEN',
          app.client.auth.test({ token: botToken }),
        );
        verbatim.serve({ platform, tenants: team === undefined ? [] : [team] });
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
    // A lost socket is connected again; only a token that Slack takes back is an end.
    ended: connection.ended,
  };
}
