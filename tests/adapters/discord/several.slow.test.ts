// Processes that share a database share one Discord bot: one is connected, another takes its place, and each question is answered once.
import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DiscordServer, type Interaction, openDiscordServer } from '../../platforms/discord-server.ts';
import { newServer, noPostgres } from '../../store/postgres-programs.ts';
import { newFolder } from '../../store/samples.ts';
import { answer, newFolders, type Program, patience, question, startProgram } from '../killed-program.ts';
import { mention, quotesSeen } from './seen.ts';

/** Milliseconds: longer than the database waits for a process that is paused. */
const paused = 14_000;
/** Milliseconds that Discord takes to post an answer: the questions are under way until then. */
const late = 2_000;
/** Milliseconds in which a second answer would come. */
const secondAnswer = 4_000;

const isAnswer = (message: Parameters<typeof quotesSeen>[0]): boolean => quotesSeen(message).includes(answer);

const answersTo = (discord: DiscordServer, id: string): number =>
  discord.messages('general').filter((one) => one.message_reference?.message_id === id && isAnswer(one))
    .length;

const isAnswered = (discord: DiscordServer, { id }: Interaction): boolean => {
  const { message } = discord.responses(id);
  return message !== undefined && isAnswer(message);
};

const ask = (discord: DiscordServer): string =>
  discord.say('general', 'ann', `${mention(discord)} ${question}`).id;

const connects = ({ log }: Program, how: RegExp): Promise<void> =>
  expect.poll(() => how.test(log()), { timeout: patience }).toBe(true);

function copySalt(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  copyFileSync(join(from, 'asker-salt'), join(to, 'asker-salt'));
}

/** A database, a Discord server with a channel, and what processes that share them are started with. */
async function open() {
  const postgres = newServer(['fsync=off']);
  onTestFinished(postgres.remove);
  await postgres.make();
  const discord = await openDiscordServer({
    guilds: [{ name: 'Newsroom', members: ['ann'], channels: [{ name: 'general' }] }],
  });
  onTestFinished(discord.close);
  const folders = newFolders();
  const shared = (data: string) => ({
    ...folders,
    VERBATIM_DATA: data,
    VERBATIM_DATABASE_URL: postgres.url(),
    VERBATIM_PROCESSES: 'several',
  });
  return {
    discord,
    shared,
    environment: (data: string) => ({
      ...shared(data),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
    }),
    folder: () => join(newFolder(), 'data'),
    /** How many questions a process has heard. */
    claimed: async (): Promise<number> => {
      const client = new pg.Client(postgres.url());
      await client.connect();
      try {
        const { rows } = await client.query(
          "SELECT count(*)::int AS heard FROM verbatim.seen WHERE key NOT LIKE 'discord:before:%'",
        );
        return rows[0].heard;
      } finally {
        await client.end();
      }
    },
  };
}

describe.skipIf(noPostgres !== undefined)('processes that share one Discord bot', () => {
  it('one is connected; killed or paused, it is replaced', { timeout: 2 * patience }, async () => {
    const { discord, shared, environment, folder } = await open();
    const [page, first, second] = [folder(), folder(), folder()];
    const giveSalt = (to: string): void => copySalt(page, to);
    const connected = () => discord.gateway.sessions().filter(({ socket }) => socket !== undefined);
    const say = (): string => ask(discord);
    const untilAnswered = (id: string): Promise<unknown> =>
      discord.until(() => answersTo(discord, id) > 0, 'an answer', patience);

    // The first of all has no Discord, and is in nobody's way.
    await startProgram(shared(page), /read the passages ahead/);
    giveSalt(first);
    giveSalt(second);
    const one = await startProgram(environment(first));
    const other = await startProgram(environment(second), /standing by/);
    expect(discord.gateway.attempts()).toBe(1);
    const asked = [say()];
    await untilAnswered(asked[0] ?? '');

    const ended = once(one.child, 'exit');
    one.child.kill('SIGKILL');
    await ended;
    await connects(other, /"answering"/);
    expect(discord.gateway.attempts()).toBe(2);
    asked.push(say());
    await untilAnswered(asked[1] ?? '');

    const again = await startProgram(environment(first), /standing by/);
    other.child.kill('SIGSTOP');
    await sleep(paused);
    await connects(again, /"answering"/);
    asked.push(say());
    await untilAnswered(asked[2] ?? '');
    other.child.kill('SIGCONT');
    // At this moment both hear what is said.
    asked.push(say());
    const command = discord.command('general', 'ann', 'ask', { question });
    await connects(other, /taken over the connection/);
    await untilAnswered(asked[3] ?? '');
    await discord.until(() => isAnswered(discord, command), 'the command’s answer', patience);
    asked.push(say());
    await untilAnswered(asked[4] ?? '');
    await sleep(secondAnswer);
    expect(asked.map((id) => answersTo(discord, id))).toEqual([1, 1, 1, 1, 1]);

    // In order, the place is taken by the one that was there before.
    const attempts = discord.gateway.attempts();
    const status = once(again.child, 'exit');
    again.child.kill('SIGTERM');
    expect((await status)[0]).toBe(0);
    await discord.until(() => discord.gateway.attempts() > attempts, 'another connection', patience);
    await discord.until(() => connected().length === 1, 'a session', patience);
    const last = say();
    await untilAnswered(last);
  });

  it('questions under way at SIGTERM are answered once, by whoever is left', {
    timeout: 2 * patience,
  }, async () => {
    const { discord, claimed, environment, folder } = await open();
    const [first, second] = [folder(), folder()];
    const one = await startProgram(environment(first));
    copySalt(first, second);
    const other = await startProgram(environment(second), /standing by/);
    discord.fail({ method: 'POST', path: /\/messages$/, times: 8, delay: late });
    const asked = Array.from({ length: 8 }, () => ask(discord));
    await expect.poll(claimed, { timeout: patience }).toBe(asked.length);
    const status = once(one.child, 'exit');
    one.child.kill('SIGTERM');
    // It ends with 2 where it leaves questions to others.
    expect([0, 2]).toContain((await status)[0]);
    await connects(other, /"answering"/);
    for (const id of asked) await discord.until(() => answersTo(discord, id) > 0, 'an answer', patience);
    await sleep(secondAnswer);
    expect(asked.map((id) => answersTo(discord, id))).toEqual(asked.map(() => 1));
  });
});
