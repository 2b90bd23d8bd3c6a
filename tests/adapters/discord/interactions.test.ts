// What only Discord does with commands, buttons and forms: interactions that take their time, fail halfway or expire,
// searches that complete, and how commands are registered. What every platform does is in contract.test.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../adapters/discord/receive/commands.ts';
import { isSame } from '../../../adapters/discord/receive/registration.ts';
import { call } from '../../platforms/discord/bot.ts';
import type { DiscordServer } from '../../platforms/discord-server.ts';
import { newFolder } from '../../store/samples.ts';
import { createBot, openBot, openServer, registered, sharedBot } from './bot.ts';
import { answerIn, dated, mention, question, quotesSeen, responseTo, said, words } from './seen.ts';

const refused = { status: 400, body: { code: 50035, message: 'Invalid Form Body' } };
const callback = { method: 'POST', path: /callback/ };

async function offered(discord: DiscordServer, where: string, who: string, typed: object, field: string) {
  const typing = discord.autocomplete(where, who, 'ask', { question: '', ...typed }, field);
  await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
  return discord.responses(typing).choices ?? [];
}

describe('/ask', () => {
  const ground = sharedBot();

  it('answers for everybody, from documents of the source alone', async () => {
    const { discord, verbatim, who, where } = ground();
    const [first, other] = verbatim.whole.corpus.documents.map(({ title }) => title);
    const asked = discord.command(where, who, 'ask', { question, source: other ?? '' });
    const answer = await responseTo(discord, asked);
    expect(discord.responses(asked)).toMatchObject({ ephemeral: false });
    expect(words(answer)).toContain(`source:"${other}"`);
    expect(answer.embeds.every(({ author }) => !author?.name.includes(first ?? '?'))).toBe(true);
    expect(discord.unknownRoutes()).toEqual([]);
  });

  it('asks for the latest documents first', async () => {
    const { discord, who, where } = ground();
    const asked = discord.command(where, who, 'ask', { question, newest: true });
    expect(words(await responseTo(discord, asked))).toContain(`${question} sort:newest`);
  });

  it('is answered in a direct message where Discord takes the answer no more', async () => {
    const { discord, who, where } = ground();
    discord.fail({ ...callback, status: 404, body: { code: 10062, message: 'Unknown interaction' } });
    discord.command(where, who, 'ask', { question });
    const answer = await answerIn(discord, discord.direct(who).id);
    expect(quotesSeen(answer)[0]).toBe(dated);
  });

  it('is answered once where Discord took the answer and seemed not to', async () => {
    const { discord, who, where } = ground();
    discord.fail({ ...callback, status: 500, takesEffect: true });
    const asked = discord.command(where, who, 'ask', { question });
    await responseTo(discord, asked);
    const tries = () => discord.calls.filter(({ path }) => path.includes(asked.id)).length;
    await discord.until(() => tries() === 2, 'a second try');
    expect(await said(discord, 1, where)).toHaveLength(1);
  });

  it('is answered in plain text where the layout is refused', async () => {
    const { discord, who, where } = ground();
    discord.fail({ ...callback, ...refused });
    const answer = await responseTo(discord, discord.command(where, who, 'ask', { question }));
    expect({ embeds: answer.embeds, components: answer.components }).toEqual({ embeds: [], components: [] });
    expect(quotesSeen(answer)[0]).toBe(dated);
  });

  it('offers passages with heading, words and date, which clients may send back by their label', async () => {
    const { discord, who, where } = ground();
    const [first] = await offered(discord, where, who, { question: 'blacklisted NSO Gro' }, 'question');
    expect(first?.name).toMatch(/^NSO continues its outreach … · … .*blacklisted NSO Group by .* …$/);
    const dates = await offered(discord, where, who, { question: 'national security' }, 'question');
    expect(dates.some(({ name }) => / · 20\d\d-\d\d-\d\d$/.test(name))).toBe(true);
    const asked = discord.command(where, who, 'ask', { question: String(first?.name) });
    expect(quotesSeen(await responseTo(discord, asked))[0]).toBe(dated);
    expect(await offered(discord, where, who, { question: ' ' }, 'question')).toEqual([]);
  });

  it('says so where the passage is no longer there', async () => {
    const { discord, who, where } = ground();
    const asked = discord.command(where, who, 'ask', { question: '0123456789ab 0 10' });
    expect((await responseTo(discord, asked)).content).toContain('no longer there');
  });

  it('shows the references in the style that is chosen, in their place', async () => {
    const { discord, who, where } = ground();
    discord.say(where, who, `${mention(discord)} ${question}`);
    const pressed = discord.click(await answerIn(discord, where), who, 'Cite');
    const references = await responseTo(discord, pressed);
    expect(references.content).toContain('“NSO Continues Its Outreach');
    discord.select(references, who, 'Cite', ['ris']);
    await discord.until(() => discord.kept(references).message.content.includes('TI  - NSO'), 'RIS');
  });

  it('of an earlier version, still registered, is answered with how to ask', async () => {
    const { discord, who, where } = ground();
    const earlier = [{ name: 'lookup', description: 'Earlier', options: [] }];
    const guild = discord.guild('Newsroom').id;
    await call(discord, 'PUT', `/applications/${discord.ids.application}/guilds/${guild}/commands`, earlier);
    const used = discord.command(where, who, 'lookup');
    expect((await responseTo(discord, used)).content).toContain(
      'I do not know that button or command any more',
    );
    expect(discord.responses(used).ephemeral).toBe(true);
  });

  it('names who posted a private answer by a mention that pings nobody', async () => {
    const { discord, who, where } = ground();
    const asked = discord.command(where, who, 'ask', { question, private: true });
    const posted = await responseTo(
      discord,
      discord.click(await responseTo(discord, asked), who, 'Post here'),
    );
    expect(posted.content).toContain(`<@${discord.user(who).id}>`);
    expect(discord.kept(posted).pings.users).toEqual([]);
  });

  it('tells of a form that cannot be opened', async () => {
    const { discord, who, where } = ground();
    discord.say(where, who, `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, where);
    discord.fail({ ...callback, ...refused });
    const pressed = discord.click(answer, who, '👎');
    expect((await responseTo(discord, pressed)).content).toContain('went wrong on my side');
  });

  it.each([
    ['503 twice', { status: 503, times: 2 }],
    ['a connection that breaks', { reset: true }],
  ] as const)('changes its message all the same after %s', async (_, fault) => {
    const { discord, errors, who, where } = ground();
    discord.say(where, who, `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, where);
    const before = errors.length;
    discord.fail({ ...callback, ...fault });
    discord.click(answer, who, 'Context');
    const shown = () => JSON.stringify(discord.kept(answer).message);
    await expect.poll(shown, { timeout: 10_000 }).toContain('Less context');
    expect(discord.messages(where).filter(({ author }) => author.bot)).toHaveLength(1);
    expect(errors.slice(before)).toEqual([]);
  });

  it('opens its form all the same where Discord fails for a moment', async () => {
    const { discord, errors, who, where } = ground();
    discord.say(where, who, `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, where);
    const before = errors.length;
    discord.fail({ ...callback, status: 503 });
    const pressed = discord.click(answer, who, '👎');
    await discord.until(() => discord.responses(pressed).modal !== undefined, 'a form');
    expect(errors.slice(before)).toEqual([]);
  });

  it('has no words for a message without any', async () => {
    const { discord, who, where } = ground();
    const message = discord.say(where, who, '', { attachments: [{ name: 'a.png', content: 'a' }] });
    for (const [name, said] of [
      ['Find sources', 'no words in that message'],
      ['Check the quotes', 'I check drafts that are'],
    ] as const) {
      const used = discord.messageMenu(message, who, name);
      expect((await responseTo(discord, used)).content).toContain(said);
    }
  });
});

it('at most 25 passages are offered, and titles to narrow by', async () => {
  const corpus = newFolder();
  for (let index = 0; index < 40; index++) {
    const text = `Report ${index}\n\nAlder tree number ${index} fell in ${1980 + index}.\n`;
    writeFileSync(join(corpus, `report-${index}.txt`), text);
  }
  const { discord } = await openBot({ corpus });
  expect(await offered(discord, 'general', 'ada', { question: 'alder' }, 'question')).toHaveLength(25);
  const titles = await offered(discord, 'general', 'ada', { source: 'port 3' }, 'source');
  expect(titles.map(({ name }) => name)).toContain('Report 3');
});

describe('an answer that takes longer', () => {
  const ground = sharedBot({ tuning: { announcedAfter: 0 } });

  it.each([false, true])('is announced, and then in the place of that (private: %s)', async (isPrivate) => {
    const { discord, who, where } = ground();
    const asked = discord.command(where, who, 'ask', { question, private: isPrivate });
    expect(quotesSeen(await responseTo(discord, asked))[0]).toBe(dated);
    expect(discord.responses(asked)).toMatchObject({ callback: 5, ephemeral: isPrivate, followUps: [] });
  });

  it('to a press in place is announced without a message', async () => {
    const { discord, who, where } = ground();
    discord.say(where, who, `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, where);
    const pressed = discord.click(answer, who, 'Context');
    await discord.until(
      () => JSON.stringify(discord.kept(answer).message.embeds).includes('After:'),
      'context',
    );
    expect(discord.responses(pressed).callback).toBe(6);
    expect(await said(discord, 1, where)).toHaveLength(1);
  });

  it('and fails for everybody to see is taken back and told to the one who asked', async () => {
    const { discord, who, where } = ground();
    discord.fail({ method: 'PATCH', path: /%40original/, ...refused, times: 2 });
    const asked = discord.command(where, who, 'ask', { question });
    await discord.until(() => discord.responses(asked).followUps.length === 1, 'a word on it');
    expect(discord.responses(asked).message).toBeUndefined();
    expect(discord.responses(asked).followUps[0]?.content).toContain('went wrong on my side');
    expect(discord.messages(where)).toEqual([]);
  });

  it('and fails for the asker alone is told there', async () => {
    const { discord, who, where } = ground();
    discord.fail({ method: 'PATCH', path: /%40original/, ...refused, times: 2 });
    const asked = discord.command(where, who, 'ask', { question, private: true });
    expect((await responseTo(discord, asked)).content).toContain('went wrong on my side');
  });

  it('goes to a direct message once the token has expired', async () => {
    const { discord, who, where } = ground();
    const body = { code: 50027, message: 'Invalid Webhook Token' };
    discord.fail({ method: 'PATCH', path: /%40original/, status: 401, body });
    discord.command(where, who, 'ask', { question });
    expect(quotesSeen(await answerIn(discord, discord.direct(who).id))[0]).toBe(dated);
  });
});

