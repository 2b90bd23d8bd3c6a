// The assistant pane in the test Slack.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchesFrom } from '../../../adapters/shared/searches.ts';
import { paneWords } from '../../../adapters/shared/wording/chat/pane.ts';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { Entry, SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
import { openBot } from './bot.ts';
import { ada, channel, dated, question, said } from './seen.ts';

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
  it('suggests searches, and answers one in its thread, with a status meanwhile and a title', async () => {
    const { slack, errors } = await openBot({ mode });
    const thread = await opened(slack);
    const [first] = slack.assistantThread(thread)?.prompts ?? [];
    slack.clickPrompt(thread, 0);
    const [answer] = await said(slack, 1, thread.channel);
    expect(answer?.threadTs).toBe(thread.ts);
    expect(quotesIn(answer?.blocks ?? [])).not.toEqual([]);
    await cleared(slack, 1);
    expect(statuses(slack)).toEqual(['searches the documents …', '']);
    expect(slack.assistantThread(thread)).toMatchObject({ status: '', title: first?.title });
    expect({ errors, unknown: slack.unknownMethods() }).toEqual({ errors: [], unknown: [] });
  });
});

describe('the assistant pane', () => {
  it('suggests words of the documents that are answered, and the list of documents', async () => {
    const { slack, verbatim } = await openBot();
    const thread = await opened(slack);
    const { prompts = [] } = slack.assistantThread(thread) ?? {};
    const { documents } = verbatim.whole.corpus;
    const stands = (words: string): boolean =>
      documents.some(({ title, text }) => title === words || text.includes(words));
    const messages = prompts.map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.filter((message) => !stands(message))).toEqual([paneWords.documents]);
    const traces = await Promise.all(messages.map((message) => verbatim.whole.trace(message)));
    const kinds = traces.map(({ answer }) => answer.kind);
    expect(kinds).toEqual([...kinds.slice(1).map(() => 'answered'), 'told']);
  });

  it('suggests four at most, and no search where nothing would be answered', async () => {
    const corpus = newFolder();
    for (let index = 0; index < 9; index += 1) {
      const title = `Report number ${index} on the harvest of region ${index}`;
      writeFileSync(join(corpus, `a${index}.md`), `# ${title}\n\nThe ${title.toLowerCase()} was good.\n`);
    }
    const { slack, verbatim } = await openBot({ corpus });
    expect(await searchesFrom(verbatim.whole, 3)).toHaveLength(3);
    expect(slack.assistantThread(await opened(slack))?.prompts).toHaveLength(4);
    const { answer } = await verbatim.whole.trace('zanzibar');
    const trace = async () => ({ ...(await verbatim.whole.trace('')), answer });
    expect(await searchesFrom({ corpus: verbatim.whole.corpus, trace }, 3)).toEqual([]);
  });

  it('answers each question once and keeps the title of the first; its own title is no question', async () => {
    const { slack } = await openBot();
    const thread = await opened(slack);
    slack.say(thread.channel, ada, question, { thread: thread.ts });
    await said(slack, 1, thread.channel);
    await cleared(slack, 1);
    slack.faults.deliverTwice(1);
    slack.say(thread.channel, ada, 'Who visited the White House?', { thread: thread.ts });
    await cleared(slack, 3);
    expect(await said(slack, 2, thread.channel)).toHaveLength(2);
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

  it('leaves no status behind where there is nothing to answer, or where it failed', async () => {
    const { slack, errors } = await openBot();
    const thread = await opened(slack);
    slack.say(thread.channel, ada, '<@U0BO>', { thread: thread.ts });
    await cleared(slack, 1);
    expect(slack.assistantThread(thread)?.status).toBe('');
    expect((await said(slack, 1, thread.channel))[0]?.text).toContain('Ask me a question');
    slack.faults.answer('chat.postMessage', { times: 2, error: 'fatal_error' });
    slack.say(thread.channel, ada, question, { thread: thread.ts });
    const [, reply] = await said(slack, 2, thread.channel);
    expect(reply?.text).toContain('Something went wrong on my side (err-1).');
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
