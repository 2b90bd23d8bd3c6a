// Where answers go: replies, threads, forums, and places that the bot may not write in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../store/samples.ts';
import { type BotOptions, openBot } from './bot.ts';
import {
  another,
  answerIn,
  dated,
  initiative,
  leaning,
  mention,
  question,
  quotesSeen,
  responseTo,
  said,
  unanswerable,
  words,
} from './seen.ts';

const newsroom = (
  rights: NonNullable<NonNullable<BotOptions['guilds']>[number]['channels']>[number]['rights'],
) => [{ name: 'Newsroom', members: ['ada', 'grace'], channels: [{ name: 'general', rights: rights ?? [] }] }];

describe('in threads', () => {
  it('answers in a thread begun for the question where it is set so', async () => {
    const { discord } = await openBot({ bot: { answerIn: 'thread' } });
    const asked = discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, asked.id);
    expect(quotesSeen(answer)[0]).toBe(dated);
    expect(discord.channel(asked.id)).toMatchObject({
      name: question,
      parent_id: discord.channel('general').id,
    });
    expect(await said(discord, 0)).toEqual([]);
  });

  it('replies in the channel where no thread may be begun', async () => {
    const { discord } = await openBot({
      bot: { answerIn: 'thread' },
      guilds: newsroom([{ who: 'bot', deny: ['createPublicThreads'] }]),
    });
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
  });

  it('answers a mention inside a thread there, and takes the message it began at for a bare one', async () => {
    const { discord } = await openBot({ granted: ['messageContent'] });
    const first = discord.say('general', 'grace', question);
    const thread = discord.startThread('general', 'grace', 'sanctions', first);
    discord.say(thread, 'ada', mention(discord));
    const answer = await answerIn(discord, thread.id);
    expect(words(answer)).toContain(question);
    expect(quotesSeen(answer)[0]).toBe(dated);
  });

  it('opens an archived thread by answering in it', async () => {
    const { discord } = await openBot();
    const thread = discord.startThread('general', 'grace', 'sanctions');
    discord.archive(thread);
    discord.say(thread.id, 'ada', `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord, thread.id))[0]).toBe(dated);
  });

  it('leans on what the same person asked before in the thread', async () => {
    const { discord } = await openBot({ bot: { answerIn: 'thread' } });
    const asked = discord.say('general', 'ada', `${mention(discord)} ${question}`);
    await answerIn(discord, asked.id);
    discord.say(asked.id, 'ada', `${mention(discord)} ${leaning}`);
    const [, second] = await said(discord, 2, asked.id);
    expect(second && words(second)).toContain('Understood:');
  });
});

describe('a reply to an answer', () => {
  it('is a follow-up that leans on its question', async () => {
    const { discord } = await openBot();
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    discord.say('general', 'ada', leaning, { replyTo: await answerIn(discord) });
    const [, second] = await said(discord, 2);
    expect(second && words(second)).toContain('Understood:');
  });

  it('is one also to the answer to somebody else', async () => {
    const { discord } = await openBot();
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    discord.say('general', 'grace', leaning, { replyTo: await answerIn(discord) });
    const [, second] = await said(discord, 2);
    expect(second && words(second)).toContain('Understood:');
  });

  it('says that it can not be read where it mentions nobody', async () => {
    const { discord } = await openBot();
    const asked = discord.command('general', 'ada', 'ask', { question });
    await discord.until(() => discord.responses(asked).message !== undefined, 'an answer');
    const { message } = discord.responses(asked);
    if (message === undefined) throw new Error('no answer');
    discord.say('general', 'ada', leaning, { replyTo: message });
    const [, second] = await said(discord, 2);
    expect(second?.content).toContain('I can read a reply only if it mentions me');
    discord.say('general', 'ada', `${mention(discord)} ${leaning}`, { replyTo: message });
    const [, , third] = await said(discord, 3);
    expect(third && words(third)).toContain('Understood:');
  });
});

it('in a direct message, leans on what was asked before', async () => {
  const { discord } = await openBot();
  discord.dm('ada', question);
  await answerIn(discord, discord.direct('ada').id);
  discord.dm('ada', leaning);
  const [, second] = await said(discord, 2, discord.direct('ada').id);
  expect(second && words(second)).toContain('Understood:');
});

describe('a right that is missing', () => {
  it('to embed: the quotes stand in the text, all of them', async () => {
    const { discord, verbatim } = await openBot({ guilds: newsroom([{ who: 'bot', deny: ['embedLinks'] }]) });
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord);
    expect(answer.embeds).toEqual([]);
    const expected = (await verbatim.whole.trace(question)).answer;
    expect(quotesSeen(answer)).toEqual(
      expected.kind === 'answered' ? expected.quotes.map(({ text }) => text) : [],
    );
  });

  it('to read what was said before: the answer is no reply', async () => {
    const { discord } = await openBot({ guilds: newsroom([{ who: 'bot', deny: ['readMessageHistory'] }]) });
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord);
    expect(answer.message_reference).toBeUndefined();
    expect(quotesSeen(answer)[0]).toBe(dated);
  });

  it('to write: that is said in a direct message', async () => {
    const { discord } = await openBot({ guilds: newsroom([{ who: 'bot', deny: ['sendMessages'] }]) });
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    expect((await answerIn(discord, discord.direct('ada').id)).content).toContain(
      'I may not post in that channel',
    );
  });

  it('to write, to somebody who takes no direct messages: nothing fails', async () => {
    const { discord, errors } = await openBot({ guilds: newsroom([{ who: 'bot', deny: ['sendMessages'] }]) });
    discord.closeDirectMessages('ada');
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    discord.dm('grace', question);
    await answerIn(discord, discord.direct('grace').id);
    await discord.until(() => discord.calls.some(({ path }) => path === '/users/@me/channels'), 'a try');
    expect(errors).toEqual([]);
  });
});

describe('in a research channel', () => {
  it('answers a question without a mention, and keeps quiet where the documents do not say', async () => {
    const { discord } = await openBot({ bot: { research: { research: 'mention' } } });
    discord.say('research', 'ada', unanswerable);
    discord.say('research', 'ada', 'Good morning!');
    discord.say('general', 'ada', question);
    discord.say('research', 'ada', question);
    expect(quotesSeen(await answerIn(discord, 'research'))[0]).toBe(dated);
    discord.say('general', 'ada', `${mention(discord)} ${another}`);
    expect(quotesSeen(await answerIn(discord))[0]).toContain(initiative);
    expect(await said(discord, 1, 'research')).toHaveLength(1);
  });

  it('answers a post in a forum, whose title and text are the question', async () => {
    const { discord } = await openBot({ bot: { research: { questions: 'mention' } } });
    const post = discord.forumPost('questions', 'ada', 'A date is missing', question);
    const answer = await answerIn(discord, post.channel_id);
    expect(quotesSeen(answer).length).toBeGreaterThan(0);
    const titled = discord.forumPost('questions', 'ada', question, 'I need the month.');
    expect(quotesSeen(await answerIn(discord, titled.channel_id))).toContain(dated);
  });

  it('follows a thread between two until a third speaks', async () => {
    const { discord } = await openBot({ bot: { research: { research: 'two-party' }, answerIn: 'thread' } });
    const asked = discord.say('research', 'ada', question);
    await said(discord, 1, asked.id);
    discord.say(asked.id, 'ada', another);
    await said(discord, 2, asked.id);
    discord.say(asked.id, 'grace', 'I know that one.');
    discord.say(asked.id, 'ada', question);
    discord.say(asked.id, 'ada', `${mention(discord)} ${another}`);
    const answers = await said(discord, 3, asked.id);
    expect(answers.map((answer) => quotesSeen(answer)[0])).toEqual([
      dated,
      expect.stringContaining(initiative),
      expect.stringContaining(initiative),
    ]);
  });
});

describe('quotes that do not fit', () => {
  const long = (word: string): string =>
    `The ${word} tree ${Array.from({ length: 45 }, (_, index) => `${word}wardly${index}`).join(' ')} fell in the storm.`;

  it('wait behind More quotes, for the one who presses it', async () => {
    const corpus = newFolder();
    for (const word of ['alder', 'birch', 'cedar']) {
      writeFileSync(join(corpus, `${word}.txt`), `About the ${word}\n\n${long(word)}\n`);
    }
    const { discord, verbatim, errors } = await openBot({
      corpus,
      guilds: newsroom([{ who: 'bot', deny: ['embedLinks'] }]),
    });
    const asked = 'Which tree fell in the storm?';
    const { answer } = await verbatim.whole.trace(asked);
    const texts = answer.kind === 'answered' ? answer.quotes.map(({ text }) => text) : [];
    expect(texts.join('').length).toBeGreaterThan(2_000 - 300);
    discord.say('general', 'ada', `${mention(discord)} ${asked}`);
    const shown = await answerIn(discord);
    const first = quotesSeen(shown);
    expect(first.length).toBeLessThan(texts.length);
    const pressed = discord.click(shown, 'grace', `More quotes (${texts.length - first.length})`);
    const rest = quotesSeen(await responseTo(discord, pressed));
    expect([...first, ...rest]).toEqual(texts);
    expect(discord.responses(pressed).ephemeral).toBe(true);
    expect(errors).toEqual([]);
  });
});
