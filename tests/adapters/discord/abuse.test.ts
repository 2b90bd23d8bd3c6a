// Quiet under abuse: what somebody does a hundred times costs nobody else anything, and is answered a few times.
import { describe, expect, it } from 'vitest';
import type { Message } from '../../platforms/discord-server.ts';
import { openBot } from './bot.ts';
import { another, answerIn, dated, mention, question, quotesSeen, responseTo, said, words } from './seen.ts';

const limit = 5;
const crowd = Array.from({ length: 40 }, (_, index) => `person${index}`);
const open = (rights: readonly object[] = []) =>
  openBot({
    bot: { questionsPerMinute: limit },
    guilds: [
      {
        name: 'Newsroom',
        members: ['ada', 'grace', ...crowd],
        channels: [{ name: 'general', rights: rights as never }, { name: 'quiet' }],
      },
    ],
  });

const isRefusal = (message: Message): boolean => words(message).includes('a lot of questions');

describe('a hundred mentions of one person', () => {
  it('get the answers of a minute and one notice, and somebody else is answered', async () => {
    const { discord, errors } = await open();
    for (let count = 0; count < 100; count += 1)
      discord.say('general', 'ada', `${mention(discord)} ${question}`);
    discord.say('general', 'grace', `${mention(discord)} ${another}`);
    const all = await said(discord, limit + 2);
    expect(all.filter(isRefusal)).toHaveLength(1);
    expect(all).toHaveLength(limit + 2);
    expect(errors).toEqual([]);
  });

  it('that ask nothing count as well', async () => {
    const { discord } = await open();
    for (let count = 0; count < 100; count += 1) discord.say('general', 'ada', mention(discord));
    discord.say('general', 'grace', `${mention(discord)} ${question}`);
    const all = await said(discord, limit + 2);
    expect(all.filter(isRefusal)).toHaveLength(1);
    expect(all).toHaveLength(limit + 2);
  });

  it('where the bot may not write get one direct message, and no call that Discord refuses', async () => {
    const { discord, errors } = await open([{ who: 'bot', deny: ['sendMessages'] }]);
    for (let count = 0; count < 60; count += 1)
      discord.say('general', 'ada', `${mention(discord)} ${question}`);
    discord.say('quiet', 'grace', `${mention(discord)} ${question}`);
    await answerIn(discord, 'quiet');
    expect(await said(discord, 1, discord.direct('ada').id)).toHaveLength(1);
    expect(discord.calls.filter(({ status }) => status >= 400)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

it('a channel in which very many ask is answered up to a limit, with one notice, and others are', async () => {
  const { discord } = await open();
  for (const who of crowd) discord.say('general', who, `${mention(discord)} ${question}`);
  discord.say('quiet', 'ada', `${mention(discord)} ${question}`);
  expect(quotesSeen(await answerIn(discord, 'quiet'))[0]).toBe(dated);
  const most = limit * 5;
  const all = await said(discord, most + 1);
  expect(all.filter((message) => words(message).includes('were asked here'))).toHaveLength(1);
  expect(all).toHaveLength(most + 1);
});

it('presses are counted: sixty change an answer a few times, with one notice', async () => {
  const { discord } = await open();
  discord.say('general', 'grace', `${mention(discord)} ${question}`);
  const answer = await answerIn(discord);
  for (let count = 0; count < 60; count += 1) discord.click(answer.id, 'ada', 'Context');
  await discord.until(() => discord.kept(answer).before.length >= limit, 'changes');
  const told = () =>
    discord.messages('general', 'ada').filter((message) => words(message).includes('pressed a lot'));
  await discord.until(() => told().length > 0, 'a notice');
  const other = discord.click(answer.id, 'grace', 'Cite');
  await responseTo(discord, other);
  expect(told()).toHaveLength(1);
  expect(discord.kept(answer).before.length).toBeLessThanOrEqual(limit);
});
