// A real discord.js client with commands, for the tests of interactions.
import type { ChatInputCommandInteraction, Client, Interaction } from 'discord.js';
import type { DiscordServer } from '../discord-server.ts';
import { connect, openServer } from './bot.ts';

const commands = [
  {
    name: 'ask',
    description: 'Ask',
    options: [
      { type: 3, name: 'question', description: 'q', required: true, autocomplete: true },
      { type: 5, name: 'private', description: 'p' },
    ],
  },
  { name: 'verbatim', description: 'More', options: [{ type: 1, name: 'why', description: 'w' }] },
  { type: 3, name: 'Find sources' },
];

type Answering = (interaction: Interaction) => Promise<unknown>;

/** A bot with the commands above that answers each interaction so. */
export async function answering(
  answer: Answering,
): Promise<{ readonly discord: DiscordServer; readonly bot: Client<true>; readonly errors: unknown[] }> {
  const discord = await openServer();
  const bot = await connect(discord);
  await bot.application.commands.set(commands);
  const errors: unknown[] = [];
  bot.on('interactionCreate', (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  return { discord, bot, errors };
}

export const onCommand =
  (answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>): Answering =>
  async (interaction) =>
    interaction.isChatInputCommand() ? answer(interaction) : undefined;

export const ask = (discord: DiscordServer) => discord.command('general', 'ada', 'ask', { question: 'why?' });
