// An organisation on Enterprise Grid in the test Slack: listed as a whole, by its workspaces, or both.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actions } from '../../adapters/chat/parts/token.ts';
import { quotesInBlocks as quotesIn } from '../../adapters/slack/render/read-back.ts';
import { type BotOptions, openBot } from '../adapters/slack/bot.ts';
import { ada, bo, channel, read, said, whispered } from '../adapters/slack/seen.ts';
import { writeFolder } from '../folders.ts';
import type { SlackServer } from '../platforms/slack-server.ts';

const organisation = 'E0HARBOUR';
/** The workspace that people are in until the test moves them. */
const north = 'T0TESTTEAM';
const south = 'T0SOUTH00';
const ofNorth = 'The northern lamp burns for nine hours.';
const ofSouth = 'A southern whale weighs eighty tonnes.';
const southern = 'C0SOUTH00';
const ask = { north: 'How long does the northern lamp burn?', south: 'What does a southern whale weigh?' };

/** `slack`: what the scopes file says of Slack; absent, there is no scopes file. */
async function open(slack?: string, { identity, ...options }: BotOptions = {}) {
  const folder = await writeFolder({
    'corpus/north/n.txt': `${ofNorth}\n`,
    'corpus/south/s.txt': `${ofSouth}\n`,
    'scopes.yaml': `default: none\nslack:\n${slack}\n`,
  });
  return openBot({
    corpus: join(folder, 'corpus'),
    ...(slack === undefined ? {} : { scopes: join(folder, 'scopes.yaml') }),
    identity: { organisation, isOrganisationWide: true, ...identity },
    channels: [
      { id: channel, name: 'lamps' },
      { id: southern, name: 'whales', sharedTeamIds: [south] },
    ],
    ...options,
  });
}

/** All quotes that Ada is shown for both questions, by a mention. She waits for each answer: two at once may come in either order. */
async function quotesFor(slack: SlackServer, where = channel): Promise<readonly string[]> {
  const quotes: string[] = [];
  for (const question of Object.values(ask)) {
    const before = slack.messages(where).filter(({ botId }) => botId !== undefined).length;
    slack.say(where, ada, `<@${slack.identity.botUserId}> ${question}`);
    const answers = await said(slack, before + 1, where);
    quotes.push(...answers.slice(before).flatMap(({ blocks }) => quotesIn(blocks)));
  }
  return quotes;
}

async function commanded(slack: SlackServer, user: string, command: string, text: string, where = channel) {
  const before = slack.ephemerals(user).length;
  await slack.command(where, user, command, text);
  const [reply] = await whispered(slack, before + 1, user);
  if (reply === undefined) throw new Error('no reply');
  return reply;
}

