// /verbatim settings: what administrators of one workspace set there, and nothing of another.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { type Bot, type BotOptions, install } from './bot.ts';
import { read, whispered } from './seen.ts';
import {
  ask,
  inNorth,
  inSouth,
  nora,
  north,
  ofNorth,
  ofSouth,
  open,
  question,
  quotes,
  south,
  southern,
  sven,
} from './workspaces.ts';

const nils = 'U0NILS';

async function both(options: BotOptions = {}): Promise<Bot> {
  const bot = await open({
    people: [
      { id: nora, name: 'nora', teamId: north, isAdmin: true },
      { id: nils, name: 'nils', teamId: north },
      { id: sven, name: 'sven', teamId: south, isAdmin: true },
    ],
    ...options,
  });
  if (options.server === undefined) for (const team of [north, south]) await install(bot, { team });
  return bot;
}

async function settings({ slack }: Bot, where: string, who: string, words = ''): Promise<string> {
  const before = slack.ephemerals(who).length;
  await slack.command(where, who, '/verbatim', `settings ${words}`);
  return read((await whispered(slack, before + 1, who))[0]?.blocks);
}

describe('a research channel', () => {
  it('is one from the moment that an administrator says so, in that workspace, also after a restart', async () => {
    const data = join(await writeFolder({ 'a.txt': '' }), 'data');
    const bot = await both({ data });
    expect(await settings(bot, inNorth, nora)).toContain('Questions need a mention in this channel.');
    expect(await settings(bot, inNorth, nora, 'research always')).toContain('nor in its threads');
    bot.slack.say(inNorth, nils, question);
    expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
    expect(await settings(bot, inSouth, sven)).toContain('Questions need a mention in this channel.');
    bot.slack.say(inSouth, sven, southern);
    ask(bot, inSouth, sven, southern);
    expect(await quotes(bot, inSouth)).toEqual([ofSouth]);
    await bot.end();
    const next = await both({ data, server: bot.slack });
    next.slack.say(inNorth, nils, question);
    expect(await quotes(next, inNorth, 2)).toEqual([ofNorth, ofNorth]);
    expect(await settings(next, inNorth, nora, 'research default')).toContain('need a mention');
  });

  it('of the operator can be switched off by the workspace', async () => {
    const bot = await both({ bot: { researchChannels: new Map([[inNorth, 'always']]) } });
    expect(await settings(bot, inNorth, nora)).toContain('nor in its threads');
    expect(await settings(bot, inNorth, nora, 'research off')).toContain('need a mention');
    bot.slack.say(inNorth, nils, question);
    ask(bot, inNorth, nils, question);
    expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
  });
});

it('refuses who is no administrator, and administrators of another workspace change nothing here', async () => {
  const bot = await both();
  expect(await settings(bot, inNorth, nils, 'limit 1')).toBe('Only administrators can change settings.');
  expect(await settings(bot, inSouth, sven, 'limit 1')).toContain('ask 1 question in a minute');
  expect(await settings(bot, inNorth, nora)).toContain('ask 20 questions in a minute');
});

it('limits questions in the workspace that set it, and never beyond what the operator allows', async () => {
  const bot = await both();
  expect(await settings(bot, inNorth, nora, 'limit 1')).toContain('ask 1 question in a minute');
  for (const where of [inNorth, inSouth]) {
    const who = where === inNorth ? nils : sven;
    for (const words of [question, southern]) await bot.slack.command(where, who, '/ask', words);
    const replies = await whispered(bot.slack, 2, who);
    expect(replies.filter(({ text }) => text.includes('a lot of questions'))).toHaveLength(
      where === inNorth ? 1 : 0,
    );
  }
  expect(await settings(bot, inNorth, nora, 'limit 5000')).toContain('ask 20 questions in a minute');
});

it('says how, for what it does not know, and changes nothing', async () => {
  const bot = await both();
  for (const words of ['research sometimes', 'limit 0', 'limit -1', 'colour red', 'limit 1 2'])
    expect(await settings(bot, inNorth, nora, words)).toMatch(/^Administrators can change this/);
  expect(
    bot.verbatim.settings.of({ platform: 'slack', tenant: north }, 'questions-per-minute'),
  ).toBeUndefined();
  const { slack } = bot;
  const direct = slack.directChannel(nora);
  const before = slack.ephemerals(nora).length + slack.messages(direct).length;
  await slack.command(direct, nora, '/verbatim', 'settings research always');
  await slack.until(() => slack.ephemerals(nora).length + slack.messages(direct).length > before);
  expect(read(slack.ephemerals(nora).at(-1)?.blocks)).toContain('Use this in a channel');
});
