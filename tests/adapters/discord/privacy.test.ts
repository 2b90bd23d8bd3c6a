// What the bot says it stores of somebody, and that it is gone once they delete it: read in the store's own files.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DiscordServer, plainTextOf } from '../../platforms/discord-server.ts';
import { createBot, openServer } from './bot.ts';
import { another, answerIn, leaning, mention, responseTo, said, words } from './seen.ts';

const [boss, ada, eve] = ['boss', 'ada', 'eve'];
const manages = [{ who: boss, allow: ['manageGuild' as const] }];
const question = 'When did the US blacklist the quokka NSO Group?';
const direct = 'Which wombat did the US blacklist?';
const elsewhere = 'Did the numbat blacklist NSO Group?';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-discord-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A bot in two servers, and what the files of its store hold of a word. */
async function open(retentionDays = 365) {
  const discord = await openServer({
    guilds: [
      { name: 'Newsroom', members: [boss, ada], channels: [{ name: 'general', rights: manages }] },
      { name: 'Other', members: [eve, boss], channels: [{ name: 'lobby' }] },
    ],
  });
  const data = join(newFolder(), 'data');
  const scopes = join(newFolder(), 'scopes.yaml');
  const ids = ['Newsroom', 'Other'].map((name) => discord.guild(name).id);
  writeFileSync(
    scopes,
    `default: all\ndiscord:\n${ids.map((id) => `  "${id}": { default: all }\n`).join('')}`,
  );
  const bot = await createBot({ discord, data, scopes, retentionDays });
  await bot.adapter.start();
  await discord.until(() => discord.commands().length > 0, 'the commands');
  const holds = (word: string): boolean =>
    readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(word));
  return { ...bot, holds };
}

async function read(discord: DiscordServer, where: string, who: string, line: string, options = {}) {
  const message = await responseTo(discord, discord.command(where, who, line, options));
  expect(message.flags & 64).toBe(64);
  return plainTextOf(message.content);
}

async function askAll(discord: DiscordServer): Promise<void> {
  discord.say('general', ada, `${mention(discord)} ${question}`);
  await answerIn(discord);
  await responseTo(discord, discord.command('general', boss, 'ask', { question: direct, private: true }));
  discord.say('lobby', eve, `${mention(discord)} ${elsewhere}`);
  await answerIn(discord, 'lobby');
}

it('is said in the chat, with the retention that is set', async () => {
  const { discord } = await open();
  const told = await read(discord, 'general', ada, 'verbatim privacy');
  expect(told).toContain('After 365 days they are deleted.');
  expect(told).toContain('/verbatim forget-me');
  expect(told).toContain('/verbatim-admin forget-all');
});

it('of a server is deleted by its administrators, once confirmed, to the last byte, and of no other', async () => {
  const { discord, holds, verbatim, errors } = await open();
  await askAll(discord);
  expect(['quokka', 'wombat', 'numbat'].map(holds)).toEqual([true, true, true]);
  await read(discord, 'general', boss, 'verbatim-admin settings', { change: 'limit 7' });
  discord.giveCommands(ada);
  const everything = { confirm: 'everything' };
  expect(await read(discord, 'general', ada, 'verbatim-admin forget-all', everything)).toContain(
    'Only administrators',
  );
  const asked = await read(discord, 'general', boss, 'verbatim-admin forget-all');
  expect(asked).toContain('This deletes 2 questions asked by everybody in this server');
  expect(await read(discord, 'general', boss, 'verbatim-admin forget-all', { confirm: 'yes' })).toBe(asked);
  expect(await verbatim.whole.questions({})).toHaveLength(3);
  expect(await read(discord, 'general', boss, 'verbatim-admin forget-all', everything)).toContain(
    'Deleted 2 questions',
  );
  expect((await verbatim.whole.questions({})).map(({ question: text }) => text)).toEqual([elsewhere]);
  expect(['quokka', 'wombat', 'numbat'].map(holds)).toEqual([false, false, true]);
  expect(await read(discord, 'general', ada, 'verbatim settings')).toContain('may ask 7 questions');
  expect(errors).toEqual([]);
});

it('of a person is deleted in all servers, to the last byte', async () => {
  const { discord, holds } = await open();
  await askAll(discord);
  expect(await read(discord, 'general', ada, 'verbatim forget-me')).toContain('Deleted 1 question');
  expect(['quokka', 'wombat', 'numbat'].map(holds)).toEqual([false, true, true]);
});

describe('where questions are not stored', () => {
  it('none of their words is in the files once they are answered, but for an hour until they are erased', async () => {
    const { discord, holds, verbatim } = await open(0);
    await askAll(discord);
    const before = (await said(discord, 0)).length;
    discord.say('general', ada, `${mention(discord)} Which quokka was that?`);
    await said(discord, before + 1);
    expect(await read(discord, 'general', ada, 'verbatim privacy')).toContain('an hour');
    await verbatim.pruneConfirmed();
    expect(['quokka', 'wombat', 'numbat'].map(holds)).toEqual([false, false, false]);
    expect(await verbatim.whole.questions({})).toEqual([]);
  });

  it('a follow-up leans on what is in memory, and on nothing once a server is forgotten', async () => {
    const { discord } = await open(0);
    const asks = async (where: string, who: string, text: string, to?: string) => {
      const before = (await said(discord, 0, where)).length;
      discord.say(where, who, `${mention(discord)} ${text}`, to === undefined ? {} : { replyTo: { id: to } });
      return (await said(discord, before + 1, where)).at(-1);
    };
    const first = await asks('general', ada, another);
    const other = await asks('lobby', eve, another);
    await read(discord, 'general', boss, 'verbatim-admin forget-all', { confirm: 'everything' });
    const later = await asks('general', ada, leaning, first?.id);
    expect(words(later ?? { content: '' })).not.toContain('Understood:');
    // Another server's people go on.
    const theirs = await asks('lobby', eve, leaning, other?.id);
    expect(words(theirs ?? { content: '' })).toContain('Understood:');
  });
});

describe('what is under way while it is deleted is answered, and not stored', () => {
  const several = Array.from({ length: 8 }, (_, n) => `${question} And again, ${n + 1} times?`);
  const askedBy = (discord: DiscordServer, who: string): void => {
    for (const text of several) discord.say('general', who, `${mention(discord)} ${text}`);
  };

  it('by the one who asked', async () => {
    const { discord, verbatim, holds } = await open();
    askedBy(discord, ada);
    await read(discord, 'general', ada, 'verbatim forget-me');
    await said(discord, several.length);
    expect(await verbatim.whole.questions({})).toEqual([]);
    expect(holds('quokka')).toBe(false);
  });

  it('by administrators', async () => {
    const { discord, verbatim, holds } = await open();
    askedBy(discord, ada);
    await read(discord, 'general', boss, 'verbatim-admin forget-all', { confirm: 'everything' });
    await said(discord, several.length);
    expect(await verbatim.whole.questions({})).toEqual([]);
    expect(holds('quokka')).toBe(false);
  });

  it('because the bot was removed', async () => {
    const { discord, verbatim, adapter, holds } = await open();
    askedBy(discord, ada);
    await said(discord, 1);
    discord.removeFromGuild('Newsroom');
    await expect.poll(() => verbatim.whole.questions({}), { timeout: 20_000 }).toEqual([]);
    await adapter.stop();
    expect(await verbatim.whole.questions({})).toEqual([]);
    expect(holds('quokka')).toBe(false);
  });
});
