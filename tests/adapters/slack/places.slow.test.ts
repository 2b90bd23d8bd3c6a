// Channels that change under the bot, attachments, and Slack asking it to wait.
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { SlackServer } from '../../platforms/slack-server.ts';
import { openBot } from './bot.ts';
import {
  ada,
  another,
  bo,
  channel,
  dated,
  initiative,
  openResearch,
  question,
  said,
  saidBefore,
  unanswerable,
  whispered,
} from './hearing.ts';

const mention = (slack: SlackServer, text: string) => `<@${slack.identity.botUserId}> ${text}`;
const unread = 'I did not read the attachments.';
const files = [{ id: 'F1', name: 'a.pdf' }];

describe('attachments', () => {
  it('are said to be unread in the answer to a mention, also where the question stands above', async () => {
    const { slack } = await openBot();
    const first = slack.say(channel, bo, question, { files });
    slack.say(channel, ada, mention(slack, ''), { thread: first.ts });
    slack.say(channel, ada, mention(slack, unanswerable), { thread: first.ts, files });
    slack.say(channel, ada, mention(slack, another), { thread: first.ts });
    const texts = (await said(slack, 3)).map(({ text }) => text.includes(unread));
    expect(texts).toEqual([true, true, false]);
  });

  it('are mentioned in a research channel only with an answer', async () => {
    const { slack } = await openResearch('always');
    const asked = slack.say(channel, ada, unanswerable, { files });
    expect(await saidBefore(slack, asked.ts)).toEqual([]);
    const { ts } = slack.say(channel, ada, question, { files });
    const [answer] = await saidBefore(slack, ts);
    expect(answer?.text).toContain(unread);
    expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
  });

  it('without a question are said to be unread, to the person alone', async () => {
    const { slack } = await openBot();
    slack.say(channel, ada, mention(slack, ''), { files });
    expect((await whispered(slack, 1))[0]?.text).toContain(unread);
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, '', { files });
    expect((await said(slack, 1, direct))[0]?.text).toContain(unread);
  });
});

describe('a channel', () => {
  it('that is renamed stays the channel it was', async () => {
    const { slack, errors } = await openResearch('two-party');
    const { ts: thread } = slack.say(channel, ada, question);
    await said(slack, 1);
    slack.rename(channel, 'investigation');
    slack.say(channel, ada, another, { thread });
    expect(quotesIn((await said(slack, 2))[1]?.blocks ?? [])[0]).toContain(initiative);
    expect(errors).toEqual([]);
  });

  it.each([
    [
      'the bot was removed from',
      'public',
      'I am not in that channel',
      (slack: SlackServer) => slack.leave(channel, slack.identity.botUserId),
    ],
    [
      'hides from the removed bot',
      'private',
      'I am not in that channel',
      (slack: SlackServer) => slack.leave(channel, slack.identity.botUserId),
    ],
    ['was archived', 'public', 'That channel is archived', (slack: SlackServer) => slack.archive(channel)],
  ] as const)(
    'that %s: the asker hears in a direct message what to do',
    async (_what, kind, words, change) => {
      const { slack, errors } = await openBot({ channels: [{ id: channel, name: 'research', kind }] });
      slack.faults.delayDeliveries(100);
      slack.say(channel, ada, mention(slack, question));
      change(slack);
      const [note, ...more] = await said(slack, 1, slack.directChannel(ada));
      expect(note?.text).toContain(words);
      expect(more).toEqual([]);
      expect(await said(slack, 0)).toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  it('that the bot was removed from: who presses Post hears it beside the answer', async () => {
    const { slack, errors } = await openBot();
    await slack.command(channel, ada, '/ask', question);
    const [answer] = await whispered(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    slack.leave(channel, slack.identity.botUserId);
    await slack.clickButton(answer, ada, 'verbatim-post');
    expect((await whispered(slack, 2))[1]?.text).toContain('Invite me with /invite');
    expect(errors).toEqual([]);
  });

  it('for research that was archived meanwhile hears nothing, and nobody is written to', async () => {
    const { slack, verbatim, errors } = await openResearch('always');
    slack.faults.delayDeliveries(100);
    slack.say(channel, ada, question);
    slack.archive(channel);
    await expect.poll(async () => (await verbatim.whole.questions({})).length).toBe(1);
    await slack.until((entry) => entry.type === 'call' && entry.method === 'chat.postMessage');
    slack.say(slack.directChannel(ada), ada, question);
    expect(await said(slack, 1, slack.directChannel(ada))).toHaveLength(1);
    expect({ errors, said: await said(slack, 0) }).toEqual({ errors: [], said: [] });
  });
});

describe('when Slack asks it to wait', () => {
  it('waits and posts each answer once, in the order of the questions', async () => {
    const { slack, errors } = await openBot();
    const direct = slack.directChannel(ada);
    slack.faults.answer('chat.postMessage', { retryAfter: 1 });
    slack.faults.answer('chat.postMessage', { retryAfter: 1 });
    for (const asked of [question, another, question]) slack.say(direct, ada, asked);
    await slack.until(
      (entry) =>
        entry.type === 'message' && entry.message.channel === direct && entry.message.botId !== undefined,
      { limitMs: 25_000 },
    );
    const quotes = (await said(slack, 3, direct)).map(({ blocks }) => quotesIn(blocks)[0]);
    expect([quotes[0], quotes[2]]).toEqual([dated, dated]);
    expect(quotes[1]).toContain(initiative);
    expect(slack.calls('chat.postMessage').map(({ status }) => status)).toEqual([429, 429, 200, 200, 200]);
    expect(errors).toEqual([]);
  });

  it('waits with an edit as well', async () => {
    const { slack, errors } = await openBot();
    const asked = slack.say(channel, ada, mention(slack, question));
    const [answer] = await said(slack, 1);
    slack.faults.answer('chat.update', { retryAfter: 1 });
    slack.edit(asked, mention(slack, another));
    await slack.until((entry) => entry.type === 'call' && entry.method === 'chat.update' && entry.ok, {
      limitMs: 25_000,
    });
    const now = slack.messages(channel).find(({ ts }) => ts === answer?.ts);
    expect(quotesIn(now?.blocks ?? [])[0]).toContain(initiative);
    expect(errors).toEqual([]);
  });
});
