// "npm start" with Slack's variables, as a process of its own against the test Slack.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { openSlackServer, type SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
import { type RunOptions, runVerbatim } from '../cli/run.ts';
import { freePort } from './free-port.ts';

const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
const question = 'When did the US blacklist NSO Group?';
const ada = 'U0ADA';
const channel = 'C0RESEARCH';

async function openSlack(mode: 'socket' | 'http' = 'socket'): Promise<SlackServer> {
  const slack = await openSlackServer({ mode });
  onTestFinished(slack.close);
  return slack;
}

const start = (environment: Readonly<Record<string, string>>, options: RunOptions = {}) =>
  runVerbatim(['start'], {
    ...options,
    environment: { PORT: '0', VERBATIM_DATA: join(newFolder(), 'data'), ...environment },
  });

const answering = /"platform":"slack","msg":"answering"/;
const terminate = { after: answering, name: 'SIGTERM' } as const;

/** The variables of Socket Mode. */
const socketOf = ({ tokens, apiUrl }: SlackServer) => ({
  SLACK_BOT_TOKEN: tokens.bot,
  SLACK_APP_TOKEN: tokens.app,
  SLACK_API_URL: apiUrl,
});

async function asksAndReads(slack: SlackServer): Promise<void> {
  await slack.command(channel, ada, '/ask', question);
  await slack.until(() => slack.ephemerals(ada).length === 1);
  expect(quotesIn(slack.ephemerals(ada)[0]?.blocks ?? [])[0]).toBe(dated);
}

describe('npm start', () => {
  it('answers over a socket, tells its health on PORT, and ends on SIGTERM', async () => {
    const slack = await openSlack();
    const port = await freePort();
    const { status, signal, output } = await start(
      { ...socketOf(slack), PORT: String(port) },
      {
        signal: terminate,
        meanwhile: async () => {
          await asksAndReads(slack);
          const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
          const { parts } = (await ready.json()) as { parts: { name: string; state: string }[] };
          expect(ready.status).toBe(200);
          expect(parts.map(({ name, state }) => `${name} ${state}`)).toEqual([
            'corpus ok',
            'store ok',
            'slack ok',
          ]);
        },
      },
    );
    expect({ status, signal, connections: slack.connections() }).toEqual({
      status: 0,
      signal: null,
      connections: 0,
    });
    // The terminal is not served beside Slack, the page is.
    expect(output).toBe(`Ask at http://127.0.0.1:${port}\n`);
  });

  it('answers requests to PORT, and ends on SIGTERM', async () => {
    const slack = await openSlack('http');
    const port = await freePort();
    slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    const { status, output } = await start(
      {
        SLACK_BOT_TOKEN: slack.tokens.bot,
        SLACK_SIGNING_SECRET: slack.signingSecret,
        SLACK_API_URL: slack.apiUrl,
        PORT: String(port),
      },
      {
        signal: terminate,
        meanwhile: async () => {
          expect(await slack.verifyRequestUrl()).toBe(true);
          await asksAndReads(slack);
          expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
          // Slack reaches this port from outside, so the documents are not on it.
          expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
        },
      },
    );
    // Nobody is sent to pages that are not there.
    expect({ status, output }).toEqual({ status: 0, output: '' });
  });

  it('ends on SIGTERM while Slack does not let it in', async () => {
    const slack = await openSlack();
    slack.faults.refuseConnections(600_000, 'api');
    const { status, signal } = await start(socketOf(slack), {
      signal: { after: /http request failed/, name: 'SIGTERM' },
    });
    expect({ status, signal }).toEqual({ status: 0, signal: null });
  });
});

describe('a token that is', () => {
  const given = ({ tokens, apiUrl }: SlackServer) => ({
    bot: tokens.bot,
    app: tokens.app,
    SLACK_API_URL: apiUrl,
  });

  it.each([
    ['missing', 'SLACK_BOT_TOKEN', ''],
    ['missing', 'SLACK_APP_TOKEN', ''],
    ['another kind', 'SLACK_BOT_TOKEN', 'xapp-1-test'],
    ['another kind', 'SLACK_APP_TOKEN', 'xoxb-test'],
    ['unknown', 'SLACK_BOT_TOKEN', 'xoxb-other'],
    ['unknown', 'SLACK_APP_TOKEN', 'xapp-other'],
  ])('%s names %s and ends with 2', async (_, name, value) => {
    const slack = await openSlack();
    const { bot, app, SLACK_API_URL } = given(slack);
    const environment = { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_API_URL, [name]: value };
    const { status, errors } = await start(environment);
    expect(status).toBe(2);
    expect(errors).toContain(`verbatim: slack: ${name} `);
    expect(errors).toContain('.env');
    if (value !== '') expect(errors).not.toContain(value);
  });

  it.each(['bot', 'app'] as const)('revoked (%s) says to install the app again', async (kind) => {
    const slack = await openSlack();
    slack.failToken(kind, 'token_revoked');
    const { status, errors } = await start(socketOf(slack));
    expect(status).toBe(2);
    expect(errors).toMatch(
      new RegExp(`SLACK_${kind.toUpperCase()}_TOKEN was revoked: install the app again`),
    );
  });
});

describe('PORT', () => {
  it('that is taken is named, and the program ends with 2', async () => {
    const slack = await openSlack();
    const { status, errors } = await start({ ...socketOf(slack), PORT: new URL(slack.url).port });
    expect(status).toBe(2);
    expect(errors).toMatch(/Another program is already using PORT \d+\. Set PORT to a free port/);
  });
});
