// docs/discord.md as a newcomer follows it, against the test Discord: from the token to the first answer, with one server and
// with three. The file of scopes is the one in the page.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { DiscordServer } from '../../platforms/discord-server.ts';
import { runVerbatim } from '../cli/run.ts';
import { openServer } from './bot.ts';
import { answerIn, dated, mention, quotesSeen, said, words } from './seen.ts';

const page = readFileSync('docs/discord.md', 'utf8');
/** What the page has one ask. */
const question = /`@Verbatim ([^`]+)`/.exec(page)?.[1] ?? '';

/** The folder of Verbatim, with the documents and settings that come with it. */
function clone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-newcomer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('corpus', join(folder, 'corpus'), { recursive: true });
  cpSync('.env.example', join(folder, '.env'));
  return folder;
}

/** Takes the sign of a comment from a line of .env and gives it a value; a line that is not there fails. */
function set(folder: string, name: string, value: string): void {
  const path = join(folder, '.env');
  const before = readFileSync(path, 'utf8');
  const after = before.replace(new RegExp(`^#?${name}=.*$`, 'm'), `${name}=${value}`);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

const environment = { PORT: '0', VERBATIM_DATA: 'data' };
const doctor = async (folder: string) => runVerbatim(['doctor'], { folder, environment });
const start = (folder: string, meanwhile: () => Promise<unknown>) =>
  runVerbatim(['start'], {
    folder,
    environment,
    signal: { after: /"platform":"discord","msg":"answering"/, name: 'SIGTERM' },
    meanwhile,
  });

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
  const first = await start(folder, async () => {
    ask(discord, 'newsroom');
    expect(quotesSeen(await answerIn(discord, 'newsroom-general'))[0]).toBe(dated);
    await discord.until(() => discord.commands().length > 0, 'the commands');
  });
  expect(first.status).toBe(0);
  // Nothing is left to be done.
  expect(await doctor(folder)).toMatchObject({ status: 0 });

  for (const name of ['archive', 'desk']) discord.addGuild(room(name));
  await start(folder, async () => {
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
  const second = await start(folder, async () => {
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
