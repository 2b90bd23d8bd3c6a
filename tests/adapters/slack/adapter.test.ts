// The Slack adapter: the real Bolt app, core and store against a Slack that refuses what Slack refuses.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { pingsOf, type SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
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

  it('takes the first message of a thread as the question of a bare mention, and shows it', async () => {
    const { slack } = await openBot();
    const first = slack.say(channel, 'U0BO', question);
    slack.say(channel, ada, `<@${slack.identity.botUserId}>`, { thread: first.ts });
    const [answer] = await said(slack, 1);
    expect(answer?.threadTs).toBe(first.ts);
    expect(JSON.stringify(answer?.blocks[0])).toContain(question);
    expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
  });

  it('answers every direct message, and says that it did not read attachments', async () => {
    const { slack } = await openBot();
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, question, { files: [{ id: 'F1', name: 'a.pdf' }] });
    const [answer] = await said(slack, 1, direct);
    expect(answer?.text).toMatch(/^I did not read the attachments\.\n/);
    expect(JSON.stringify(answer?.blocks[0])).toContain('I did not read the attachments.');
    expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
  });

  it('abstains with what was searched, and folds the nearest passages away', async () => {
    const { slack } = await openBot();
    await slack.command(channel, ada, '/ask', 'Who is the chief executive of Pegasuss?');
    const [answer] = await whispered(slack, 1);
    expect(answer?.text).toContain('Searched 3 documents');
    expect(quotesIn(answer?.blocks ?? [])).toEqual([]);
    if (answer === undefined) throw new Error('no answer');
    await slack.clickButton(answer, ada, 'verbatim-nearest');
    const nearest = (await whispered(slack, 2))[1];
    expect(nearest?.text).toContain('Nearest passages, which are not an answer:');
    expect(quotesIn(nearest?.blocks ?? []).length).toBeGreaterThan(0);
  });
});

