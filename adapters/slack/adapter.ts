// Slack as a platform: Bolt in Socket Mode, or over HTTP.
import { App } from '@slack/bolt';
import { type Log, messageOf, type Verbatim } from '../../src/index.ts';
import type { Adapter } from '../adapter.ts';
import { createLimiter } from '../shared/limiter.ts';
import { createAnswering } from './answering.ts';
import { boltLog } from './bolt-log.ts';
import { createChannels } from './channels.ts';
import { listenForCommand } from './command.ts';
import type { Desk } from './desk.ts';
import { listenForHome } from './home.ts';
import { listenForLookup } from './lookup.ts';
import { createPane } from './pane.ts';
import { listenForPresses } from './presses.ts';
import { hearDirect, listenForQuestions, platform } from './questions.ts';
import type { SlackSettings } from './settings.ts';
import { listenForShortcuts } from './shortcuts.ts';

export interface SlackSurroundings {
  readonly log: Log;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where requests are served in HTTP mode. */
  readonly port: number;
}

export function createSlack(
  verbatim: Verbatim,
  settings: SlackSettings,
  surroundings: SlackSurroundings,
): Adapter {
  const { log, newId, now, port } = surroundings;
  const { mode, botToken, apiUrl } = settings;
  const app = new App({
    token: botToken,
    logger: boltLog(log),
    // The client's own retries stay: shorter ones were seen to end reconnecting for good.
    ...(apiUrl === undefined ? {} : { clientOptions: { slackApiUrl: apiUrl } }),
    ...(mode.kind === 'socket'
      ? { socketMode: true, appToken: mode.appToken }
      : { signingSecret: mode.signingSecret }),
  });
  const desk: Desk = {
    verbatim,
    log,
    answering: createAnswering(verbatim, log, newId),
    channels: createChannels(settings.allowExternal, log, now),
    withinLimit: createLimiter(settings.questionsPerMinute),
    isNew: (team, channel, ts) => verbatim.firstSeen([platform, team, channel, ts].join(':')),
  };
  listenForQuestions(app, desk);
  listenForPresses(app, desk);
  listenForCommand(app, desk);
  listenForShortcuts(app, desk);
  listenForLookup(app, desk);
  listenForHome(app, desk, now);
  app.assistant(createPane(desk, (heard) => hearDirect(desk, heard)));
  app.error(async (error) => log.error({ reason: messageOf(error) }, 'a listener failed'));
  return {
    name: platform,
    start: async () => void (await app.start(port)),
    stop: async () => void (await app.stop()),
    // Slack never ends by itself: a lost socket is connected again.
    ended: new Promise<void>(() => {}),
  };
}
