// The shortcuts on messages, in the test Slack.
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { openBot } from './bot.ts';
import { ada, bo, channel, dated, question, read, said, whispered } from './seen.ts';

const find = 'verbatim-find';
const check = 'verbatim-check';
const altered = dated.replace('blacklisted', 'praised');
const empty = { id: 'C0EMPTY', name: 'without-the-bot', members: [ada, bo] };
const research = { id: channel, name: 'research' };

describe('Find sources', () => {
  it("finds what the documents say about anybody's message, for the one who asked alone", async () => {
    const { slack, errors } = await openBot();
    const message = slack.say(channel, bo, question);
    expect((await slack.messageShortcut(message, ada, find)).acknowledged).toBe(true);
    const [reply] = await whispered(slack, 1);
    expect(quotesIn(reply?.blocks ?? [])[0]).toBe(dated);
    expect(reply?.isShown).toBe(true);
    expect(slack.calls('chat.postMessage')).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('whispers in the thread where there is one, of a reply and of the first message', async () => {
    const { slack } = await openBot();
    const first = slack.say(channel, bo, 'About the list.');
    const second = slack.say(channel, bo, question, { thread: first.ts });
    await slack.messageShortcut(second, ada, find);
    expect((await whispered(slack, 1))[0]).toMatchObject({ threadTs: first.ts, isShown: true });
    await slack.messageShortcut(first, ada, find);
    expect((await whispered(slack, 2))[0]).toMatchObject({ threadTs: first.ts, isShown: true });
  });

  it('opens a modal where the bot is not in the channel', async () => {
    const { slack, errors } = await openBot({ channels: [research, empty] });
    await slack.messageShortcut(slack.say(empty.id, bo, question), ada, find);
    await slack.until(({ type }) => type === 'view');
    const [view] = slack.views(ada);
    expect(quotesIn((view?.content['blocks'] ?? []) as object[])[0]).toBe(dated);
    expect(slack.ephemerals(ada)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('says it in a direct message where no modal can be opened', async () => {
    const { slack } = await openBot({ channels: [research, empty] });
    slack.faults.answer('views.open', { times: 1, error: 'expired_trigger_id' });
    await slack.messageShortcut(slack.say(empty.id, bo, question), ada, find);
    const [reply] = await said(slack, 1, slack.directChannel(ada));
    expect(quotesIn(reply?.blocks ?? [])[0]).toBe(dated);
  });

  it('says that a message has no words', async () => {
    const { slack } = await openBot();
    await slack.messageShortcut(slack.say(channel, bo, '<@U0ADA>'), ada, find);
    expect((await whispered(slack, 1))[0]?.text).toBe('There are no words in that message that I can read.');
  });

  it('keeps to the limits of a message under a very long one', async () => {
    const { slack, errors } = await openBot();
    const message = slack.say(channel, bo, `${question} ${'Words and words again. '.repeat(1_000)}`);
    await slack.messageShortcut(message, ada, find);
    expect((await whispered(slack, 1))[0]?.blocks).not.toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('Check the quotes', () => {
  it('judges each quotation, marks of Slack aside', async () => {
    const { slack, errors } = await openBot();
    const text = `They said: “*${dated}*” and _“${altered}”_`;
    await slack.messageShortcut(slack.say(channel, bo, text), ada, check);
    const words = read((await whispered(slack, 1))[0]?.blocks);
    expect(words).toContain('2 quotations: 1 not exact.');
    expect(words).toContain('Line 1: exact');
    expect(words).toContain('[-blacklisted-]');
    expect(errors).toEqual([]);
  });

  it("judges what stands in Slack's own block quotes", async () => {
    const { slack } = await openBot();
    await slack.messageShortcut(slack.say(channel, bo, `It says\n&gt; ${altered}`), ada, check);
    expect(read((await whispered(slack, 1))[0]?.blocks)).toContain('{+praised+}');
  });

  it("judges the bot's own answer: its quotes are exact", async () => {
    const { slack } = await openBot();
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    const [answer] = await said(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    await slack.messageShortcut(answer, bo, check);
    expect(read((await whispered(slack, 1, bo))[0]?.blocks)).toMatch(/quotations?: all exact\./);
  });

  it('says where there is no quotation', async () => {
    const { slack } = await openBot();
    await slack.messageShortcut(slack.say(channel, bo, 'Nothing quoted.'), ada, check);
    expect((await whispered(slack, 1))[0]?.text).toBe('No quotation of four words or more was found.');
  });

  it('opens a modal where the bot is not in the channel', async () => {
    const { slack } = await openBot({ channels: [research, empty] });
    await slack.messageShortcut(slack.say(empty.id, bo, `“${altered}”`), ada, check);
    await slack.until(({ type }) => type === 'view');
    expect(read(slack.views(ada)[0]?.content['blocks'])).toContain('1 quotation: 1 not exact.');
  });
});

describe.each([find, check])('%s never', (shortcut) => {
  it('shows documents in a channel that is shared, or that may be', async () => {
    const { slack } = await openBot({ channels: [research] });
    slack.shareExternally(channel);
    await slack.messageShortcut(slack.say(channel, bo, `“${dated}”`), ada, shortcut);
    expect((await whispered(slack, 1))[0]?.text).toContain('shared with another organisation');
  });
});
