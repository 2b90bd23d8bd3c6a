// Enterprise Grid and Slack Connect in the shapes that Slack publishes: which token answers, whose documents are quoted, whose
// question it is.
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { JsonObject } from '../../platforms/slack/types.ts';
import { type Bot, type BotOptions, install } from './bot.ts';
import {
  envelope,
  type Installed,
  mentionFromGrid,
  messageFrom,
  ofOrganisation,
  type Spoken,
} from './grid-payloads.ts';
import { said, whispered } from './seen.ts';
import {
  inNorth,
  inSouth,
  nora,
  north,
  ofNorth,
  ofSouth,
  open,
  question,
  south,
  southern,
  sven,
} from './workspaces.ts';

const [harbour, elsewhere] = ['E0HARBOUR', 'E0ELSEWHERE'];

/** Slack's server brings nothing by itself: what the bot hears is what a test delivers. */
const quietly = (options: Parameters<typeof open>[0] = {}): Promise<Bot> =>
  open({ settings: { events: [] }, ...options });

const allowed: BotOptions['bot'] = { allowExternal: new Set([inNorth]) };

function spoken({ slack }: Bot, channel: string, user: string, words: string): Spoken {
  const text = `<@${slack.identity.botUserId}> ${words}`;
  return { channel, user, text, ts: slack.say(channel, user, text).ts };
}

const deliver = ({ slack }: Bot, payload: JsonObject, kind: 'events_api' | 'interactive' = 'events_api') =>
  slack.redeliver({ type: 'delivery', time: 0, id: 'x', kind, name: 'grid', retryNum: 0, payload });

const hear = (
  bot: Bot,
  event: JsonObject,
  around: JsonObject,
  installed: Installed,
): ReturnType<typeof deliver> =>
  deliver(bot, envelope(event, around, installed, bot.slack.identity.botUserId));

/** Of the only answer in the channel: its quotes, the workspace whose token posted it, whose question it is. */
async function outcome(bot: Bot, channel: string) {
  const [answer] = await said(bot.slack, 1, channel);
  const [call] = bot.slack.calls('chat.postMessage');
  await expect.poll(() => bot.adapter.open?.()).toBe(0);
  const tenants = (await bot.verbatim.whole.questions({})).map(({ tenant }) => tenant);
  return { quotes: quotesIn(answer?.blocks ?? []), token: call?.team, tenants };
}

describe('a channel that is shared with another organisation', () => {
  const ours: Installed = { enterprise_id: null, team_id: north };
  const shared = { is_ext_shared_channel: true };
  /** The same question, in five ways in which payloads name the two sides. */
  const shapes: readonly (readonly [string, (said: Spoken) => JsonObject, JsonObject])[] = [
    [
      'a mention by somebody of an organisation on Grid',
      (one) => mentionFromGrid(one, north, elsewhere),
      { team_id: north },
    ],
    [
      'a message by them, of their workspace',
      (one) => messageFrom(one, south),
      { team_id: south, enterprise_id: elsewhere, context_team_id: south, context_enterprise_id: elsewhere },
    ],
    [
      'a message by them, with us as its context',
      (one) => messageFrom(one, south),
      { team_id: south, enterprise_id: elsewhere, context_team_id: north, context_enterprise_id: null },
    ],
    [
      'a message of ours, with their organisation as its context',
      (one) => messageFrom(one, north),
      { team_id: north, context_team_id: south, context_enterprise_id: elsewhere },
    ],
    [
      'a mention of ours in a channel of theirs',
      (one) => ({ ...mentionFromGrid(one, south, north), user_profile: { team: north } }),
      { team_id: south, enterprise_id: elsewhere },
    ],
  ];

  it.each(shapes)('is quoted nothing: %s', async (_name, event, around) => {
    const bot = await quietly();
    await install(bot, { team: north });
    await hear(bot, event(spoken(bot, inNorth, nora, question)), { ...around, ...shared }, ours);
    const [told] = await whispered(bot.slack, 1, nora);
    expect(told?.text).toContain('shared with another organisation');
    expect(bot.slack.calls('chat.postMessage')).toEqual([]);
    expect(bot.errors).toEqual([]);
  });

  it.each(shapes)(
    'is quoted what the workspace with the app may see, with its token, where that is allowed: %s',
    async (_name, event, around) => {
      // The other side is served, too, and may see all there is.
      const listed = `  ${north}: { default: [north] }\n  ${south}: { default: all }\n  ${elsewhere}: { default: all }\n`;
      const bot = await quietly({ bot: allowed, listed });
      await install(bot, { team: north });
      await install(bot, { team: south, organisation: elsewhere });
      await hear(bot, event(spoken(bot, inNorth, nora, question)), { ...around, ...shared }, ours);
      expect(await outcome(bot, inNorth)).toEqual({ quotes: [ofNorth], token: north, tenants: [north] });
    },
  );
});

describe('an app that is installed in a whole organisation', () => {
  const whole: Installed = { enterprise_id: harbour, team_id: null };
  const listed = `  ${north}: { default: [north] }\n  ${south}: { default: [south] }\n`;
  const openWhole = async (lines = listed): Promise<Bot> => {
    const bot = await quietly({ listed: lines });
    await install(bot, { team: harbour, organisation: harbour, workspaces: [north, south] });
    return bot;
  };

  it.each([
    ['the north', north, inNorth, nora, question, ofNorth],
    ['the south', south, inSouth, sven, southern, ofSouth],
  ] as const)(
    'answers a message in %s of its documents alone, by the workspace in the envelope',
    async (_name, team, channel, who, words, quote) => {
      const bot = await openWhole();
      const event = messageFrom(spoken(bot, channel, who, words), team);
      await hear(bot, event, { team_id: team, enterprise_id: harbour }, whole);
      expect(await outcome(bot, channel)).toEqual({ quotes: [quote], token: harbour, tenants: [team] });
    },
  );

  it('answers nobody where neither the workspace nor the organisation is listed', async () => {
    const bot = await openWhole(`  ${south}: { default: [south] }\n`);
    const event = messageFrom(spoken(bot, inNorth, nora, question), north);
    await hear(bot, event, { team_id: north, enterprise_id: harbour }, whole);
    const [told] = await whispered(bot.slack, 1, nora);
    expect(told?.text).toContain(north);
    expect(quotesIn(told?.blocks ?? [])).toEqual([]);
  });

  it('opens the search for somebody whose shortcut names no team, with the token of the organisation', async () => {
    const bot = await openWhole();
    const shortcut = { type: 'shortcut', callback_id: 'verbatim-lookup', trigger_id: '111.222.xxx' };
    const at = { action_ts: '1606983924.521157', ...ofOrganisation(harbour, south, sven) };
    await deliver(bot, { ...shortcut, ...at }, 'interactive');
    // A form opens with a trigger of Slack's own, which this one is not: what counts is who asks for it.
    await bot.slack.until((entry) => entry.type === 'call' && entry.method === 'views.open');
    expect(bot.slack.calls('views.open').map(({ team }) => team)).toEqual([harbour]);
  });
});
