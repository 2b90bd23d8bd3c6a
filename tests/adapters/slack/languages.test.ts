// In which language the bot speaks in Slack: to a person alone in the one that they have Slack in, where others see it in
// English, since Slack tells no language of a workspace.
import { expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { SlackServer } from '../../platforms/slack-server.ts';
import { openBot } from './bot.ts';
import { ada, channel, dated, question, read, whispered } from './seen.ts';

const people = [
  { id: 'U0ADA', name: 'ada', realName: 'Ada Lovelace', isAdmin: true, locale: 'de-DE' },
  { id: 'U0BO', name: 'bo', realName: 'Bo', locale: 'ja-JP' },
];

const asksOf = (slack: SlackServer): number => slack.calls('users.info').length;

it('says what a person alone sees in their language, and asks Slack for it once', async () => {
  const { slack, errors } = await openBot({ people });
  await slack.command(channel, ada, '/ask', question);
  const [answer] = await whispered(slack, 1, ada);
  expect(quotesIn(answer?.blocks ?? [])[0]).toBe(dated);
  expect(JSON.stringify(answer?.blocks)).toContain('Hier posten');
  await slack.command(channel, ada, '/verbatim', 'privacy');
  const [privacy] = await whispered(slack, 2, ada);
  expect(read(privacy?.blocks)).toContain('Was ich speichere und wie Sie es löschen');
  expect(asksOf(slack)).toBe(1);
  expect(errors).toEqual([]);
});

it('says what others see in English', async () => {
  const { slack } = await openBot({ people });
  slack.say(channel, ada, `<@${slack.identity.botUserId}> How do I make pancakes?`);
  const shown = () => slack.messages(channel).filter(({ botId }) => botId !== undefined);
  await slack.until(() => shown().length === 1);
  expect(read(shown()[0]?.blocks)).toMatch(/^I found no answer: /u);
});

it('answers direct messages in the language of the person', async () => {
  const { slack } = await openBot({ people });
  const direct = slack.directChannel(ada);
  slack.say(direct, ada, 'How do I make pancakes?');
  const shown = () => slack.messages(direct).filter(({ botId }) => botId !== undefined);
  await slack.until(() => shown().length === 1);
  expect(read(shown()[0]?.blocks)).toMatch(/^Keine Antwort gefunden: /u);
});

it('asks Slack again some minutes after it did not say', async () => {
  let now = Date.now();
  const { slack } = await openBot({ people, botNow: () => now });
  slack.faults.answer('users.info', { times: 1, error: 'missing_scope' });
  await slack.command(channel, ada, '/verbatim', 'verify');
  await whispered(slack, 1, ada);
  await slack.command(channel, ada, '/verbatim', 'verify');
  expect((await whispered(slack, 2, ada))[0]?.text).toMatch(/^Give a receipt/u);
  expect(asksOf(slack)).toBe(1);
  now += 6 * 60 * 1000;
  await slack.command(channel, ada, '/verbatim', 'verify');
  expect((await whispered(slack, 3, ada))[0]?.text).toMatch(/^Geben Sie einen Beleg/u);
  expect(asksOf(slack)).toBe(2);
});

it('speaks English where Slack does not say, and to those whose language it does not speak', async () => {
  const { slack } = await openBot({ people });
  slack.faults.answer('users.info', { times: 1, error: 'missing_scope' });
  await slack.command(channel, ada, '/verbatim', 'verify');
  expect((await whispered(slack, 1, ada))[0]?.text).toMatch(/^Give a receipt/u);
  await slack.command(channel, 'U0BO', '/verbatim', 'verify');
  expect((await whispered(slack, 1, 'U0BO'))[0]?.text).toMatch(/^Give a receipt/u);
});
