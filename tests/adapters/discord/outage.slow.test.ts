// Discord does not answer for a while, or the program ends while it does not: every question gets its answer, once.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DiscordServer } from '../../platforms/discord-server.ts';
import { newFolder } from '../../store/samples.ts';
import { runVerbatim } from '../cli/run.ts';
import { createBot, openBot, openServer } from './bot.ts';
import { answerIn, dated, mention, question, quotesSeen, responseTo, said } from './seen.ts';

const down = { path: /channels|webhooks|interactions/, status: 503, times: 10_000 } as const;
const patience = 40_000;
const whileDown = 4_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const newData = (): string => join(newFolder(), 'data');

describe('four seconds of 503', { timeout: 90_000 }, () => {
  it('delay a mention, which is answered once', async () => {
    const { discord, adapter, errors } = await openBot();
    const outage = discord.fail(down);
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    await discord.until(() => outage.struck() > 0, 'a try');
    expect(await untilFailing(discord, adapter.health)).toContain('Discord does not answer: 503');
    await pause(whileDown);
    expect(outage.struck()).toBeLessThan(12);
    outage.stop();
    await discord.until(() => discord.messages('general').length > 1, 'an answer', patience);
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
    expect(await said(discord, 1)).toHaveLength(1);
    await discord.until(() => adapter.health().state === 'ok', 'the health');
    expect(errors).toEqual([]);
  });

  it('send the answer of /ask, which Discord takes no more, in a direct message', async () => {
    const { discord, errors } = await openBot();
    const outage = discord.fail(down);
    discord.command('general', 'ada', 'ask', { question });
    await pause(whileDown);
    outage.stop();
    const direct = discord.direct('ada').id;
    await discord.until(() => discord.messages(direct).length > 0, 'an answer', patience);
    expect(quotesSeen(await answerIn(discord, direct))[0]).toBe(dated);
    expect(errors).toEqual([]);
  });

  it('leave an announced answer to come in its place', async () => {
    const { discord, errors } = await openBot({ tuning: { announcedAfter: 0 } });
    const outage = discord.fail({ ...down, method: 'PATCH' });
    const asked = discord.command('general', 'ada', 'ask', { question });
    await pause(whileDown);
    outage.stop();
    expect(quotesSeen(await responseTo(discord, asked, patience))[0]).toBe(dated);
    expect(errors).toEqual([]);
  });
});

const untilFailing = async (
  discord: DiscordServer,
  health: () => { readonly state: string; readonly detail?: string },
): Promise<string> => {
  await discord.until(() => health().state === 'failing', 'the health', patience);
  return health().detail ?? '';
};

describe('a 429 of half an hour', { timeout: 90_000 }, () => {
  const limited = {
    method: 'POST',
    path: /messages$/,
    status: 429,
    headers: { 'Retry-After': '1800', 'X-RateLimit-Scope': 'shared' },
    body: { message: 'You are being rate limited.', retry_after: 1800, global: false },
    times: 10_000,
  } as const;

  it('is in the log and in the health, and the end does not wait for it: the next start answers', async () => {
    const data = newData();
    const { discord, adapter, verbatim, warnings } = await openBot({ data });
    const fault = discord.fail(limited);
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    expect(await untilFailing(discord, adapter.health)).toContain('Discord asks to wait 1800 s (429)');
    expect(warnings.join()).toContain('answers are late');
    const begun = Date.now();
    await adapter.stop();
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(adapter.open?.()).toBe(1);
    await verbatim.close();
    fault.stop();
    const next = await openBot({ data, discord });
    await discord.until(() => discord.messages('general').length > 1, 'an answer', patience);
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
    expect(await said(discord, 1)).toHaveLength(1);
    expect(next.errors).toEqual([]);
  });
});

describe('an end while Discord does not answer', { timeout: 120_000 }, () => {
  it('comes within ten seconds, and leaves a mention and a command to the next start', async () => {
    const data = newData();
    const { discord, adapter, verbatim } = await openBot({ data });
    const outage = discord.fail(down);
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    discord.command('general', 'grace', 'ask', { question });
    await discord.until(() => outage.struck() > 3, 'tries', patience);
    const begun = Date.now();
    await adapter.stop();
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(adapter.open?.()).toBe(2);
    // Nothing is tried any more, though the next try would be due: the answers are the next start's.
    const struck = outage.struck();
    await pause(20_000);
    expect(outage.struck()).toBe(struck);
    await verbatim.close();
    outage.stop();
    await openBot({ data, discord });
    const direct = discord.direct('grace').id;
    await discord.until(
      () => discord.messages('general').length > 1 && discord.messages(direct).length > 0,
      'both answers',
      patience,
    );
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
    expect(quotesSeen(await answerIn(discord, direct))[0]).toBe(dated);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('by %s: the next start answers, once', async (name) => {
    const discord = await openServer();
    const environment = {
      PORT: '0',
      VERBATIM_DATA: newData(),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
    };
    const outage = discord.fail({ ...down, path: /channels/ });
    const run = (meanwhile: () => Promise<unknown>, signal: NodeJS.Signals) =>
      runVerbatim(['start'], {
        environment,
        signal: { after: /"platform":"discord","msg":"answering"/, name: signal },
        meanwhile,
      });
    const ended = await run(async () => {
      discord.say('general', 'ada', `${mention(discord)} ${question}`);
      await discord.until(() => outage.struck() > 1, 'a try', patience);
    }, name);
    if (name === 'SIGTERM') expect(ended.status).toBe(2);
    outage.stop();
    await run(
      () => discord.until(() => discord.messages('general').length > 1, 'an answer', patience),
      'SIGTERM',
    );
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
    expect(await said(discord, 1)).toHaveLength(1);
  });
});

describe('commands', { timeout: 60_000 }, () => {
  it('are registered though Discord does not answer at the start, which health says meanwhile', async () => {
    const discord = await openServer();
    const outage = discord.fail({ path: /commands/, status: 503, times: 10_000 });
    const { adapter } = await createBot({ discord });
    await adapter.start();
    await discord.until(() => outage.struck() > 1, 'tries');
    expect(adapter.health().detail).toContain('; commands: not yet confirmed by Discord');
    outage.stop();
    await discord.until(() => discord.commands().length > 0, 'the commands', patience);
    await discord.until(() => !adapter.health().detail?.includes('commands'), 'the health', patience);
  });
});
