// The Slack adapter with a real core and store, against the test Slack.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PageViews } from '../../../adapters/chat/port/platform.ts';
import { platformIds as platforms } from '../../../adapters/platforms/registry.ts';
import type { Adapter } from '../../../adapters/shared/adapter.ts';
import { createSlack } from '../../../adapters/slack/adapter.ts';
import type { SlackSettings, Tokens } from '../../../adapters/slack/connect/settings.ts';
import { readManifestScopes } from '../../../adapters/slack/install/manifest.ts';
import { openHttpServer } from '../../../adapters/web/server/server.ts';
import { createSite } from '../../../adapters/web/server/site.ts';
import { type Log, openVerbatim, type Reranker, type Verbatim } from '../../../src/index.ts';
import type { Installer } from '../../platforms/slack/oauth.ts';
import { openSlackServer, type SlackServer, type SlackServerOptions } from '../../platforms/slack-server.ts';
import { sharedEncoder } from '../../shared-encoder.ts';
import { newFolder } from '../../store/samples.ts';

export interface Bot {
  readonly slack: SlackServer;
  readonly verbatim: Verbatim;
  readonly adapter: Adapter;
  /** The address of the program's own server. */
  readonly url: string;
  /** Messages that were logged as errors. */
  readonly errors: readonly string[];
  /** Ends the bot before the test is over; Slack goes on. */
  end(): Promise<void>;
}

export interface BotOptions extends SlackServerOptions {
  readonly corpus?: string;
  readonly data?: string;
  /** A scopes file. */
  readonly scopes?: string;
  readonly pages?: PageViews;
  /** Of an earlier bot: its server goes on, and this is the next start. */
  readonly server?: SlackServer;
  /** The bot's clock, in milliseconds. */
  readonly botNow?: () => number;
  /** Milliseconds that questions under way have at the end. */
  readonly grace?: number;
  /** In place of the small encoder. */
  readonly reranker?: Reranker;
  /** Each workspace installs the app by itself. */
  readonly installs?: boolean;
  /** In place of the server's bot token. */
  readonly tokens?: Tokens;
  readonly bot?: Partial<
    Pick<SlackSettings, 'allowExternal' | 'questionsPerMinute' | 'quota' | 'researchChannels'>
  >;
}

const tokensFor = (slack: SlackServer, installs: boolean): Tokens =>
  installs
    ? { kind: 'installed', stateSecret: 'a secret of the state', client: slack.oauth.client }
    : { kind: 'token', botToken: slack.tokens.bot };

/** The last page in the browser of the person who installs the app. */
export async function install(
  { slack, url }: Pick<Bot, 'slack' | 'url'>,
  installer: Installer,
): Promise<{ readonly status: number; readonly page: string }> {
  const started = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const [cookie = ''] = (started.headers.get('set-cookie') ?? '').split(';');
  const back = slack.oauth.allow(started.headers.get('location') ?? '', installer);
  const ended = await fetch(back, { headers: { Cookie: cookie }, redirect: 'manual' });
  return { status: ended.status, page: await ended.text() };
}

/** Everything is closed when the test is over. */
export async function openBot(options: BotOptions = {}): Promise<Bot> {
  const {
    corpus = 'corpus',
    data = join(newFolder(), 'data'),
    scopes,
    pages,
    bot,
    reranker = await sharedEncoder(),
    server,
    botNow = Date.now,
    grace,
    installs = false,
    tokens,
    ...opening
  } = options;
  const slack = server ?? (await openSlackServer(opening));
  const errors: string[] = [];
  const ignore = (): void => {};
  const log: Log = {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: (_fields, message) => void errors.push(message),
  };
  const verbatim = await openVerbatim(
    {
      corpus,
      data,
      retentionDays: 365,
      secretKeys: ['5'.repeat(64)],
      ...(scopes === undefined ? {} : { scopes }),
    },
    log,
    { memory: 'bot', platforms, reranker },
  );
  const adapter = createSlack(
    verbatim,
    {
      tokens: tokens ?? tokensFor(slack, installs),
      mode:
        opening.mode === 'http'
          ? { kind: 'http', signingSecret: slack.signingSecret }
          : { kind: 'socket', appToken: slack.tokens.app },
      apiUrl: slack.apiUrl,
      allowExternal: new Set(),
      questionsPerMinute: 20,
      researchChannels: new Map(),
      ...bot,
    },
    {
      ...{ log, newId: () => 'err-1', now: botNow },
      ...(pages === undefined ? {} : { pages }),
      ...(grace === undefined ? {} : { grace }),
    },
    (await readManifestScopes(new URL('../../../adapters/slack/manifest.yaml', import.meta.url))).asked,
  );
  const http = await openHttpServer(
    { port: 0, host: '127.0.0.1' },
    createSite({ parts: () => [adapter], requests: adapter.requests ?? [] }),
  );
  slack.setRequestUrl(`http://127.0.0.1:${http.port}/slack/events`);
  slack.oauth.setRedirectUrl(`http://127.0.0.1:${http.port}/slack/oauth_redirect`);
  await adapter.start();
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ended ??= (async () => {
      await adapter.stop();
      await http.close();
      await verbatim.close();
    })();
    return ended;
  };
  onTestFinished(async () => {
    await end();
    if (server === undefined) await slack.close();
  });
  return { slack, verbatim, adapter, url: `http://127.0.0.1:${http.port}`, errors, end };
}
