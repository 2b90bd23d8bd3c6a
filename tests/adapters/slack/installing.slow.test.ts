// "npm start" for many workspaces, as a process of its own: what docs/slack.md says, from the settings to two answers.
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { writeFolder } from '../../folders.ts';
import { openSlackServer } from '../../platforms/slack-server.ts';
import { runVerbatim } from '../cli/run.ts';
import { install } from './bot.ts';
import { freePort } from './free-port.ts';
import { said } from './seen.ts';
import {
  ask,
  inNorth,
  inSouth,
  nora,
  north,
  ofNorth,
  ofSouth,
  question,
  south,
  southern,
  sven,
} from './workspaces.ts';

it.each(['socket', 'http'] as const)(
  'in %s mode, two workspaces install the app and are answered; doctor says so',
  async (mode) => {
    const slack = await openSlackServer({
      mode,
      people: [
        { id: nora, name: 'nora', teamId: north },
        { id: sven, name: 'sven', teamId: south },
      ],
      channels: [
        { id: inNorth, name: 'lamps', teamId: north },
        { id: inSouth, name: 'whales', teamId: south },
      ],
    });
    onTestFinished(slack.close);
    const folder = await writeFolder({
      'corpus/north/n.txt': `${ofNorth}\n`,
      'corpus/south/s.txt': `${ofSouth}\n`,
      'scopes.yaml': `default: none\nslack:\n  ${north}: { default: [north] }\n  ${south}: { default: [south] }\n`,
    });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    slack.setRequestUrl(`${url}/slack/events`);
    slack.oauth.setRedirectUrl(`${url}/slack/oauth_redirect`);
    const environment = {
      ...(mode === 'socket'
        ? { SLACK_APP_TOKEN: slack.tokens.app }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
      SLACK_CLIENT_ID: slack.oauth.client.clientId,
      SLACK_CLIENT_SECRET: slack.oauth.client.clientSecret,
      SLACK_STATE_SECRET: 'a secret of the state',
      SLACK_API_URL: slack.apiUrl,
      VERBATIM_SECRET_KEY: '5'.repeat(64),
      VERBATIM_SCOPES: join(folder, 'scopes.yaml'),
      VERBATIM_CORPUS: join(folder, 'corpus'),
      VERBATIM_DATA: join(folder, 'data'),
      PORT: String(port),
    };
    const before = await runVerbatim(['doctor'], { environment });
    expect(before.output).toContain('No workspace has installed the app.');
    const { status } = await runVerbatim(['start'], {
      environment,
      signal: { after: /"platform":"slack","msg":"answering"/, name: 'SIGTERM' },
      meanwhile: async () => {
        for (const team of [north, south])
          expect((await install({ slack, url }, { team })).page).toContain('Invite it to a channel');
        ask({ slack }, inNorth, nora, question);
        ask({ slack }, inSouth, sven, southern);
        for (const [where, quote] of [
          [inNorth, ofNorth],
          [inSouth, ofSouth],
        ] as const) {
          const [answer] = await said(slack, 1, where);
          expect(quotesIn(answer?.blocks ?? [])).toEqual([quote]);
        }
        const examined = await runVerbatim(['doctor', '--json'], { environment });
        const { checks } = JSON.parse(examined.output) as {
          checks: { name: string; state: string; detail: string }[];
        };
        const found = checks.filter(({ name }) => /^slack (?:installations|tenants)$/.test(name));
        expect(found.map(({ name, state, detail }) => `${name} ${state} ${detail}`)).toEqual([
          'slack installations ok 2 installed',
          `slack tenants ok served: ${north} (${north}), ${south} (${south})`,
        ]);
        // The documents are not on the port that browsers reach.
        expect((await fetch(`${url}/`)).status).toBe(404);
      },
    });
    expect(status).toBe(0);
  },
);

it('without a key for the tokens, the start says how to make one and ends with 2', async () => {
  const { status, errors } = await runVerbatim(['start'], {
    environment: {
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'secret',
      SLACK_STATE_SECRET: 'a secret of the state',
      SLACK_APP_TOKEN: 'xapp-1',
      PORT: '0',
    },
  });
  expect(status).toBe(2);
  expect(errors).toContain('VERBATIM_SECRET_KEY is missing');
  expect(errors).toContain('openssl rand -hex 32');
});
