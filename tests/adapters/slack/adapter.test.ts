import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { SlackServer } from '../../platforms/slack-server.ts';
import { openBot } from './bot.ts';

const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
const question = 'When did the US blacklist NSO Group?';
const channel = 'C0RESEARCH';
const ada = 'U0ADA';

/** The messages of the bot in a channel, once there are as many. */
async function said(slack: SlackServer, count: number, where = channel) {
  const own = () => slack.messages(where).filter((message) => message.botId !== undefined);
  await slack.until(() => own().length >= count);
  return own();
}

async function whispered(slack: SlackServer, count: number, user = ada) {
  await slack.until(() => slack.ephemerals(user).length >= count);
  return slack.ephemerals(user);
}

describe.each(['socket', 'http'] as const)('in %s mode', (mode) => {
  it('answers a mention in its thread with an exact quote, and its text says the same', async () => {
    const { slack, errors } = await openBot({ mode });
    const asked = slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    const [answer] = await said(slack, 1);
    expect(answer?.threadTs).toBe(asked.ts);
    expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
    expect(answer?.text).toContain(dated);
    expect(answer?.flags).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect({ errors, unknown: slack.unknownMethods() }).toEqual({ errors: [], unknown: [] });
  });

  it('answers /ask to the asker alone, and posts it when asked to', async () => {
    const { slack } = await openBot({ mode });
    await slack.command(channel, ada, '/ask', question);
    const [answer] = await whispered(slack, 1);
    expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
    expect(slack.messages(channel).filter(({ botId }) => botId !== undefined)).toEqual([]);
    if (answer === undefined) throw new Error('no answer');
    await slack.clickButton(answer, ada, 'verbatim-post');
    const [posted] = await said(slack, 1);
    expect(quotesIn(posted?.blocks ?? [])[0]).toBe(dated);
    expect(JSON.stringify(posted?.blocks)).toContain(`"user_id":"${ada}"`);
  });
});

describe('where people ask', () => {
  it('explains /ask without a question', async () => {
    const { slack } = await openBot();
    await slack.command(channel, ada, '/ask', '  ');
    expect((await whispered(slack, 1))[0]?.text).toContain('Ask with /ask and a question');
  });
});

describe('buttons', () => {
  it('keeps ratings: a thumb up at once, a thumb down with its reason', async () => {
    const { slack, verbatim } = await openBot();
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    const [answer] = await said(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    await slack.giveFeedback(answer, ada, 'verbatim-feedback', 'positive');
    await whispered(slack, 1);
    expect((await verbatim.whole.questions({}))[0]?.ratings).toMatchObject([{ verdict: 'useful' }]);
    await slack.giveFeedback(answer, ada, 'verbatim-feedback', 'negative');
    await slack.until(() => slack.views(ada).length > 0);
    const [view] = slack.views(ada);
    if (view === undefined) throw new Error('no view');
    await slack.submitView(view, { reason: 'outdated', note: 'It was taken off the list.' });
    await expect
      .poll(async () => (await verbatim.whole.questions({}))[0]?.ratings)
      .toMatchObject([{ verdict: 'outdated', note: 'It was taken off the list.' }]);
    const [, thanks, ...more] = await whispered(slack, 2);
    expect([thanks?.text, thanks?.threadTs, more]).toEqual([
      'Thank you. Your rating is stored with the answer.',
      answer.threadTs,
      [],
    ]);
  });

  it('says so when a rating comes for an answer that is no longer kept', async () => {
    const { slack, verbatim } = await openBot();
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    const [answer] = await said(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    await slack.giveFeedback(answer, ada, 'verbatim-feedback', 'negative');
    await slack.until(() => slack.views(ada).length > 0);
    const [view] = slack.views(ada);
    if (view === undefined) throw new Error('no view');
    await verbatim.forget({
      platform: 'slack',
      tenant: slack.identity.teamId,
      audience: 'public',
      user: `${slack.identity.teamId}/${ada}`,
      conversation: '',
    });
    await slack.submitView(view, { reason: 'outdated' });
    expect((await whispered(slack, 1))[0]?.text).toContain('That answer is no longer stored.');
  });
});

describe('it never', () => {
  it('answers itself or another bot', async () => {
    const { slack } = await openBot();
    slack.sayAsBot(channel, `<@${slack.identity.botUserId}> ${question}`);
    await slack.command(channel, ada, '/ask', question);
    await whispered(slack, 1);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  it('quotes in a channel that is shared with another organisation, unless it is allowed', async () => {
    const { slack } = await openBot();
    slack.shareExternally(channel);
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    expect((await whispered(slack, 1))[0]?.text).toContain('shared with another organisation');
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  it('quotes where it cannot tell whether a channel is shared, and says so', async () => {
    const { slack } = await openBot();
    slack.faults.answer('conversations.info', { times: 2, error: 'missing_scope' });
    await slack.command(channel, ada, '/ask', question);
    const [refusal] = await whispered(slack, 1);
    expect(refusal?.text).toContain('I cannot tell whether this channel is shared with another organisation');
    expect(quotesIn(refusal?.blocks ?? [])).toEqual([]);
  });

  it('says of a public channel without the bot that it is shared', async () => {
    const { slack } = await openBot({ channels: [{ id: channel, name: 'research', members: [ada] }] });
    await slack.command(channel, ada, '/ask', question);
    const [answer] = await whispered(slack, 1);
    expect(answer?.text).toContain(dated);
    expect(answer?.text).not.toContain('shared');
  });
});
