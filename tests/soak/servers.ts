// npm run bench:servers: what a bot in many servers takes of memory: with the caches that it has, with those of before, and with
// those of discord.js, in one run.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDiscordServer } from '../platforms/discord-server.ts';

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '2000' },
    channels: { type: 'string', default: '15' },
    emojis: { type: 'string', default: '50' },
    stickers: { type: 'string', default: '5' },
  },
});
const servers = Number(values.servers);

const many = <T>(count: string, make: (index: number) => T): T[] =>
  Array.from({ length: Number(count) }, (_, index) => make(index));

const discord = await openDiscordServer({
  guilds: Array.from({ length: servers }, (_, index) => ({
    name: `Server ${index}`,
    members: ['ada'],
    channels: many(values.channels, (channel) => ({ name: `channel-${channel}` })),
  })),
});

/** Ids of what only the events have. */
let last = 900_000_000_000_000_000n;
const newId = (): string => String(++last);

discord.gateway.alter = (event) => {
  if (event.t !== 'GUILD_CREATE') return [event];
  const emojis = many(values.emojis, (index) => ({
    id: newId(),
    name: `emoji_${index}`,
    roles: [],
    require_colons: true,
    managed: false,
    animated: false,
    available: true,
  }));
  const stickers = many(values.stickers, (index) => ({
    id: newId(),
    name: `sticker ${index}`,
    description: 'A sticker of a server',
    tags: 'wave',
    type: 2,
    format_type: 1,
    available: true,
  }));
  return [{ ...event, d: { ...event.d, emojis, stickers } }];
};

/** What a client sends of itself once it is in every server. */
function measured(caches: string): Promise<Readonly<Record<string, unknown>>> {
  const child = fork(fileURLToPath(new URL('./servers-client.js', import.meta.url)), {
    execArgv: ['--expose-gc'],
    env: {
      ...process.env,
      DISCORD_API_URL: discord.url,
      DISCORD_TOKEN: discord.token,
      SERVERS: String(servers),
      CACHES: caches,
    },
  });
  return new Promise((resolve, reject) => {
    child.once('message', (found) => {
      // The client sends one record of its own.
      resolve(found as Readonly<Record<string, unknown>>);
      child.kill();
    });
    child.once('exit', (status) => reject(new Error(`The client ended with ${status}.`)));
  });
}

const found: Readonly<Record<string, unknown>>[] = [];
for (const caches of ['discord.js', 'before', 'ours']) found.push(await measured(caches));
process.stdout.write(
  `${servers} servers, each with ${values.channels} channels, ${values.emojis} emoji, ${values.stickers} stickers; megabytes\n`,
);
for (const one of found) process.stdout.write(`${JSON.stringify(one)}\n`);
await discord.close();
