// The agent experience, which is all that new apps have, in the test Slack.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { suggestedQuestions } from '../../../adapters/shared/suggested-questions.ts';
import { documentsQuestion } from '../../../adapters/shared/wording/chat/pane.ts';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
import { openBot } from './bot.ts';
import { ada, channel, dated, question, read, said } from './seen.ts';
import { slowReranker } from './slow-reranker.ts';

async function opened(slack: SlackServer): Promise<string> {
  const direct = slack.openAgent(ada, channel);
  await slack.until(() => slack.agentPrompts(direct) !== undefined);
  return direct;
}

const statuses = (slack: SlackServer): unknown[] =>
  slack.calls('agents.sessions.setStatus').map(({ args }) => args['status']);

const working = (slack: SlackServer) =>
  slack.until((entry) => entry.type === 'thread' && entry.status === 'processing');

/** Documents that ask and define, with titles that are no questions. */
function handbook(): string {
  const corpus = newFolder();
  mkdirSync(corpus, { recursive: true });
  writeFileSync(
    join(corpus, 'leave.md'),
    '# Leave of absence\n\n## How many days of leave do we have?\n\nEverybody has 30 days of leave in a year.\n',
  );
  writeFileSync(
    join(corpus, 'tower.md'),
    '# Signal boxes\n\nThe Northern Signal Box is a brick tower beside the level crossing at Hartfield.\n',
  );
  return corpus;
}

describe.each(['socket', 'http'] as const)('the messages of an agent, in %s mode', (mode) => {
  it('suggest questions, and answer one in the thread that it begins', async () => {
    const { slack, errors } = await openBot({ mode, corpus: handbook() });
    const direct = await opened(slack);
    const asked = slack.clickPrompt({ channel: direct, user: ada }, 0);
    const [answer] = await said(slack, 1, direct);
    expect(answer?.threadTs).toBe(asked.ts);
    expect(quotesIn(answer?.blocks ?? [])).not.toEqual([]);
    expect({ errors, unknown: slack.unknownMethods() }).toEqual({ errors: [], unknown: [] });
  });
});

describe('suggested questions', () => {
  it('are those that the documents ask or define, then the list of documents; titles are none', async () => {
    const { slack, verbatim } = await openBot({ corpus: handbook() });
    const direct = await opened(slack);
    const prompts = slack.agentPrompts(direct)?.prompts.map(({ message }) => message) ?? [];
    expect(prompts).toEqual([
      'How many days of leave do we have?',
      'What is the Northern Signal Box?',
      documentsQuestion,
    ]);
    const titles = verbatim.whole.corpus.documents.map(({ title }) => title);
    expect(prompts.filter((prompt) => titles.includes(prompt))).toEqual([]);
    expect(slack.calls('assistant.threads.setSuggestedPrompts')[0]?.args).not.toHaveProperty('thread_ts');
  });

  it('are answered with confidence, by the documents that are shipped, too', async () => {
    const { verbatim } = await openBot();
    const { questions } = await suggestedQuestions(verbatim.whole, 3);
    expect(questions.length).toBeGreaterThan(0);
    for (const suggested of questions) {
      const { answer } = await verbatim.whole.trace(suggested);
      expect(answer).toMatchObject({ kind: 'answered' });
      expect(answer.kind === 'answered' ? answer.confidence : 0).toBeGreaterThan(0.6);
      expect(suggested).toMatch(/\?$/);
    }
    expect((await suggestedQuestions(verbatim.whole, 0)).questions).toEqual([]);
  });

  it('come with the Messages tab, not with Home, and looking elsewhere changes nothing', async () => {
    const { slack, errors } = await openBot({ corpus: handbook() });
    slack.openHome(ada);
    await slack.until(({ type }) => type === 'view');
    const direct = slack.directChannel(ada);
    expect(slack.agentPrompts(direct)).toBeUndefined();
    slack.changeAgentContext(ada, channel);
    slack.say(direct, ada, 'What is the Northern Signal Box?');
    await said(slack, 1, direct);
    expect(errors).toEqual([]);
  });
});

