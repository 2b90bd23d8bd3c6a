// Research channels: questions that nobody addressed to the bot, and what follows them.
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import {
  ada,
  another,
  bo,
  channel,
  dated,
  initiative,
  lastWord,
  openResearch,
  question,
  said,
  saidBefore,
  unanswerable,
} from './hearing.ts';

const quoted = (messages: readonly { readonly blocks: readonly object[] }[]): (string | undefined)[] =>
  messages.map(({ blocks }) => quotesIn(blocks)[0]);

describe.each(['socket', 'http'] as const)('in %s mode', (mode) => {
  it('answers a question in its thread, and keeps one that the documents do not answer', async () => {
    const { slack, verbatim, errors } = await openResearch('mention', { mode });
    const asked = slack.say(channel, ada, question);
    const [answer] = await said(slack, 1);
    expect(answer?.threadTs).toBe(asked.ts);
    expect(quoted([answer ?? { blocks: [] }])).toEqual([dated]);
    const silent = slack.say(channel, ada, unanswerable);
    expect(await saidBefore(slack, silent.ts)).toEqual([]);
    expect(slack.ephemerals(ada)).toEqual([]);
    const kept = await verbatim.whole.questions({});
    expect(kept.map(({ question: text, kind }) => [text, kind])).toContainEqual([unanswerable, 'abstained']);
    expect(errors).toEqual([]);
  });
});

describe('a research channel', () => {
  it.each([
    ['a statement', 'The US blacklisted NSO Group.'],
    ['a greeting', 'Hi all, how are you?'],
    ['thanks', 'Thanks for the link about the Entity List!'],
    ['a question to somebody', `<@${bo}> when did the US blacklist NSO Group?`],
    ['a question to everybody', '<!here> when did the US blacklist NSO Group?'],
  ])('is not disturbed by %s, and nothing is kept of it', async (_what, text) => {
    const { slack, verbatim } = await openResearch('two-party');
    const message = slack.say(channel, ada, text);
    expect(await saidBefore(slack, message.ts)).toEqual([]);
    expect((await verbatim.whole.questions({})).map((kept) => kept.question)).toEqual([
      `${lastWord} pancakes`,
    ]);
  });

  it('is left alone by a bot that speaks in other channels only when mentioned', async () => {
    const { slack } = await openResearch('always', {
      bot: { researchChannels: new Map([['C0OTHER', 'always']]) },
    });
    const message = slack.say(channel, ada, question);
    expect(await saidBefore(slack, message.ts)).toEqual([]);
  });

  it('gets one answer to a mention, also twice, the later event first', async () => {
    const { slack } = await openResearch('always');
    slack.faults.deliverTwice(2);
    slack.faults.reverseEvents(2);
    const asked = slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    expect(quoted(await said(slack, 1))).toEqual([dated]);
    expect(await saidBefore(slack, asked.ts)).toHaveLength(1);
  });

  it('gets one answer to a question that is delivered twice, around a reconnect', async () => {
    const { slack } = await openResearch('mention');
    slack.faults.deliverTwice(1);
    const asked = slack.say(channel, ada, question);
    await said(slack, 1);
    const [delivery] = slack.deliveries('message');
    slack.disconnectSockets('refresh_requested');
    await slack.until((entry) => entry.type === 'socket' && entry.change === 'opened', {
      from: slack.entries.length,
    });
    if (delivery === undefined) throw new Error('no delivery');
    await slack.redeliver(delivery, 1);
    expect(await saidBefore(slack, asked.ts)).toHaveLength(1);
  });

  it('sees nothing where it is shared with another organisation', async () => {
    const { slack, verbatim } = await openResearch('always');
    slack.shareExternally(channel);
    slack.say(channel, ada, question);
    await slack.command(channel, ada, '/ask', question);
    await slack.until(() => slack.ephemerals(ada).length > 0);
    expect(slack.ephemerals(ada)).toHaveLength(1);
    expect(slack.calls('chat.postMessage')).toEqual([]);
    expect(await verbatim.whole.questions({})).toEqual([]);
  });

  it('is not told of a limit by a person who asks much', async () => {
    const { slack } = await openResearch('always', { bot: { questionsPerMinute: 1 } });
    slack.say(channel, ada, question);
    await said(slack, 1);
    slack.say(channel, ada, another);
    slack.say(channel, bo, another);
    expect(quoted(await said(slack, 2))[1]).toContain(initiative);
    expect(slack.ephemerals(ada)).toEqual([]);
  });
});

describe('follow-ups', () => {
  it('are answered between two, also in a thread that began with a mention', async () => {
    const { slack } = await openResearch('two-party');
    const { ts: thread } = slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    await said(slack, 1);
    slack.say(channel, ada, another, { thread });
    expect(quoted(await said(slack, 2))[1]).toContain(initiative);
    slack.say(channel, ada, 'That helps.', { thread });
    expect(await saidBefore(slack, thread)).toHaveLength(2);
  });

  it.each([
    ['a third person speaks', bo, 'I doubt it.'],
    ['somebody else is mentioned', ada, `<@${bo}> have a look`],
  ])('end for good once %s, while mentions are still answered', async (_when, who, text) => {
    const { slack } = await openResearch('two-party');
    const { ts: thread } = slack.say(channel, ada, question);
    await said(slack, 1);
    slack.say(channel, who, text, { thread });
    slack.say(channel, ada, another, { thread });
    expect(await saidBefore(slack, thread)).toHaveLength(1);
    slack.say(channel, ada, another, { thread });
    expect(quoted(await saidBefore(slack, thread))).toEqual([dated]);
  });

  it('are not answered in a thread that was not heard from its beginning', async () => {
    const { slack } = await openResearch('two-party', { settings: { events: ['app_mention'] } });
    const { ts: thread } = slack.say(channel, ada, 'The list is long.');
    slack.say(channel, bo, 'It is.', { thread });
    slack.changeSettings({ events: ['app_mention', 'message.channels'] });
    expect(await saidBefore(slack, thread)).toEqual([]);
    slack.say(channel, ada, question, { thread });
    expect(await saidBefore(slack, thread)).toEqual([]);
  });

  it('are answered in the order they were asked, also when they are shown in the channel', async () => {
    const { slack } = await openResearch('always');
    const { ts: thread } = slack.say(channel, ada, question);
    slack.say(channel, ada, another, { thread, broadcast: true });
    slack.say(channel, ada, question, { thread });
    const quotes = quoted(await said(slack, 3));
    expect([quotes[0], quotes[2]]).toEqual([dated, dated]);
    expect(quotes[1]).toContain(initiative);
  });
});
