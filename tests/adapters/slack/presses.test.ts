// Buttons of answers in a channel that became one where nothing is quoted.
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { Ephemeral, Message, SlackServer } from '../../platforms/slack-server.ts';
import { openBot } from './bot.ts';
import { ada, bo, channel, question, read } from './seen.ts';

const abstained = 'Who painted the Entity List?';
const refusal = 'shared with another organisation';

const publicOnes = (slack: SlackServer): readonly Message[] =>
  slack.messages(channel).filter(({ botId }) => botId !== undefined);

async function mentioned(slack: SlackServer, words: string): Promise<Message> {
  slack.say(channel, ada, `<@${slack.identity.botUserId}> ${words}`);
  await slack.until(() => publicOnes(slack).length === 1);
  const [answer] = publicOnes(slack);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

/** Another question there is refused by now. */
async function share(slack: SlackServer): Promise<void> {
  slack.shareExternally(channel);
  slack.say(channel, bo, `<@${slack.identity.botUserId}> ${question}`);
  await slack.until(() => slack.ephemerals(bo).length === 1);
  expect(slack.ephemerals(bo)[0]?.text).toContain(refusal);
}

async function askedPrivately(slack: SlackServer): Promise<Ephemeral> {
  await slack.command(channel, ada, '/ask', question);
  await slack.until(() => slack.ephemerals(ada).length === 1);
  const [answer] = slack.ephemerals(ada);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

/** What anybody in the channel is shown. */
const all = (slack: SlackServer) => [...publicOnes(slack), ...slack.ephemerals(ada), ...slack.ephemerals(bo)];
const shown = (slack: SlackServer) => all(slack).map(({ text, blocks }) => [text, read(blocks)]);

describe('once a channel is shared with another organisation', () => {
  it('nothing is shown from that moment on, also where nobody has spoken since', async () => {
    const { slack } = await openBot();
    const answer = await mentioned(slack, question);
    slack.shareExternally(channel);
    await slack.until(() => slack.entries.some((one) => one.type === 'ack' && one.name === 'channel_shared'));
    await slack.clickButton(answer, bo, 'verbatim-context');
    await slack.until(() => slack.ephemerals(bo).length === 1);
    expect(slack.ephemerals(bo)[0]?.text).toContain(refusal);
    expect(publicOnes(slack)).toHaveLength(1);
    expect(read(publicOnes(slack)[0]?.blocks)).not.toContain('Before');
  });

  it.each([
    ['verbatim-context', question],
    ['verbatim-cite', question],
    ['verbatim-nearest', abstained],
  ])('%s shows nothing more of the documents', async (action, words) => {
    const { slack, errors } = await openBot();
    const answer = await mentioned(slack, words);
    await share(slack);
    const before = shown(slack);
    const [, style] = /"value":"(bibtex [^"]+)"/.exec(JSON.stringify(answer.blocks)) ?? [];
    if (action === 'verbatim-cite') await slack.selectOption(answer, bo, action, style ?? '');
    else await slack.clickButton(answer, bo, action);
    await slack.until(() => slack.ephemerals(bo).length > 1 || shown(slack).join() !== before.join());
    const [, told, ...others] = slack.ephemerals(bo);
    expect([told?.text, others, shown(slack).slice(0, before.length)]).toEqual([
      expect.stringContaining(refusal),
      [],
      before,
    ]);
    expect(quotesIn(told?.blocks ?? [])).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each(['verbatim-post', 'verbatim-context'])(
    '%s of an answer for one person is refused',
    async (action) => {
      const { slack } = await openBot();
      const answer = await askedPrivately(slack);
      await share(slack);
      const before = publicOnes(slack).length;
      await slack.clickButton(answer, ada, action);
      await slack.until(() => slack.ephemerals(ada).length === 2 || publicOnes(slack).length > before);
      expect(slack.ephemerals(ada).at(-1)?.text).toContain(refusal);
      expect(publicOnes(slack)).toHaveLength(before);
      expect(shown(slack).join()).not.toContain('After:');
    },
  );

  it('👍 still counts, since it shows nothing', async () => {
    const { slack, verbatim } = await openBot();
    const answer = await mentioned(slack, question);
    await share(slack);
    await slack.giveFeedback(answer, bo, 'verbatim-feedback', 'positive');
    await slack.until(() => slack.ephemerals(bo).length > 1);
    expect((await verbatim.whole.questions({}))[0]?.ratings).toMatchObject([{ verdict: 'useful' }]);
  });
});

describe('while Slack fails or asks to wait', () => {
  it.each([
    ['503 twice', { status: 503, times: 2 }],
    ['429', { status: 429, retryAfter: 1 }],
    ['a connection that breaks', { reset: 'before' }],
  ] as const)(
    '%s: the press changes its message all the same, and nobody sees a failure',
    async (_, fault) => {
      const { slack, errors } = await openBot();
      const answer = await mentioned(slack, question);
      slack.faults.answer('response_url', fault);
      await slack.clickButton(answer, bo, 'verbatim-context');
      await expect.poll(() => read(publicOnes(slack)[0]?.blocks), { timeout: 10_000 }).toContain('Before');
      expect(slack.ephemerals(bo)).toEqual([]);
      expect(errors).toEqual([]);
    },
  );
});
