// Channels that may see different collections, in the test Discord: each way to the documents keeps to its place.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DiscordServer } from '../../platforms/discord-server.ts';
import { plainTextOf } from '../../platforms/discord-server.ts';
import { newFolder } from '../../store/samples.ts';
import { createBot, openServer, registered } from './bot.ts';
import { answerIn, mention, quotesSeen, responseTo, words } from './seen.ts';

const payDay = 'Pay day is the last Friday of each month.';
const loss = 'The Brackwater mine lost nine million crowns in 2019.';

/** The staff see the handbook, the board the reports, direct messages the handbook, the lobby nothing. */
async function openScoped() {
  const discord = await openServer({
    guilds: [
      { name: 'Mine', members: ['ada'], channels: [{ name: 'staff' }, { name: 'board' }, { name: 'lobby' }] },
    ],
  });
  const folder = newFolder();
  for (const [collection, text] of [
    ['handbook', payDay],
    ['reports', loss],
  ] as const) {
    mkdirSync(join(folder, 'corpus', collection), { recursive: true });
    writeFileSync(join(folder, 'corpus', collection, `about-${collection}.txt`), `${text}\n`);
  }
  const scopes = join(folder, 'scopes.yaml');
  const idOf = (name: string) => discord.channel(name).id;
  const lines = ['default: none', 'discord:', '  direct: [handbook]'];
  writeFileSync(
    scopes,
    [...lines, `  "${idOf('staff')}": [handbook]`, `  "${idOf('board')}": [reports]`, ''].join('\n'),
  );
  const bot = await createBot({ discord, corpus: join(folder, 'corpus'), scopes });
  await bot.adapter.start();
  await registered(bot);
  return bot;
}

async function asked(discord: DiscordServer, where: string, question: string) {
  return responseTo(discord, discord.command(where, 'ada', 'ask', { question }));
}

async function offered(discord: DiscordServer, where: string, typed: string) {
  const typing = discord.autocomplete(where, 'ada', 'ask', { question: typed }, 'question');
  await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
  return discord.responses(typing).choices ?? [];
}

async function told(discord: DiscordServer, where: string, line: string, options = {}): Promise<string> {
  return plainTextOf((await responseTo(discord, discord.command(where, 'ada', line, options))).content);
}

describe('a channel with a scope', () => {
  it('is answered from its collections, in its threads too', async () => {
    const { discord, errors } = await openScoped();
    expect(quotesSeen(await asked(discord, 'staff', 'When is pay day?'))).toEqual([payDay]);
    expect(quotesSeen(await asked(discord, 'board', 'What did the Brackwater mine lose?'))).toEqual([loss]);
    const strange = await asked(discord, 'staff', 'What did the Brackwater mine lose?');
    expect(quotesSeen(strange)).toEqual([]);
    expect(words(await asked(discord, 'lobby', 'When is pay day?'))).toContain(
      'No document may be shown here',
    );
    const thread = discord.startThread('board', 'ada', 'losses');
    discord.say(thread.id, 'ada', `${mention(discord)} What did the Brackwater mine lose?`);
    expect(quotesSeen(await answerIn(discord, thread.id))).toEqual([loss]);
    expect(quotesSeen(await asked(discord, thread.id, 'When is pay day?'))).toEqual([]);
    discord.dm('ada', 'When is pay day?');
    expect(quotesSeen(await answerIn(discord, discord.direct('ada').id))).toEqual([payDay]);
    expect(errors).toEqual([]);
  });

  it('is offered nothing else while typing, and shown nothing else by its place', async () => {
    const { discord } = await openScoped();
    const [choice] = await offered(discord, 'board', 'Brackwater mine');
    expect(choice?.name).toContain('Brackwater');
    expect(await offered(discord, 'staff', 'Brackwater mine')).toEqual([]);
    expect(await offered(discord, 'lobby', 'Brackwater mine')).toEqual([]);
    const taken = await asked(discord, 'staff', String(choice?.value));
    expect(quotesSeen(taken)).toEqual([]);
    expect(words(taken)).toContain('no longer there');
  });

  it('learns nothing by receipts, lists, checks and buttons of other channels', async () => {
    const { discord } = await openScoped();
    const answer = await asked(discord, 'board', 'What did the Brackwater mine lose?');
    const [receipt = ''] = /V-\w+/.exec(words(answer)) ?? [];
    expect(await told(discord, 'board', 'verbatim verify', { receipt })).toContain('Exact today');
    expect(await told(discord, 'staff', 'verbatim verify', { receipt })).toContain(
      'No quote with the receipt',
    );
    expect(await told(discord, 'staff', 'verbatim cite', { receipt })).toContain('No quote with the receipt');
    expect(await told(discord, 'staff', 'verbatim sources')).not.toContain('reports');
    expect(await told(discord, 'staff', 'verbatim check', { text: `“${loss}”` })).toContain('1 not exact');
    expect(await told(discord, 'board', 'verbatim check', { text: `“${loss}”` })).toContain('all exact');
    expect(await told(discord, 'staff', 'verbatim status')).toContain(
      'Only these collections may be shown here: handbook.',
    );
    const message = discord.say('staff', 'ada', 'What did the Brackwater mine lose?');
    const found = await responseTo(discord, discord.messageMenu(message, 'ada', 'Find sources'));
    expect(quotesSeen(found)).toEqual([]);
  });
});
