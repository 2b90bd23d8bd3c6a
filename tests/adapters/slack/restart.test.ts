// What outlives the process: open questions, edits and follow-ups of earlier ones.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chatWords } from '../../../adapters/shared/wording/chat/chat.ts';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { Verbatim } from '../../../src/index.ts';
import type { Message, SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
import { openBot } from './bot.ts';
import { ada, channel, dated, question, read, said, whispered } from './seen.ts';
import { slowReranker } from './slow-reranker.ts';

const newData = (): string => join(newFolder(), 'data');

/** A question in a direct message that an earlier process claimed, as far as it came. */
async function leave(
  { slack, verbatim }: { readonly slack: SlackServer; readonly verbatim: Verbatim },
  state: 'claimed' | 'posting',
): Promise<Message> {
  const direct = slack.directChannel(ada);
  const { teamId } = slack.identity;
  const message = slack.say(direct, ada, question);
  const key = `${teamId}:${direct}:${message.ts}`;
  const user = `${teamId}/${ada}`;
  const said = {
    asker: { platform: 'slack', tenant: teamId, conversation: direct, audience: 'direct', user },
    to: { tenant: teamId, channel: direct, thread: message.ts, message: message.ts },
    ...{ message: key, conversation: direct, leads: [direct, key], words: question, hasFiles: false },
    ...{ isFirst: true, mentionsBot: false, repliesToBot: false, mentionsOthers: false, layout: 'full' },
    ...{ at: Number(message.ts) * 1000, editedAt: 0 },
  };
  await verbatim.claims.claim(`slack:${key}`, { platform: 'slack', user }, JSON.stringify({ said }));
  if (state === 'posting') await verbatim.claims.mark(`slack:${key}`, 'posting');
  return message;
}

/** A bot that hears nothing, so that what is said is left to the next one. */
async function leftBehind(state: 'claimed' | 'posting') {
  const data = newData();
  const first = await openBot({ data, settings: { events: [] } });
  const message = await leave(first, state);
  await first.end();
  return { data, slack: first.slack, message };
}

const own = (slack: SlackServer): readonly Message[] =>
  slack.messages(slack.directChannel(ada)).filter(({ botId }) => botId === slack.identity.botId);

describe('a question that an earlier process left open', () => {
  it.each(['claimed', 'posting'] as const)(
    'is answered once at the next start where it was %s',
    async (state) => {
      const { data, slack, message } = await leftBehind(state);
      const second = await openBot({ data, server: slack });
      const [answer] = await said(slack, 1, message.channel);
      expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
      expect(answer?.threadTs).toBe(message.ts);
      await second.end();
      await (await openBot({ data, server: slack })).end();
      expect(own(slack)).toHaveLength(1);
    },
  );

  it('is answered by a program that is asked to end as soon as it has started', async () => {
    const { data, slack } = await leftBehind('claimed');
    const second = await openBot({ data, server: slack });
    await second.end();
    expect([own(slack).length, second.adapter.open?.()]).toEqual([1, 0]);
  });

  it('is not answered again where its answer had arrived', async () => {
    const { data, slack, message } = await leftBehind('posting');
    await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${slack.tokens.bot}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ channel: message.channel, thread_ts: message.ts, text: 'The answer.' }),
    });
    const { adapter } = await openBot({ data, server: slack });
    await slack.until(({ type }) => type === 'call' && slack.calls('conversations.replies').length > 0);
    await expect.poll(() => adapter.open?.()).toBe(0);
    expect(own(slack).map(({ text }) => text)).toEqual(['The answer.']);
  });

  it('gets one sentence where it is long ago', async () => {
    const { data, slack, message } = await leftBehind('claimed');
    const late = () => Date.now() + 16 * 60_000;
    await openBot({ data, server: slack, botNow: late });
    const [apology] = await said(slack, 1, message.channel);
    expect(read(apology?.blocks)).toContain('I was not running when you asked this');
  });
});

describe('after a restart', () => {
  it('an edit changes the answer, a deletion takes it along, and a follow-up leans on the question', async () => {
    const data = newData();
    const first = await openBot({ data });
    const { slack } = first;
    const mention = `<@${slack.identity.botUserId}>`;
    const asked = slack.say(channel, ada, `${mention} How do I make pancakes?`);
    const other = slack.say(channel, ada, `${mention} ${question}`);
    await said(slack, 2);
    await first.end();
    const { errors } = await openBot({ data, server: slack });
    slack.say(channel, ada, `${mention} When did they do that?`, { thread: other.ts });
    expect(JSON.stringify((await said(slack, 3)).at(-1)?.blocks)).toContain(
      'Understood: When did they do that',
    );
    slack.edit(asked, `${mention} ${question}`);
    await slack.until((entry) => entry.type === 'call' && entry.method === 'chat.update' && entry.ok);
    expect(await said(slack, 3)).toHaveLength(3);
    slack.delete(other);
    await slack.until((entry) => entry.type === 'call' && entry.method === 'chat.delete' && entry.ok);
    expect(errors).toEqual([]);
  });
});

