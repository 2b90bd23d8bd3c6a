// Two workspaces that install the app by themselves.
import { join } from 'node:path';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { writeFolder } from '../../folders.ts';
import { type Bot, type BotOptions, openBot } from './bot.ts';
import { said } from './seen.ts';

export const north = 'T0NORTH00';
export const south = 'T0SOUTH00';
export const ofNorth = 'The northern lamp burns for nine hours.';
export const ofSouth = 'A southern whale weighs eighty tonnes.';
export const inNorth = 'C0NORTH00';
export const inSouth = 'C0SOUTH00';
export const nora = 'U0NORA';
export const sven = 'U0SVEN';
export const question = 'How long does the northern lamp burn?';
export const southern = 'What does a southern whale weigh?';

const lines = `  ${north}: { default: [north] }\n  ${south}: { default: [south] }\n`;

/** Nora and a channel in the north, Sven and one in the south, each with a collection of its own. */
export async function open(options: BotOptions & { readonly listed?: string } = {}): Promise<Bot> {
  const { listed = lines, ...more } = options;
  const folder = await writeFolder({
    'corpus/north/n.txt': `${ofNorth}\n`,
    'corpus/south/s.txt': `${ofSouth}\n`,
    'scopes.yaml': `default: none\nslack:\n${listed}`,
  });
  return openBot({
    installs: true,
    corpus: join(folder, 'corpus'),
    scopes: join(folder, 'scopes.yaml'),
    people: [
      { id: nora, name: 'nora', teamId: north, isAdmin: true },
      { id: sven, name: 'sven', teamId: south, isAdmin: true },
    ],
    channels: [
      { id: inNorth, name: 'lamps', teamId: north },
      { id: inSouth, name: 'whales', teamId: south },
    ],
    ...more,
  });
}

export const ask = ({ slack }: Pick<Bot, 'slack'>, where: string, who: string, words: string) =>
  slack.say(where, who, `<@${slack.identity.botUserId}> ${words}`);

/** Of the bot's messages in a channel, once there are as many. */
export async function quotes(bot: Bot, where: string, count = 1): Promise<readonly string[]> {
  return (await said(bot.slack, count, where)).flatMap(({ blocks }) => quotesIn(blocks));
}
