// Enterprise Grid with installations: whole organisations, workspaces of one, and people who are in several of them.
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { type Bot, type BotOptions, install } from './bot.ts';
import { read, said, whispered } from './seen.ts';
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

const harbour = 'E0HARBOUR';
const elsewhere = 'E0ELSEWHERE';

/** Nora in the south, where she has the same id, and the south's channel that she is in. */
const alsoInSouth = {
  channels: [
    { id: inNorth, name: 'lamps', teamId: north },
    { id: inSouth, name: 'whales', teamId: south },
  ],
};

const everywhere = (options: BotOptions = {}): Promise<Bot> =>
  open({
    ...alsoInSouth,
    listed: `  ${north}: { default: all }\n  ${south}: { default: all }\n`,
    ...options,
  });

async function forgetMe({ slack }: Bot, where: string, who: string): Promise<string> {
  const before = slack.ephemerals(who).length;
  await slack.command(where, who, '/verbatim', 'forget-me');
  return read((await whispered(slack, before + 1, who))[0]?.blocks);
}

describe('an installation of a whole organisation', () => {
  const whole = { team: harbour, organisation: harbour, workspaces: [north, south] };

  it('serves each workspace with one token, though payloads name no team', async () => {
    const bot = await open({ listed: `  ${harbour}: { default: all }\n` });
    const { slack } = bot;
    const { page } = await install(bot, whole);
    expect(page).toContain('Invite it to a channel');
    ask(bot, inNorth, nora, question);
    ask(bot, inSouth, sven, southern);
    expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
    expect(await quotes(bot, inSouth)).toEqual([ofSouth]);
    for (const [who, where, words, quote] of [
      [nora, inNorth, question, ofNorth],
      [sven, inSouth, southern, ofSouth],
    ] as const) {
      await slack.command(where, who, '/ask', words);
      const [asked] = await whispered(slack, 1, who);
      expect(quotesIn(asked?.blocks ?? [])).toEqual([quote]);
      slack.openHome(who);
      await slack.until(() => slack.home(who) !== undefined);
    }
    const events = slack.deliveries('app_mention').map(({ payload }) => payload['authorizations']);
    expect(events[0]).toEqual([
      {
        enterprise_id: harbour,
        team_id: null,
        user_id: slack.identity.botUserId,
        is_bot: true,
        is_enterprise_install: true,
      },
    ]);
    const kept = await bot.verbatim.whole.questions({});
    expect(new Set(kept.map(({ tenant }) => tenant))).toEqual(new Set([harbour]));
    expect(bot.errors).toEqual([]);
  });

  it('is one tenant, or as many as are listed', async () => {
    const bot = await open({
      listed: `  ${harbour}: { default: [north] }\n  ${south}: { default: [south] }\n`,
    });
    await install(bot, whole);
    for (const words of [question, southern]) {
      ask(bot, inNorth, nora, words);
      ask(bot, inSouth, sven, words);
    }
    expect(await quotes(bot, inNorth, 2)).toEqual([ofNorth]);
    expect(await quotes(bot, inSouth, 2)).toEqual([ofSouth]);
  });

  it('ends when the organisation removes the app, and with nothing less', async () => {
    const bot = await open({ listed: `  ${harbour}: { default: all }\n` });
    await install(bot, whole);
    const tokens = async () =>
      (await bot.verbatim.installations?.list('slack'))?.filter(({ secret }) => secret !== undefined).length;
    // One of its workspaces takes the app out: the payload names it.
    bot.slack.redeliver({
      type: 'delivery',
      time: 0,
      id: 'x',
      kind: 'events_api',
      name: 'app_uninstalled',
      retryNum: 0,
      payload: {
        team_id: north,
        enterprise_id: harbour,
        api_app_id: 'A0',
        event: { type: 'app_uninstalled' },
        type: 'event_callback',
        event_id: 'Ev0GONE',
        event_time: 4_000_000_000,
      },
    });
    ask(bot, inSouth, sven, southern);
    expect(await quotes(bot, inSouth)).toEqual([ofSouth]);
    expect(await tokens()).toBe(1);
    bot.slack.uninstall(harbour);
    await expect.poll(tokens).toBe(0);
  });
});

describe('forget-me', () => {
  it('reaches a person in all workspaces of the organisation, also where the app was removed', async () => {
    const bot = await everywhere();
    const { slack } = bot;
    for (const team of [north, south]) await install(bot, { team, organisation: harbour });
    ask(bot, inNorth, nora, question);
    await said(slack, 1, inNorth);
    ask(bot, inSouth, nora, southern);
    await said(slack, 1, inSouth);
    ask(bot, inSouth, sven, southern);
    await said(slack, 2, inSouth);
    slack.uninstall(south);
    await expect
      .poll(
        async () =>
          (await bot.verbatim.installations?.list('slack'))?.filter(({ isRemoved }) => isRemoved).length,
      )
      .toBe(1);
    expect(await forgetMe(bot, inNorth, nora)).toContain('Deleted 2 questions');
    expect((await bot.verbatim.whole.questions({})).map(({ tenant }) => tenant)).toEqual([south]);
  });

  it('leaves who has the same id in another organisation, and in a workspace of none', async () => {
    const bot = await everywhere();
    const { slack } = bot;
    await install(bot, { team: north, organisation: harbour });
    await install(bot, { team: south, organisation: elsewhere });
    ask(bot, inNorth, nora, question);
    await said(slack, 1, inNorth);
    ask(bot, inSouth, nora, southern);
    await said(slack, 1, inSouth);
    expect(await forgetMe(bot, inNorth, nora)).toContain('Deleted 1 question');
    expect((await bot.verbatim.whole.questions({})).map(({ tenant }) => tenant)).toEqual([south]);
  });
});

describe('a channel that two organisations share', () => {
  const shared = {
    id: inNorth,
    name: 'lamps',
    teamId: north,
    sharedTeamIds: [north, south],
    isExtShared: true,
  };

  it('is quoted nothing, whichever of them asks there', async () => {
    const bot = await everywhere({ channels: [shared, { id: inSouth, name: 'whales', teamId: south }] });
    const { slack } = bot;
    await install(bot, { team: north, organisation: harbour });
    await install(bot, { team: south, organisation: elsewhere });
    ask(bot, inNorth, nora, question);
    slack.moveTo(south);
    ask(bot, inNorth, sven, question);
    for (const who of [nora, sven]) {
      const [told] = await whispered(slack, 1, who);
      expect(told?.text).toContain('shared with another organisation');
      expect(quotesIn(told?.blocks ?? [])).toEqual([]);
    }
    expect(slack.messages(inNorth).filter(({ botId }) => botId !== undefined)).toEqual([]);
  });

  it('is answered with the installation that heard the question, where the operator allows it', async () => {
    const bot = await everywhere({ channels: [shared], bot: { allowExternal: new Set([inNorth]) } });
    await install(bot, { team: north, organisation: harbour });
    await install(bot, { team: south, organisation: elsewhere });
    ask(bot, inNorth, nora, question);
    await said(bot.slack, 1, inNorth);
    bot.slack.moveTo(south);
    ask(bot, inNorth, sven, question);
    await said(bot.slack, 2, inNorth);
    expect(bot.slack.calls('chat.postMessage').map(({ team }) => team)).toEqual([north, south]);
  });
});
