// What is stored of installations, in all the states that it can be in: each workspace has one, and a bad one harms no other.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { type Bot, install } from './bot.ts';
import { ask, inNorth, nora, north, ofNorth, open, question, quotes, south } from './workspaces.ts';

const harbour = 'E0HARBOUR';

const newData = async (): Promise<string> => join(await writeFolder({ 'a.txt': '' }), 'data');

const usable = async ({ verbatim }: Bot): Promise<readonly string[]> =>
  ((await verbatim.installations?.list('slack')) ?? [])
    .filter(({ secret }) => secret !== undefined)
    .map(({ organisation, tenant }) => `${organisation}/${tenant}`);

it.each([
  [
    'of an organisation, with a person’s token alone',
    { organisation: harbour, tenant: '' },
    JSON.stringify({
      enterprise: { id: harbour, name: 'Harbour' },
      isEnterpriseInstall: true,
      user: { id: nora, token: 'xoxp-1', scopes: ['search:read'] },
    }),
  ],
  ['that is no JSON', { organisation: '', tenant: south }, '{"bot":'],
  ['of another shape', { organisation: '', tenant: south }, '[null]'],
])('an installation %s keeps nobody else from being served', async (_what, where, secret) => {
  const data = await newData();
  const first = await open({ data });
  await install(first, { team: north });
  await first.verbatim.installations?.save({ platform: 'slack', ...where }, secret);
  await first.end();
  const bot = await open({ data, server: first.slack });
  ask(bot, inNorth, nora, question);
  expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
  bot.slack.uninstall(north);
  await expect.poll(async () => (await usable(bot)).includes(`/${north}`)).toBe(false);
  expect(bot.errors).toEqual([]);
});

it('a workspace that joined an organisation has one installation, the one of after that', async () => {
  const data = await newData();
  const first = await open({ data });
  await install(first, { team: north });
  await install(first, { team: north, organisation: harbour });
  expect(await usable(first)).toEqual([`${harbour}/${north}`]);
  ask(first, inNorth, nora, question);
  expect(await quotes(first, inNorth)).toEqual([ofNorth]);
  await first.end();
  const bot = await open({ data, server: first.slack });
  ask(bot, inNorth, nora, question);
  expect(await quotes(bot, inNorth, 2)).toEqual([ofNorth, ofNorth]);
});

it('of two that an earlier version left, the later one is used', async () => {
  const data = await newData();
  const first = await open({ data });
  await install(first, { team: north });
  const [old] = (await first.verbatim.installations?.list('slack')) ?? [];
  await install(first, { team: north, organisation: harbour });
  const later = (await first.verbatim.installations?.list('slack'))?.find(
    ({ organisation }) => organisation !== '',
  );
  for (const one of [old, later])
    if (one?.secret !== undefined) await first.verbatim.installations?.save(one, one.secret);
  expect(await usable(first)).toHaveLength(2);
  await first.end();
  const bot = await open({ data, server: first.slack });
  ask(bot, inNorth, nora, question);
  expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
  expect(bot.errors).toEqual([]);
});

it('an organisation’s takes the place of a workspace’s own where Slack says so, and a question is answered once', async () => {
  const bot = await open({ listed: `  ${north}: { default: all }\n` });
  await install(bot, { team: north, organisation: harbour });
  ask(bot, inNorth, nora, question);
  expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
  await install(bot, { team: harbour, organisation: harbour, workspaces: [north, south] });
  ask(bot, inNorth, nora, question);
  expect(await quotes(bot, inNorth, 2)).toEqual([ofNorth, ofNorth]);
  expect(await usable(bot)).toEqual([`${harbour}/`]);
  expect(bot.slack.calls('chat.postMessage').map(({ team, ok }) => `${team} ${ok}`)).toEqual([
    `${north} true`,
    `${harbour} true`,
  ]);
});

it('what is said before the installation can be read is said again by Slack, and answered once', async () => {
  const bot = await open({ data: await newData() });
  const { slack, verbatim } = bot;
  await install(bot, { team: north });
  const [stored] = (await verbatim.installations?.list('slack')) ?? [];
  if (stored?.secret === undefined) throw new Error('nothing is installed');
  await verbatim.installations?.remove(stored, Number.MAX_SAFE_INTEGER);
  ask(bot, inNorth, nora, question);
  await expect.poll(() => slack.deliveries('app_mention').length).toBe(1);
  await sleep(1_000);
  expect(slack.entries.filter((entry) => entry.type === 'ack' && entry.name === 'app_mention')).toEqual([]);
  await verbatim.installations?.save(stored, stored.secret);
  expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
});
