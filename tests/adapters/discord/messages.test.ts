// What only Discord does with what people say: replies, threads, forums, rights, and calls that fail halfway. What every
// platform does is in contract.test.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownQuotes } from '../../../src/index.ts';
import { newFolder } from '../../store/samples.ts';
import { createBot, openBot, openServer, sharedBot } from './bot.ts';
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
  words,
} from './seen.ts';

const wrongBody = { status: 400, body: { code: 50035, message: 'Invalid Form Body' } };
const posting = { method: 'POST', path: /messages$/ };

describe('a mention', () => {
  const ground = sharedBot();

  it('is answered by a reply whose text says the first quote, and whose embeds say the others, each once', async () => {
    const { discord, who, where } = ground();
    const asked = discord.say(where, who, `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, where);
    expect(answer.message_reference?.message_id).toBe(asked.id);
    expect(quotesSeen(answer)[0]).toBe(dated);
    expect(words(answer)).toMatch(/\[1\] NSO continues its outreach .* · .*paragraph \d+, line \d+ · V-/);
    expect(answer.embeds.length).toBeGreaterThan(0);
    for (const [index, embed] of answer.embeds.entries()) {
      expect(embed).toMatchObject({
        author: { name: expect.stringContaining(`[${index + 2}] `) },
        footer: { text: expect.stringMatching(/paragraph \d+, line \d+ · V-/) },
      });
    }
    const seen = [words(answer), ...answer.embeds.map(({ description = '' }) => description)].join('\n');
    expect(seen.split('blacklisted NSO Group by adding it')).toHaveLength(2);
    expect(discord.unknownRoutes()).toEqual([]);
  });

  it('alone says how else to ask where it may not read the message above', async () => {
    const { discord, who, other, where } = ground();
    const first = discord.say(where, other, question);
    discord.say(where, who, mention(discord), { replyTo: first });
    expect((await answerIn(discord, where)).content).toContain('Find sources');
  });

  it('by bots, webhooks and Discord itself is not answered', async () => {
    const { discord, who, where } = ground();
    discord.webhookSay(where, 'hook', `${mention(discord)} ${question}`);
    discord.systemMessage(where, who, 6);
    discord.say(where, who, `${mention(discord)} ${another}`);
    const answers = await said(discord, 1, where);
    expect(answers.map((answer) => quotesSeen(answer)[0])).toEqual([expect.stringContaining(initiative)]);
  });

  it('in an archived thread opens it', async () => {
    const { discord, who, where } = ground();
    const thread = discord.startThread(where, who, 'sanctions');
    discord.archive(thread);
    discord.say(thread.id, who, `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord, thread.id))[0]).toBe(dated);
  });
});

describe('a reply to an answer', () => {
  const ground = sharedBot();

  it.each(['who', 'other'] as const)(
    'leans on its question, by the asker and by others (%s)',
    async (speaker) => {
      const { discord, where, ...people } = ground();
      discord.say(where, people.who, `${mention(discord)} ${question}`);
      discord.say(where, people[speaker], leaning, { replyTo: await answerIn(discord, where) });
      const [, second] = await said(discord, 2, where);
      expect(second && words(second)).toContain('Understood:');
    },
  );

  it('says that it cannot be read where it mentions nobody', async () => {
    const { discord, who, where } = ground();
    const message = await responseTo(discord, discord.command(where, who, 'ask', { question }));
    discord.say(where, who, leaning, { replyTo: message });
    const [, second] = await said(discord, 2, where);
    expect(second?.content).toContain('I can read a reply only if it mentions me');
    discord.say(where, who, `${mention(discord)} ${leaning}`, { replyTo: message });
    const [, , third] = await said(discord, 3, where);
    expect(third && words(third)).toContain('Understood:');
  });

  it('leans on it also after a restart', async () => {
    const discord = await openServer();
    const data = join(newFolder(), 'data');
    const before = await createBot({ discord, data });
    await before.adapter.start();
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord);
    await before.adapter.stop();
    await before.verbatim.close();
    await openBot({ discord, data });
    discord.say('general', 'ada', leaning, { replyTo: answer });
    const [, second] = await said(discord, 2);
    expect(second && words(second)).toContain('Understood:');
  });
});

