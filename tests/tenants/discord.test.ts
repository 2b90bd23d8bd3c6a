// Servers and people that the operator does not serve, in the test Discord: one sentence, and nothing else.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BotOptions, createBot, openServer } from '../adapters/discord/bot.ts';
import {
  answerIn,
  dated,
  mention,
  question,
  quotesSeen,
  responseTo,
  said,
  words,
} from '../adapters/discord/seen.ts';
import { newFolder } from '../store/samples.ts';

const harbour = { name: 'Harbour', members: ['ada'], channels: [{ name: 'staff' }] };
const lair = {
  name: 'Lair',
  members: ['eve'],
  channels: [{ name: 'lair', rights: [{ who: 'eve', allow: ['manageGuild' as const] }] }],
};

/** The servers that are there when the bot starts, and a scopes file that may name them. */
async function open(
  guilds: NonNullable<BotOptions['guilds']> = [harbour],
  scopesOf?: (idOf: (server: string) => string) => string,
  bot: BotOptions['bot'] = {},
  again: Pick<BotOptions, 'discord' | 'data'> = {},
) {
  const discord = again.discord ?? (await openServer({ guilds }));
  const { data = join(newFolder(), 'data') } = again;
  const scopes = join(newFolder(), 'scopes.yaml');
  const idOf = (server: string): string => discord.guild(server).id;
  if (scopesOf !== undefined) writeFileSync(scopes, scopesOf(idOf));
  const opened = await createBot({ discord, data, bot, ...(scopesOf === undefined ? {} : { scopes }) });
  await opened.adapter.start();
  const [server] = bot.guilds ?? [];
  await discord.until(() => discord.commands(server).length > 0, 'the commands');
  return { ...opened, data, idOf };
}

