// docs/discord.md as a newcomer follows it, against the test Discord: from the token to the first answer, with one server and
// with three. The file of scopes is the one in the page.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DiscordServer } from '../../platforms/discord-server.ts';
import { clone, doctor, set, start } from '../newcomer.ts';
import { openServer } from './bot.ts';
import { answerIn, dated, mention, quotesSeen, said, words } from './seen.ts';

const page = readFileSync('docs/discord.md', 'utf8');
/** What the page has one ask. */
const question = /`@Verbatim ([^`]+)`/.exec(page)?.[1] ?? '';

const room = (name: string) => ({ name, members: ['ada'], channels: [{ name: `${name}-general` }] });
const ask = (discord: DiscordServer, name: string) =>
  discord.say(`${name}-general`, 'ada', `${mention(discord)} ${question}`);

it('leads from the token to the first answer, in one server and in three', { timeout: 600_000 }, async () => {
  const discord = await openServer({ isPublic: false, guilds: [] });
  const folder = clone();
  set(folder, 'DISCORD_API_URL', discord.url);
  expect((await doctor(folder)).output).toContain('DISCORD_TOKEN is missing');

  set(folder, 'DISCORD_TOKEN', discord.token);
  const before = await doctor(folder);
  expect(before.output).toContain('The bot is in no server');
  const invitation = /https:\/\/discord\.com\/oauth2\/authorize\?\S+/.exec(before.output)?.[0] ?? '';
  expect(new URL(invitation).searchParams.get('client_id')).toBe(discord.ids.application);

  discord.addGuild(room('newsroom'));
  const first = await start(folder, 'discord', async () => {
    ask(discord, 'newsroom');
    expect(quotesSeen(await answerIn(discord, 'newsroom-general'))[0]).toBe(dated);
    await discord.until(() => discord.commands().length > 0, 'the commands');
  });
  expect(first.status).toBe(0);
  // Nothing is left to be done.
  expect(await doctor(folder)).toMatchObject({ status: 0 });

  for (const name of ['archive', 'desk']) discord.addGuild(room(name));
  await start(folder, 'discord', async () => {
    ask(discord, 'desk');
    expect(words(await answerIn(discord, 'desk-general'))).toContain('does not serve this server');
  });
  const unlisted = await doctor(folder);
  const ids = ['newsroom', 'archive', 'desk'].map((name) => discord.guild(name).id);
  for (const id of ids) expect(unlisted.output).toContain(id);

  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const [usual = '', one = ''] = /^([\s\S]*?)( {2}"\d+"[\s\S]*?)(?= {2}"\d+")/.exec(example)?.slice(1) ?? [];
  const listed = ids.map((id) => one.replace(/\d{18}/, id)).join('');
  writeFileSync(join(folder, 'scopes.yaml'), `${usual}${listed}`);
  set(folder, 'VERBATIM_SCOPES', 'scopes.yaml');
  const second = await start(folder, 'discord', async () => {
    for (const name of ['archive', 'desk', 'newsroom']) ask(discord, name);
    for (const [name, count] of [
      ['archive', 1],
      ['desk', 2],
      ['newsroom', 2],
    ] as const) {
      const [last] = (await said(discord, count, `${name}-general`)).slice(-1);
      expect(quotesSeen(last ?? { embeds: [], content: '' })[0]).toBe(dated);
    }
  });
  expect(second.status).toBe(0);
});
