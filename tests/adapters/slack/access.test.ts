// Where administrators of a workspace let people ask, and whom, as Discord's: the policy is one, and this is Slack's way to it.
import { describe, expect, it } from 'vitest';
import { type Bot, install } from './bot.ts';
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

async function both(): Promise<Bot> {
  const bot = await open({
    people: [
      { id: nora, name: 'nora', teamId: north, isAdmin: true },
      { id: nils, name: 'nils', teamId: north },
      { id: sven, name: 'sven', teamId: south, isAdmin: true },
    ],
  });
  for (const team of [north, south]) await install(bot, { team });
  return bot;
}

/** What somebody alone sees of a command, or after something they said. */
async function told({ slack }: Bot, who: string, act: () => unknown): Promise<string> {
  const before = slack.ephemerals(who).length;
  await act();
  return read((await whispered(slack, before + 1, who))[0]?.blocks);
}

const verbatim = (bot: Bot, where: string, who: string, words: string): Promise<string> =>
  told(bot, who, () => bot.slack.command(where, who, '/verbatim', words));

describe('a channel that is denied', () => {
  it('gets one sentence for the person alone, and its workspace alone is meant', async () => {
    const bot = await both();
    expect(await verbatim(bot, inNorth, nora, 'settings channels deny')).toContain('I do not answer in');
    expect(await told(bot, nils, () => ask(bot, inNorth, nils, question))).toContain('in this channel');
    ask(bot, inNorth, nils, question);
    ask(bot, inSouth, sven, southern);
    expect(await quotes(bot, inSouth)).toEqual([ofSouth]);
    expect(bot.slack.ephemerals(nils)).toHaveLength(1);
    expect(await verbatim(bot, inNorth, nora, `settings channels default ${inNorth}`)).toContain(
      'I answer in every channel',
    );
    ask(bot, inNorth, nils, question);
    expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
  });
});

describe('a person who is banned', () => {
  it('is not answered, and says nothing of it to others', async () => {
    const bot = await both();
    expect(await verbatim(bot, inNorth, nora, `settings ban ${nils}`)).toContain('Banned: ');
    ask(bot, inNorth, nils, question);
    const refused = await told(bot, nils, () => bot.slack.command(inNorth, nils, '/ask', question));
    expect(refused).toContain('does not want me to answer you');
    ask(bot, inNorth, nora, question);
    expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
    expect(await verbatim(bot, inNorth, nils, 'settings')).not.toContain('Banned');
    expect(await verbatim(bot, inNorth, nils, 'settings unban U0NILS')).toContain('Only administrators');
    expect(await verbatim(bot, inNorth, nora, 'settings unban U0NILS')).not.toContain('Banned');
  });
});

it('has no roles and no age restriction in Slack, and takes no name for an id', async () => {
  const bot = await both();
  for (const words of ['roles deny U0NILS', 'age-restricted on', 'channels deny a b', 'ban'])
    expect(await verbatim(bot, inNorth, nora, `settings ${words}`)).toMatch(
      /^Administrators can change this/,
    );
  // A direct message is no channel, and a rule for one would do nothing.
  for (const id of ['#general', 'D0123456789'])
    expect(await verbatim(bot, inNorth, nora, `settings channels allow ${id}`)).toContain(
      `“${id}” is not the id of a channel`,
    );
  expect(await verbatim(bot, inNorth, nora, 'settings')).not.toContain('role');
});

it('deletes what a workspace asked, once an administrator confirms it', async () => {
  const bot = await both();
  ask(bot, inNorth, nils, question);
  expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
  ask(bot, inSouth, sven, southern);
  expect(await quotes(bot, inSouth)).toEqual([ofSouth]);
  expect(await verbatim(bot, inNorth, nils, 'forget-all everything')).toContain('Only administrators');
  expect(await verbatim(bot, inNorth, nora, 'forget-all')).toContain('/verbatim forget-all everything');
  expect(await verbatim(bot, inNorth, nora, 'forget-all everything')).toContain('Deleted 1 question');
  const left = await bot.verbatim.whole.questions({});
  expect(left.map(({ tenant }) => tenant)).toEqual([south]);
});
