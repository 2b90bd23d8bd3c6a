// Questions that are edited or deleted after they were asked.
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { SlackServer } from '../../platforms/slack-server.ts';
import { openBot } from './bot.ts';
import {
  ada,
  another,
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
const quoteAt = (slack: SlackServer, ts: string | undefined, where = channel): string | undefined =>
  quotesIn(slack.messages(where).find((message) => message.ts === ts)?.blocks ?? [])[0];

const isChange = (payload: object): boolean => JSON.stringify(payload).includes('"message_changed"');

/** A clock that a test can put forward. */
function createClock() {
  let ahead = 0;
  const forward = (ms: number): void => {
    ahead += ms;
  };
  return { now: () => Date.now() + ahead, forward };
}

describe.each(['socket', 'http'] as const)('in %s mode', (mode) => {
  it('an edited question changes its answer in place; a deleted one takes it away', async () => {
    const { slack, errors } = await openBot({ mode });
    const asked = slack.say(channel, ada, mention(slack, question));
    const [answer] = await said(slack, 1);
    slack.edit(asked, mention(slack, another));
    await slack.until(() => quoteAt(slack, answer?.ts)?.includes(initiative) === true);
    expect(await said(slack, 1)).toHaveLength(1);
    slack.delete(asked);
    await slack.until((entry) => entry.type === 'call' && entry.method === 'chat.delete' && entry.ok);
    expect(await said(slack, 0)).toEqual([]);
    expect({ errors, whispers: slack.ephemerals(ada) }).toEqual({ errors: [], whispers: [] });
  });
});

describe('an edit', () => {
  it('says in place that the documents do not say, and answers again after the next', async () => {
    const { slack } = await openBot();
    const direct = slack.directChannel(ada);
    const asked = slack.say(direct, ada, question);
    const [answer] = await said(slack, 1, direct);
    slack.edit(asked, unanswerable);
    const now = () => slack.messages(direct).find(({ ts }) => ts === answer?.ts);
    await slack.until(() => now()?.text.includes('occurs nowhere') === true);
    slack.edit(asked, question);
    await slack.until(() => quoteAt(slack, answer?.ts, direct) === dated);
    expect(await said(slack, 1, direct)).toHaveLength(1);
  });

  it('that arrives before its question is what is answered; a deletion that does leaves nothing to answer', async () => {
    const { slack, verbatim } = await openResearch('mention');
    slack.faults.reverseEvents(2);
    const asked = slack.say(channel, ada, unanswerable);
    slack.edit(asked, question);
    const [answer] = await said(slack, 1);
    expect(quoteAt(slack, answer?.ts)).toBe(dated);
    slack.faults.reverseEvents(2);
    const from = slack.entries.length;
    const gone = slack.say(channel, ada, another);
    slack.delete(gone);
    await slack.until(
      (entry) =>
        entry.type === 'delivery' && JSON.stringify(entry.payload).includes(`"event_ts":"${gone.ts}"`),
      { from },
    );
    await slack.command(channel, ada, '/ask', question);
    await whispered(slack, 1);
    expect(await saidBefore(slack, asked.ts)).toHaveLength(1);
    expect((await verbatim.whole.questions({})).map((kept) => kept.question)).not.toContain(another);
  });

  it('is heard after a reconnect', async () => {
    const { slack } = await openBot();
    const asked = slack.say(channel, ada, mention(slack, question));
    const [answer] = await said(slack, 1);
    const from = slack.entries.length;
    slack.dropSockets();
    await slack.until((entry) => entry.type === 'socket' && entry.change === 'opened', { from });
    slack.edit(asked, mention(slack, another));
    await slack.until(() => quoteAt(slack, answer?.ts)?.includes(initiative) === true);
    expect(await said(slack, 1)).toHaveLength(1);
  });

  it.each([
    ['of a question asked more than ten minutes ago', 10 * 60_000 + 1_000, false],
    ['of a question asked just less than ten minutes ago', 10 * 60_000 - 5_000, true],
  ])('%s', async (_what, later, isAsked) => {
    const clock = createClock();
    const { slack } = await openBot({ now: clock.now });
    const asked = slack.say(channel, ada, mention(slack, question));
    const [answer] = await said(slack, 1);
    clock.forward(later);
    slack.edit(asked, mention(slack, another));
    await saidBefore(slack, asked.ts);
    expect(quoteAt(slack, answer?.ts)?.includes(initiative)).toBe(isAsked);
  });

  it('changes nothing where the words stay, no words are left, or Slack made it', async () => {
    const { slack } = await openResearch('always');
    const asked = slack.say(channel, ada, mention(slack, question));
    const [answer] = await said(slack, 1);
    slack.edit(asked, mention(slack, `${question} `));
    slack.edit(asked, mention(slack, ''));
    const remark = slack.say(channel, ada, 'The list is long.');
    slack.edit(remark, another);
    const broadcast = slack.say(channel, ada, 'See above.', { thread: asked.ts, broadcast: true });
    slack.edit(broadcast, another);
    if (answer === undefined) throw new Error('no answer');
    await slack.clickButton(answer, ada, 'verbatim-context');
    await slack.until(() =>
      slack.messages(channel).some(({ ts, edited }) => ts === answer.ts && edited !== undefined),
    );
    expect(await saidBefore(slack, remark.ts)).toEqual([]);
    expect(await saidBefore(slack, asked.ts)).toHaveLength(1);
    expect(quoteAt(slack, answer.ts)).toBe(dated);
    expect(slack.calls('chat.update')).toEqual([]);
  });

  const subtypes = [
    'assistant_app_thread',
    'message_replied',
    'channel_join',
    'bot_message',
    'thread_broadcast',
  ];
  it.each(subtypes)(
    'of a message of subtype %s changes nothing, nor does such a message',
    async (subtype) => {
      const { slack, verbatim } = await openResearch('always');
      const asked = slack.say(channel, ada, question);
      const [answer] = await said(slack, 1);
      const edited = slack.edit(asked, question);
      await slack.until(() => slack.deliveries('message').some(({ payload }) => isChange(payload)));
      const delivery = slack.deliveries('message').find(({ payload }) => isChange(payload));
      if (delivery === undefined) throw new Error('no delivery');
      const place = { type: 'message', channel, channel_type: 'channel' };
      const message = { user: ada, ts: asked.ts, text: another, edited: edited.edited, subtype };
      const change = { ...place, subtype: 'message_changed', ts: '1.1', message };
      const arrival = { ...place, user: ada, text: another, ts: '1.2', subtype };
      // A broadcast that is new is something that a person says.
      for (const event of subtype === 'thread_broadcast' ? [change] : [change, arrival]) {
        await slack.redeliver({ ...delivery, payload: { ...delivery.payload, event } });
      }
      expect(await saidBefore(slack, asked.ts)).toHaveLength(1);
      expect(quoteAt(slack, answer?.ts)).toBe(dated);
      expect((await verbatim.whole.questions({})).map((kept) => kept.question)).not.toContain(another);
    },
  );

  it('says nothing more once somebody deleted the answer', async () => {
    const { slack, errors } = await openBot();
    const asked = slack.say(channel, ada, mention(slack, question));
    const [answer] = await said(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    slack.delete(answer);
    slack.edit(asked, mention(slack, another));
    slack.edit(asked, mention(slack, question));
    expect(await saidBefore(slack, asked.ts)).toEqual([]);
    expect({ errors, whispers: slack.ephemerals(ada) }).toEqual({ errors: [], whispers: [] });
  });
});

describe('a deletion', () => {
  it('of one question leaves the other answers; one under way finds no thread, and is said nowhere', async () => {
    const { slack, errors } = await openBot();
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, question);
    await said(slack, 1, direct);
    // Deleted before, it would not be answered at all.
    const begun = (): void => slack.delete(second);
    slack.faults.answer('chat.postMessage', { delayMs: 300, begun });
    const second = slack.say(direct, ada, another);
    await slack.until((entry) => entry.type === 'call' && entry.error === 'thread_not_found');
    expect((await said(slack, 1, direct)).map(({ blocks }) => quotesIn(blocks)[0])).toEqual([dated]);
    expect(errors).toEqual([]);
  });

  it('that fails is in the log and told to nobody', async () => {
    const { slack, errors } = await openBot();
    slack.faults.answer('chat.delete', { error: 'fatal_error' });
    const asked = slack.say(channel, ada, mention(slack, question));
    await said(slack, 1);
    slack.delete(asked);
    await slack.until((entry) => entry.type === 'call' && entry.method === 'chat.delete');
    await slack.command(channel, ada, '/ask', question);
    expect(await whispered(slack, 1)).toHaveLength(1);
    expect(errors).toEqual(['failed']);
  });
});
