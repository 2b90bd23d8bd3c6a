// Exports of chats in JSON, as Slack and DiscordChatExporter write them; other JSON is not read.
import { messageOf } from '../../../errors.ts';
import { decode } from '../../bytes/decode.ts';
import { dateIn } from '../../document/date.ts';
import { type Problem, problem } from '../../document/problem.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { type Message, unreadIn, writeMessages } from './conversation.ts';
import { discordChannel } from './discord-export.ts';
import { slackMessages } from './slack-export.ts';

export const chatExport: FileFormat = { name: 'chat', of: 'bytes', read };

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  const { text, problems } = await decode(bytes, path);
  if (text === undefined) return problems[0] ?? notAChat(path);
  const data = parse(text);
  if (data instanceof Error) return notJson(path, messageOf(data));
  const channel = discordChannel(data);
  if (channel !== undefined) {
    const { title, messages } = channel;
    return {
      ...writeMessages(messages),
      attribution: title === '' ? {} : { title },
      problems: [...problems, ...unread(messages, path)],
    };
  }
  const messages = slackMessages(data);
  return messages === undefined
    ? notAChat(path)
    : {
        ...writeMessages(messages),
        attribution: slackAttribution(path),
        problems: [...problems, ...unread(messages, path)],
      };
}

function unread(messages: readonly Message[], path: string): Problem[] {
  const count = unreadIn(messages);
  if (count === 0) return [];
  const which = count === 1 ? '1 of its messages has' : `${count} of its messages have`;
  const message = `${which} only what is not read, such as a message of somebody else that was forwarded. Put what it says into a text beside the export.`;
  return [problem('part-unreadable', path, message)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}

/** Slack has a folder for each channel, with a file for each day. */
function slackAttribution(path: string): Reading['attribution'] {
  const [channel, file = ''] = path.split('/').slice(-2);
  const day = dateIn(file.replace(/\.json$/i, ''));
  if (day === undefined) return {};
  return { published: day, ...(channel === undefined ? {} : { title: `#${channel}, ${day}` }) };
}

const notJson = (path: string, fault: string): Problem =>
  problem('truncated', path, `It is not JSON throughout: ${fault.replace(/\.?$/, '.')} Export it again.`);

const notAChat = (path: string): Problem =>
  problem(
    'nothing-to-quote',
    path,
    'It has no messages of a chat that Slack or DiscordChatExporter saved; other JSON is not read. Remove it, or convert its rows to .jsonl.',
  );
