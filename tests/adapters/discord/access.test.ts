// Where administrators of a server let people ask, and whom: nothing is said elsewhere but one private sentence.
import { mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../../adapters/discord/receive/commands.ts';
import { isSame } from '../../../adapters/discord/receive/registration.ts';
import type { CommandShape } from '../../../adapters/discord/receive/shapes.ts';
import { writeFolder } from '../../folders.ts';
import { type DiscordServer, plainTextOf } from '../../platforms/discord-server.ts';
import { newFolder } from '../../store/samples.ts';
import { type Bot, type BotOptions, openBot, openServer } from './bot.ts';
import { answerIn, dated, mention, question, quotesSeen, responseTo, said } from './seen.ts';

const [boss, ada, grace] = ['boss', 'ada', 'grace'];
const manages = [{ who: boss, allow: ['manageGuild' as const] }];

const open = (options: BotOptions = {}): Promise<Bot> =>
  openBot({
    guilds: [
      {
        name: 'Newsroom',
        members: [boss, ada, grace],
        roles: { editors: [ada, boss], guests: [grace] },
        channels: [
          { name: 'general', rights: manages },
          { name: 'desk', rights: manages },
          { name: 'night', isAgeRestricted: true, rights: manages },
          { name: 'questions', type: 'forum' },
          { name: 'faq', category: 'Inside' },
          { name: 'drafts', category: 'Inside' },
        ],
      },
    ],
    ...options,
  });

const eve = 'eve';

/** Two servers that a scopes file lists, with direct messages for everybody. */
async function openListed({
  data,
  discord: opened,
}: Pick<BotOptions, 'data' | 'discord'> = {}): Promise<Bot> {
  const discord =
    opened ??
    (await openServer({
      guilds: [
        {
          name: 'Newsroom',
          members: [boss, ada, grace],
          channels: [{ name: 'general', rights: manages }],
        },
        { name: 'Archive', members: [eve], channels: [{ name: 'files' }] },
      ],
    }));
  const listed = ['Newsroom', 'Archive'].map((name) => `  "${discord.guild(name).id}": { default: all }\n`);
  const folder = await writeFolder({
    'scopes.yaml': `default: none\ndiscord:\n  direct: all\n${listed.join('')}`,
  });
  return openBot({ discord, scopes: join(folder, 'scopes.yaml'), ...(data === undefined ? {} : { data }) });
}

const roleId = (discord: DiscordServer, name: string): string =>
  discord.guild().roles.find((role) => role.name === name)?.id ?? '';

/** What an administrator sees of a subcommand of theirs. */
async function admin(discord: DiscordServer, line: string, options = {}, who = boss, where = 'general') {
  const { content } = await responseTo(
    discord,
    discord.command(where, who, `verbatim-admin ${line}`, options),
  );
  return plainTextOf(content);
}

/** What /ask shows to somebody. */
async function asked(discord: DiscordServer, where: string, who: string) {
  const message = await responseTo(discord, discord.command(where, who, 'ask', { question }));
  return { quotes: quotesSeen(message), text: plainTextOf(message.content), isPrivate: message.flags === 64 };
}

const say = (discord: DiscordServer, where: string, who: string) =>
  discord.say(where, who, `${mention(discord)} ${question}`);

/** What the bot wrote to somebody directly. */
const written = (discord: DiscordServer, who: string) =>
  discord.messages(discord.direct(who).id).map(({ content }) => plainTextOf(content));

describe('a channel that is denied', () => {
  it('gets nothing: a mention one private sentence a day, a command one private sentence', async () => {
    const { discord, errors, verbatim } = await open();
    await admin(discord, 'channels', { rule: 'deny', channel: discord.channel('general').id });
    for (let count = 0; count < 5; count += 1) say(discord, 'general', ada);
    const thread = discord.startThread('general', ada, 'a thread');
    say(discord, thread.id, ada);
    const refused = await asked(discord, 'general', ada);
    expect(refused).toMatchObject({ quotes: [], isPrivate: true });
    expect(refused.text).toContain('does not want me to answer in this channel');
    say(discord, 'desk', ada);
    expect(quotesSeen(await answerIn(discord, 'desk'))[0]).toBe(dated);
    expect(written(discord, ada)).toEqual([expect.stringContaining('in this channel')]);
    expect(discord.messages('general').filter(({ author }) => author.id === discord.ids.bot)).toEqual([]);
    // Nor is anything stored of what was said there.
    expect((await verbatim.whole.questions({})).map(({ question: text }) => text)).toEqual([question]);
    expect(errors).toEqual([]);
  });

  it('is said to be one, and allowed again, also after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-discord-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const data = join(folder, 'data');
    const first = await open({ data });
    const { discord } = first;
    const here = discord.channel('general').id;
    await admin(discord, 'channels', { rule: 'deny' });
    await first.adapter.stop();
    await first.verbatim.close();
    await open({ data, discord });
    expect((await asked(discord, 'general', ada)).quotes).toEqual([]);
    const [shown] = [await responseTo(discord, discord.command('general', ada, 'verbatim settings'))];
    expect(shown.content).toContain(`I do not answer in <#${here}>.`);
    expect(discord.kept(shown).pings).toMatchObject({ users: [], roles: [] });
    expect(await admin(discord, 'channels', { rule: 'default', channel: here })).toContain(
      'I answer in every channel',
    );
    expect((await asked(discord, 'general', ada)).quotes[0]).toBe(dated);
  });

  it('is every other one where one is allowed, with its presses and what is being typed', async () => {
    const { discord } = await open();
    say(discord, 'general', ada);
    const answer = await answerIn(discord);
    await admin(discord, 'channels', { rule: 'allow', channel: discord.channel('desk').id });
    const pressed = await responseTo(discord, discord.click(answer.id, ada, 'Context'));
    expect(plainTextOf(pressed.content)).toContain('in this channel');
    const typing = discord.autocomplete('general', ada, 'ask', { question }, 'question');
    await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
    expect(discord.responses(typing).choices).toEqual([]);
    const found = await responseTo(discord, discord.messageMenu(answer, ada, 'Find sources'));
    expect(plainTextOf(found.content)).toContain('in this channel');
    const why = await responseTo(discord, discord.command('general', ada, 'verbatim why'));
    expect(plainTextOf(why.content)).toContain('in this channel');
    expect((await asked(discord, 'desk', ada)).quotes[0]).toBe(dated);
  });

  it('is no research channel either, and direct messages are no channel', async () => {
    const { discord } = await open({ bot: { research: { general: 'always' } } });
    await admin(discord, 'channels', { rule: 'deny' });
    discord.say('general', ada, question);
    discord.dm(ada, question);
    expect(
      quotesSeen((await said(discord, 1, discord.direct(ada).id))[0] ?? { embeds: [], content: '' })[0],
    ).toBe(dated);
    say(discord, 'desk', grace);
    await answerIn(discord, 'desk');
    expect(discord.messages('general')).toHaveLength(1);
  });
});

