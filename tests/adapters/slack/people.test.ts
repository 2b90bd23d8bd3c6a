// What people do that is no plain question: signs, late mentions, bare mentions, posting, and pressing what is not ours.
import { describe, expect, it } from 'vitest';
import { isReaction } from '../../../adapters/chat/rules/reactions.ts';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { openBot } from './bot.ts';
import { ada, bo, channel, dated, question, read, said, whispered } from './seen.ts';

const signs = [
  '👍',
  'ok',
  'no',
  ':+1:',
  'never mind',
  '🙏🏽 thanks',
  'OK!',
  '…',
  'got it 👌',
  'nein',
  '👩‍💻',
];

describe('a sign', () => {
  it('is told from a question', () => {
    expect(signs.filter((sign) => !isReaction(sign))).toEqual(['🙏🏽 thanks']);
    const asked = [
      'no smoking',
      'ok computer release',
      'Norway',
      'Why?',
      '1911',
      'C++',
      'is it ok?',
      'no-fly list',
    ];
    expect(asked.filter(isReaction)).toEqual([]);
  });

  it('gets nothing after an answer, "?" one line, and out of the blue one line', async () => {
    const { slack, errors } = await openBot();
    const direct = slack.directChannel(ada);
    const first = slack.say(direct, ada, question);
    await said(slack, 1, direct);
    for (const sign of ['👍', 'ok', ':+1:', 'never mind']) slack.say(direct, ada, sign, { thread: first.ts });
    slack.say(direct, ada, '?', { thread: first.ts });
    const [, line, ...more] = await said(slack, 2, direct);
    expect(read(line?.blocks)).toContain('rephrase the question');
    slack.say(slack.directChannel(bo), bo, '👍');
    const [reply] = await said(slack, 1, slack.directChannel(bo));
    expect(read(reply?.blocks)).toContain('Ask me a question');
    expect({ more, errors }).toEqual({ more: [], errors: [] });
  });
});

describe('a message that is edited to mention the bot', () => {
  it.each([[['app_mention']], [['app_mention', 'message.channels']]])(
    'is a question, with %s',
    async (events) => {
      const { slack } = await openBot({ settings: { events } });
      const message = slack.say(channel, ada, question);
      slack.edit(message, `<@${slack.identity.botUserId}> ${question}`);
      const answers = await said(slack, 1);
      expect(answers.map(({ threadTs }) => threadTs)).toEqual([message.ts]);
      expect(quotesIn(answers[0]?.blocks ?? [])[0]).toBe(dated);
      slack.edit(message, `<@${slack.identity.botUserId}> How do I make pancakes?`);
      if (events.length > 1) {
        await slack.until((entry) => entry.type === 'call' && entry.method === 'chat.update');
        expect(await said(slack, 1)).toHaveLength(1);
      }
    },
  );
});

describe('a bare mention in a thread', () => {
  it('explains itself where the app may not read the thread', async () => {
    const { slack } = await openBot();
    slack.changeSettings({ scopes: slack.settings().scopes.filter((scope) => scope !== 'channels:history') });
    const { ts } = slack.say(channel, bo, question);
    slack.say(channel, ada, `<@${slack.identity.botUserId}>`, { thread: ts });
    expect((await whispered(slack, 1))[0]?.text).toContain('I am not allowed to read that message.');
  });
});

describe('Post here', () => {
  it('asks first, posts once into the thread that it came from, and says so', async () => {
    const { slack, errors } = await openBot();
    const { ts } = slack.say(channel, bo, 'About the list.');
    const reply = slack.say(channel, bo, question, { thread: ts });
    await slack.messageShortcut(reply, ada, 'verbatim-find');
    const [answer] = await whispered(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    expect(JSON.stringify(answer.blocks)).toContain('"confirm"');
    await Promise.all([1, 2].map(() => slack.clickButton(answer, ada, 'verbatim-post')));
    const posted = await said(slack, 1);
    await slack.until(() => slack.ephemerals(ada).some(({ text }) => text.includes('posted here already')));
    await slack.until(() => read(slack.ephemerals(ada)[0]?.blocks).includes('You posted this answer here.'));
    expect(posted.map(({ threadTs }) => threadTs)).toEqual([ts]);
    expect(JSON.stringify(slack.ephemerals(ada)[0]?.blocks)).not.toContain('verbatim-post');
    expect(errors).toEqual([]);
  });

  it('can be pressed again where it could not be posted', async () => {
    const { slack } = await openBot();
    await slack.command(channel, ada, '/ask', question);
    const [answer] = await whispered(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    slack.faults.answer('chat.postMessage', { error: 'restricted_action' });
    await slack.clickButton(answer, ada, 'verbatim-post');
    await slack.until(() =>
      slack.ephemerals(ada).some(({ text }) => text.includes('I am not allowed to post')),
    );
    await slack.clickButton(answer, ada, 'verbatim-post');
    expect(await said(slack, 1)).toHaveLength(1);
  });
});

describe('opening Home', () => {
  it('counts as no question', async () => {
    const { slack } = await openBot({ bot: { questionsPerMinute: 1 } });
    for (let count = 1; count <= 3; count += 1) {
      slack.openHome(ada);
      await slack.until(() => slack.calls('views.publish').length >= count);
    }
    await slack.command(channel, ada, '/ask', question);
    expect(quotesIn((await whispered(slack, 1))[0]?.blocks ?? [])[0]).toBe(dated);
  });
});

describe('what is none of ours', () => {
  it('is acknowledged, with a sentence', async () => {
    const { slack, errors } = await openBot();
    const outcome = await slack.command(channel, ada, '/search', 'a');
    expect(outcome).toMatchObject({ acknowledged: true });
    expect(slack.ephemerals(ada)[0]?.text).toContain('I do not know that button or command');
    const shortcut = await slack.globalShortcut(ada, 'find-old');
    expect(shortcut).toMatchObject({ acknowledged: true });
    const [line] = await said(slack, 1, slack.directChannel(ada));
    expect(line?.text).toContain('I do not know that button or command');
    expect(errors).toEqual([]);
  });

  it('says what to do where the address of a press is used up', async () => {
    const { slack } = await openBot();
    await slack.command(channel, ada, '/ask', question);
    const [answer] = await whispered(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    slack.faults.answer('response_url', { error: 'expired_url', status: 404 });
    await slack.giveFeedback(answer, ada, 'verbatim-feedback', 'positive');
    expect((await whispered(slack, 2))[0]).toMatchObject({
      via: 'chat.postEphemeral',
      text: expect.stringContaining('Thank you'),
    });
  });
});
