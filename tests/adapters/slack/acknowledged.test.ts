// What was acknowledged to Slack is on disk by then, however late the store is, and Slack does not wait for longer than it does.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../src/store/sqlite/connection/database.ts';
import { newFolder } from '../../store/samples.ts';
import { type Bot, openBot } from './bot.ts';
import { ada, channel, question, said } from './seen.ts';
import { slowReranker } from './slow-reranker.ts';

const newData = (): string => join(newFolder(), 'data');

/** Nobody else writes to the store until `unlock`. */
async function lock(data: string) {
  const other = await openDatabase(join(data, 'verbatim.db'));
  await other.exec('BEGIN IMMEDIATE');
  let isOpen = true;
  const unlock = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await other.exec('ROLLBACK');
    other.close();
  };
  onTestFinished(unlock);
  return unlock;
}

const mention = ({ slack }: Bot) => slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);

/** Milliseconds until each event of a kind was acknowledged. */
const latencies = ({ slack }: Bot): readonly number[] =>
  slack.entries.flatMap((entry) =>
    entry.type === 'ack' && entry.name === 'app_mention' ? [entry.latencyMs] : [],
  );

describe.each(['socket', 'http'] as const)('in %s mode', (mode) => {
  it('an event is acknowledged once its claim is on disk', async () => {
    const data = newData();
    const bot = await openBot({ data, mode });
    const unlock = await lock(data);
    mention(bot);
    await sleep(700);
    expect(latencies(bot)).toEqual([]);
    await unlock();
    await said(bot.slack, 1);
    const [latency = 0] = latencies(bot);
    expect(latency).toBeGreaterThanOrEqual(600);
    expect(latency).toBeLessThan(2_900);
    expect(bot.errors).toEqual([]);
  });

  it('a store that stays late holds up neither Slack nor the answer, and a claim in memory alone is counted', async () => {
    const data = newData();
    const bot = await openBot({ data, mode });
    await lock(data);
    mention(bot);
    await said(bot.slack, 1);
    const [latency = 0] = latencies(bot);
    expect(latency).toBeLessThan(3_000);
    expect(bot.verbatim.claims.unwritten()).toBe(1);
  });
});

it('a question that waits for the one before it in its thread is claimed, and acknowledged, at once', async () => {
  const bot = await openBot({ data: newData(), reranker: slowReranker(1_500) });
  const { slack } = bot;
  const { ts } = mention(bot);
  await expect.poll(() => latencies(bot).length).toBe(1);
  slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`, { thread: ts });
  await expect.poll(() => latencies(bot).length).toBe(2);
  expect(bot.adapter.open?.()).toBe(2);
  expect(slack.messages(channel).filter(({ botId }) => botId !== undefined)).toEqual([]);
  await said(slack, 2);
});
