// A command that an earlier process left without an answer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openBot } from './bot.ts';
import { answerIn, dated, question, quotesSeen, responseTo } from './seen.ts';

const [where, who] = ['general', 'ada'];
const callback = { method: 'POST', path: /callback/ } as const;

function newData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-discord-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

/** Answered by the first bot, and claimed again as it was while that one worked on it. */
async function leftCommand() {
  const data = newData();
  const { discord, verbatim, adapter } = await openBot({ data, tuning: { announcedAfter: 0 } });
  discord.fail({ ...callback, delay: 3_000 });
  const asked = discord.command(where, who, 'ask', { question });
  const bodyOf = async () => (await verbatim.claims.claimOf(`command:discord:${asked.id}`))?.body ?? '';
  await expect.poll(bodyOf, { timeout: 20_000 }).not.toBe('');
  const body = (await bodyOf()).replace(asked.id, 'left');
  await responseTo(discord, asked);
  const { user } = JSON.parse(body).asker;
  await verbatim.claims.claim('command:discord:left', { platform: 'discord', user }, body);
  await adapter.stop();
  await verbatim.close();
  return { data, discord, asked };
}

it('is answered in the place of what was announced', { timeout: 120_000 }, async () => {
  const { data, discord, asked } = await leftCommand();
  const patches = () =>
    discord.calls.filter(({ method, path }) => method === 'PATCH' && path.includes('original'));
  const before = patches().length;
  const second = await openBot({ data, discord });
  await discord.until(() => patches().length > before, 'the answer in its place');
  expect(quotesSeen(await responseTo(discord, asked))[0]).toBe(dated);
  expect(second.errors).toEqual([]);
});

it('is answered in a direct message where Discord takes it no more', { timeout: 120_000 }, async () => {
  const { data, discord } = await leftCommand();
  discord.fail({
    method: 'PATCH',
    path: /original$/,
    status: 404,
    body: { code: 10015, message: 'Unknown Webhook' },
  });
  await openBot({ data, discord });
  expect(quotesSeen(await answerIn(discord, discord.direct(who).id))[0]).toBe(dated);
});
