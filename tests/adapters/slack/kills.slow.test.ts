// The program is killed at every step of an answer, again and again: each question is answered once all the same.
// VERBATIM_KILLS=200 makes the long run of it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openSlackServer, type SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';

const ada = 'U0ADA';
const channel = 'C0RESEARCH';
const kills = Number(process.env['VERBATIM_KILLS'] ?? '8');

/** A start on a busy machine takes a while. */
const patience = { limitMs: 120_000 };

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Documents with an answer that names its question. */
function corpusOf(): string {
  const corpus = join(newFolder(), 'corpus');
  mkdirSync(corpus, { recursive: true });
  writeFileSync(join(corpus, 'ports.md'), '# Ports\n\nThe harbour of Tallow was opened in 1911.\n');
  return corpus;
}

const question = 'When was the harbour of Tallow opened?';

/** Resolves once it answers. */
async function startProgram(
  slack: SlackServer,
  folders: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['adapters/launch.mjs', 'start'], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...folders,
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_APP_TOKEN: slack.tokens.app,
      SLACK_API_URL: slack.apiUrl,
      SLACK_QUESTIONS_PER_MINUTE: '100000',
      PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let lines = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (data) => {
      lines += String(data);
      if (lines.includes('"answering"')) resolve();
    });
    child.once('exit', (status) => reject(new Error(`The program ended with ${status}: ${lines}`)));
  });
  return child;
}

/** A call at which it ends: on its way, once Slack did it, once it was told so. */
const steps = [
  ['after the claim', 'conversations.info', 'before'],
  ['before the post', 'chat.postMessage', 'before'],
  ['after the post', 'chat.postMessage', 'after'],
  ['before the mark', 'chat.postMessage', undefined],
] as const;

interface Asked {
  readonly where: string;
  readonly ts: string;
  readonly step: string;
}

const answersTo = (slack: SlackServer, { where, ts }: Asked): number =>
  slack.messages(where).filter((message) => message.botId === slack.identity.botId && message.threadTs === ts)
    .length;

async function killAgainAndAgain(slack: SlackServer): Promise<readonly Asked[]> {
  const folders = { VERBATIM_CORPUS: corpusOf(), VERBATIM_DATA: join(newFolder(), 'data') };
  const asked: Asked[] = [];
  for (let round = 0; round < kills; round += 1) {
    const child = await startProgram(slack, folders);
    // What the last one left is answered first, so that the kill befalls the next question.
    await slack.until(() => asked.every((one) => answersTo(slack, one) > 0), patience);
    const [step, method, reset] = steps[round % steps.length] ?? steps[0];
    const ended = once(child, 'exit');
    const fault = { done: () => void child.kill('SIGKILL') };
    slack.faults.answer(method, reset === undefined ? fault : { ...fault, reset });
    const isDirect = Math.floor(round / steps.length) % 2 === 0;
    const where = isDirect ? slack.directChannel(ada) : channel;
    const words = isDirect ? question : `<@${slack.identity.botUserId}> ${question}`;
    asked.push({ where, ts: slack.say(where, ada, words).ts, step });
    await ended;
    slack.faults.clear();
  }
  const last = await startProgram(slack, folders);
  await slack.until(() => asked.every((one) => answersTo(slack, one) > 0), patience);
  const [status] = await Promise.all([once(last, 'exit'), last.kill('SIGTERM')]);
  // 2 where it was asked to end before it had found that the last killed one's answer is there: the next start would.
  expect([0, 2]).toContain(status[0]);
  return asked;
}

describe('a program that is killed at every step of an answer', { timeout: 120_000 + kills * 60_000 }, () => {
  it('answers each question once where it may read the thread', async () => {
    // Slack delivers again what nobody acknowledged: a question that is said while a socket is opened again would be lost
    // without, and one that was taken before the kill must not be taken again. Slack's own pauses end after six minutes; a start on
    // a busy machine takes most of one.
    const slack = await openSlackServer({ retryDelaysMs: [1_000, 5_000, 15_000, 60_000] });
    const asked = await killAgainAndAgain(slack);
    const outcomes = asked.map((one) => ({ ...one, answers: answersTo(slack, one) }));
    await slack.close();
    expect(outcomes.filter(({ answers }) => answers !== 1)).toEqual([]);
  });
});

describe('a program that is asked to end while Slack takes no message', { timeout: 300_000 }, () => {
  it('ends in time and says by its status that a question is left, which the next start answers', async () => {
    const slack = await openSlackServer({ retryDelaysMs: [] });
    const folders = { VERBATIM_CORPUS: corpusOf(), VERBATIM_DATA: join(newFolder(), 'data') };
    const first = await startProgram(slack, folders);
    slack.faults.answer('chat.postMessage', { times: 1_000, retryAfter: 1 });
    const where = slack.directChannel(ada);
    const { ts } = slack.say(where, ada, question);
    await slack.until((entry) => entry.type === 'call' && entry.method === 'chat.postMessage');
    const since = performance.now();
    const [ended] = await Promise.all([once(first, 'exit'), first.kill('SIGTERM')]);
    expect(ended).toEqual([2, null]);
    expect(performance.now() - since).toBeLessThan(20_000);
    slack.faults.clear();
    const second = await startProgram(slack, folders);
    await slack.until(() => answersTo(slack, { where, ts, step: '' }) > 0, patience);
    const [status] = await Promise.all([once(second, 'exit'), second.kill('SIGTERM')]);
    expect({ status: status[0], answers: answersTo(slack, { where, ts, step: '' }) }).toEqual({
      status: 0,
      answers: 1,
    });
    await slack.close();
  });
});
