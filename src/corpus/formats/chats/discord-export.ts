// A channel as DiscordChatExporter saves it in JSON.
import type { Message } from './conversation.ts';
import { isObject, type Json, objectIn, stringIn } from './json.ts';

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
    words: wordsOf(stringIn(message, 'content')),
    line: index + 1,
  };
}

/** Without marks, and without what is struck out. */
const wordsOf = (content: string): string =>
  content
    .replace(/~~(?=\S)[\s\S]*?\S~~/g, '')
    .replace(/(\*\*|__|\|\||```|`)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/[^\S\n]+/g, ' ');
