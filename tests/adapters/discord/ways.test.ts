// How people really ask in Discord: by the bot's role, in edits, in forums, with forwarded messages, with marks and habits of
// their own.
import { describe, expect, it } from 'vitest';
import { sharedBot } from './bot.ts';
import { another, answerIn, dated, initiative, mention, question, quotesSeen, said, words } from './seen.ts';

describe('without the message content intent', () => {
  const ground = sharedBot();

  it('a mention that is added by an edit is answered', async () => {
    const { discord, who, where } = ground();
    const asked = discord.say(where, who, question);
    discord.edit(asked, `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord, where))[0]).toBe(dated);
  });

  it('a mention of the bot’s role, whose words it may not read, is answered with how to ask', async () => {
    const { discord, who, where } = ground();
    const role = discord.guild('Newsroom').roles.find(({ tags }) => tags !== undefined);
    discord.say(where, who, `<@&${role?.id}> ${question}`);
    expect(words(await answerIn(discord, where))).toContain('Mention me by name');
  });

  it('a bare mention in a post of a forum takes its title, since it may not read the first message', async () => {
    const { discord, who, other } = ground();
    const post = discord.forumPost('questions', other, question, 'I need the month.');
    discord.say(post.channel_id, who, mention(discord));
    expect(quotesSeen(await answerIn(discord, post.channel_id))).toContain(dated);
    expect(discord.calls.filter(({ path, status }) => path.includes(post.id) && status === 404)).toEqual([]);
  });

  it('a forwarded message in a direct message is the question', async () => {
    const { discord, who, other, where } = ground();
    const theirs = discord.say(where, other, question);
    const direct = discord.direct(who).id;
    discord.forward(theirs, direct, who);
    expect(quotesSeen(await answerIn(discord, direct))[0]).toBe(dated);
  });

  it.each([
    ['@everyone', (asked: string) => `@everyone ${asked}`],
    ['/ask typed as text', (asked: string) => `/ask ${asked}`],
    ['/ask question:', (asked: string) => `/ask question: ${asked}`],
    ['a block of code', (asked: string) => `\`\`\`\n${asked}\n\`\`\``],
    ['a block of code in a language', (asked: string) => `\`\`\`text\n${asked}\`\`\``],
    ['code within a line', (asked: string) => `so \`${asked}\``],
    [
      'a channel within it',
      (asked: string) => asked.replace('When did', 'so <#123456789012345678> When did'),
    ],
  ])('%s is no word of the question', async (_name, made) => {
    const { discord, who, where } = ground();
    discord.say(where, who, `${mention(discord)} ${made(question)}`);
    discord.dm(who, made(question));
    for (const place of [where, discord.direct(who).id]) {
      const answer = await answerIn(discord, place);
      expect(quotesSeen(answer)[0]).toBe(dated);
      expect(words(answer)).not.toMatch(/everyone|\/ask|`| {2}/);
    }
  });

  it('"👍" after an answer gets nothing, and "?" one line', async () => {
    const { discord, who, where } = ground();
    discord.say(where, who, `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, where);
    discord.say(where, who, '👍', { replyTo: answer });
    discord.say(where, who, '?', { replyTo: answer });
    const all = await said(discord, 2, where);
    expect(all).toHaveLength(2);
    expect(all.slice(1).map(words)).toEqual([
      'If that was not it, rephrase the question, or add a name or a date.',
    ]);
  });

  it('a locked thread is not called archived, and nothing is tried there', async () => {
    const { discord, who, where } = ground();
    const thread = discord.startThread(where, who, 'sanctions');
    discord.say(thread.id, who, `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, thread.id);
    discord.archive(thread.id, { archived: false, locked: true });
    const pressed = discord.click(answer, who, 'Context');
    await discord.until(() => discord.responses(pressed).callback !== undefined, 'a response');
    expect(discord.calls.filter(({ status, path }) => status >= 400 && path.includes(thread.id))).toEqual([]);
  });

  it('source: completes publishers, authors and paths as well as titles', async () => {
    const { discord, verbatim, who, where } = ground();
    const document = verbatim.whole.corpus.documents.find(({ publisher }) => publisher !== undefined);
    const typed = [document?.publisher ?? '', document?.path ?? ''];
    for (const source of typed) {
      const typing = discord.autocomplete(where, who, 'ask', { question, source }, 'source');
      await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
      const values = (discord.responses(typing).choices ?? []).map(({ value }) => value);
      expect({ source, values }).toMatchObject({ source, values: expect.arrayContaining([document?.title]) });
    }
  });
});

describe('in research channels', () => {
  const ground = sharedBot({
    granted: ['messageContent'],
    guilds: [
      {
        name: 'Newsroom',
        members: Array.from({ length: 40 }, (_, index) => `person${index}`),
        everyone: [
          'viewChannel',
          'sendMessages',
          'readMessageHistory',
          'mentionEveryone',
          'sendMessagesInThreads',
        ],
        channels: [
          { name: 'general' },
          { name: 'research' },
          { name: 'always' },
          { name: 'questions', type: 'forum' },
        ],
      },
    ],
    bot: { answerIn: 'reply', research: { research: 'mention', always: 'always' } },
  });

  it.each([
    ['bold', (asked: string) => `**${asked}**`],
    ['spoiler', (asked: string) => `||${asked}||`],
    ['italic and bold', (asked: string) => `***${asked}***`],
    ['to everyone', (asked: string) => `@everyone ${asked}`],
  ])('a question is one: %s', async (_name, made) => {
    const { discord, who } = ground();
    const before = (await said(discord, 0, 'research')).length;
    discord.say('research', who, made(question));
    const answer = (await said(discord, before + 1, 'research')).at(-1);
    expect(answer && quotesSeen(answer)[0]).toBe(dated);
  });

  it('a bare mention in a post of a forum takes its title and its first message', async () => {
    const { discord, who, other } = ground();
    const post = discord.forumPost('questions', other, 'A date is missing', question);
    discord.say(post.channel_id, who, mention(discord));
    expect(quotesSeen(await answerIn(discord, post.channel_id))).toContain(dated);
    expect(discord.calls.filter(({ path, status }) => path.includes(post.id) && status === 404)).toEqual([]);
  });

  it('a mention of the bot’s role is answered', async () => {
    const { discord, who, where } = ground();
    const role = discord.guild('Newsroom').roles.find(({ tags }) => tags !== undefined);
    discord.say(where, who, `<@&${role?.id}> ${question}`);
    expect(quotesSeen(await answerIn(discord, where))[0]).toBe(dated);
  });

  it('a question to somebody else is theirs, also where every question is answered', async () => {
    const { discord, who, other } = ground();
    const before = (await said(discord, 0, 'always')).length;
    discord.say('always', who, `<@${discord.user(other).id}> ${question}`);
    discord.say('always', who, another);
    await said(discord, before + 1, 'always');
    discord.say('always', who, another);
    const all = await said(discord, before + 2, 'always');
    expect(all.slice(before).map((message) => quotesSeen(message)[0])).toEqual([
      expect.stringContaining(initiative),
      expect.stringContaining(initiative),
    ]);
  });
});

describe('where answers go to threads', () => {
  const ground = sharedBot({ bot: { answerIn: 'thread' } });

  it('a greeting opens none', async () => {
    const { discord, who, where } = ground();
    const asked = discord.say(where, who, `${mention(discord)} hi`);
    expect((await answerIn(discord, where)).message_reference?.message_id).toBe(asked.id);
    expect(() => discord.channel(asked.id)).toThrow();
  });

  it('the answer goes into a thread that somebody began at the question', async () => {
    const { discord, who, other, where } = ground();
    const slow = discord.fail({ method: 'POST', path: /threads$/, delay: 300 });
    const asked = discord.say(where, who, `${mention(discord)} ${question}`);
    await discord.until(() => slow.struck() === 1, 'a try');
    discord.startThread(where, other, 'sanctions', asked);
    expect(quotesSeen(await answerIn(discord, asked.id))[0]).toBe(dated);
  });
});
