// What the client holds on to: what permissions need, and nothing that only grows.
import { Events } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { createClient, forgetDirectChannels } from '../../../adapters/discord/connect/client.ts';
import { openServer } from './bot.ts';

it('channels, threads and roles stay; emoji, stickers and old direct messages do not', async () => {
  const discord = await openServer();
  const emoji = { id: '900000000000000001', name: 'wave', roles: [] };
  const sticker = { id: '900000000000000002', name: 'wave', type: 2, format_type: 1, tags: 'wave' };
  discord.gateway.alter = (event) =>
    event.t === 'GUILD_CREATE'
      ? [{ ...event, d: { ...event.d, emojis: [emoji], stickers: [sticker] } }]
      : [event];
  const client = createClient(
    { apiUrl: discord.url, researchChannels: new Map() },
    { atOnce: true },
    () => {},
  );
  onTestFinished(() => client.destroy());
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => void heard.push(content));
  await client.login(discord.token);
  const guild = () => client.guilds.cache.first();
  await discord.until(() => guild()?.available === true, 'the server');
  discord.dm('ada', 'hello');
  await discord.until(() => heard.length === 1, 'a direct message');
  const direct = discord.direct('ada').id;
  expect(client.channels.cache.has(direct)).toBe(true);
  onTestFinished(forgetDirectChannels(client, 10));
  await discord.until(() => !client.channels.cache.has(direct), 'an end of the channel');
  expect([guild()?.emojis.cache.size, guild()?.stickers.cache.size]).toEqual([0, 0]);
  expect(guild()?.roles.cache.size).toBeGreaterThan(0);
  expect(client.channels.cache.has(discord.channel('general').id)).toBe(true);
  discord.dm('ada', 'again');
  await discord.until(() => heard.length === 2, 'another direct message');
});
