// A channel as DiscordChatExporter saves it in JSON.
import type { Message } from './conversation.ts';
import { holds, isObject, type Json, objectIn, stringIn } from './json.ts';

export interface DiscordChannel {
  readonly title: string;
  readonly messages: readonly Message[];
}

/** Undefined where the data is something else. */
export function discordChannel(data: unknown): DiscordChannel | undefined {
  if (!isObject(data) || !Array.isArray(data['messages']) || !isObject(data['channel'])) return undefined;
  const names = [stringIn(objectIn(data, 'guild'), 'name'), stringIn(data['channel'], 'name')];
  return {
    title: names.filter((name) => name !== '').join(' #'),
    messages: data['messages']
      .filter(isObject)
      .filter((message) => /^(?:Default|Reply)$/.test(stringIn(message, 'type')))
      .map(messageOf),
  };
}

function messageOf(message: Json, index: number): Message {
  const author = objectIn(message, 'author');
  return {
    speaker: stringIn(author, 'nickname') || stringIn(author, 'name'),
    sent: stringIn(message, 'timestamp').slice(0, 16).replace('T', ' '),
    words: wordsOf(saidIn(message)),
    line: index + 1,
    isUnread: ['embeds', 'forwardedMessage'].some((key) => holds(message, key)),
  };
}

/** What people's messages embed are previews of pages; what a message without words, or a bot's, embeds is its own. */
function saidIn(message: Json): string {
  const content = stringIn(message, 'content');
  const embeds = Array.isArray(message['embeds']) ? message['embeds'].filter(isObject) : [];
  if (content.trim() !== '' && objectIn(message, 'author')?.['isBot'] !== true) return content;
  // A preview has the address of the page that the message names.
  const own = embeds.filter(
    (embed) => stringIn(embed, 'url') === '' || !content.includes(stringIn(embed, 'url')),
  );
  return [content, ...own.map(embedWords)].filter((words) => words.trim() !== '').join('\n');
}

function embedWords(embed: Json): string {
  const fields = Array.isArray(embed['fields']) ? embed['fields'].filter(isObject) : [];
  return [
    stringIn(embed, 'title'),
    stringIn(embed, 'description'),
    ...fields.map((field) => `${stringIn(field, 'name')}: ${stringIn(field, 'value')}`),
  ]
    .filter((words) => words !== '')
    .join('\n');
}

/** Without marks, and without what is struck out. */
const wordsOf = (content: string): string =>
  content
    .replace(/~~(?=\S)[\s\S]*?\S~~/g, '')
    .replace(/(\*\*|__|\|\||```|`)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/[^\S\n]+/g, ' ');
