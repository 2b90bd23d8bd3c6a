// The connection to Discord: tokens that are refused, lines that break, sockets that are dead.
import { describe, expect, it } from 'vitest';
import { createBot, openBot } from './bot.ts';
import { another, answerIn, dated, initiative, mention, question, quotesSeen, said } from './seen.ts';

describe('a token', () => {
  it('that is wrong is told with its variable, and never repeated', async () => {
    const { adapter } = await createBot({ bot: { token: 'secret-and-wrong' } });
    const failure = await adapter.start().catch((error: unknown) => String(error));
    expect(failure).toMatch(/DISCORD_TOKEN is not known to Discord, or was reset: copy it again/);
    expect(failure).not.toContain('secret');
    expect(adapter.health().state).toBe('failing');
    await adapter.ended;
  });

  it.each(['at the next call', 'when the line breaks'])(
    'that is taken back ends the adapter %s',
    async (when) => {
      const { discord, adapter } = await openBot();
      discord.revokeToken();
      if (when === 'at the next call') discord.say('general', 'ada', `${mention(discord)} ${question}`);
      else discord.gateway.drop(1000);
      await adapter.ended;
      expect(adapter.health()).toMatchObject({
        state: 'failing',
        detail: expect.stringContaining('DISCORD_TOKEN is not known'),
      });
    },
  );
});

it('an intent that is not granted is told with what to switch on', async () => {
  const { adapter } = await createBot({ granted: [], bot: { research: { research: 'mention' } } });
  await expect(adapter.start()).rejects.toThrow(
    /DISCORD_RESEARCH_CHANNELS needs messages to be read.*Message Content Intent/,
  );
});

describe('a lost line', () => {
  it.each([undefined, 4000])(
    '(%s) comes back, and what was asked meanwhile is answered once',
    async (code) => {
      const { discord, adapter } = await openBot();
      discord.gateway.drop(code);
      discord.say('general', 'ada', `${mention(discord)} ${question}`);
      await discord.until(() => adapter.health().state === 'failing', 'the loss');
      await discord.until(() => adapter.health().state === 'ok', 'the connection', 15_000);
      discord.say('general', 'ada', `${mention(discord)} ${another}`);
      const answers = await said(discord, 2);
      // Which of the two comes first is a matter of milliseconds.
      const quotes = answers.map((answer) => quotesSeen(answer)[0]);
      expect(quotes).toHaveLength(2);
      expect(quotes).toEqual(expect.arrayContaining([dated, expect.stringContaining(initiative)]));
    },
  );

  it.each([1000, 1001, 4007, 4009])('(%i) after which one identifies again comes back', async (code) => {
    const { discord, adapter } = await openBot();
    discord.gateway.drop(code);
    await discord.until(() => adapter.health().state === 'failing', 'the loss');
    await discord.until(() => adapter.health().state === 'ok', 'the connection', 15_000);
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
  });

  it('says while it lasts that it is lost', async () => {
    const { discord, adapter } = await openBot();
    await discord.until(() => adapter.health().detail === 'connected, in 1 server', 'the commands');
    expect(adapter.health().state).toBe('ok');
    discord.gateway.connections = 'refused';
    discord.gateway.drop();
    await discord.until(() => adapter.health().state === 'failing', 'the loss');
    discord.gateway.connections = 'accepted';
    await discord.until(() => adapter.health().state === 'ok', 'the connection', 15_000);
  });

  it('or a stop leaves what is under way answered', async () => {
    const { discord, adapter } = await openBot({ granted: ['messageContent'] });
    const above = discord.say('general', 'grace', question);
    const slow = discord.fail({ method: 'GET', path: /messages/, delay: 300 });
    discord.say('general', 'ada', mention(discord), { replyTo: above });
    await discord.until(() => slow.struck() === 1, 'the message above');
    await adapter.stop();
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
  });

  it('can be stopped, and before it ever began', async () => {
    const { discord, adapter } = await createBot();
    discord.gateway.connections = 'refused';
    const started = adapter.start();
    await discord.until(() => discord.gateway.attempts() > 0, 'an attempt');
    await adapter.stop();
    await started;
  });
});

describe('the watchdog', () => {
  it('logs in again when heartbeats are not answered any more', async () => {
    const { discord, adapter } = await openBot({ heartbeat: 100_000, tuning: { silence: 600 } });
    await discord.until(() => adapter.health().detail?.includes('no heartbeat was answered'), 'the silence');
    await discord.until(() => adapter.health().state === 'ok', 'another login');
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    expect(await said(discord, 1)).toHaveLength(1);
  });

  it('logs in again when a resume is never answered', async () => {
    const { discord, adapter } = await openBot({ heartbeat: 100, tuning: { silence: 800 } });
    discord.gateway.resumes = 'ignored';
    discord.gateway.drop();
    await discord.until(() => adapter.health().detail?.includes('no session for'), 'the silence', 15_000);
    discord.gateway.resumes = 'replayed';
    await discord.until(() => adapter.health().state === 'ok', 'another login', 15_000);
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
  });

  it('leaves a line alone whose heartbeats are answered', async () => {
    const { adapter } = await openBot({ heartbeat: 200, tuning: { silence: 1_000 } });
    const { since } = adapter.health();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(adapter.health()).toMatchObject({ state: 'ok', since });
  });
});

it('an event that is not as Discord sends them does not end the program', async () => {
  const { discord, errors } = await openBot();
  discord.gateway.send({
    t: 'MESSAGE_CREATE',
    d: { id: '1', channel_id: discord.channel('general').id, author: null },
  });
  discord.say('general', 'ada', `${mention(discord)} ${question}`);
  expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
  expect(errors.join()).toContain('an event of Discord could not be read');
});