describe('registration', () => {
  it('happens once, and again where the commands differ', async () => {
    const discord = await openServer();
    const calls = (wanted: string) =>
      discord.calls.filter(({ method, path }) => method === wanted && path.includes('/commands')).length;
    const first = await createBot({ discord });
    await first.adapter.start();
    await registered(first);
    await first.adapter.stop();
    await openBot({ discord });
    // Everywhere and in the server, at each start.
    await discord.until(() => calls('GET') === 4, 'a second look');
    expect(calls('PUT')).toBe(1);
    const there = discord.commands();
    expect(isSame(there, commands)).toBe(true);
    expect(isSame(there.slice(1), commands)).toBe(false);
    const altered = there.map((each) => ({ ...each, description: 'other' }));
    expect(isSame(altered, commands)).toBe(false);
  });

  it('is for servers that are named, where it is there at once', async () => {
    const discord = await openServer();
    const guild = discord.guild().id;
    const bot = await createBot({ discord, bot: { guilds: [guild] } });
    await bot.adapter.start();
    await registered(bot, guild);
    expect(discord.commands()).toEqual([]);
    const names = discord.commands(guild).map(({ name }) => name);
    expect(names.sort()).toEqual(['Check the quotes', 'Find sources', 'ask', 'verbatim', 'verbatim-admin']);
  });

  it('leaves nothing in servers of a trial once the commands are everywhere, nor the other way round', async () => {
    const discord = await openServer({ guilds: [{ name: 'Newsroom', members: ['ada'] }, { name: 'Lair' }] });
    const names = () => [undefined, 'Newsroom', 'Lair'].map((where) => discord.commands(where).length);
    const start = async (guilds: readonly string[], expected: readonly number[]) => {
      const { adapter } = await createBot({ discord, bot: { guilds } });
      await adapter.start();
      await discord.until(() => JSON.stringify(names()) === JSON.stringify(expected), 'the commands');
      await adapter.stop();
    };
    await start([discord.guild('Newsroom').id], [0, commands.length, 0]);
    await start([], [commands.length, 0, 0]);
    await start([discord.guild('Lair').id], [0, 0, commands.length]);
  });

  it('that fails leaves mentions answered', async () => {
    const discord = await openServer();
    const body = { code: 50001, message: 'Missing Access' };
    discord.fail({ method: 'PUT', path: /commands/, status: 403, body });
    const bot = await createBot({ discord });
    await bot.adapter.start();
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
    await discord.until(() => bot.errors.join().includes('could not be registered'), 'the log');
  });
});
