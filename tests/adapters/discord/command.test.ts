// /verbatim, the menus of messages, and how commands are registered.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../adapters/discord/commands.ts';
import { isSame } from '../../../adapters/discord/registration.ts';
import type { DiscordServer } from '../../platforms/discord-server.ts';
import { plainTextOf } from '../../platforms/discord-server.ts';
import { newFolder } from '../../store/samples.ts';
import { createBot, openBot, openServer, registered } from './bot.ts';
import {
  answerIn,
  dated,
  mention,
  question,
  quotesSeen,
  responseTo,
  said,
  unanswerable,
  words,
} from './seen.ts';

/** What a person reads of it, embeds included. */
async function read(discord: DiscordServer, who: string, line: string, options = {}): Promise<string> {
  const used = discord.command('general', who, line, options);
  const { content, embeds } = await responseTo(discord, used);
  expect(discord.responses(used).ephemeral).toBe(true);
  return [content, ...embeds.map(({ description = '' }) => description)]
    .map((text) => plainTextOf(text))
    .join('\n');
}

async function answered(discord: DiscordServer): Promise<string> {
  discord.say('general', 'ada', `${mention(discord)} ${question}`);
  const [code = ''] = /V-\w+/.exec(words(await answerIn(discord))) ?? [];
  return code;
}

