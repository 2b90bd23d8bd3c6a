// The app in several workspaces: each installs it by itself, is answered with its own token, and sees nothing of the others.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installPath, redirectPath } from '../../../adapters/slack/install/routes.ts';
import { patience } from '../../../adapters/slack/install/tokens.ts';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { writeFolder } from '../../folders.ts';
import { type Bot, install } from './bot.ts';
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

describe.each(['socket', 'http'] as const)('in %s mode', (mode) => {
  it('two workspaces install the app, and each is answered from its own documents', async () => {
    const bot = await open({ mode });
    const installed = await install(bot, { team: north, name: 'North <Harbour>' });
    expect(installed.status).toBe(200);
    expect(installed.page).toContain('Verbatim is installed in North &lt;Harbour&gt;.');
    await install(bot, { team: south });
    for (const words of [question, southern]) {
      ask(bot, inNorth, nora, words);
      ask(bot, inSouth, sven, words);
    }
    expect(await quotes(bot, inNorth, 2)).toEqual([ofNorth]);
    expect(await quotes(bot, inSouth, 2)).toEqual([ofSouth]);
    const asked = await bot.verbatim.whole.questions({});
    expect(asked.map(({ tenant, conversation }) => `${tenant} ${conversation}`).sort()).toEqual([
      `${north} ${inNorth}`,
      `${north} ${inNorth}`,
      `${south} ${inSouth}`,
      `${south} ${inSouth}`,
    ]);
    expect(bot.errors).toEqual([]);
  });
});

it('says to the person who installs it in a workspace that is not listed what to pass on, and shows nothing there', async () => {
  // The lines are those of a single tenant, and at the second start it is the only one there is.
  const data = join(await writeFolder({ 'a.txt': '' }), 'data');
  const listed = `  ${inNorth}: all\n`;
  const first = await open({ data, listed });
  expect((await install(first, { team: north })).page).toContain(`ask its operator to list ${north}`);
  await first.end();
  const bot = await open({ data, listed, server: first.slack });
  await bot.slack.command(inNorth, nora, '/ask', question);
  const [reply] = await whispered(bot.slack, 1, nora);
  expect(read(reply?.blocks)).toContain(`Ask the operator to list ${north}`);
});

it('still has its installations after a restart, and answers with their tokens', async () => {
  const data = join(await writeFolder({ 'a.txt': '' }), 'data');
  const first = await open({ data });
  await install(first, { team: north });
  await first.end();
  const second = await open({ data, server: first.slack });
  ask(second, inNorth, nora, question);
  expect(await quotes(second, inNorth)).toEqual([ofNorth]);
  expect(first.slack.calls('chat.postMessage').map(({ team }) => team)).toEqual([north]);
});

describe('what people do in two workspaces', () => {
  it('is answered with the token of each: commands, buttons, forms, Home, direct messages', async () => {
    const bot = await open();
    const { slack } = bot;
    for (const team of [north, south]) await install(bot, { team });
    for (const [who, where, words, quote] of [
      [nora, inNorth, question, ofNorth],
      [sven, inSouth, southern, ofSouth],
    ] as const) {
      await slack.command(where, who, '/ask', words);
      const [asked] = await whispered(slack, 1, who);
      expect(quotesIn(asked?.blocks ?? [])).toEqual([quote]);
      await slack.globalShortcut(who, 'verbatim-lookup');
      await slack.until(() => slack.views(who).length > 0);
      slack.openHome(who);
      await slack.until(() => slack.home(who) !== undefined);
      slack.say(slack.directChannel(who), who, words);
      expect(await quotes(bot, slack.directChannel(who))).toEqual([quote]);
      const { ts } = ask(bot, where, who, words);
      await said(slack, 1, where);
      slack.edit({ channel: where, ts }, `<@${slack.identity.botUserId}> ${words} Exactly?`);
      slack.delete({ channel: where, ts });
      await slack.until(() => slack.messages(where).every(({ botId }) => botId === undefined));
    }
    const homes = [nora, sven].map((who) => JSON.stringify(slack.home(who)?.content));
    expect(homes[0]).toContain('n.txt');
    expect(homes[0]).not.toContain('s.txt');
    expect(homes[1]).not.toContain('n.txt');
    expect(slack.calls().filter(({ ok, method }) => !ok && !method.startsWith('agents.'))).toEqual([]);
    expect(bot.errors).toEqual([]);
  });

  it('shows neither the questions, receipts nor gaps of the other', async () => {
    const bot = await open();
    const { slack } = bot;
    for (const team of [north, south]) await install(bot, { team });
    ask(bot, inNorth, nora, question);
    await said(slack, 1, inNorth);
    ask(bot, inNorth, nora, 'Which kettle was hired?');
    await said(slack, 2, inNorth);
    const [mine] = await bot.verbatim.whole.questions({});
    const receipt = mine?.receipts[0]?.code ?? '';
    expect(receipt).not.toBe('');
    const told: string[] = [];
    for (const [index, words] of [
      'unanswered',
      `why ${mine?.id}`,
      `verify ${receipt}`,
      'sources',
    ].entries()) {
      await slack.command(inSouth, sven, '/verbatim', words);
      told.push(read((await whispered(slack, index + 1, sven))[0]?.blocks));
    }
    expect(told.join('\n')).not.toMatch(/kettle|northern|n\.txt/);
    expect(told[1]).toContain('No answer with the id');
  });
});