describe('buttons', () => {
  it('toggles the sentences around each quote', async () => {
    const { slack } = await openBot();
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    const [answer] = await said(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    await slack.clickButton(answer, ada, 'verbatim-context');
    const now = () => slack.messages(channel).find(({ ts }) => ts === answer.ts);
    await slack.until(() => JSON.stringify(now()?.blocks).includes('After: Companies on this list'));
    expect(quotesIn(now()?.blocks ?? [])).toEqual(quotesIn(answer.blocks));
  });

  it('asks a suggestion, for the person who pressed it alone', async () => {
    const { slack } = await openBot();
    slack.say(channel, ada, `<@${slack.identity.botUserId}> Whend id the US blacklist NSO Group?`);
    const [abstention] = await said(slack, 1);
    if (abstention === undefined) throw new Error('no answer');
    await slack.clickButton(abstention, 'U0BO', 'verbatim-suggestion');
    const [answer] = await whispered(slack, 1, 'U0BO');
    expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
    expect(await said(slack, 1)).toHaveLength(1);
  });

  it('keeps the question and who asked it above the quotes while context comes and goes', async () => {
    const { slack, errors } = await openBot();
    await slack.command(channel, ada, '/ask', question);
    const [answer] = await whispered(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    await slack.clickButton(answer, ada, 'verbatim-context');
    const shown = () => JSON.stringify(slack.ephemerals(ada).at(-1)?.blocks);
    await slack.until(() => shown().includes('After: '));
    expect(shown()).toContain(question);
    await slack.clickButton(answer, ada, 'verbatim-post');
    const [posted] = await said(slack, 1);
    if (posted === undefined) throw new Error('no answer');
    const now = () => slack.messages(channel).find(({ ts }) => ts === posted.ts)?.blocks ?? [];
    for (const mark of ['After: ', undefined]) {
      await slack.clickButton(posted, ada, 'verbatim-context');
      await slack.until(() => JSON.stringify(now()).includes('After: ') === (mark !== undefined));
      expect(now()[0]?.['elements']).toEqual(posted.blocks[0]?.['elements']);
      expect(quotesIn(now())).toEqual(quotesIn(posted.blocks));
    }
    expect(errors).toEqual([]);
  });

  it('cites in a style, to the person alone', async () => {
    const { slack, verbatim } = await openBot();
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    const [answer] = await said(slack, 1);
    const [kept] = await verbatim.whole.questions({});
    if (answer === undefined || kept === undefined) throw new Error('no answer');
    await slack.selectOption(answer, ada, 'verbatim-cite', `ris ${kept.id} 0 0 0`);
    const [reference] = await whispered(slack, 1);
    expect(JSON.stringify(reference?.blocks)).toContain('TI  - NSO continues its outreach');
  });

  it('keeps ratings: a thumb up at once, a thumb down with its reason', async () => {
    const { slack, verbatim } = await openBot();
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    const [answer] = await said(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    await slack.clickButton(answer, ada, 'verbatim-useful');
    await whispered(slack, 1);
    expect((await verbatim.whole.questions({}))[0]?.ratings).toMatchObject([{ verdict: 'useful' }]);
    await slack.clickButton(answer, ada, 'verbatim-not-useful');
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
    await slack.clickButton(answer, ada, 'verbatim-not-useful');
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

  it('works after a restart, and says when the answer is no longer kept', async () => {
    const { slack, verbatim } = await openBot();
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    const [answer] = await said(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    await verbatim.forget({
      platform: 'slack',
      tenant: slack.identity.teamId,
      audience: 'public',
      user: `${slack.identity.teamId}/${ada}`,
      conversation: '',
    });
    await slack.clickButton(answer, ada, 'verbatim-context');
    expect((await whispered(slack, 1))[0]?.text).toContain('That answer is no longer stored.');
  });
});

describe('it never', () => {
  it('answers twice: neither an event that comes again, nor a mention in a direct message', async () => {
    const { slack } = await openBot();
    slack.faults.deliverTwice(1);
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    await said(slack, 1);
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, `<@${slack.identity.botUserId}> ${question}`);
    await said(slack, 1, direct);
    await slack.command(channel, ada, '/ask', question);
    await whispered(slack, 1);
    expect((await said(slack, 1)).length + (await said(slack, 1, direct)).length).toBe(2);
  });

  it('answers itself or another bot', async () => {
    const { slack } = await openBot();
    slack.sayAsBot(channel, `<@${slack.identity.botUserId}> ${question}`);
    await slack.command(channel, ada, '/ask', question);
    await whispered(slack, 1);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  it('stays silent: plain text where the blocks are refused, an id that is in the log where all is', async () => {
    const { slack, errors } = await openBot();
    slack.faults.answer('chat.postMessage', { times: 1, error: 'invalid_blocks' });
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    const [answer] = await said(slack, 1);
    expect(answer?.blocks).toEqual([]);
    expect(answer?.text).toContain(dated);
    slack.faults.answer('chat.postMessage', { times: 2, error: 'fatal_error' });
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    expect((await whispered(slack, 1))[0]?.text).toContain('Something went wrong on my side (err-1).');
    expect(errors).toContain('failed');
  });

  it('quotes in a channel that is shared with another organisation, unless it is allowed', async () => {
    const { slack } = await openBot();
    slack.shareExternally(channel);
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    expect((await whispered(slack, 1))[0]?.text).toContain('shared with another organisation');
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  it('quotes where it can not tell whether a channel is shared, and says so', async () => {
    const { slack } = await openBot();
    slack.faults.answer('conversations.info', { error: 'missing_scope' });
    await slack.command(channel, ada, '/ask', question);
    const [refusal] = await whispered(slack, 1);
    expect(refusal?.text).toContain('I cannot tell whether this channel is shared with another organisation');
    expect(quotesIn(refusal?.blocks ?? [])).toEqual([]);
  });

  it.each([
    ['public', dated],
    ['private', 'I am not in that channel'],
  ] as const)('says of a %s channel without the bot what is not so', async (kind, words) => {
    const { slack } = await openBot({ channels: [{ id: channel, name: 'research', kind, members: [ada] }] });
    await slack.command(channel, ada, '/ask', question);
    const [answer] = await whispered(slack, 1);
    expect(answer?.text).toContain(words);
    expect(answer?.text).not.toContain('shared');
  });

  it('is flooded: one polite word beyond the limit', async () => {
    const { slack } = await openBot({ bot: { questionsPerMinute: 1 } });
    await slack.command(channel, ada, '/ask', question);
    await slack.command(channel, ada, '/ask', question);
    const texts = (await whispered(slack, 2)).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('a lot of questions in the last minute'))).toHaveLength(1);
  });

  it('pings, links or formats by what a document or a person says', async () => {
    const corpus = newFolder();
    const hostile =
      'The secret of <!channel> and <@U0BO> lies at <http://x.example|here> with *stars* &amp; `ticks` by Zanzibar Quux.';
    writeFileSync(join(corpus, 'a.txt'), `${hostile}\n`);
    const { slack, errors } = await openBot({ corpus });
    slack.say(channel, ada, `<@${slack.identity.botUserId}> What is the secret of Zanzibar Quux? <!here>`);
    const [answer] = await said(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    expect(quotesIn(answer.blocks)).toEqual([hostile]);
    expect(pingsOf(answer)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
