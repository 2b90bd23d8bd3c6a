// The assistant pane of apps made before 30 June 2026, in the test Slack.
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { Entry, SlackServer } from '../../platforms/slack-server.ts';
import { type BotOptions, openBot as open } from './bot.ts';
import { ada, channel, dated, question, said } from './seen.ts';
import { slowReranker } from './slow-reranker.ts';

const openBot = (options: BotOptions = {}) => open({ ...options, settings: { experience: 'assistant' } });

/** Opens the pane and waits for what it suggests. */
async function opened(slack: SlackServer) {
  const thread = slack.openAssistantThread(ada, channel);
  await slack.until(() => (slack.assistantThread(thread)?.prompts.length ?? 0) > 0);
  return thread;
}

/** What the thread's status was, one after the other. */
const statuses = (slack: SlackServer): string[] =>
  slack.calls('assistant.threads.setStatus').map(({ args }) => String(args['status'] ?? ''));

/** Waits until the status was cleared as often. */
const cleared = (slack: SlackServer, times: number): Promise<Entry> =>
  slack.until(() => statuses(slack).filter((status) => status === '').length >= times);

describe.each(['socket', 'http'] as const)('the assistant pane, in %s mode', (mode) => {
  it('answers in its thread, with a status meanwhile and a title', async () => {
    const { slack, errors } = await openBot({ mode, reranker: slowReranker(900, question) });
    const thread = slack.openAssistantThread(ada, channel);
    slack.say(thread.channel, ada, question, { thread: thread.ts });
    const [answer] = await said(slack, 1, thread.channel);
    expect(answer?.threadTs).toBe(thread.ts);
    expect(quotesIn(answer?.blocks ?? [])).not.toEqual([]);
    await cleared(slack, 1);
    expect(statuses(slack)).toEqual(['searches the documents …', '']);
    await slack.until(() => slack.assistantThread(thread)?.title === question);
    expect(slack.assistantThread(thread)).toMatchObject({ status: '', title: question });
    expect({ errors, unknown: slack.unknownMethods() }).toEqual({ errors: [], unknown: [] });
  });
});

describe('the assistant pane', () => {
  it('suggests questions, in its thread', async () => {
    const { slack } = await openBot();
    const thread = await opened(slack);
    slack.clickPrompt(thread, 0);
    expect((await said(slack, 1, thread.channel))[0]?.threadTs).toBe(thread.ts);
    expect(slack.calls('assistant.threads.setSuggestedPrompts')[0]?.args).toHaveProperty(
      'thread_ts',
      thread.ts,
    );
  });

  it('answers each question once and keeps the title of the first; its own title is no question', async () => {
    const { slack } = await openBot();
    const thread = await opened(slack);
    slack.say(thread.channel, ada, question, { thread: thread.ts });
    await said(slack, 1, thread.channel);
    slack.faults.deliverTwice(1);
    slack.say(thread.channel, ada, 'Who visited the White House?', { thread: thread.ts });
    await said(slack, 2, thread.channel);
    slack.say(thread.channel, ada, 'Thanks!', { thread: thread.ts });
    expect(await said(slack, 3, thread.channel)).toHaveLength(3);
    expect(slack.assistantThread(thread)?.title).toBe(question);
    expect(slack.calls('assistant.threads.setTitle')).toHaveLength(1);
  });

  it('answers without status and title where Slack refuses them', async () => {
    const { slack, errors } = await openBot();
    slack.changeSettings({ scopes: slack.settings().scopes.filter((scope) => scope !== 'assistant:write') });
    const thread = slack.openAssistantThread(ada);
    slack.say(thread.channel, ada, question, { thread: thread.ts });
    const [answer] = await said(slack, 1, thread.channel);
    expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
    expect(errors).toEqual([]);
  });

  it('answers in a thread of a direct message that is no pane, and beside it', async () => {
    const { slack, errors } = await openBot();
    const direct = slack.directChannel(ada);
    const first = slack.say(direct, ada, question);
    await said(slack, 1, direct);
    slack.say(direct, ada, question, { thread: first.ts });
    const [, second] = await said(slack, 2, direct);
    expect(second?.threadTs).toBe(first.ts);
    expect(errors).toEqual([]);
  });

  it('leaves no status behind where an answer failed', async () => {
    const { slack, errors } = await openBot({ reranker: slowReranker(900, question) });
    const thread = slack.openAssistantThread(ada, channel);
    slack.faults.answer('chat.postMessage', { times: 2, error: 'fatal_error' });
    slack.say(thread.channel, ada, question, { thread: thread.ts });
    const [reply] = await said(slack, 1, thread.channel);
    expect(reply?.text).toContain('Something went wrong on my side (err-1).');
    await cleared(slack, 1);
    expect(slack.assistantThread(thread)?.status).toBe('');
    expect(errors).toContain('failed');
  });

  it('goes on when another channel is looked at beside it', async () => {
    const { slack, errors } = await openBot();
    const thread = await opened(slack);
    slack.changeAssistantContext(thread, channel);
    slack.say(thread.channel, ada, question, { thread: thread.ts });
    expect(quotesIn((await said(slack, 1, thread.channel))[0]?.blocks ?? [])[0]).toBe(dated);
    expect(errors).toEqual([]);
  });
});