describe('a direct message', () => {
  it('begins a thread that its answer and what follows live in', async () => {
    const { slack } = await openBot();
    const direct = slack.directChannel(ada);
    const first = slack.say(direct, ada, question);
    await said(slack, 1, direct);
    slack.say(direct, ada, 'When did they do that?', { thread: first.ts });
    const answers = await said(slack, 2, direct);
    expect(answers.map(({ threadTs }) => threadTs)).toEqual([first.ts, first.ts]);
    expect(quotesIn(answers[1]?.blocks ?? [])[0]).toBe(dated);
    const second = slack.say(direct, ada, 'How do I make pancakes?');
    expect((await said(slack, 3, direct))[2]?.threadTs).toBe(second.ts);
  });

  it('has no status where the answer is quick', async () => {
    const { slack } = await openBot();
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, 'Hello');
    await said(slack, 1, direct);
    expect(statuses(slack)).toEqual([]);
  });

  it('has one while its answer takes a while, in each thread, and none is left behind', async () => {
    const { slack, errors } = await openBot({ reranker: slowReranker(900) });
    const direct = slack.directChannel(ada);
    const { ts } = slack.say(direct, ada, question);
    await working(slack);
    expect(slack.agentSession({ channel: direct, ts })).toMatchObject({ title: question });
    await said(slack, 1, direct);
    await slack.until(() => slack.agentSession({ channel: direct, ts })?.status === 'active');
    expect(statuses(slack)).toEqual(['processing', 'active']);
    expect(slack.calls('assistant.threads.setStatus')).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('is answered where Slack refuses every status', async () => {
    const { slack, errors } = await openBot({ reranker: slowReranker(900) });
    for (const method of ['agents.sessions.setStatus', 'assistant.threads.setStatus'])
      slack.faults.answer(method, { times: 9, error: 'not_allowed' });
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, question);
    expect(quotesIn((await said(slack, 1, direct))[0]?.blocks ?? [])[0]).toBe(dated);
    expect(errors).toEqual([]);
  });
});

describe('the stop button', () => {
  it('ends the answer under way in its thread, with a line in its place, and no other', async () => {
    const { slack, errors } = await openBot({ reranker: slowReranker(1_500) });
    const direct = slack.directChannel(ada);
    const first = slack.say(direct, ada, question);
    await working(slack);
    slack.stopAgent({ channel: direct, ts: first.ts }, ada);
    const [line] = await said(slack, 1, direct);
    expect(read(line?.blocks)).toBe('Stopped. Ask again whenever you like.');
    expect(line?.threadTs).toBe(first.ts);
    await slack.until(() => slack.agentSession({ channel: direct, ts: first.ts })?.status === 'active');
    slack.say(direct, ada, question, { thread: first.ts });
    const [, answer, ...more] = await said(slack, 2, direct);
    expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
    expect({ more, errors }).toEqual({ more: [], errors: [] });
  });

  it('ends the core’s work, which remembers nothing of it', async () => {
    const signals: AbortSignal[] = [];
    const slow = slowReranker(5_000);
    const rank: typeof slow.rank = (asked, texts, signal) => {
      signals.push(signal);
      return slow.rank(asked, texts, signal);
    };
    const { slack, verbatim } = await openBot({ reranker: { ...slow, rank } });
    const direct = slack.directChannel(ada);
    const { ts } = slack.say(direct, ada, question);
    await working(slack);
    await expect.poll(() => signals.length, { timeout: 20_000 }).toBe(1);
    const from = performance.now();
    slack.stopAgent({ channel: direct, ts }, ada);
    await said(slack, 1, direct);
    expect(performance.now() - from).toBeLessThan(3_000);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(await verbatim.whole.questions({})).toEqual([]);
  });

  it('is there in the thread of a mention, too, and not where nobody addressed the bot', async () => {
    const { slack, errors } = await openBot({ reranker: slowReranker(1_500) });
    const { ts } = slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    await working(slack);
    expect(slack.agentSession({ channel, ts })).toMatchObject({ status: 'processing' });
    slack.stopAgent({ channel, ts }, ada);
    const [line] = await said(slack, 1);
    expect(read(line?.blocks)).toBe('Stopped. Ask again whenever you like.');
    await slack.until(() => slack.agentSession({ channel, ts })?.status === 'active');
    expect(errors).toEqual([]);
  });

  it('ends a status that a crash left behind', async () => {
    const { slack, errors } = await openBot();
    const direct = slack.directChannel(ada);
    const { ts } = slack.say(direct, ada, 'Hello');
    await said(slack, 1, direct);
    await fetch(`${slack.apiUrl}agents.sessions.setStatus`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${slack.tokens.bot}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ channel_id: direct, thread_ts: ts, status: 'processing' }),
    });
    slack.stopAgent({ channel: direct, ts }, ada);
    await slack.until(() => slack.agentSession({ channel: direct, ts })?.status === 'active');
    expect(await said(slack, 1, direct)).toHaveLength(1);
    expect(errors).toEqual([]);
  });
});
