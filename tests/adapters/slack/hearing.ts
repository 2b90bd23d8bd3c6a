// What the bot said to whom, for tests that wait for it.
import type { Behaviour } from '../../../adapters/chat/rules/rules.ts';
import type { Ephemeral, Message, SlackServer } from '../../platforms/slack-server.ts';
import { type BotOptions, openBot } from './bot.ts';

export const channel = 'C0RESEARCH';
export const ada = 'U0ADA';
export const bo = 'U0BO';
export const question = 'When did the US blacklist NSO Group?';
export const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
/** A question that the documents answer otherwise. */
export const another = 'Which countries announced the Export Controls and Human Rights Initiative?';
export const initiative = 'the United States, Australia, Denmark and Norway announced';
/** One that they do not answer. */
export const unanswerable = 'How do I make pancakes?';

export const openResearch = (behaviour: Behaviour, options: BotOptions = {}) =>
  openBot({ ...options, bot: { researchChannels: new Map([[channel, behaviour]]), ...options.bot } });

/** The messages of the bot in a channel, once there are as many. */
export async function said(slack: SlackServer, count: number, where = channel): Promise<readonly Message[]> {
  const own = () => slack.messages(where).filter((message) => message.botId === slack.identity.botId);
  await slack.until(() => own().length >= count);
  return own();
}

export async function whispered(
  slack: SlackServer,
  count: number,
  user = ada,
): Promise<readonly Ephemeral[]> {
  await slack.until(() => slack.ephemerals(user).length >= count);
  return slack.ephemerals(user);
}

/**
 * Everything that the bot said in a thread so far. Messages of a thread are taken in turn: the answer to one more
 * mention comes after whatever the ones before it led to. Such answers are left out.
 */
export async function saidBefore(slack: SlackServer, thread: string): Promise<readonly Message[]> {
  const from = slack.entries.length;
  slack.say(channel, ada, `<@${slack.identity.botUserId}> ${lastWord} pancakes`, { thread });
  await slack.until((entry) => entry.type === 'message' && isLast(slack, entry.message), { from });
  return slack
    .messages(channel)
    .filter((message) => message.botId === slack.identity.botId && !isLast(slack, message))
    .filter(({ threadTs, ts }) => (threadTs ?? ts) === thread);
}

export const lastWord = 'zzz';

const isLast = (slack: SlackServer, { botId, text }: Message): boolean =>
  botId === slack.identity.botId && text.includes(lastWord);
