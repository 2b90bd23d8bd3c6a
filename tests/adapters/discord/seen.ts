// What people see of the bot in the test Discord.
import type { DiscordServer, Message, Named } from '../../platforms/discord-server.ts';
import { plainTextOf } from '../../platforms/discord-server.ts';

export const question = 'When did the US blacklist NSO Group?';
/** What answers it. */
export const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
/** A question that the documents answer otherwise. */
export const another = 'Which countries announced the Export Controls and Human Rights Initiative?';
export const initiative = 'the United States, Australia, Denmark and Norway announced';
/** One that leans on the first. */
export const leaning = 'When did they do that?';
/** One that they do not answer. */
export const unanswerable = 'How do I make pancakes?';

export const mention = (discord: DiscordServer): string => `<@${discord.ids.bot}>`;

/** The bot's messages in a channel, once there are as many. */
export async function said(
  discord: DiscordServer,
  count: number,
  where = 'general',
): Promise<readonly Message[]> {
  const own = () =>
    messagesIn(discord, where).filter(({ author, type }) => author.id === discord.ids.bot && type !== 21);
  await discord.until(() => own().length >= count, `${count} messages of the bot in ${where}`);
  return own();
}

/** None while there is no such thread yet. */
function messagesIn(discord: DiscordServer, where: string): readonly Message[] {
  try {
    return discord.messages(where);
  } catch {
    // The server has no way to ask whether a channel is there.
    return [];
  }
}

/** The one message of the bot's in a channel. */
export async function answerIn(discord: DiscordServer, where = 'general'): Promise<Message> {
  const [answer] = await said(discord, 1, where);
  if (answer === undefined) throw new Error('Nothing was said.');
  return answer;
}

const tooLong = /^(?:-# )?Too long to show here\. It is whole in (quote-\d+\.txt)\.$/;

/** The quotes that a person sees: behind bars in the text, then in embeds; long ones in files of their own. */
export function quotesSeen(
  { embeds, content }: Pick<Message, 'embeds' | 'content'>,
  files: readonly { readonly name: string; readonly text: string }[] = [],
): readonly string[] {
  const fileIn = (line: string): string | undefined => {
    const name = tooLong.exec(line)?.[1];
    return files.find((file) => file.name === name)?.text;
  };
  const lines = content.match(/(?<=^|\n)(?:> [^\n]*(?:\n> [^\n]*)*|-# [^\n]*)/g) ?? [];
  return [
    ...lines.flatMap((line) =>
      line.startsWith('> ') ? [plainTextOf(line.replace(/(?<=^|\n)> /g, ''))] : (fileIn(line) ?? []),
    ),
    // One without a title is what follows the passages.
    ...embeds.flatMap(({ author, description = '' }) =>
      author === undefined ? [] : [fileIn(description) ?? plainTextOf(description)],
    ),
  ];
}

export const words = ({ content }: Pick<Message, 'content'>): string => plainTextOf(content);

/** What came of an interaction, once it is there. */
export async function responseTo(
  discord: DiscordServer,
  interaction: Named,
  patience?: number,
): Promise<Message> {
  const response = () => discord.responses(interaction);
  await discord.until(() => response().message !== undefined && !response().thinking, 'a response', patience);
  const { message } = response();
  if (message === undefined) throw new Error('Nothing came of it.');
  return message;
}
