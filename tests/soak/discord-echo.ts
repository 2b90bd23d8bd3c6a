// The least that a discord.js bot can do: reply to a mention with what was said, and answer a command with its option.
import { Client, GatewayIntentBits } from 'discord.js';

const { DISCORD_TOKEN: token, DISCORD_API_URL: api } = process.env;
if (token === undefined || api === undefined)
  throw new Error('DISCORD_TOKEN and DISCORD_API_URL are needed.');

const { Guilds, GuildMessages } = GatewayIntentBits;
/** What Discord does not take is lost, as with any bot that does no more than this. */
const lose = (error: unknown): void => void process.stderr.write(`lost: ${String(error)}\n`);
const client = new Client({ intents: [Guilds, GuildMessages], rest: { api } });
client.on('messageCreate', (message) => {
  if (message.author.bot || client.user === null || !message.mentions.has(client.user)) return;
  message.reply({ content: message.content, nonce: message.id, enforceNonce: true }).catch(lose);
});
client.on('interactionCreate', (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  interaction.reply(interaction.options.getString('question', true)).catch(lose);
});
client.once('clientReady', () => process.stderr.write('answering\n'));
await client.login(token);
process.once('SIGTERM', () => process.exit());
