// What verbatim doctor finds out about Discord: every fault is planted, found, and told with what to do.
import { describe, expect, it } from 'vitest';
import { checkDiscord } from '../../../adapters/discord/doctor/doctor.ts';
import { everywhere } from '../../../adapters/discord/receive/commands.ts';
import { platformIds } from '../../../adapters/platforms/registry.ts';
import { call } from '../../platforms/discord/bot.ts';
import type { DiscordOptions, DiscordServer } from '../../platforms/discord-server.ts';
import { openServer as openAny } from './bot.ts';

const examine = (discord: DiscordServer, changes: Readonly<Record<string, string>> = {}) =>
  checkDiscord({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...changes }, platformIds);

const register = (discord: DiscordServer) =>
  call(discord, 'PUT', `/applications/${discord.ids.application}/commands`, everywhere(false));

/** Of an application that only its owner can add to servers. */
const openServer = (options: Parameters<typeof openAny>[0] = {}) => openAny({ isPublic: false, ...options });

type Found = Awaited<ReturnType<typeof checkDiscord>>;
const faults = (checks: Found) => checks.filter(({ state }) => state !== 'ok');
const named = (checks: Found, name: string) => checks.find((check) => check.name === name);

/** A bot that only its owner can add, as the docs advise. */
const open = (options: DiscordOptions = {}) => openServer({ isPublic: false, ...options });

it('says nothing where Discord is not configured', async () => {
  expect(await checkDiscord({ SLACK_BOT_TOKEN: 'xoxb-1' }, platformIds)).toEqual([]);
});

describe('with nothing wrong', () => {
  it('finds no fault, opens no session, and prints the invitation with its reasons', async () => {
    const discord = await open();
    await register(discord);
    const checks = await examine(discord);
    expect(faults(checks)).toEqual([]);
    expect(checks.map(({ name }) => name)).toEqual([
      'discord settings',
      'discord token',
      'discord intents',
      'discord public bot',
      'discord commands',
      'discord servers',
      'discord tenants',
      'discord rights in Newsroom',
      'discord invitation',
    ]);
    expect(named(checks, 'discord rights in Newsroom')?.detail).toMatch(/, in (?:1 channel|\d+ channels)$/);
    const [link = '', ...reasons] = named(checks, 'discord invitation')?.detail.split('\n') ?? [];
    const { searchParams } = new URL(link);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: discord.ids.application,
      scope: 'bot applications.commands',
      // View Channels, Send Messages, in threads too, Embed Links, Attach Files, Read Message History.
      permissions: String((1n << 10n) | (1n << 11n) | (1n << 38n) | (1n << 14n) | (1n << 15n) | (1n << 16n)),
    });
    expect(reasons).toHaveLength(6);
    expect(discord.calls.some(({ route }) => route?.startsWith('/gateway'))).toBe(false);
  });

  it('asks for the right to begin threads only where answers stand in threads', async () => {
    const discord = await open();
    const checks = await examine(discord, { DISCORD_ANSWER_IN: 'thread' });
    expect(named(checks, 'discord invitation')?.detail).toContain('Create Public Threads');
  });
});

