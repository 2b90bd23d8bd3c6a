// A day of a channel in Slack's export: an array of messages.
import { type Message, withoutStruck } from './conversation.ts';
import { holds, isObject, type Json, objectIn, stringIn } from './json.ts';
import { blockWords } from './slack-blocks.ts';

/** Undefined where the data is something else. */
export function slackMessages(data: unknown): Message[] | undefined {
  if (!Array.isArray(data) || !data.some(isMessage)) return undefined;
  const messages = data.filter(isMessage);
  const names = new Map(
    messages.flatMap((message) => {
      const name = nameIn(message);
      return name === undefined ? [] : [[stringIn(message, 'user'), name] as const];
    }),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  return messages
    .filter((message) => said.has(stringIn(message, 'subtype')))
    .map((message, index) => ({
      speaker: nameIn(message) ?? nameOf(stringIn(message, 'user')),
      sent: timeOf(stringIn(message, 'ts')),
      words: wordsOf(stringIn(message, 'text') || blockWords(message), nameOf),
      isUnread: ['blocks', 'attachments'].some((key) => holds(message, key)),
      line: index + 1,
    }));
}

const isMessage = (item: unknown): item is Json =>
  isObject(item) && item['type'] === 'message' && typeof item['ts'] === 'string';

/** Kinds of messages that somebody wrote; the others say who joined. */
const said = new Set(['', 'thread_broadcast', 'me_message', 'bot_message', 'file_share']);

function nameIn(message: Json): string | undefined {
  const [profile, bot] = [objectIn(message, 'user_profile'), objectIn(message, 'bot_profile')];
  const names = [
    stringIn(profile, 'real_name'),
    stringIn(profile, 'display_name'),
    stringIn(bot, 'name'),
    stringIn(message, 'username'),
  ];
  return names.find((name) => name !== '');
}

/** Seconds since 1970, as UTC. */
function timeOf(seconds: string): string {
  const time = new Date(Number(seconds) * 1000);
  return Number.isNaN(time.getTime()) ? seconds : time.toISOString().slice(0, 16).replace('T', ' ');
}

/** As Slack shows it: names and links for their codes, no marks, nothing that is struck out. */
const wordsOf = (text: string, nameOf: (id: string) => string): string =>
  withoutStruck(
    text
      .replace(/<@([A-Z\d]+)(?:\|([^<>]*))?>/g, (_, id: string, name?: string) => `@${name || nameOf(id)}`)
      .replace(/<[#!](?:[^<>|]*\|)?([^<>|]*)>/g, '$1')
      .replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, link: string, label?: string) => label || link),
  )
    .replace(/(^|[\s(])([*_])(?=\S)([^\n]*?\S)\2(?=$|[\s).,!?;:])/gm, '$1$3')
    .replace(/```|`/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[^\S\n]+/g, ' ');
