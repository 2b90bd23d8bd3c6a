// What crosses between tenants beside documents and questions: counts of servers, times, and labels that were offered.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBot, openServer, registered } from '../adapters/discord/bot.ts';
import { quotesSeen, responseTo, words } from '../adapters/discord/seen.ts';
import { writeFolder } from '../folders.ts';
import type { DiscordServer } from '../platforms/discord-server.ts';
import { plainTextOf } from '../platforms/discord-server.ts';

const ofHarbour = 'The harbour bell rings at six in the morning.';
const ofLair = 'The lair bell rings at nine in the evening.';

/** Two servers, each with documents of its own, and one document of both. */
async function open() {
  const discord = await openServer({
    guilds: [
      { name: 'Harbour', members: ['ada'], channels: [{ name: 'staff' }] },
      { name: 'Lair', members: ['eve'], channels: [{ name: 'lair' }] },
    ],
  });
  const folder = await writeFolder({
    'corpus/harbour/a.txt': `${ofHarbour}\n`,
    'corpus/lair/b.txt': `${ofLair}\n`,
    'corpus/both/c.txt': 'The ferry leaves at noon on Sundays.\n',
  });
  const scopes = join(folder, 'scopes.yaml');
  const line = (name: string, own: string): string =>
    `  "${discord.guild(name).id}": { default: [${own}, both] }\n`;
  writeFileSync(scopes, `default: none\ndiscord:\n${line('Harbour', 'harbour')}${line('Lair', 'lair')}`);
  const bot = await createBot({ discord, corpus: join(folder, 'corpus'), scopes });
  await bot.adapter.start();
  await registered(bot);
  return bot;
}

async function read(discord: DiscordServer, where: string, who: string, line: string, options = {}) {
  const { content, embeds } = await responseTo(discord, discord.command(where, who, line, options));
  return [content, ...embeds.map(({ description = '' }) => description)]
    .map((text) => plainTextOf(text))
    .join('\n');
}

async function offered(discord: DiscordServer, where: string, who: string, typed: string) {
  const typing = discord.autocomplete(where, who, 'ask', { question: typed }, 'question');
  await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
  return discord.responses(typing).choices ?? [];
}

it('the status says in how many servers the bot is to nobody, and to a tenant no time of another’s documents', async () => {
  const { discord } = await open();
  const status = await read(discord, 'lair', 'eve', 'verbatim status');
  expect(status).toContain('Connected to Discord');
  expect(status).not.toMatch(/\d+ servers?/);
  expect(status).not.toContain('last read at');
});

it('a receipt does not say when somebody else was shown its quote', async () => {
  const { discord, verbatim } = await open();
  const question = 'When does the ferry leave on Sundays?';
  await read(discord, 'staff', 'ada', 'ask', { question, private: true });
  const [kept] = await verbatim.whole.questions({});
  const receipt = kept?.receipts[0]?.code ?? '';
  await read(discord, 'lair', 'eve', 'ask', { question });
  const verified = await read(discord, 'lair', 'eve', 'verbatim verify', { receipt });
  expect(verified).toContain(receipt);
  expect(verified).toContain('Exact today');
  expect(verified).not.toMatch(/first shown|\d{4}-\d\d-\d\d/);
});

it('a label that was offered to one person is a question where another one types it', async () => {
  const { discord } = await open();
  const [choice] = await offered(discord, 'staff', 'ada', 'harbour bell');
  const question = choice?.name ?? '';
  expect(question).toContain('harbour bell');
  const asked = await responseTo(discord, discord.command('lair', 'eve', 'ask', { question }));
  expect(quotesSeen(asked)).not.toContain(ofHarbour);
  // It would tell that the passage is there for others.
  expect(words(asked)).not.toContain('no longer there');
  const chosen = await responseTo(discord, discord.command('staff', 'ada', 'ask', { question }));
  expect(quotesSeen(chosen)).toEqual([ofHarbour]);
});