describe('where answers go to threads', () => {
  const ground = sharedBot({
    granted: ['messageContent'],
    bot: { answerIn: 'thread', research: { research: 'two-party', questions: 'mention' } },
  });

  it('one is begun for the question, changes with it, and is leaned on', async () => {
    const { discord, who, where } = ground();
    const asked = discord.say(where, who, `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, asked.id);
    expect(discord.channel(asked.id)).toMatchObject({ name: question, parent_id: where });
    discord.say(asked.id, who, `${mention(discord)} ${leaning}`);
    const [, second] = await said(discord, 2, asked.id);
    expect(second && words(second)).toContain('Understood:');
    discord.edit(asked, `${mention(discord)} ${another}`);
    await discord.until(
      () => quotesSeen(discord.kept(answer).message)[0]?.includes(initiative),
      'another answer',
    );
    expect(await said(discord, 0, where)).toEqual([]);
  });

  it('one is begun once where Discord refuses the layout', async () => {
    const { discord, who, where } = ground();
    discord.fail({ ...posting, ...wrongBody });
    const asked = discord.say(where, who, `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord, asked.id))[0]).toBe(dated);
    expect(await said(discord, 0, where)).toEqual([]);
  });

  it('the answer is a reply where none may be begun', async () => {
    const { discord, who, newChannel } = ground();
    const where = newChannel([{ who: 'bot', deny: ['createPublicThreads'] }]);
    discord.say(where, who, `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord, where))[0]).toBe(dated);
  });

  it('a mention alone in a thread takes the message that it began at', async () => {
    const { discord, who, other, where } = ground();
    const thread = discord.startThread(where, other, 'sanctions', discord.say(where, other, question));
    discord.say(thread, who, mention(discord));
    const answer = await answerIn(discord, thread.id);
    expect(words(answer)).toContain(question);
    expect(quotesSeen(answer)[0]).toBe(dated);
  });

  it('a post in a forum asks with its title and its text', async () => {
    const { discord, who } = ground();
    const post = discord.forumPost('questions', who, 'A date is missing', question);
    expect(quotesSeen(await answerIn(discord, post.channel_id)).length).toBeGreaterThan(0);
    const titled = discord.forumPost('questions', who, question, 'I need the month.');
    expect(quotesSeen(await answerIn(discord, titled.channel_id))).toContain(dated);
  });

  it('a thread between two is followed until a third speaks', async () => {
    const { discord, who, other } = ground();
    const asked = discord.say('research', who, question);
    await said(discord, 1, asked.id);
    discord.say(asked.id, who, another);
    await said(discord, 2, asked.id);
    discord.say(asked.id, other, 'I know that one.');
    discord.say(asked.id, who, question);
    discord.say(asked.id, who, `${mention(discord)} ${another}`);
    const answers = await said(discord, 3, asked.id);
    expect(answers.map((answer) => quotesSeen(answer)[0])).toEqual([
      dated,
      expect.stringContaining(initiative),
      expect.stringContaining(initiative),
    ]);
  });
});

describe('a right that is missing', () => {
  const ground = sharedBot();

  it('to embed: the quotes are in the text, all of them', async () => {
    const { discord, verbatim, who, newChannel } = ground();
    const where = newChannel([{ who: 'bot', deny: ['embedLinks'] }]);
    discord.say(where, who, `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, where);
    expect(answer.embeds).toEqual([]);
    const { answer: expected } = await verbatim.whole.trace(question);
    expect(quotesSeen(answer)).toEqual(shownQuotes(expected).map(({ text }) => text));
  });

  it('to read what was said before: the answer is no reply', async () => {
    const { discord, who, newChannel } = ground();
    const where = newChannel([{ who: 'bot', deny: ['readMessageHistory'] }]);
    discord.say(where, who, `${mention(discord)} ${question}`);
    expect((await answerIn(discord, where)).message_reference).toBeUndefined();
  });

  it('to write: that is said in a direct message, if the person takes any', async () => {
    const { discord, errors, who, other, newChannel } = ground();
    const where = newChannel([{ who: 'bot', deny: ['sendMessages'] }]);
    discord.say(where, who, `${mention(discord)} ${question}`);
    const told = await answerIn(discord, discord.direct(who).id);
    expect(told.content).toContain('I am not allowed to post in that channel');
    const before = [...errors];
    discord.closeDirectMessages(other);
    const tries = () => discord.calls.filter(({ path }) => path === '/users/@me/channels').length;
    const tried = tries();
    discord.say(where, other, `${mention(discord)} ${question}`);
    await discord.until(() => tries() > tried, 'a try');
    expect(errors).toEqual(before);
  });
});