describe('a category', () => {
  const inside = (discord: DiscordServer): string => discord.channel('Inside').id;
  const isAnswered = async (discord: DiscordServer, where: string): Promise<boolean> =>
    (await asked(discord, where, ada)).quotes.length > 0;

  it('that is denied is each of its channels, with their threads, and no other', async () => {
    const { discord, errors } = await open();
    await admin(discord, 'channels', { rule: 'deny', channel: inside(discord) });
    const thread = discord.startThread('faq', ada, 'a thread');
    for (const where of ['faq', 'drafts', thread.id]) {
      say(discord, where, ada);
      expect(await isAnswered(discord, where)).toBe(false);
    }
    expect(await isAnswered(discord, 'general')).toBe(true);
    expect(written(discord, ada)).toEqual([expect.stringContaining('in this channel')]);
    for (const where of ['faq', thread.id])
      expect(discord.messages(where).filter(({ author, flags }) => author.bot && flags !== 64)).toEqual([]);
    await admin(discord, 'channels', { rule: 'default', channel: inside(discord) });
    expect(await isAnswered(discord, thread.id)).toBe(true);
    expect(errors).toEqual([]);
  });

  it('that is allowed leaves out all others; what is said of a channel in it counts before', async () => {
    const { discord } = await open();
    await admin(discord, 'channels', { rule: 'allow', channel: inside(discord) });
    await admin(discord, 'channels', { rule: 'deny', channel: discord.channel('drafts').id });
    expect(await isAnswered(discord, 'faq')).toBe(true);
    for (const where of ['drafts', 'general']) expect(await isAnswered(discord, where)).toBe(false);
    await admin(discord, 'channels', { rule: 'deny', channel: inside(discord) });
    await admin(discord, 'channels', { rule: 'allow', channel: discord.channel('drafts').id });
    expect(await isAnswered(discord, 'drafts')).toBe(true);
    expect(await isAnswered(discord, 'faq')).toBe(false);
  });
});

