// What Slack says of a channel is believed for a while, for each workspace that asks by itself.
import { expect, it, onTestFinished } from 'vitest';
import { createClients } from '../../../adapters/slack/connect/clients.ts';
import { createChannels } from '../../../adapters/slack/send/channels.ts';
import type { Asker } from '../../../src/index.ts';
import { openSlackServer } from '../../platforms/slack-server.ts';
import { inNorth, inSouth, north, south } from './workspaces.ts';

const harbour = 'E0HARBOUR';

/** Somebody of the organisation, who asks through the installation of one of its workspaces. */
const asker = (realm: string, conversation = inNorth): Asker => ({
  ...{ platform: 'slack', tenant: harbour, conversation, audience: 'public' },
  user: `${realm}/U0NORA`,
});

async function open() {
  const slack = await openSlackServer({
    channels: [
      { id: inNorth, name: 'lamps', teamId: north, sharedTeamIds: [north, south] },
      { id: inSouth, name: 'whales', teamId: south },
    ],
  });
  onTestFinished(() => slack.close());
  const tokens = new Map(
    [north, south].map((team) => [team, slack.oauth.installHere({ team, organisation: harbour }).token]),
  );
  let clock = 1_000_000;
  const clients = createClients(async (realm) => tokens.get(realm) ?? '', { slackApiUrl: slack.apiUrl });
  const ignore = (): void => {};
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  return {
    channels: createChannels(clients, new Set(), log, () => clock),
    asked: () => slack.calls('conversations.info').map(({ team }) => team),
    pass: (minutes: number): void => {
      clock += minutes * 60_000;
    },
  };
}

it('is asked for once by each workspace, with its own token, and again after ten minutes', async () => {
  const { channels, asked, pass } = await open();
  for (const realm of [north, south, north, south]) {
    expect(await channels.barrier(asker(realm))).toBeUndefined();
    expect(await channels.isPresent(asker(realm))).toBe(true);
  }
  expect(asked()).toEqual([north, south]);
  pass(11);
  await channels.barrier(asker(north));
  expect(asked()).toEqual([north, south, north]);
});

it('is shared for the workspace whose event said so, and for no other', async () => {
  const { channels, asked } = await open();
  expect(await channels.barrier(asker(south))).toBeUndefined();
  channels.flag(north, inNorth);
  expect(await channels.barrier(asker(north))).toBe('external');
  expect(await channels.barrier(asker(south))).toBeUndefined();
  expect(asked()).toEqual([south]);
});

it('of one workspace is not there for another that asks with its own token', async () => {
  const { channels } = await open();
  expect(await channels.barrier(asker(south, inSouth))).toBeUndefined();
  await expect(channels.barrier(asker(north, inSouth))).rejects.toThrow('channel_not_found');
  expect(await channels.isPresent(asker(north, inSouth))).toBe(false);
});
