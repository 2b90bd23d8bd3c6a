// The Discord adapter: the real discord.js, core and store against a Discord that refuses what Discord refuses.
import { describe, expect, it } from 'vitest';
import { openBot } from './bot.ts';
import {
  another,
  answerIn,
  dated,
  initiative,
  mention,
  question,
  quotesSeen,
  said,
  unanswerable,
  words,
} from './seen.ts';

describe('where people ask', () => {
  it('answers a mention with a reply of exact quotes, whose text says the first one too', async () => {
    const { discord, errors } = await openBot();
    const asked = discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord);
    expect(answer.message_reference?.message_id).toBe(asked.id);
    expect(quotesSeen(answer)[0]).toBe(dated);
    expect(words(answer)).toContain(dated);
    expect(answer.embeds[0]).toMatchObject({
      author: { name: expect.stringContaining('[1] NSO continues its outreach') },
      footer: { text: expect.stringMatching(/paragraph \d+, line \d+ · V-/) },
    });
    expect(discord.kept(answer).pings).toEqual({ users: [], roles: [], everyone: false });
    expect({ errors, unknown: discord.unknownRoutes() }).toEqual({ errors: [], unknown: [] });
  });

  it('answers every direct message, and says that it did not read attachments', async () => {
    const { discord } = await openBot();
    discord.dm('ada', question, { attachments: [{ name: 'a.txt', content: 'a' }] });
    const answer = await answerIn(discord, discord.direct('ada').id);
    expect(words(answer)).toContain('I did not read the attachments.');
    expect(quotesSeen(answer)[0]).toBe(dated);
  });

  it('takes the message that a bare mention replies to as the question, and shows it', async () => {
    const { discord } = await openBot({ granted: ['messageContent'] });
    const first = discord.say('general', 'grace', question);
    discord.say('general', 'ada', mention(discord), { replyTo: first });
    const answer = await answerIn(discord);
    expect(words(answer)).toContain(question);
    expect(quotesSeen(answer)[0]).toBe(dated);
  });

  it('says how else to ask where it may not read the message above', async () => {
    const { discord } = await openBot();
    const first = discord.say('general', 'grace', question);
    discord.say('general', 'ada', mention(discord), { replyTo: first });
    expect((await answerIn(discord)).content).toContain('Find sources');
  });

  it('says how to ask after a bare mention without a question above', async () => {
    const { discord } = await openBot();
    discord.say('general', 'ada', mention(discord));
    expect((await answerIn(discord)).content).toContain('Ask me a question');
  });

  it('abstains with what was searched', async () => {
    const { discord } = await openBot();
    discord.say('general', 'ada', `${mention(discord)} ${unanswerable}`);
    const answer = await answerIn(discord);
    expect(words(answer)).toContain('Searched 3 documents');
    expect(quotesSeen(answer)).toEqual([]);
  });

  it('takes no notice of bots, webhooks, itself, and what people say to each other', async () => {
    const { discord } = await openBot();
    discord.webhookSay('general', 'hook', `${mention(discord)} ${question}`);
    discord.systemMessage('general', 'ada', 6);
    discord.say('general', 'ada', question);
    discord.say('general', 'grace', `${mention(discord)} ${another}`);
    const answers = await said(discord, 1);
    expect(answers).toHaveLength(1);
    expect(quotesSeen(answers[0] ?? { embeds: [], content: '' })[0]).toContain(initiative);
  });
});
