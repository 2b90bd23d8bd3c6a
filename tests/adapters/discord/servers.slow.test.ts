// Servers spread over several connections, and servers that the operator does not serve.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DiscordServer } from '../../platforms/discord-server.ts';
import { newFolder } from '../../store/samples.ts';
import { type BotOptions, createBot, openServer, registered } from './bot.ts';
import { answerIn, dated, mention, question, quotesSeen, said } from './seen.ts';

const guilds = [
  { name: 'Newsroom', members: ['ada'], channels: [{ name: 'general' }] },
  { name: 'Desk', members: ['grace'], channels: [{ name: 'desk' }] },
] as const;

/** A scopes file that lists these servers. */
function scopesOf(discord: DiscordServer, listed: readonly string[]): string {
  const scopes = join(newFolder(), 'scopes.yaml');
  const lines = listed.map((name) => `  "${discord.guild(name).id}": { default: all }`);
  writeFileSync(scopes, ['default: none', 'discord:', ...lines, ''].join('\n'));
  return scopes;
}

async function openListed(discord: DiscordServer, listed: readonly string[], bot: BotOptions['bot'] = {}) {
  const opened = await createBot({ discord, scopes: scopesOf(discord, listed), bot });
  await opened.adapter.start();
  await registered(opened);
  return opened;
}

it.each([2, 'auto'] as const)('two shards (%s) answer each its own servers, once', async (shards) => {
  const discord = await openServer({ guilds, shards: 2 });
  await openListed(discord, ['Newsroom', 'Desk'], { shards });
  expect(discord.gateway.sessions().map(({ shard }) => shard)).toEqual([
    [0, 2],
    [1, 2],
  ]);
  discord.say('general', 'ada', `${mention(discord)} ${question}`);
  discord.say('desk', 'grace', `${mention(discord)} ${question}`);
  for (const channel of ['general', 'desk']) {
    expect(quotesSeen(await answerIn(discord, channel))[0]).toBe(dated);
    expect(await said(discord, 1, channel)).toHaveLength(1);
  }
});

it('a server in an outage keeps nobody else waiting', async () => {
  const discord = await openServer({ guilds: [guilds[0], { name: 'Gone', isAway: true }] });
  const { adapter } = await createBot({ discord, scopes: scopesOf(discord, ['Newsroom']) });
  const starting = adapter.start();
  await discord.until(() => discord.gateway.sessions().length > 0, 'a session');
  discord.say('general', 'ada', `${mention(discord)} ${question}`);
  // discord.js by itself waits 15 seconds for the other server.
  await discord.until(() => discord.messages('general').length > 1, 'an answer', 8_000);
  expect(quotesSeen(await answerIn(discord, 'general'))[0]).toBe(dated);
  await starting;
});

it('a shard that is away shows in the health until it is back, and the other goes on', async () => {
  const discord = await openServer({ guilds });
  const { adapter } = await openListed(discord, ['Newsroom', 'Desk'], { shards: 2 });
  discord.gateway.drop(4000, 1);
  await discord.until(() => adapter.health().state === 'failing', 'the loss');
  discord.say('general', 'ada', `${mention(discord)} ${question}`);
  expect(quotesSeen(await answerIn(discord, 'general'))[0]).toBe(dated);
  await discord.until(() => adapter.health().state === 'ok', 'both', 15_000);
  discord.say('desk', 'grace', `${mention(discord)} ${question}`);
  expect(quotesSeen(await answerIn(discord, 'desk'))[0]).toBe(dated);
});

it('nothing is stored of a server that removed the bot; of one in an outage, all of it stays', async () => {
  const discord = await openServer({ guilds });
  const { verbatim } = await openListed(discord, ['Newsroom', 'Desk']);
  const [kept, left] = [discord.guild('Newsroom').id, discord.guild('Desk').id];
  discord.say('general', 'ada', `${mention(discord)} ${question}`);
  discord.say('desk', 'grace', `${mention(discord)} ${question}`);
  for (const channel of ['general', 'desk']) await answerIn(discord, channel);
  const tenants = async (): Promise<readonly string[]> =>
    (await verbatim.tenants()).map(({ tenant }) => tenant).sort();
  expect(await tenants()).toEqual([kept, left].sort());
  discord.setAvailable(false, 'Newsroom');
  discord.removeFromGuild('Desk');
  await expect.poll(tenants, { timeout: 20_000 }).toEqual([kept]);
});

it('a server that is not listed gets a sentence that says so, and is left if the operator wants that', async () => {
  const discord = await openServer({ guilds });
  const bot = await openListed(discord, ['Newsroom']);
  discord.say('desk', 'grace', `${mention(discord)} ${question}`);
  const told = await answerIn(discord, 'desk');
  expect(told.content).toContain(
    `does not serve this server. Ask the operator to list ${discord.guild('Desk').id}`,
  );
  await bot.adapter.stop();
  const left = () =>
    discord.calls.some(({ method, path }) => method === 'DELETE' && path.includes(discord.guild('Desk').id));
  expect(left()).toBe(false);
  await openListed(discord, ['Newsroom'], { leaveUnlisted: true });
  await discord.until(left, 'the leave');
});
