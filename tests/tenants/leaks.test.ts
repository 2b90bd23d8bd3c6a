// The two leaks that were found, tried as a stranger would: a server of one's own, the bot invited, Manage Server there.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBot, openServer, registered } from '../adapters/discord/bot.ts';
import { mention, quotesSeen, responseTo } from '../adapters/discord/seen.ts';
import type { DiscordServer } from '../platforms/discord-server.ts';
import { plainTextOf } from '../platforms/discord-server.ts';
import { newFolder } from '../store/samples.ts';

const secret = 'The safe in the harbour office opens with 7714.';
const asked = {
  privately: 'Which pancake pan was dismissed?',
  directly: 'Which waffle iron resigned?',
  publicly: 'Which teapot was promoted?',
};

/** The operator's own server alone is there when the bot starts; Eve's comes later. */
async function openWithStranger() {
  const discord = await openServer({
    guilds: [{ name: 'Harbour', members: ['ada'], channels: [{ name: 'staff' }] }],
  });
  const folder = newFolder();
  mkdirSync(join(folder, 'corpus', 'secret'), { recursive: true });
  writeFileSync(join(folder, 'corpus', 'secret', 'safe.txt'), `${secret}\n`);
  const scopes = join(folder, 'scopes.yaml');
  writeFileSync(
    scopes,
    `default: none\ndiscord:\n  direct: [secret]\n  "${discord.channel('staff').id}": [secret]\n`,
  );
  const bot = await createBot({ discord, corpus: join(folder, 'corpus'), scopes });
  await bot.adapter.start();
  await registered(bot);
  discord.addGuild({
    name: 'Lair',
    members: ['eve'],
    channels: [{ name: 'lair', rights: [{ who: 'eve', allow: ['manageGuild'] }] }],
  });
  return { ...bot, scopes };
}

async function read(discord: DiscordServer, where: string, who: string, line: string, options = {}) {
  const { content, embeds } = await responseTo(discord, discord.command(where, who, line, options));
  return [content, ...embeds.map(({ description = '' }) => description)]
    .map((text) => plainTextOf(text))
    .join('\n');
}

describe('somebody who invites the bot to a server of their own', () => {
  it('cannot open documents there, whatever they set', async () => {
    const { discord, scopes, errors } = await openWithStranger();
    const before = readFileSync(scopes, 'utf8');
    const set = await read(discord, 'lair', 'eve', 'verbatim-admin scope', { collections: 'all' });
    expect(set).not.toContain('Every document may be shown here');
    expect(readFileSync(scopes, 'utf8')).toBe(before);
    const question = 'What does the safe in the harbour office open with?';
    expect(await read(discord, 'lair', 'eve', 'ask', { question })).not.toContain('7714');
    const inTheirOwn = await responseTo(discord, discord.command('staff', 'ada', 'ask', { question }));
    expect(quotesSeen(inTheirOwn)).toEqual([secret]);
    expect(errors).toEqual([]);
  });

  it('does not see what others asked: in private, directly, or in another server', async () => {
    const { discord } = await openWithStranger();
    await read(discord, 'staff', 'ada', 'ask', { question: asked.privately, private: true });
    await read(discord, 'staff', 'ada', 'ask', { question: asked.publicly });
    discord.dm('ada', asked.directly);
    const direct = discord.direct('ada').id;
    await discord.until(() => discord.messages(direct).length > 1, 'a reply');
    discord.say('lair', 'eve', `${mention(discord)} Which kettle was hired?`);
    await discord.until(() => discord.messages('lair').length > 1, 'a reply');
    const unanswered = await read(discord, 'lair', 'eve', 'verbatim-admin unanswered');
    for (const question of Object.values(asked)) expect(unanswered).not.toContain(question);
  });
});