describe('an app that is installed in the whole organisation', () => {
  it('serves every workspace by one listing of the organisation, whatever people use', async () => {
    const { slack, verbatim, errors } = await open(`  ${organisation}: { default: all }`);
    for (const workspace of [north, south]) {
      slack.moveTo(workspace);
      expect(await quotesFor(slack)).toEqual([ofNorth, ofSouth]);
      const asked = await commanded(slack, ada, '/ask', ask.north);
      expect(quotesIn(asked.blocks)).toEqual([ofNorth]);
      const from = slack.ephemerals(ada).length;
      await slack.giveFeedback(asked, ada, 'verbatim-feedback', 'positive');
      expect((await whispered(slack, from + 1))[0]?.text).toContain('Thank you');
      await slack.globalShortcut(ada, 'verbatim-lookup');
      await slack.until(() => slack.views(ada).length > 0);
      const [view] = slack.views(ada);
      if (view === undefined) throw new Error('no form');
      const [option] = await slack.loadOptions(view, ada, actions.search, 'northern');
      const shown = slack.entries.length;
      await slack.selectOption(view, ada, actions.search, option?.value ?? '');
      await slack.until(({ type }) => type === 'view', { from: shown });
      const count = slack.messages(channel).length;
      await slack.submitView(slack.views(ada)[0] ?? view, { where: channel });
      await slack.until(() => slack.messages(channel).length > count);
      expect(quotesIn(slack.messages(channel).at(-1)?.blocks ?? [])).toEqual([ofNorth]);
      const opened = slack.entries.length;
      slack.openHome(ada);
      await slack.until(({ type }) => type === 'view', { from: opened });
      expect(JSON.stringify(slack.home(ada)?.content)).toContain('n.txt');
    }
    const kept = await verbatim.whole.questions({});
    expect(new Set(kept.map(({ tenant }) => tenant))).toEqual(new Set([organisation]));
    // One person, whichever workspace they are in.
    expect(new Set(kept.map(({ asker }) => asker)).size).toBe(1);
    expect(errors).toEqual([]);
  });

  it('goes by the listing of a workspace where there is one', async () => {
    const { slack, verbatim } = await open(
      `  ${organisation}: { default: [north] }\n  ${south}: { default: [south] }`,
    );
    expect(await quotesFor(slack)).toEqual([ofNorth]);
    slack.moveTo(south);
    expect(await quotesFor(slack, southern)).toEqual([ofSouth]);
    const kept = await verbatim.whole.questions({});
    expect(kept.map(({ tenant }) => tenant)).toEqual([organisation, organisation, south, south]);
    // What was asked in the rest of the organisation is another tenant's.
    expect(read((await commanded(slack, ada, '/verbatim', `why ${kept[0]?.id}`, southern)).blocks)).toContain(
      'No answer with the id',
    );
  });

  it('gives a workspace nothing where its own listing gives nothing', async () => {
    const { slack } = await open(`  ${organisation}: { default: all }\n  ${south}: { default: none }`);
    slack.moveTo(south);
    expect(await quotesFor(slack, southern)).toEqual([]);
    const asked = await commanded(slack, ada, '/ask', ask.north, southern);
    expect(quotesIn(asked.blocks)).toEqual([]);
    await slack.globalShortcut(ada, 'verbatim-lookup');
    await slack.until(() => slack.views(ada).length > 0);
    const [view] = slack.views(ada);
    if (view === undefined) throw new Error('no form');
    expect(await slack.loadOptions(view, ada, actions.search, 'northern')).toEqual([]);
  });

  it('serves no workspace that is not listed, while others are', async () => {
    const { slack } = await open(`  ${south}: { default: all }`);
    const refused = await commanded(slack, ada, '/ask', ask.south);
    expect(read(refused.blocks)).toContain(`Ask the operator to list ${north} under "slack"`);
    slack.moveTo(south);
    expect(quotesIn((await commanded(slack, ada, '/ask', ask.south, southern)).blocks)).toEqual([ofSouth]);
  });

  it.each([
    ['without a scopes file', undefined],
    ['with lines of one tenant', `  ${channel}: all\n  ${southern}: all`],
  ])('is one tenant %s', async (_what, lines) => {
    const { slack } = await open(lines);
    expect(await quotesFor(slack)).toEqual([ofNorth, ofSouth]);
    slack.moveTo(south);
    expect(await quotesFor(slack, southern)).toEqual([ofNorth, ofSouth]);
  });
});

describe('an app that is installed in one workspace of the organisation', () => {
  const identity = { isOrganisationWide: false };

  it('is served by a listing of the organisation, or of the workspace, which counts first', async () => {
    const whole = await open(`  ${organisation}: { default: [north] }`, { identity });
    expect(await quotesFor(whole.slack)).toEqual([ofNorth]);
    const both = await open(`  ${organisation}: { default: [north] }\n  ${north}: { default: [south] }`, {
      identity,
    });
    expect(await quotesFor(both.slack)).toEqual([ofSouth]);
    const other = await open('  E0STRANGE: { default: all }', { identity });
    const refused = await commanded(other.slack, ada, '/ask', ask.north);
    expect(read(refused.blocks)).toContain(`Ask the operator to list ${north} under "slack"`);
  });
});