describe('a token that expires', () => {
  it('is renewed before it does, once for events that come at the same time', async () => {
    const bot = await open({ oauth: { lifetime: 60 } });
    const { slack } = bot;
    await install(bot, { team: north });
    slack.oauth.setLifetime(43_200);
    slack.oauth.expire(north);
    const words = Array.from({ length: 5 }, (_, index) => `${question} ${index}`);
    for (const one of words) ask(bot, inNorth, nora, one);
    expect(await quotes(bot, inNorth, 5)).toEqual(words.map(() => ofNorth));
    const renewals = slack.calls('oauth.v2.access').filter(({ args }) => args['grant_type'] !== undefined);
    expect(renewals.map(({ ok }) => ok)).toEqual([true]);
    expect(bot.errors).toEqual([]);
  });

  it('is stored where Slack gives it while the bot ends', async () => {
    const data = join(await writeFolder({ 'a.txt': '' }), 'data');
    const first = await open({ data, oauth: { lifetime: 60 } });
    const { slack } = first;
    await install(first, { team: north });
    await first.end();
    slack.oauth.setLifetime(43_200);
    const begun = new Promise<void>((resolve) => {
      slack.faults.answer('oauth.v2.access', { delayMs: 4_000, begun: resolve });
    });
    const second = await open({ data, server: slack });
    await begun;
    await second.end();
    const renewals = () =>
      slack.calls('oauth.v2.access').flatMap(({ args, ok }) => (args['grant_type'] === undefined ? [] : ok));
    expect(renewals()).toEqual([true]);
    slack.oauth.revokeAllBut(north, 1);
    const third = await open({ data, server: slack });
    ask(third, inNorth, nora, question);
    expect(await quotes(third, inNorth)).toEqual([ofNorth]);
    expect(renewals()).toEqual([true]);
  });

  it('is not waited for where nothing can renew it', async () => {
    const bot = await open();
    await install(bot, { team: north });
    const { installations } = bot.verbatim;
    const [installed] = (await installations?.list('slack')) ?? [];
    if (installed?.secret === undefined) throw new Error('nothing is installed');
    const stored = JSON.parse(installed.secret);
    const expired = { ...stored, bot: { ...stored.bot, refreshToken: undefined, expiresAt: 1 } };
    await installations?.save(installed, JSON.stringify(expired));
    const since = performance.now();
    ask(bot, inNorth, nora, question);
    expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
    expect(performance.now() - since).toBeLessThan(patience);
  });

  it('of one workspace is the operator’s: the first pair in .env, and the following ones in the store', async () => {
    const data = join(await writeFolder({ 'a.txt': '' }), 'data');
    const first = await open({ data, oauth: { lifetime: 60 } });
    const { refreshToken } = first.slack.oauth.installHere({ team: north });
    await first.end();
    const tokens = { kind: 'rotating', refreshToken, client: first.slack.oauth.client } as const;
    first.slack.oauth.setLifetime(43_200);
    for (const start of [1, 2]) {
      const bot = await open({ data, server: first.slack, tokens });
      ask(bot, inNorth, nora, question);
      expect(await quotes(bot, inNorth, start)).toEqual(Array(start).fill(ofNorth));
      await bot.end();
    }
    const other = { ...tokens, refreshToken: 'xoxe-1-used' };
    await expect(open({ data, server: first.slack, tokens: other })).rejects.toThrow(
      /SLACK_REFRESH_TOKEN.*invalid_refresh_token/,
    );
  });
});

