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
    expect(await settings(bot, inNorth, nora, 'research always')).toMatch(
      /The same holds in threads\. An administrator set this here\./,
    );
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
    expect(await settings(next, inNorth, nora, 'research default')).toMatch(
      /^Questions need a mention in this channel\.\s/,
    );
  });

  it('of the operator can be switched off by the workspace', async () => {
    const bot = await both({ bot: { researchChannels: new Map([[inNorth, 'always']]) } });
    expect(await settings(bot, inNorth, nora)).toContain('The same holds in threads. The operator set this.');
    expect(await settings(bot, inNorth, nora, 'research off')).toContain(
      'Questions need a mention in this channel. An administrator set this here.',
    );
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

it('limits questions in the workspace that set it, and refuses more than the operator allows', async () => {
  const bot = await both();
  expect(await settings(bot, inNorth, nora)).toContain(
    'Each person may ask 20 questions in a minute. The operator set this.',
  );
  expect(await settings(bot, inNorth, nora, 'limit 1')).toContain(
    'Each person may ask 1 question in a minute. An administrator set this here; the operator allows 20.',
  );
  for (const where of [inNorth, inSouth]) {
    const who = where === inNorth ? nils : sven;
    for (const words of [question, southern]) await bot.slack.command(where, who, '/ask', words);
    const replies = await whispered(bot.slack, 2, who);
    expect(replies.filter(({ text }) => text.includes('a lot of questions'))).toHaveLength(
      where === inNorth ? 1 : 0,
    );
  }
  expect(await settings(bot, inNorth, nora, 'limit 5000')).toBe(
    'Each person may ask 20 questions in a minute at most: the operator allows no more. Nothing was changed.',
  );
  expect(await settings(bot, inNorth, nora)).toContain('ask 1 question in a minute');
  expect(await settings(bot, inNorth, nora, 'limit default')).toContain(
    '20 questions in a minute. The operator',
  );
});

it('says what applies where an operator has lowered the limit since, and takes a damaged value for none', async () => {
  const data = join(await writeFolder({ 'a.txt': '' }), 'data');
  const first = await both({ data });
  await settings(first, inNorth, nora, 'limit 15');
  await settings(first, inNorth, nora, 'quota day 300');
  await first.end();
  const bot = await both({ data, server: first.slack, bot: { questionsPerMinute: 10 } });
  expect(await settings(bot, inNorth, nora)).toContain(
    'Each person may ask 10 questions in a minute: an administrator set 15 here, and the operator allows 10.',
  );
  const asker = {
    platform: 'slack',
    tenant: north,
    user: nora,
    conversation: inNorth,
    audience: 'public',
  } as const;
  await bot.verbatim.settings.set(asker, 'questions-per-minute', 'ten', { isPlatformAdministrator: true });
  expect(await settings(bot, inNorth, nora)).toContain(
    'Each person may ask 10 questions in a minute. The operator',
  );
});

describe('a quota', () => {
  it('of a workspace is reached by all its people together, and by nobody of another', async () => {
    const bot = await both();
    expect(await settings(bot, inNorth, nora)).toContain(
      'Everyone in this workspace together may ask as many questions as they like in 24 hours.',
    );
    expect(await settings(bot, inNorth, nora, 'quota day 2')).toContain(
      'Everyone in this workspace together may ask 2 questions in 24 hours. An administrator set this here.',
    );
    for (const who of [nora, nils]) ask(bot, inNorth, who, question);
    expect(await quotes(bot, inNorth, 2)).toEqual([ofNorth, ofNorth]);
    const before = bot.slack.ephemerals(nils).length;
    await bot.slack.command(inNorth, nils, '/ask', question);
    const [refused] = await whispered(bot.slack, before + 1, nils);
    expect(refused?.text).toContain('This workspace has used up its questions for the day.');
    for (const words of [southern, southern, southern]) ask(bot, inSouth, sven, words);
    expect(await quotes(bot, inSouth, 3)).toEqual([ofSouth, ofSouth, ofSouth]);
  });

  it('of the operator holds in each workspace, and what one person is refused counts for nobody else', async () => {
    const bot = await both({ bot: { questionsPerMinute: 2, quota: { perMinute: 3 } } });
    for (const words of Array<string>(9).fill(question))
      await bot.slack.command(inNorth, nora, '/ask', words);
    await whispered(bot.slack, 9, nora);
    await bot.slack.command(inNorth, nils, '/ask', question);
    expect((await whispered(bot.slack, 1, nils))[0]?.text).not.toContain('a lot of questions');
    await bot.slack.command(inNorth, nils, '/ask', question);
    expect((await whispered(bot.slack, 2, nils)).map(({ text }) => text)).toContainEqual(
      expect.stringContaining('A lot of questions were asked in this workspace'),
    );
    expect(await settings(bot, inNorth, nora, 'quota minute 4')).toContain('3 questions in a minute at most');
    await bot.slack.command(inSouth, sven, '/ask', southern);
    expect((await whispered(bot.slack, 1, sven))[0]?.text).not.toContain('a lot of questions');
  });
});

it('says of direct messages, and of where the bot is not, what is so there', async () => {
  const bot = await both({
    channels: [
      { id: inNorth, name: 'lamps', teamId: north },
      { id: 'D0TWO', kind: 'im', teamId: north, members: [nora, nils] },
    ],
  });
  const { slack } = bot;
  const direct = slack.directChannel(nora);
  const told = async (where: string, words: string) => {
    const count = () => slack.ephemerals(nora).length + slack.messages(direct).length;
    const before = count();
    await slack.command(where, nora, '/verbatim', `settings ${words}`);
    await slack.until(() => count() > before);
    return read(slack.ephemerals(nora).at(-1)?.blocks);
  };
  expect(await told(direct, '')).toContain('In direct messages, questions need no mention.');
  expect(await told(direct, 'research always')).toBe(
    'In direct messages, questions need no mention. Use “research” in a channel that I am in.',
  );
  expect(await told(direct, 'limit 3')).toContain('Each person may ask 3 questions');
  const elsewhere = 'D0TWO';
  expect(await told(elsewhere, '')).toContain('I am not in this conversation');
  expect(await told(elsewhere, 'research always')).toContain('Use “research” in a channel that I am in.');
});

it('says how, for what it does not know, and changes nothing', async () => {
  const bot = await both();
  for (const words of [
    ...['research sometimes', 'colour red', 'limit 1 2', 'limit', 'research'],
    ...['quota 5', 'quota week 5', 'quota day'],
  ])
    expect(await settings(bot, inNorth, nora, words)).toMatch(/^Administrators can change this/);
  for (const words of ['limit 0', 'limit -1', 'quota day 1.5'])
    expect(await settings(bot, inNorth, nora, words)).toContain('is not a number of questions');
  for (const name of ['questions-per-minute', 'tenant-questions-per-day'])
    expect(bot.verbatim.settings.of({ platform: 'slack', tenant: north }, name)).toBeUndefined();
});