describe('/verbatim', () => {
  it('help, sources and status tell what there is', async () => {
    const { discord, errors } = await openBot();
    expect(await read(discord, 'ada', 'verbatim help')).toMatch(
      /\/ask .*\n.*\/verbatim help .*Find sources/s,
    );
    expect(await read(discord, 'ada', 'verbatim sources')).toMatch(
      /^Every document may be shown here\. 3 documents: .*\nNSO continues/,
    );
    const status = await read(discord, 'ada', 'verbatim status');
    expect(status).toContain('The documents are as of');
    expect(status).toContain('Answers are remembered, since');
    expect(status).toContain('Connected to Discord since');
    expect({ errors, unknown: discord.unknownRoutes() }).toEqual({ errors: [], unknown: [] });
  });

  it('why tells how an answer came about, the last one without its id', async () => {
    const { discord, verbatim } = await openBot();
    expect(await read(discord, 'ada', 'verbatim why')).toContain('Nothing has been asked yet');
    await answered(discord);
    const [kept] = await verbatim.whole.questions({});
    const last = await read(discord, 'ada', 'verbatim why');
    expect(last).toContain('blacklist | blacklist');
    expect(await read(discord, 'grace', 'verbatim why', { answer: kept?.id ?? '' })).toBe(last);
    expect(await read(discord, 'ada', 'verbatim why', { answer: 'none' })).toContain(
      'No answer with the id “none”',
    );
  });

  it('verify and cite take a receipt', async () => {
    const { discord } = await openBot();
    const receipt = await answered(discord);
    const used = discord.command('general', 'ada', 'verbatim verify', { receipt });
    const verified = await responseTo(discord, used);
    expect(quotesSeen(verified)).toEqual([dated]);
    expect(words(verified)).toContain('Exact today, at the same place of the same file.');
    expect(await read(discord, 'ada', 'verbatim cite', { receipt, style: 'bibtex' })).toContain('@');
    expect(await read(discord, 'ada', 'verbatim cite', { receipt })).toContain(dated);
    expect(await read(discord, 'ada', 'verbatim verify', { receipt: 'V-NONE1' })).toContain(
      'No quote with the receipt',
    );
  });

  it('check judges the quotations of a text', async () => {
    const { discord } = await openBot();
    const text = `They wrote “${dated.replace('November', 'December')}” there.`;
    expect(await read(discord, 'ada', 'verbatim check', { text })).toMatch(
      /1 quotation: 1 not exact\..*\[-.*\{\+/s,
    );
  });

  it('unanswered is for those who may manage the server', async () => {
    const { discord } = await openBot({
      guilds: [
        {
          name: 'Newsroom',
          members: ['ada', 'grace'],
          channels: [{ name: 'general', rights: [{ who: 'ada', allow: ['manageGuild'] }] }],
        },
      ],
    });
    discord.say('general', 'grace', `${mention(discord)} ${unanswerable}`);
    await answerIn(discord);
    expect(await read(discord, 'grace', 'verbatim unanswered')).toContain('may manage this server');
    expect(await read(discord, 'ada', 'verbatim unanswered')).toContain('1 unanswered subject');
  });

  it('scope is changed by those who may manage the server, at once and in the scopes file', async () => {
    const scopes = join(newFolder(), 'scopes.yaml');
    writeFileSync(scopes, 'default: all\n');
    const { discord } = await openBot({
      scopes,
      guilds: [
        {
          name: 'Newsroom',
          members: ['ada', 'grace'],
          channels: [{ name: 'general', rights: [{ who: 'ada', allow: ['manageGuild'] }] }],
        },
      ],
    });
    const none = { collections: 'none' };
    expect(await read(discord, 'grace', 'verbatim scope')).toContain('Every document may be shown here.');
    expect(await read(discord, 'grace', 'verbatim scope', none)).toContain('Only administrators can change');
    expect(await read(discord, 'ada', 'verbatim scope', none)).toBe('No document may be shown here.');
    expect(readFileSync(scopes, 'utf8')).toMatch(/^default: all\ndiscord:\n {2}in-chat:\n {4}\d+: none\n$/);
    discord.say('general', 'grace', `${mention(discord)} ${question}`);
    expect(words(await answerIn(discord))).toContain('No document may be shown here.');
  });

  it('forget-me deletes what one asked', async () => {
    const { discord, verbatim } = await openBot();
    await answered(discord);
    expect(await read(discord, 'ada', 'verbatim forget-me')).toContain('Deleted 1 question');
    expect(await verbatim.whole.questions({})).toEqual([]);
  });

  it('forget-me leaves nothing that a follow-up could lean on', async () => {
    const { discord } = await openBot();
    const direct = discord.direct('ada').id;
    const leaning = 'When did they do that?';
    discord.dm('ada', question);
    await said(discord, 1, direct);
    discord.dm('ada', leaning);
    expect(words((await said(discord, 2, direct))[1] ?? { content: '' })).toContain('Understood:');
    await read(discord, 'ada', 'verbatim forget-me');
    discord.dm('ada', leaning);
    expect(words((await said(discord, 3, direct))[2] ?? { content: '' })).not.toContain('Understood:');
  });

  it('shows whole parts of a long list, and says how many it left out', async () => {
    const corpus = newFolder();
    for (let index = 0; index < 200; index++) {
      writeFileSync(
        join(corpus, `a-report-with-a-long-name-${index}.txt`),
        `Words.\n\nAlder number ${index} fell.\n`,
      );
    }
    const { discord, errors } = await openBot({ corpus });
    const list = await read(discord, 'ada', 'verbatim sources');
    const shown = list.match(/^a report with a long name \d+ · .*\.txt$/gm) ?? [];
    const [, left = ''] = /(\d+) further parts did not fit/.exec(list) ?? [];
    expect(shown.length + Number(left)).toBe(200);
    expect(errors).toEqual([]);
  });
});

describe('the menu of a message', () => {
  it('Find sources answers what it says, to the one who chose it, without any intent', async () => {
    const { discord } = await openBot();
    const message = discord.say('general', 'grace', question);
    const used = discord.messageMenu(message, 'ada', 'Find sources');
    expect(quotesSeen(await responseTo(discord, used))[0]).toBe(dated);
    expect(discord.responses(used).ephemeral).toBe(true);
  });

  it('Check the quotes judges its quotations', async () => {
    const { discord } = await openBot();
    const message = discord.say('general', 'grace', `> ${dated}\n\nthey said`);
    const used = discord.messageMenu(message, 'ada', 'Check the quotes');
    expect(words(await responseTo(discord, used))).toContain('1 quotation: all exact.');
  });

  it('says where there are no words', async () => {
    const { discord } = await openBot();
    const message = discord.say('general', 'grace', '', { attachments: [{ name: 'a.txt', content: 'a' }] });
    for (const name of ['Find sources', 'Check the quotes']) {
      const used = discord.messageMenu(message, 'ada', name);
      expect((await responseTo(discord, used)).content).toContain('no words in that message');
    }
  });
});

describe('registration', () => {
  const puts = (discord: DiscordServer) =>
    discord.calls.filter(({ method, path }) => method === 'PUT' && path.includes('/commands'));

  it('happens once, and again where the commands differ', async () => {
    const discord = await openServer();
    const first = await createBot({ discord });
    await first.adapter.start();
    await registered(first);
    await first.adapter.stop();
    await openBot({ discord });
    await discord.until(
      () =>
        discord.calls.filter(({ method, path }) => method === 'GET' && path.includes('/commands')).length ===
        2,
      'a look',
    );
    expect(puts(discord)).toHaveLength(1);
    expect(isSame(discord.commands(), commands)).toBe(true);
    expect(isSame(discord.commands().slice(1), commands)).toBe(false);
    expect(
      isSame(
        discord.commands().map((each) => ({ ...each, description: 'other' })),
        commands,
      ),
    ).toBe(false);
  });

  it('is for servers that are named, where it is there at once', async () => {
    const discord = await openServer();
    const guild = discord.guild().id;
    const bot = await createBot({ discord, bot: { guilds: [guild] } });
    await bot.adapter.start();
    await registered(bot, guild);
    expect(discord.commands()).toEqual([]);
    expect(
      discord
        .commands(guild)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Check the quotes', 'Find sources', 'ask', 'verbatim']);
  });

  it('that fails leaves mentions answered', async () => {
    const discord = await openServer();
    discord.fail({
      method: 'PUT',
      path: /commands/,
      status: 403,
      body: { code: 50001, message: 'Missing Access' },
    });
    const bot = await createBot({ discord });
    await bot.adapter.start();
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
    await discord.until(() => bot.errors.join().includes('could not be registered'), 'the log');
  });
});
