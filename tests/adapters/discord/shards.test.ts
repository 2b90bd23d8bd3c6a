// Servers spread over several connections.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from '../../store/samples.ts';
import { openBot, openServer } from './bot.ts';
import { answerIn, dated, mention, question, quotesSeen, said } from './seen.ts';

const guilds = [
  { name: 'Newsroom', members: ['ada'], channels: [{ name: 'general' }] },
  { name: 'Desk', members: ['grace'], channels: [{ name: 'desk' }] },
] as const;

/** Lists the servers, whose ids are only known once the test Discord is there. */
async function openTwo(shards: number | 'auto') {
  const discord = await openServer({ guilds, shards: 2 });
  const scopes = join(newFolder(), 'scopes.yaml');
  const lines = guilds.map(({ name }) => `  "${discord.guild(name).id}": { default: all }\n`);
  writeFileSync(scopes, `default: none\ndiscord:\n${lines.join('')}`);
  return openBot({ discord, scopes, bot: { shards } });
}

it.each([2, 'auto'] as const)('two shards (%s) answer each its own servers, once', async (shards) => {
  const { discord } = await openTwo(shards);
  expect(discord.gateway.sessions().map(({ shard }) => shard)).toEqual([
    [0, 2],
    [1, 2],
  ]);
  discord.say('general', 'ada', `${mention(discord)} ${question}`);
  discord.say('desk', 'grace', `${mention(discord)} ${question}`);
  for (const channel of ['general', 'desk'])
    expect(quotesSeen(await answerIn(discord, channel))[0]).toBe(dated);
  expect(await said(discord, 1, 'general')).toHaveLength(1);
  expect(await said(discord, 1, 'desk')).toHaveLength(1);
});

it('one that is away shows in the health until it is back, and the other goes on', async () => {
  const { discord, adapter } = await openTwo(2);
  discord.gateway.drop(4000, 1);
  await discord.until(() => adapter.health().state === 'failing', 'the loss');
  discord.say('general', 'ada', `${mention(discord)} ${question}`);
  expect(quotesSeen(await answerIn(discord, 'general'))[0]).toBe(dated);
  await discord.until(() => adapter.health().state === 'ok', 'both', 15_000);
  discord.say('desk', 'grace', `${mention(discord)} ${question}`);
  expect(quotesSeen(await answerIn(discord, 'desk'))[0]).toBe(dated);
});
