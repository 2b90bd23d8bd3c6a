// A Bolt app against the test Slack, in the mode of the server.
import type { AddressInfo } from 'node:net';
import { App, type Logger, LogLevel } from '@slack/bolt';
import type { SlackServer } from '../slack-server.ts';

export type Mode = 'socket' | 'http';

export interface BoltApp {
  readonly app: App;
  /** What Bolt and its clients logged as errors. */
  readonly errors: readonly string[];
  stop(): Promise<void>;
}

/** Starts an app with the given listeners; its errors are kept, not printed. */
export async function startBoltApp(
  server: SlackServer,
  mode: Mode,
  listen: (app: App) => void,
): Promise<BoltApp> {
  const errors: string[] = [];
  const shared = {
    token: server.tokens.bot,
    clientOptions: { slackApiUrl: server.apiUrl },
    logger: keeping(errors),
  };
  const app =
    mode === 'socket'
      ? new App({ ...shared, socketMode: true, appToken: server.tokens.app })
      : new App({ ...shared, signingSecret: server.signingSecret });
  listen(app);
  app.error(async (error) => {
    errors.push(String(error));
  });
  const started: unknown = await app.start(0);
  if (mode === 'http') {
    const { port } = (started as { address(): AddressInfo }).address();
    server.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  }
  return { app, errors, stop: async () => void (await app.stop()) };
}

function keeping(errors: string[]): Logger {
  const quiet = (): void => undefined;
  return {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (...parts: unknown[]) => void errors.push(parts.map(String).join(' ')),
    setLevel: quiet,
    getLevel: () => LogLevel.ERROR,
    setName: quiet,
  };
}