describe('calls that fail halfway', () => {
  const ground = sharedBot({ granted: ['messageContent'] });

  it('a question that is deleted while it is answered is not answered', async () => {
    const { discord, errors, who, where } = ground();
    const slow = discord.fail({ ...posting, delay: 300 });
    const asked = discord.say(where, who, `${mention(discord)} ${question}`);
    await discord.until(() => slow.struck() === 1, 'a try');
    discord.delete(asked);
    discord.say(where, who, `${mention(discord)} ${another}`);
    await discord.until(() => {
      const seen = discord.messages(where).map((message) => quotesSeen(message)[0]);
      return seen.some((quote) => quote?.includes(initiative)) && !seen.includes(dated);
    }, 'the other alone');
    expect(errors).toEqual([]);
  });

  it('one that is deleted before its answer is there is not answered', async () => {
    const { discord, errors, who, other, where } = ground();
    const above = discord.say(where, other, question);
    const slow = discord.fail({ method: 'GET', path: /messages/, delay: 300 });
    const asked = discord.say(where, who, mention(discord), { replyTo: above });
    await discord.until(() => slow.struck() === 1, 'the message above');
    const refused = () =>
      discord.calls.filter(({ method, status }) => method === 'POST' && status === 400).length;
    const before = refused();
    discord.delete(asked);
    await discord.until(() => refused() > before, 'a refusal');
    discord.say(where, who, `${mention(discord)} ${another}`);
    expect(quotesSeen(await answerIn(discord, where))[0]).toContain(initiative);
    expect(await said(discord, 1, where)).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('one whose channel is deleted ends quietly', async () => {
    const { discord, errors, who, where } = ground();
    discord.fail({ ...posting, status: 404, body: { code: 10003, message: 'Unknown Channel' } });
    discord.say(where, who, `${mention(discord)} ${question}`);
    discord.dm(who, another);
    await answerIn(discord, discord.direct(who).id);
    expect(errors).toEqual([]);
  });

  it('a message that Discord took and seemed not to is one message', async () => {
    const { discord, who, other, where } = ground();
    discord.fail({ ...posting, status: 502, takesEffect: true, times: 2 });
    const posts = () =>
      discord.calls.filter(({ method, path }) => method === 'POST' && path.endsWith(`${where}/messages`))
        .length;
    discord.say(where, who, `${mention(discord)} ${question}`);
    await discord.until(() => posts() === 3, 'the third try');
    discord.say(where, other, `${mention(discord)} ${another}`);
    expect(await said(discord, 2, where)).toHaveLength(2);
  });
});

it('quotes that do not fit wait behind More quotes, for the one who presses it', async () => {
  const long = (word: string): string =>
    `The ${word} tree ${Array.from({ length: 45 }, (_, index) => `${word}wardly${index}`).join(' ')} fell in the storm.`;
  const corpus = newFolder();
  for (const word of ['alder', 'birch', 'cedar'])
    writeFileSync(join(corpus, `${word}.txt`), `About the ${word}\n\n${long(word)}\n`);
  const rights = [{ who: 'bot', deny: ['embedLinks' as const] }];
  const { discord, verbatim, errors } = await openBot({
    corpus,
    guilds: [{ name: 'Newsroom', members: ['ada', 'grace'], channels: [{ name: 'general', rights }] }],
  });
  const asked = 'Which tree fell in the storm?';
  const { answer } = await verbatim.whole.trace(asked);
  const texts = shownQuotes(answer).map(({ text }) => text);
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