describe('a thread', () => {
  it('that is denied by its id is meant alone, and one that is allowed counts before its channel', async () => {
    const { discord } = await open();
    const thread = discord.startThread('general', ada, 'a thread');
    const change = (words: string) => admin(discord, 'settings', { change: words });
    expect(await change(`channels deny ${thread.id}`)).toContain('I do not answer in');
    expect((await asked(discord, thread.id, ada)).quotes).toEqual([]);
    expect((await asked(discord, 'general', ada)).quotes[0]).toBe(dated);
    await change(`channels deny ${discord.channel('general').id}`);
    await change(`channels allow <#${thread.id}>`);
    expect((await asked(discord, thread.id, ada)).quotes[0]).toBe(dated);
    expect((await asked(discord, 'general', ada)).quotes).toEqual([]);
  });
});

describe('roles', () => {
  it('that are allowed leave out everybody else, in direct messages, too', async () => {
    const { discord, errors } = await open();
    await admin(discord, 'roles', { rule: 'allow', role: roleId(discord, 'editors') });
    expect((await asked(discord, 'general', ada)).quotes[0]).toBe(dated);
    expect(await asked(discord, 'general', grace)).toMatchObject({ quotes: [], isPrivate: true });
    say(discord, 'desk', grace);
    discord.dm(ada, question);
    discord.dm(grace, question);
    const [toAda] = await said(discord, 1, discord.direct(ada).id);
    expect(quotesSeen(toAda ?? { embeds: [], content: '' })[0]).toBe(dated);
    await discord.until(() => written(discord, grace).length >= 2, 'a sentence');
    say(discord, 'desk', ada);
    expect(quotesSeen(await answerIn(discord, 'desk'))[0]).toBe(dated);
    // One sentence a day, whether they asked in a channel or directly.
    expect(written(discord, grace).filter((text) => text.includes('yours are not included'))).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('that are denied are, whatever else somebody has', async () => {
    const { discord } = await open();
    await admin(discord, 'roles', { rule: 'allow', role: discord.guild().id });
    await admin(discord, 'roles', { rule: 'deny', role: roleId(discord, 'guests') });
    expect((await asked(discord, 'general', grace)).quotes).toEqual([]);
    expect((await asked(discord, 'general', ada)).quotes[0]).toBe(dated);
    say(discord, 'general', grace);
    say(discord, 'desk', ada);
    await answerIn(discord, 'desk');
    expect(
      discord.messages('general').filter(({ author, flags }) => author.id === discord.ids.bot && flags === 0),
    ).toHaveLength(1);
  });
});

describe('a person who is banned', () => {
  it('gets no answer anywhere, can delete what they asked, and is answered again', async () => {
    const { discord } = await open();
    expect((await asked(discord, 'general', ada)).quotes[0]).toBe(dated);
    const person = discord.user(ada).id;
    expect(await admin(discord, 'ban', { person })).toContain('Banned: ');
    for (const where of ['general', 'desk']) say(discord, where, ada);
    discord.dm(ada, question);
    const refused = await asked(discord, 'general', ada);
    expect(refused.text).toContain('does not want me to answer you');
    say(discord, 'desk', grace);
    await answerIn(discord, 'desk');
    expect(written(discord, ada)).toEqual([question]);
    const forgotten = await responseTo(discord, discord.command('general', ada, 'verbatim forget-me'));
    expect(plainTextOf(forgotten.content)).toContain('Deleted 1 question');
    await admin(discord, 'unban', { person });
    expect((await asked(discord, 'general', ada)).quotes[0]).toBe(dated);
  });

  it('gets none directly either where the operator answers everybody, while they are a member', async () => {
    const { discord, errors } = await openListed();
    for (const name of [ada, eve])
      expect(await admin(discord, 'ban', { person: discord.user(name).id })).toContain('Banned: ');
    // Eve is in another server alone, whose administrators have banned nobody.
    for (const who of [ada, grace, eve]) discord.dm(who, question);
    for (const who of [grace, eve]) await said(discord, 1, discord.direct(who).id);
    const refused = await asked(discord, discord.direct(ada).id, ada);
    expect(refused).toMatchObject({ quotes: [] });
    expect(refused.text).toContain('does not want me to answer you');
    expect(written(discord, ada).filter((text) => text !== question && text !== refused.text)).toEqual([]);
    await admin(discord, 'unban', { person: discord.user(ada).id });
    expect((await asked(discord, discord.direct(ada).id, ada)).quotes[0]).toBe(dated);
    expect(errors).toEqual([]);
  });

  it('is seen in the list by administrators alone, and nobody bans themselves or the bot', async () => {
    const { discord } = await open();
    await admin(discord, 'ban', { person: discord.user(grace).id });
    const shown = await responseTo(discord, discord.command('general', ada, 'verbatim settings'));
    expect(shown.content).not.toContain('Banned');
    expect(await admin(discord, 'ban', { person: discord.user(boss).id })).toContain('cannot ban yourself');
    expect(await admin(discord, 'ban', { person: discord.ids.bot })).toContain('That is me');
    const settings = await responseTo(discord, discord.command('general', boss, 'verbatim settings'));
    expect(settings.content).toContain('Banned');
    expect(settings.content).not.toContain(discord.ids.bot);
  });
});

describe('an age-restricted channel', () => {
  it('gets no answer until administrators switch that on', async () => {
    const { discord } = await open();
    say(discord, 'night', ada);
    expect((await asked(discord, 'night', ada)).text).toContain('age-restricted');
    expect(discord.messages('night').filter(({ author }) => author.id === discord.ids.bot)).toEqual([]);
    const on = await admin(discord, 'age-restricted', { answers: 'on' }, boss, 'night');
    expect(on).toContain('I also answer in age-restricted channels');
    expect((await asked(discord, 'night', ada)).quotes[0]).toBe(dated);
  });
});

describe('what was asked before a crash, in a channel that is denied by now', () => {
  it('gets nothing that others see, however long ago it was', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-discord-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const data = join(folder, 'data');
    const first = await open({ data, tuning: { announcedAfter: 0 } });
    const { discord, verbatim } = first;
    const { claims } = verbatim;
    const bodyOf = async (key: string) => (await claims.claimOf(key))?.body ?? '';
    const { id } = say(discord, 'general', ada);
    const answer = await answerIn(discord);
    await expect.poll(() => bodyOf(`discord:${id}`)).not.toBe('');
    const saidBody = JSON.stringify({ said: JSON.parse(await bodyOf(`discord:${id}`)).said });
    discord.fail({ method: 'POST', path: /callback/, delay: 3_000 });
    const used = discord.command('general', ada, 'ask', { question });
    await expect.poll(() => bodyOf(`command:discord:${used.id}`), { timeout: 20_000 }).not.toBe('');
    const askBody = await bodyOf(`command:discord:${used.id}`);
    const placeholder = await responseTo(discord, used);
    await admin(discord, 'channels', { rule: 'deny', channel: discord.channel('general').id }, boss, 'desk');
    const person = { platform: 'discord', user: discord.user(ada).id };
    await claims.claim('discord:left', person, saidBody.replaceAll(id, 'left'));
    await claims.claim('command:discord:left', person, askBody.replace(used.id, 'left'));
    await first.adapter.stop();
    await verbatim.close();
    const second = await open({ data, discord });
    const stateOf = async (key: string) => (await second.verbatim.claims.claimOf(key))?.state;
    for (const key of ['discord:left', 'command:discord:left'])
      await expect.poll(() => stateOf(key), { timeout: 20_000 }).toBe('answered');
    const shown = discord
      .messages('general')
      .filter(({ author, flags }) => author.id === discord.ids.bot && flags !== 64);
    expect(shown.map((message) => message.id)).toEqual([answer.id]);
    expect(placeholder.id).not.toBe(answer.id);
    const alone = discord.calls.filter(
      ({ method, path }) => method === 'POST' && /^\/webhooks\/[^/]+\/[^/]+$/.test(path),
    );
    expect(alone.map(({ payload }) => payload)).toEqual([expect.objectContaining({ flags: 64 })]);
    expect(JSON.stringify(alone)).toContain('in this channel');
    expect(written(discord, ada)).toEqual([]);
    expect(second.errors).toEqual([]);
  });
});

/** Claimed again as a process left it that was killed at work on it; gives the claims' keys. */
async function leave({ discord, verbatim }: Bot, who: string, messages: readonly string[]) {
  const { claims } = verbatim;
  const person = { platform: 'discord', user: discord.user(who).id };
  const keys: string[] = [];
  for (const id of messages) {
    const body = async () => (await claims.claimOf(`discord:${id}`))?.body ?? '';
    await expect.poll(async () => (await claims.claimOf(`discord:${id}`))?.state).toBe('answered');
    // It replies to the message that is there.
    const left = { ...JSON.parse(await body()).said, message: `left-${id}` };
    keys.push(`discord:left-${id}`);
    await claims.claim(`discord:left-${id}`, person, JSON.stringify({ said: left }));
  }
  return keys;
}

describe('what somebody asked before a crash', () => {
  /** A second bot goes on with it. */
  const goOn = async (first: Bot, keys: readonly string[], next: () => Promise<Bot>) => {
    await first.adapter.stop();
    await first.verbatim.close();
    const second = await next();
    const stateOf = async (key: string) => (await second.verbatim.claims.claimOf(key))?.state;
    for (const key of keys) await expect.poll(() => stateOf(key), { timeout: 20_000 }).toBe('answered');
    expect(second.errors).toEqual([]);
    return second;
  };

  it('directly is not answered once a server that they are in has banned them', {
    timeout: 60_000,
  }, async () => {
    const data = join(newFolder(), 'data');
    const first = await openListed({ data });
    const { discord } = first;
    const messages: string[] = [];
    for (const who of [ada, grace, eve]) {
      messages.push(discord.dm(who, question).id);
      await said(discord, 1, discord.direct(who).id);
    }
    const keys = (
      await Promise.all(messages.map((id, index) => leave(first, [ada, grace, eve][index] ?? '', [id])))
    ).flat();
    // Eve is in another server alone.
    for (const name of [ada, eve]) await admin(discord, 'ban', { person: discord.user(name).id });
    await goOn(first, keys, () => openListed({ data, discord }));
    for (const [who, answers] of [
      [ada, 1],
      [grace, 2],
      [eve, 2],
    ] as const)
      expect(discord.messages(discord.direct(who).id).filter(({ author }) => author.bot)).toHaveLength(
        answers,
      );
  });

  it('is not answered once their roles are others, in a channel or directly', {
    timeout: 60_000,
  }, async () => {
    const data = join(newFolder(), 'data');
    const first = await open({ data });
    const { discord } = first;
    await admin(discord, 'roles', { rule: 'deny', role: roleId(discord, 'guests') });
    const messages: string[] = [];
    messages.push(say(discord, 'desk', ada).id);
    await answerIn(discord, 'desk');
    messages.push(discord.dm(ada, question).id);
    await said(discord, 1, discord.direct(ada).id);
    const keys = await leave(first, ada, messages);
    discord.setRoles(ada, ['guests']);
    await goOn(first, keys, () => open({ data, discord }));
    for (const where of ['desk', discord.direct(ada).id])
      expect(discord.messages(where).filter(({ author }) => author.bot)).toHaveLength(1);
  });
});

describe('what somebody asked before a crash, in a channel that is another by now', () => {
  /** How much the bot has said in each; `change` happens while no bot runs. */
  const shownIn = async (
    channels: readonly string[],
    prepare: (bot: Bot) => Promise<unknown>,
    change: (discord: DiscordServer) => void,
  ) => {
    const data = join(newFolder(), 'data');
    const first = await open({ data });
    const { discord } = first;
    await prepare(first);
    const messages: string[] = [];
    for (const where of channels) {
      messages.push(say(discord, where, ada).id);
      await answerIn(discord, where);
    }
    const keys = await leave(first, ada, messages);
    await first.adapter.stop();
    await first.verbatim.close();
    change(discord);
    const second = await open({ data, discord });
    const stateOf = async (key: string) => (await second.verbatim.claims.claimOf(key))?.state;
    for (const key of keys) await expect.poll(() => stateOf(key), { timeout: 20_000 }).toBe('answered');
    expect(second.errors).toEqual([]);
    return channels.map((where) => discord.messages(where).filter(({ author }) => author.bot).length);
  };

  it('is not answered once the channel is age-restricted, and is where it is not', {
    timeout: 60_000,
  }, async () => {
    const shown = await shownIn(
      ['desk', 'general'],
      async () => {},
      (discord) => discord.setAgeRestricted('desk', true),
    );
    expect(shown).toEqual([1, 2]);
  });

  it('is not answered once the channel is in a category that is denied', { timeout: 60_000 }, async () => {
    const shown = await shownIn(
      ['desk', 'general'],
      ({ discord }) => admin(discord, 'channels', { rule: 'deny', channel: discord.channel('Inside').id }),
      (discord) => discord.moveChannel('desk', 'Inside'),
    );
    expect(shown).toEqual([1, 2]);
  });
});

describe('what somebody asked before a crash, while Discord does not say whether they are a member', () => {
  const unsaid = {
    method: 'GET',
    path: /\/members\//,
    status: 403,
    body: { code: 0, message: 'no' },
  } as const;
  const isBot = ({ author }: { readonly author: { readonly bot?: boolean } }) => author.bot === true;

  async function left(where: 'desk' | 'direct') {
    const data = join(newFolder(), 'data');
    const first = await open({ data });
    const { discord } = first;
    await admin(discord, 'roles', { rule: 'allow', role: roleId(discord, 'editors') });
    const channel = where === 'desk' ? where : discord.direct(ada).id;
    const { id } = where === 'desk' ? say(discord, 'desk', ada) : discord.dm(ada, question);
    await said(discord, 1, channel);
    if (where === 'direct') await admin(discord, 'roles', { rule: 'default' });
    const [key = ''] = await leave(first, ada, [id]);
    await first.adapter.stop();
    await first.verbatim.close();
    const shown = () => discord.messages(channel).filter(isBot);
    return { data, discord, key, shown };
  }

  it('directly is answered without the documents of the server', { timeout: 60_000 }, async () => {
    const { data, discord, key, shown } = await left('direct');
    discord.fail({ ...unsaid, times: 100 });
    const second = await open({ data, discord });
    const stateOf = async () => (await second.verbatim.claims.claimOf(key))?.state;
    await expect.poll(stateOf, { timeout: 30_000 }).toBe('answered');
    expect(shown().map((message) => quotesSeen(message)[0])).toEqual([dated, undefined]);
  });

  it('stays open where roles decide, and the next start answers it', { timeout: 90_000 }, async () => {
    const { data, discord, key, shown } = await left('desk');
    const fault = discord.fail({ ...unsaid, times: 100 });
    const second = await open({ data, discord });
    await expect.poll(() => second.warnings.join(), { timeout: 30_000 }).toContain('roles are unknown');
    expect([shown().length, second.adapter.open?.()]).toEqual([1, 1]);
    await second.adapter.stop();
    await second.verbatim.close();
    fault.stop();
    // The next start has to try twice.
    discord.fail(unsaid);
    const third = await open({ data, discord });
    const stateOf = async () => (await third.verbatim.claims.claimOf(key))?.state;
    await expect.poll(stateOf, { timeout: 30_000 }).toBe('answered');
    expect(shown().map((message) => quotesSeen(message)[0])).toEqual([dated, dated]);
  });
});

describe('the option for a channel', () => {
  it('offers categories and no threads, and is registered again where it did otherwise', () => {
    const withTypes = (types: readonly number[] | undefined): readonly CommandShape[] =>
      JSON.parse(JSON.stringify(commands), (key, value) => (key === 'channel_types' ? types : value));
    expect(JSON.stringify(commands)).toContain('"channel_types":[0,2,4,5,13,15,16]');
    expect(isSame(withTypes([16, 15, 13, 5, 4, 2, 0]), commands)).toBe(true);
    expect(isSame(withTypes(undefined), commands)).toBe(false);
    expect(isSame(withTypes([0, 2, 5, 13, 15, 16]), commands)).toBe(false);
  });
});

describe('a start without the store', () => {
  it('answers nobody until it was read what is set, and says so to those alone who wait', {
    timeout: 60_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-discord-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const data = join(folder, 'data');
    const first = await open({ data });
    const { discord } = first;
    await admin(discord, 'ban', { person: discord.user(ada).id });
    await first.adapter.stop();
    await first.verbatim.close();
    const [file, away] = [join(data, 'verbatim.db'), join(folder, 'away.db')];
    renameSync(file, away);
    mkdirSync(file);
    await open({ data, discord });
    for (const who of [ada, grace]) {
      say(discord, 'general', who);
      const refused = await asked(discord, 'general', who);
      expect(refused).toMatchObject({ quotes: [], isPrivate: true });
      expect(refused.text).toContain("I cannot read this server's settings at the moment");
    }
    const person = discord.user(grace).id;
    expect(await admin(discord, 'ban', { person })).toContain('I cannot read this server');
    rmdirSync(file);
    renameSync(away, file);
    await expect
      .poll(async () => (await asked(discord, 'general', grace)).quotes[0], {
        timeout: 40_000,
        interval: 3_000,
      })
      .toBe(dated);
    expect((await asked(discord, 'general', ada)).text).toContain('does not want me to answer you');
    // What was only said got nothing, neither there nor directly.
    for (const who of [ada, grace]) expect(written(discord, who)).toEqual([]);
    const bySelf = discord.messages('general').filter(({ author }) => author.id === discord.ids.bot);
    expect(bySelf.filter(({ interaction_metadata: used }) => used === undefined)).toEqual([]);
  });

  it('of a new bot is none: it answers', async () => {
    const { discord } = await open();
    expect((await asked(discord, 'general', ada)).quotes[0]).toBe(dated);
  });
});

describe('the command for administrators', () => {
  it('is shown to nobody else, and changes nothing for those whom a server gave it', async () => {
    const { discord } = await open();
    expect(() => discord.command('general', ada, 'verbatim-admin settings')).toThrow('is not shown');
    discord.giveCommands(ada);
    const denied = await admin(discord, 'channels', { rule: 'deny' }, ada);
    expect(denied).toBe('Only administrators can change settings.');
    expect((await asked(discord, 'general', grace)).quotes[0]).toBe(dated);
  });

  it('refuses what is no id, and says what there is to set', async () => {
    const { discord } = await open();
    const change = (words: string) => admin(discord, 'settings', { change: words });
    expect(await change('channels deny lobby')).toContain('“lobby” is not the id of a channel');
    expect(await change('roles allow')).toMatch(/^Administrators can change this: \/verbatim-admin settings/);
    for (const limit of ['limit 0', 'limit -1', 'quota day many'])
      expect(await change(limit)).toMatch(/ is not a number of questions\. Give a number from 1 up/);
    expect(await change('channels hide 1')).toMatch(/^Administrators can change this/);
    expect(await admin(discord, 'settings')).toContain('I answer in every channel');
  });
});