describe('with something wrong', () => {
  it('warns of commands that a trial left in a server beside those that are everywhere', async () => {
    const discord = await open();
    await register(discord);
    const { id } = discord.guild();
    await call(
      discord,
      'PUT',
      `/applications/${discord.ids.application}/guilds/${id}/commands`,
      everywhere(false),
    );
    expect(named(await examine(discord), 'discord commands')).toMatchObject({
      state: 'warning',
      detail: expect.stringContaining('people see each twice'),
    });
    expect(named(await examine(discord, { DISCORD_GUILDS: id }), 'discord commands')).toMatchObject({
      detail: expect.stringContaining('people see each twice'),
    });
  });

  it('warns of a bot that anybody can add, and names the servers that are not served', async () => {
    const discord = await openServer({ isPublic: true, guilds: [{ name: 'Newsroom' }, { name: 'Lair' }] });
    const checks = await examine(discord);
    expect(named(checks, 'discord public bot')).toMatchObject({
      state: 'warning',
      remedy: expect.stringContaining('Public Bot: off'),
    });
    expect(named(checks, 'discord tenants')).toMatchObject({
      state: 'warning',
      detail: `not served: Newsroom (${discord.guild('Newsroom').id}), Lair (${discord.guild('Lair').id})`,
    });
    const chosen = await examine(discord, { DISCORD_GUILDS: discord.guild('Newsroom').id });
    expect(named(chosen, 'discord tenants')?.detail).toBe(`not served: Lair (${discord.guild('Lair').id})`);
  });

  it('names a token that Discord does not know, without repeating it', async () => {
    const discord = await open();
    const checks = await examine(discord, { DISCORD_TOKEN: 'wrong' });
    expect(faults(checks)).toMatchObject([
      { name: 'discord token', state: 'failing', detail: expect.stringContaining('DISCORD_TOKEN') },
    ]);
    expect(JSON.stringify(checks)).not.toContain('wrong');
  });

  it('names an address that nothing answers at', async () => {
    const discord = await open();
    await discord.close();
    expect(faults(await examine(discord))).toMatchObject([
      { name: 'discord connection', remedy: expect.stringContaining('DISCORD_API_URL') },
    ]);
  });

  it('names a wrong setting', async () => {
    const checks = await checkDiscord({ DISCORD_TOKEN: 'x', DISCORD_ANSWER_IN: 'mail' }, platformIds);
    expect(checks).toMatchObject([
      { state: 'failing', detail: expect.stringContaining('DISCORD_ANSWER_IN') },
    ]);
  });

  it('tells where commands are not registered yet', async () => {
    expect(faults(await examine(await open()))).toMatchObject([
      { name: 'discord commands', state: 'warning' },
    ]);
  });

  it('tells what to switch on for research channels', async () => {
    const discord = await open();
    await register(discord);
    const research = { DISCORD_RESEARCH_CHANNELS: discord.channel('research').id };
    expect(faults(await examine(discord, research))).toMatchObject([
      {
        name: 'discord intents',
        state: 'failing',
        detail: expect.stringContaining('Message Content Intent'),
      },
    ]);
  });

  it('tells which research channel it does not see', async () => {
    const discord = await open({ granted: ['messageContent'] });
    await register(discord);
    const checks = await examine(discord, { DISCORD_RESEARCH_CHANNELS: '100000000000000000' });
    expect(faults(checks)).toMatchObject([
      { name: 'discord research channels', detail: expect.stringContaining('100000000000000000') },
    ]);
  });

  it('tells which rights are lacking in which channel', async () => {
    const channels = [
      { name: 'general' },
      { name: 'quiet', rights: [{ who: 'bot', deny: ['embedLinks', 'sendMessages'] }] },
    ] as const;
    const discord = await open({ guilds: [{ name: 'Newsroom', channels, members: ['ada'] }] });
    await register(discord);
    expect(faults(await examine(discord))).toMatchObject([
      {
        name: 'discord rights in Newsroom',
        state: 'warning',
        detail: 'lacking: #quiet (Send Messages, Embed Links)',
      },
    ]);
  });

  it('gives the invitation to a bot that is in no server', async () => {
    const discord = await open({ guilds: [] });
    await register(discord);
    expect(faults(await examine(discord))).toMatchObject([
      { name: 'discord servers', remedy: expect.stringContaining('https://discord.com/oauth2/authorize?') },
    ]);
  });
});

it('sees every server of many, and looks at the rights in some', async () => {
  const guilds = Array.from({ length: 230 }, (_, index) => ({
    name: `Server ${index}`,
    members: ['ada'],
    channels: [{ name: `channel-${index}` }],
  }));
  const discord = await open({ guilds });
  const last = discord.channel('channel-229').id;
  const checks = await examine(discord, { DISCORD_RESEARCH_CHANNELS: `${last},123456789012345678` });
  expect(named(checks, 'discord servers')?.detail).toMatch(/^Server \d+(?:, Server \d+){9} and 220 more$/);
  expect(named(checks, 'discord rights')?.detail).toBe('looked at in 50 of 230 servers');
  const lost = checks.filter(({ name }) => name === 'discord research channels');
  expect(lost.map(({ detail }) => detail)).toEqual(['The bot sees no channel 123456789012345678.']);
});

describe('with DISCORD_USER_SCOPE', () => {
  it('says who sees what', async () => {
    const checks = await examine(await openServer({ isPublic: true }), { DISCORD_USER_SCOPE: 'handbook' });
    expect(named(checks, 'discord people')).toMatchObject({
      state: 'ok',
      detail: 'anybody who installs the app for themselves sees handbook',
    });
  });

  it('finds out that nobody can install it', async () => {
    const checks = await examine(await open(), { DISCORD_USER_SCOPE: 'all' });
    expect(named(checks, 'discord people')).toMatchObject({ state: 'failing' });
  });
});