describe('a server that is not served', () => {
  it('is told what to pass on to the operator, by every way, and is shown nothing', async () => {
    const { discord, verbatim, idOf, errors } = await open();
    discord.addGuild(lair);
    const server = idOf('Lair');
    const message = discord.say('lair', 'eve', `${mention(discord)} ${question}`);
    expect(words(await answerIn(discord, 'lair'))).toContain(
      `this server. Ask the operator to list ${server} under "discord"`,
    );
    for (const used of [
      discord.command('lair', 'eve', 'ask', { question }),
      discord.command('lair', 'eve', 'verbatim sources'),
      discord.command('lair', 'eve', 'verbatim status'),
      discord.command('lair', 'eve', 'verbatim-admin unanswered'),
      discord.command('lair', 'eve', 'verbatim help'),
      discord.messageMenu(message, 'eve', 'Find sources'),
      discord.messageMenu(message, 'eve', 'Check the quotes'),
    ]) {
      const response = await responseTo(discord, used);
      expect(words(response)).toContain(`Ask the operator to list ${server} under "discord"`);
      expect(quotesSeen(response)).toEqual([]);
      expect(discord.responses(used).ephemeral).toBe(true);
    }
    const typing = discord.autocomplete('lair', 'eve', 'ask', { question: 'blacklist' }, 'question');
    await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
    expect(discord.responses(typing).choices).toEqual([]);
    const forgotten = discord.command('lair', 'eve', 'verbatim forget-me');
    expect(words(await responseTo(discord, forgotten))).toContain('Deleted 0 questions');
    expect(await verbatim.whole.questions({})).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('has no use of buttons from when it was served', async () => {
    const yaml = (server: string) => (idOf: (name: string) => string) =>
      `default: none\ndiscord:\n  "${idOf(server)}": { default: all }\n`;
    const before = await open([harbour, lair], yaml('Lair'));
    const { discord, data } = before;
    discord.say('lair', 'eve', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, 'lair');
    expect(quotesSeen(answer)[0]).toBe(dated);
    await before.adapter.stop();
    await before.verbatim.close();
    await open(undefined, yaml('Harbour'), {}, { discord, data });
    for (const button of ['Context', 'Cite', '👍']) {
      const response = await responseTo(discord, discord.click(answer, 'eve', button));
      expect(words(response)).toContain('does not serve');
    }
  });

  it('is every one where several are there and none is listed', async () => {
    const { discord } = await open([harbour, lair]);
    for (const [where, who] of [
      ['staff', 'ada'],
      ['lair', 'eve'],
    ] as const) {
      const used = discord.command(where, who, 'ask', { question });
      expect(words(await responseTo(discord, used))).toContain('does not serve');
    }
  });

  it('is every other one where the operator names one in the settings', async () => {
    const discord = await openServer({ guilds: [harbour, lair] });
    await open(undefined, undefined, { guilds: [discord.guild('Harbour').id] }, { discord });
    const staff = discord.command('staff', 'ada', 'ask', { question });
    expect(quotesSeen(await responseTo(discord, staff))[0]).toBe(dated);
    discord.say('lair', 'eve', `${mention(discord)} ${question}`);
    expect(words(await answerIn(discord, 'lair'))).toContain('does not serve');
  });
});

describe('direct messages', () => {
  it('are answered to members of the one server that is served, and to nobody else', async () => {
    const { discord, verbatim, idOf } = await open();
    discord.addGuild(lair);
    discord.dm('ada', question);
    expect(quotesSeen(await answerIn(discord, discord.direct('ada').id))[0]).toBe(dated);
    discord.dm('eve', question);
    expect(words(await answerIn(discord, discord.direct('eve').id))).toContain(
      "I don't answer your direct messages",
    );
    const used = discord.command(discord.direct('eve').id, 'eve', 'ask', { question });
    expect(quotesSeen(await responseTo(discord, used))).toEqual([]);
    const kept = await verbatim.whole.questions({});
    expect(kept.map(({ tenant, audience }) => [tenant, audience])).toEqual([[idOf('Harbour'), 'direct']]);
  });

  it('are for everybody where the scopes file opens them, and their askers’ alone', async () => {
    const { discord, verbatim } = await open(
      [harbour, lair],
      (idOf) => `default: none\ndiscord:\n  direct: all\n  "${idOf('Harbour')}": { default: all }\n`,
    );
    for (const who of ['ada', 'eve']) {
      discord.dm(who, question);
      expect(quotesSeen(await answerIn(discord, discord.direct(who).id))[0]).toBe(dated);
    }
    const kept = await verbatim.whole.questions({});
    expect(new Set(kept.map(({ tenant }) => tenant))).toEqual(new Set(['direct']));
    const [first] = kept;
    const why = discord.command(discord.direct('eve').id, 'eve', 'verbatim why', { answer: first?.id ?? '' });
    expect(words(await responseTo(discord, why))).toContain('No answer with the id');
  });
});

describe('DISCORD_LEAVE_UNLISTED', () => {
  const left = (calls: readonly { readonly method: string; readonly path: string }[]) =>
    calls
      .filter(({ method, path }) => method === 'DELETE' && path.startsWith('/users/@me/guilds/'))
      .map(({ path }) => path.slice('/users/@me/guilds/'.length));

  it('leaves servers that are not listed, those too that come later', async () => {
    const yaml = (idOf: (server: string) => string) =>
      `default: none\ndiscord:\n  "${idOf('Harbour')}": { default: all }\n`;
    const { discord, idOf } = await open([harbour, lair], yaml, { leaveUnlisted: true });
    await discord.until(() => left(discord.calls).length === 1, 'a server that is left');
    const first = idOf('Lair');
    discord.addGuild({ ...lair, name: 'Den', channels: [{ name: 'den' }] });
    await discord.until(() => left(discord.calls).length === 2, 'another');
    expect(left(discord.calls)).toEqual([first, idOf('Den')]);
    const used = discord.command('staff', 'ada', 'ask', { question });
    expect(quotesSeen(await responseTo(discord, used))[0]).toBe(dated);
  });

  it('leaves none while none is served', async () => {
    const { discord } = await open([harbour, lair], undefined, { leaveUnlisted: true });
    discord.say('staff', 'ada', `${mention(discord)} ${question}`);
    await said(discord, 1, 'staff');
    expect(left(discord.calls)).toEqual([]);
  });
});