describe('a command that an earlier process left open', () => {
  /** One that was used before, with the address at which it can be answered. */
  async function leftCommand(at: number) {
    const data = newData();
    const { slack, verbatim, end } = await openBot({ data });
    await slack.command(channel, ada, '/ask', question);
    await whispered(slack, 1);
    const { response_url: address } = slack.deliveries('/ask')[0]?.payload ?? {};
    const { teamId } = slack.identity;
    const user = `${teamId}/${ada}`;
    const place = { platform: 'slack', tenant: teamId, conversation: channel, audience: 'private' };
    const command = { id: 'left', asker: { ...place, user }, question, address, isPrivate: true };
    await verbatim.claims.claim('command:slack:left', { platform: 'slack', user }, JSON.stringify(command));
    await end();
    return { data, slack, address: String(address), botNow: () => Date.now() + at };
  }

  it('is answered once at the next start, for the asker alone', async () => {
    const { data, slack } = await leftCommand(0);
    const second = await openBot({ data, server: slack });
    const [answer] = await whispered(slack, 2);
    expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
    expect(second.errors).toEqual([]);
    await second.end();
    expect((await second.verbatim.claims.claimOf('command:slack:left'))?.body ?? '').toBe('');
    await (await openBot({ data, server: slack })).end();
    expect(slack.ephemerals(ada)).toHaveLength(2);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  it('gets a sentence where that is long ago', async () => {
    const { data, slack, botNow } = await leftCommand(20 * 60_000);
    await openBot({ data, server: slack, botNow });
    expect((await whispered(slack, 2))[0]?.text).toContain(chatWords.tooOld);
  });

  it('gets it otherwise where its address works no longer, and once', async () => {
    const { data, slack, address, botNow } = await leftCommand(40 * 60_000);
    // Five uses are all that an address has; the answer was the first.
    for (let use = 0; use < 4; use += 1) await fetch(address, { method: 'POST', body: '{"text":"x"}' });
    const second = await openBot({ data, server: slack, botNow });
    await expect.poll(() => slack.calls('chat.postEphemeral').length).toBe(1);
    expect(slack.ephemerals(ada).at(-1)?.text).toContain(chatWords.tooOld);
    expect(second.errors).toEqual([]);
    await second.end();
    await (await openBot({ data, server: slack, botNow })).end();
    expect([slack.calls('chat.postEphemeral').length, slack.calls('chat.postMessage').length]).toEqual([
      1, 0,
    ]);
  });

  it('gets it in a direct message where the bot cannot speak there', async () => {
    const { data, slack, address, botNow } = await leftCommand(40 * 60_000);
    for (let use = 0; use < 4; use += 1) await fetch(address, { method: 'POST', body: '{"text":"x"}' });
    slack.faults.answer('chat.postEphemeral', { times: 1, error: 'not_in_channel' });
    await openBot({ data, server: slack, botNow });
    const [apology] = await said(slack, 1, slack.directChannel(ada));
    expect(apology?.text).toContain(chatWords.tooOld);
  });

  it('is not open once it was answered', async () => {
    const { slack, adapter } = await openBot();
    await slack.command(channel, ada, '/ask', question);
    await whispered(slack, 1);
    await expect.poll(() => adapter.open?.()).toBe(0);
  });
});

describe('in HTTP mode', () => {
  it('the health says that Slack cannot be reached, and that it can again', async () => {
    let clock = Date.now();
    const { slack, url, adapter } = await openBot({ mode: 'http', botNow: () => clock });
    const ready = async (): Promise<number> => (await fetch(`${url}/readyz`)).status;
    expect(await ready()).toBe(200);
    clock += 60_000;
    slack.faults.answer('auth.test', { times: 1, reset: 'before' });
    await expect.poll(ready, { timeout: 10_000 }).toBe(503);
    expect(adapter.health().detail).toContain('cannot be reached');
    await expect.poll(ready, { timeout: 10_000 }).toBe(200);
  });
});

describe('an end while an answer takes longer than there is time for', () => {
  it('leaves the question to the next start, which answers it once, and says nothing by itself', async () => {
    const data = newData();
    const slow = slowReranker(8_000);
    const signals: AbortSignal[] = [];
    const rank: typeof slow.rank = (asked, texts, signal) => {
      signals.push(signal);
      return slow.rank(asked, texts, signal);
    };
    const first = await openBot({ data, reranker: { ...slow, rank }, grace: 100 });
    const { slack } = first;
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, question);
    await slack.command(channel, ada, '/ask', question);
    await expect.poll(() => signals.length).toBe(2);
    const from = performance.now();
    await first.end();
    expect(performance.now() - from).toBeLessThan(5_000);
    expect([first.adapter.open?.(), ...signals.map(({ aborted }) => aborted)]).toEqual([2, true, true]);
    expect([own(slack), slack.ephemerals(ada)]).toEqual([[], []]);
    const next = await openBot({ data, server: slack });
    const [answer] = await said(slack, 1, direct);
    expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
    await whispered(slack, 1);
    await expect.poll(() => next.adapter.open?.()).toBe(0);
    expect([own(slack).length, slack.ephemerals(ada).length]).toEqual([1, 1]);
    expect([...first.errors, ...next.errors]).toEqual([]);
  });
});
