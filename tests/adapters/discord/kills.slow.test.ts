// The program is killed at every step of an answer, again and again: each question is answered once all the same, a mention in
// its channel, a command in its place, or where Discord takes nothing there any more, directly.
// VERBATIM_KILLS=200 makes the long run of it. Each has a person and a channel of its own.
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DiscordServer, type Interaction, openDiscordServer } from '../../platforms/discord-server.ts';
import {
  answer,
  kills,
  newFolders,
  type Program,
  patience,
  promisesNothing,
  question,
  startProgram,
} from '../killed-program.ts';
import { mention, quotesSeen } from './seen.ts';

const count = kills(8);
const people = Array.from({ length: count }, (_, index) => `person${index}`);

const start = (discord: DiscordServer, folders: Readonly<Record<string, string>>): Promise<Program> =>
  startProgram({
    ...folders,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    DISCORD_QUESTIONS_PER_MINUTE: '100000',
  });

const post = { method: 'POST' } as const;
const callback = { method: 'POST', path: /\/callback/ } as const;

/** The call at which the program ends: on its way, once Discord did it, once the program was told so. */
const steps = [
  ['a mention, before its post', 'mention', { ...post, reset: true }],
  ['a mention, after its post', 'mention', { ...post, reset: true, takesEffect: true }],
  ['a mention, before its mark', 'mention', { ...post, delay: 0 }],
  ['a direct message, before its post', 'direct', { ...post, reset: true }],
  ['a direct message, after its post', 'direct', { ...post, reset: true, takesEffect: true }],
  ['a command, before its answer', 'command', { ...callback, reset: true }],
  ['a command, after its answer', 'command', { ...callback, reset: true, takesEffect: true }],
  ['a command, before its mark', 'command', { ...callback, delay: 0 }],
] as const;

/** Of this question alone: what an earlier one was left with is posted again, which makes no second message. */
const callOf = (discord: DiscordServer, who: string, how: (typeof steps)[number][1]) =>
  how === 'command'
    ? {}
    : { path: `/channels/${how === 'direct' ? discord.direct(who).id : discord.channel(who).id}/messages` };

interface Asked {
  readonly step: string;
  readonly who: string;
  /** A command; else something said in the channel or directly, by its id. */
  readonly put: Interaction | string;
}

const isAnswer = (message: Parameters<typeof quotesSeen>[0]): boolean => quotesSeen(message).includes(answer);

/** Answers that the person sees to this one question: each asks once. */
function answersTo(discord: DiscordServer, { who, put }: Asked): number {
  const direct = discord.messages(discord.direct(who).id).filter(isAnswer).length;
  if (typeof put !== 'string') {
    const { message } = discord.responses(put);
    return direct + (message !== undefined && isAnswer(message) ? 1 : 0);
  }
  const inChannel = discord
    .messages(who)
    .filter((message) => message.message_reference?.message_id === put && isAnswer(message));
  return direct + inChannel.length;
}

function ask(discord: DiscordServer, who: string, how: (typeof steps)[number][1]): Asked['put'] {
  if (how === 'mention') return discord.say(who, who, `${mention(discord)} ${question}`).id;
  return how === 'direct' ? discord.dm(who, question).id : discord.command(who, who, 'ask', { question });
}

describe('a program that is killed at every step of an answer', { timeout: 120_000 + count * 60_000 }, () => {
  it('answers each question once', async () => {
    const discord = await openDiscordServer({
      guilds: [{ name: 'Newsroom', members: people, channels: people.map((name) => ({ name })) }],
    });
    onTestFinished(discord.close);
    const folders = newFolders();
    const asked: Asked[] = [];
    const untilAnswered = (): Promise<unknown> =>
      discord.until(
        () => asked.every((one) => answersTo(discord, one) > 0),
        `an answer to what was left of ${asked.at(-1)?.step}`,
        patience,
      );
    for (const [round, who] of people.entries()) {
      const program = await start(discord, folders);
      const { child } = program;
      // What the last one left is answered first, so that the kill befalls the next question.
      await untilAnswered();
      await discord.until(() => discord.commands().length > 0, 'the commands', patience);
      const [step, how, at] = steps[round % steps.length] ?? steps[0];
      const ended = once(child, 'exit');
      const fault = discord.fail({
        ...at,
        ...callOf(discord, who, how),
        done: () => void child.kill('SIGKILL'),
      });
      asked.push({ step, who, put: ask(discord, who, how) });
      await ended;
      fault.stop();
      // Otherwise the kill befell something else.
      expect({ step, struck: fault.struck() }).toEqual({ step, struck: 1 });
      if (promisesNothing(program)) asked.pop();
    }
    const { child: last } = await start(discord, folders);
    await untilAnswered();
    const [status] = await Promise.all([once(last, 'exit'), last.kill('SIGTERM')]);
    // 2 where it was asked to end before it had found that the last killed one's answer is there: the next start would.
    expect([0, 2]).toContain(status[0]);
    const outcomes = asked.map((one) => ({ ...one, answers: answersTo(discord, one) }));
    process.stdout.write(`${count} kills, ${outcomes.length} questions that were claimed on disk\n`);
    expect(outcomes.filter(({ answers }) => answers !== 1)).toEqual([]);
  });
});