describe('a workspace that removes the app', () => {
  it('has its tokens deleted, and can install it again', async () => {
    const bot = await open();
    const { slack, verbatim } = bot;
    for (const team of [north, south]) await install(bot, { team });
    slack.uninstall(north);
    const isRemoved = async () =>
      (await verbatim.installations?.list('slack'))?.map(
        (one) => `${one.tenant} ${one.secret !== undefined}`,
      );
    await expect.poll(isRemoved).toEqual([`${north} false`, `${south} true`]);
    ask(bot, inSouth, sven, southern);
    expect(await quotes(bot, inSouth)).toEqual([ofSouth]);
    // Slack's clock is good to a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await install(bot, { team: north });
    const goodbye = slack.deliveries('app_uninstalled').at(-1);
    if (goodbye === undefined) throw new Error('no event');
    await slack.redeliver(goodbye);
    ask(bot, inNorth, nora, question);
    expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
    expect(bot.errors).toEqual([]);
  });
});

describe('a workspace that takes tokens back', () => {
  it('has its installation deleted where the bot’s is among them, and not for those of people', async () => {
    const bot = await open();
    const { slack, verbatim } = bot;
    for (const team of [north, south]) await install(bot, { team });
    const held = async () =>
      (await verbatim.installations?.list('slack'))?.flatMap(({ tenant, secret }) =>
        secret === undefined ? [] : tenant,
      );
    const revoke = (team: string, tokens: object) =>
      slack.redeliver({
        ...{ type: 'delivery', time: 0, id: 'x', kind: 'events_api', name: 'tokens_revoked', retryNum: 0 },
        payload: {
          ...{ token: 'verification-token', team_id: team, api_app_id: 'A0VERBATIM', type: 'event_callback' },
          event: { type: 'tokens_revoked', tokens },
          ...{ event_id: `Ev0${team}`, event_time: 4_000_000_000 },
        },
      });
    await revoke(north, { oauth: [nora] });
    await revoke(south, { oauth: [sven], bot: [slack.identity.botUserId] });
    await expect.poll(held).toEqual([north]);
    ask(bot, inNorth, nora, question);
    expect(await quotes(bot, inNorth)).toEqual([ofNorth]);
  });
});

describe('the way back from Slack', () => {
  const state = async ({ url }: Bot) => {
    const started = await fetch(`${url}${installPath}`, { redirect: 'manual' });
    const [cookie = ''] = (started.headers.get('set-cookie') ?? '').split(';');
    return { cookie, address: started.headers.get('location') ?? '' };
  };

  it('asks for the manifest’s scopes, and for nothing of people', async () => {
    const bot = await open();
    const { searchParams } = new URL((await state(bot)).address);
    expect(searchParams.get('scope')?.split(',')).toContain('app_mentions:read');
    expect(searchParams.get('user_scope')).toBeNull();
  });

  it.each([
    [
      'in another browser',
      async (bot: Bot) => ({
        back: bot.slack.oauth.allow((await state(bot)).address, { team: north }),
        cookie: '',
      }),
    ],
    [
      'after a refusal',
      async (bot: Bot) => {
        const { cookie, address } = await state(bot);
        return { back: bot.slack.oauth.deny(address), cookie };
      },
    ],
    [
      'with a code of somebody’s own',
      async (bot: Bot) => {
        const { cookie, address } = await state(bot);
        const query = new URLSearchParams({
          code: randomUUID(),
          state: new URL(address).searchParams.get('state') ?? '',
        });
        return { back: `${bot.url}${redirectPath}?${query}`, cookie };
      },
    ],
    ['without anything', async ({ url }: Bot) => ({ back: `${url}${redirectPath}`, cookie: '' })],
  ])('%s installs nothing, and says what to do', async (_what, begin) => {
    const bot = await open();
    const { back, cookie } = await begin(bot);
    const ended = await fetch(back, { headers: { Cookie: cookie } });
    expect([ended.status, await ended.text()]).toEqual([400, expect.stringContaining('was not installed')]);
    expect(await bot.verbatim.installations?.list('slack')).toEqual([]);
  });
});
