// The Slack adapter with a real core and store, against the test Slack.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSlack } from '../../../adapters/slack/adapter.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import { type Log, openVerbatim, type Verbatim } from '../../../src/index.ts';
import { openSlackServer, type SlackServer, type SlackServerOptions } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';

export interface Bot {
  readonly slack: SlackServer;
  readonly verbatim: Verbatim;
  /** Messages that were logged as errors. */
  readonly errors: readonly string[];
}

export interface BotOptions extends SlackServerOptions {
  readonly corpus?: string;
  readonly data?: string;
  readonly bot?: Partial<Pick<SlackSettings, 'allowExternal' | 'questionsPerMinute' | 'researchChannels'>>;
}

/** Everything is closed when the test is over. */
export async function openBot(options: BotOptions = {}): Promise<Bot> {
  const { corpus = 'corpus', data = join(newFolder(), 'data'), bot, ...server } = options;
  const slack = await openSlackServer(server);
  const errors: string[] = [];
  const ignore = (): void => {};
  const log: Log = {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: (_fields, message) => void errors.push(message),
  };
  const verbatim = await openVerbatim({ corpus, data, retentionDays: 365 }, log, { memory: 'bot' });
  const port = server.mode === 'http' ? 20_000 + Math.floor(Math.random() * 20_000) : 0;
  const adapter = createSlack(
    verbatim,
    {
      botToken: slack.tokens.bot,
      mode:
        server.mode === 'http'
          ? { kind: 'http', signingSecret: slack.signingSecret }
          : { kind: 'socket', appToken: slack.tokens.app },
      apiUrl: slack.apiUrl,
      allowExternal: new Set(),
      questionsPerMinute: 20,
      researchChannels: new Map(),
      ...bot,
    },
    { log, newId: () => 'err-1', now: Date.now, port },
  );
  await adapter.start();
  slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  onTestFinished(async () => {
    await adapter.stop();
    await verbatim.close();
    await slack.close();
  });
  return { slack, verbatim, errors };
}
