// Questions that lean on the one before: in direct messages, in threads, and in the assistant pane.
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { Message, SlackServer } from '../../platforms/slack-server.ts';
import { openBot } from './bot.ts';
import { ada, another, bo, channel, dated, openResearch, question, said, saidBefore } from './hearing.ts';
import { said as saidInPane } from './seen.ts';

/** It names nothing: only together with the question before is it answered. */
const leaning = 'When did they do that?';
const understood = 'Understood: When did they do that (US blacklist NSO Group)?';

const mention = (slack: SlackServer, text: string) => `<@${slack.identity.botUserId}> ${text}`;
const words = (message: Message | undefined): string => JSON.stringify(message?.blocks);

/** It shows how it was understood, and is answered accordingly. */
function expectLeaning(message: Message | undefined): void {
  expect(words(message)).toContain(understood);
  expect(quotesIn(message?.blocks ?? [])[0]).toBe(dated);
}

function expectAlone(message: Message | undefined): void {
  expect(words(message)).not.toContain('Understood:');
  expect(quotesIn(message?.blocks ?? [])).toEqual([]);
}

describe.each(['socket', 'http'] as const)('in %s mode', (mode) => {
  it('a direct message leans on the one before, and shows how it was understood', async () => {
    const { slack, errors } = await openBot({ mode });
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, question);
    slack.say(direct, ada, 'Thanks!');
    slack.say(direct, ada, leaning);
    expectLeaning((await said(slack, 3, direct))[2]);
    expect(errors).toEqual([]);
  });
});

describe('a direct message', () => {
  it('leans on the question at which its thread begins', async () => {
    const { slack } = await openBot();
    const direct = slack.directChannel(ada);
    const asked = slack.say(direct, ada, question);
    await said(slack, 1, direct);
    slack.say(direct, ada, another);
    await said(slack, 2, direct);
    slack.say(direct, ada, leaning, { thread: asked.ts });
    expectLeaning((await said(slack, 3, direct))[2]);
  });

  it('leans, when it is edited, on what it leaned on before', async () => {
    const { slack } = await openBot();
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, question);
    const asked = slack.say(direct, ada, 'Who did that?');
    slack.say(direct, ada, another);
    const [, answer] = await said(slack, 3, direct);
    slack.edit(asked, leaning);
    const now = () => slack.messages(direct).find(({ ts }) => ts === answer?.ts);
    await slack.until(() => words(now()).includes(understood));
    expectLeaning(now());
    slack.say(direct, ada, 'And who announced it?');
    expect(words((await said(slack, 4, direct))[3])).toContain('Export Controls');
  });
});

describe('in a thread', () => {
  it('a mention leans on what the same person asked there, not on what another did', async () => {
    const { slack } = await openBot();
    const { ts: thread } = slack.say(channel, ada, mention(slack, question));
    slack.say(channel, bo, mention(slack, leaning), { thread });
    const [, others] = await said(slack, 2);
    slack.say(channel, ada, mention(slack, leaning), { thread });
    const [, , own] = await said(slack, 3);
    expectAlone(others);
    expectLeaning(own);
    const elsewhere = slack.say(channel, ada, mention(slack, leaning));
    const alone = await saidBefore(slack, elsewhere.ts);
    expectAlone(alone[0]);
  });

  it('a bare mention lends the question that it took', async () => {
    const { slack } = await openBot();
    const { ts: thread } = slack.say(channel, bo, question);
    slack.say(channel, ada, mention(slack, ''), { thread });
    slack.say(channel, ada, mention(slack, leaning), { thread });
    expectLeaning((await said(slack, 2))[1]);
  });

  it.each(['two-party', 'always'] as const)(
    'of a research channel that is %s no mention is needed',
    async (rule) => {
      const { slack } = await openResearch(rule);
      const { ts: thread } = slack.say(channel, ada, question);
      await said(slack, 1);
      slack.say(channel, ada, leaning, { thread });
      expectLeaning((await said(slack, 2))[1]);
    },
  );

  it('of a research channel that needs mentions there is silence without one', async () => {
    const { slack } = await openResearch('mention');
    const { ts: thread } = slack.say(channel, ada, question);
    await said(slack, 1);
    slack.say(channel, ada, leaning, { thread });
    expect(await saidBefore(slack, thread)).toHaveLength(1);
  });
});

describe('in the assistant pane', () => {
  it('a question leans on the one before in its thread, and not on another thread', async () => {
    const { slack } = await openBot({ settings: { experience: 'assistant' } });
    const first = slack.openAssistantThread(ada);
    slack.say(first.channel, ada, question, { thread: first.ts });
    slack.say(first.channel, ada, leaning, { thread: first.ts });
    expectLeaning((await saidInPane(slack, 2, first.channel))[1]);
    const second = slack.openAssistantThread(ada);
    slack.say(second.channel, ada, leaning, { thread: second.ts });
    expectAlone((await saidInPane(slack, 3, second.channel))[2]);
  });
});