describe('administrators', () => {
  const people = [
    { id: ada, name: 'ada', isAdmin: true },
    { id: bo, name: 'bo', isAdmin: true, teamId: south },
    { id: 'U0OLGA', name: 'olga', isOrganisationAdmin: true },
  ];
  const mayRead = async (slack: SlackServer, user: string): Promise<boolean> =>
    !read((await commanded(slack, user, '/verbatim', 'unanswered')).blocks).includes('Only administrators');

  it.each([
    ['of the organisation, where that is the tenant', organisation, [false, false, true]],
    ['of the workspace, where that is the tenant', north, [true, false, false]],
  ] as const)('are those %s', async (_what, tenant, expected) => {
    const { slack } = await open(`  ${tenant}: { default: all }`, { people });
    const found: boolean[] = [];
    for (const { id } of people) found.push(await mayRead(slack, id));
    expect(found).toEqual(expected);
  });

  it('whom the scopes file names change what channels see, by their bare ids', async () => {
    const listing = `  ${organisation}: { default: all, administrators: [U0OLGA] }`;
    const { slack } = await open(listing, { people });
    expect(read((await commanded(slack, ada, '/verbatim', 'scope none')).blocks)).toContain(
      'Only administrators',
    );
    expect(read((await commanded(slack, 'U0OLGA', '/verbatim', 'scope none')).blocks)).toBe(
      'No document may be shown here.',
    );
  });
});

describe('a channel that is in several workspaces', () => {
  const channels = [{ id: channel, name: 'lamps', sharedTeamIds: [north, south] }];

  it('is quoted nothing from the documents of one of them', async () => {
    const { slack } = await open(`  ${north}: { default: all }\n  ${south}: { default: none }`, { channels });
    const asked = await commanded(slack, ada, '/ask', ask.north);
    expect(quotesIn(asked.blocks)).toEqual([]);
    expect(read(asked.blocks)).toContain('Another workspace shares this channel');
  });

  it('is answered where the organisation is the tenant, or the operator allows the channel', async () => {
    const whole = await open(`  ${organisation}: { default: all }`, { channels });
    expect(quotesIn((await commanded(whole.slack, ada, '/ask', ask.north)).blocks)).toEqual([ofNorth]);
    const bot = { allowExternal: new Set([channel]) };
    const allowed = await open(`  ${north}: { default: all }`, { channels, bot });
    expect(quotesIn((await commanded(allowed.slack, ada, '/ask', ask.north)).blocks)).toEqual([ofNorth]);
  });

  it('gets no passage from a form that was opened in another workspace', async () => {
    const { slack } = await open(`  ${north}: { default: all, direct: all }\n  ${south}: { default: none }`);
    await slack.globalShortcut(ada, 'verbatim-lookup');
    await slack.until(() => slack.views(ada).length > 0);
    const [view] = slack.views(ada);
    if (view === undefined) throw new Error('no form');
    const [option] = await slack.loadOptions(view, ada, actions.search, 'northern');
    const shown = slack.entries.length;
    await slack.selectOption(view, ada, actions.search, option?.value ?? '');
    await slack.until(({ type }) => type === 'view', { from: shown });
    await slack.submitView(slack.views(ada)[0] ?? view, { where: southern });
    const [told] = await said(slack, 1, slack.directChannel(ada));
    expect(told?.text).toContain('Another workspace shares');
    expect(slack.messages(southern)).toEqual([]);
  });
});

it('an administrator of another company, in a channel shared with it, reads nothing of what was asked', async () => {
  const eve = 'U0EVE';
  const { slack } = await openBot({
    identity: {},
    people: [
      { id: ada, name: 'ada', isAdmin: true },
      { id: eve, name: 'eve', isAdmin: true, teamId: 'T0ELSEWHERE' },
    ],
    channels: [{ id: channel, name: 'lamps', isExtShared: true }],
    bot: { allowExternal: new Set([channel]) },
  });
  await commanded(slack, ada, '/ask', 'Which teapot was promoted?');
  slack.say(channel, ada, `<@${slack.identity.botUserId}> Which kettle was hired?`);
  await said(slack, 1);
  expect(read((await commanded(slack, ada, '/verbatim', 'unanswered')).blocks)).toContain('kettle');
  const shown = read((await commanded(slack, eve, '/verbatim', 'unanswered')).blocks);
  expect(shown).toContain('Only administrators');
  const from = slack.entries.length;
  slack.openHome(eve);
  await slack.until(({ type }) => type === 'view', { from });
  expect(JSON.stringify(slack.home(eve)?.content)).not.toContain('kettle');
});
