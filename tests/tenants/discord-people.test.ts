// People who installed the app for themselves: each is a tenant of their own, wherever they are, and sees what the operator
// gave such people. Where they are changes nothing, and nothing of them is seen there.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBot, openServer } from '../adapters/discord/bot.ts';
import { responseTo, words } from '../adapters/discord/seen.ts';
import { writeFolder } from '../folders.ts';
import type { DiscordServer, Message } from '../platforms/discord-server.ts';
import { newFolder } from '../store/samples.ts';

const handbook = 'The Kestrel handbook was printed in Oslo in March 2021.';
const reports = 'The Kestrel report was printed in Bergen in April 2022.';
const secret = 'The Kestrel secret was printed in Tromso in May 2023.';
const question = 'Where was the Kestrel printed?';

const server = (name: string, channel: string) => ({
  name,
  members: ['ada', 'eve', 'bob'],
  channels: [{ name: channel, rights: [{ who: 'eve', allow: ['manageGuild' as const] }] }],
});

/** The bot is in Harbour. It was removed from Vault, which the scopes file still lists, and was never in Lair. */
async function open(userScope: ReadonlySet<string> | undefined) {
  const corpus = await writeFolder({
    'handbook/a.txt': `${handbook}\n`,
    'reports/b.txt': `${reports}\n`,
    'secret/c.txt': `${secret}\n`,
  });
  const guilds = [server('Harbour', 'quay'), server('Vault', 'vault'), server('Lair', 'lair')];
  const discord = await openServer({ guilds });
  const scopes = join(newFolder(), 'scopes.yaml');
  const [harbour, vault] = ['Harbour', 'Vault'].map((name) => discord.guild(name).id);
  writeFileSync(
    scopes,
    `default: none\ndiscord:\n  "${harbour}":\n    default: [handbook]\n  "${vault}":\n    default: [secret]\n`,
  );
  for (const name of ['Vault', 'Lair']) discord.removeFromGuild(name);
  discord.install('eve');
  const bot = await openBot({
    discord,
    corpus,
    scopes,
    bot: userScope === undefined ? {} : { userScope },
  });
  return { ...bot, between: discord.between('eve', 'bob').id };
}

const people = new Set(['reports']);

const all = ({ content, embeds }: Message): string => words({ content }) + JSON.stringify(embeds);

async function ask(discord: DiscordServer, where: string, who = 'eve', options: object = {}) {
  const used = discord.command(where, who, 'ask', { question, ...options });
  const message = await responseTo(discord, used);
  return { message, seen: all(message), isPrivate: discord.responses(used).ephemeral };
}

it('is off: commands are for servers alone, and such a person is shown nothing', async () => {
  const { discord, verbatim } = await open(undefined);
  for (const command of discord.commands()) expect(command).toMatchObject({ integration_types: [0] });
  const place = { platform: 'discord', tenant: 'person:123456789012345678', conversation: '' } as const;
  const asker = { ...place, audience: 'direct', user: '123456789012345678' } as const;
  expect(verbatim.admits(asker)).toBe('unlisted');
  expect(verbatim.within(asker).corpus.documents).toEqual([]);
});

it('shows the same wherever they are, to them alone, and nothing of the place', async () => {
  const { discord, between, errors } = await open(people);
  expect(discord.commands()[0]).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  const places = ['lair', 'vault', between];
  const seen = await Promise.all(places.map((where) => ask(discord, where)));
  for (const one of seen) {
    expect(one.seen).toContain('Bergen');
    expect(one.seen).not.toMatch(/Oslo|Tromso|handbook|secret/);
    expect(one.isPrivate).toBe(true);
    expect(one.message.content).toBe(seen[0]?.message.content);
  }
  const sources = await responseTo(discord, discord.command('vault', 'eve', 'verbatim sources'));
  expect(all(sources)).toContain('reports');
  expect(all(sources)).not.toMatch(/secret|handbook/);
  expect(errors).toEqual([]);
});

it('where the bot was added, the server alone says what is seen', async () => {
  const { discord } = await open(people);
  const { seen, isPrivate } = await ask(discord, 'quay');
  expect(seen).toContain('Oslo');
  expect(seen).not.toContain('Bergen');
  expect(isPrivate).toBe(false);
});

it('what they asked is seen by nobody else, and what was asked elsewhere not by them', async () => {
  const { discord, verbatim } = await open(people);
  await ask(discord, 'lair');
  await ask(discord, 'quay', 'ada');
  const asked = await verbatim.whole.questions({});
  expect(asked.map(({ tenant }) => tenant)).toEqual([
    `person:${discord.user('eve').id}`,
    discord.guild('Harbour').id,
  ]);
  discord.install('bob');
  for (const { id } of asked) {
    const why = discord.command('lair', 'bob', 'verbatim why', { answer: id });
    expect(all(await responseTo(discord, why))).toContain('No answer with the id');
  }
  const theirs = discord.command('lair', 'eve', 'verbatim why', { answer: asked[1]?.id ?? '' });
  expect(all(await responseTo(discord, theirs))).toContain('No answer with the id');
  const gaps = discord.command('quay', 'eve', 'verbatim-admin unanswered');
  expect(all(await responseTo(discord, gaps))).not.toContain('Bergen');
});

it('they change nothing of what they see, whatever they may do in the server', async () => {
  const { discord, verbatim } = await open(people);
  for (const [line, options] of [
    ['verbatim-admin scope', { collections: 'all' }],
    ['verbatim-admin settings', { change: 'limit 5' }],
    ['verbatim-admin unanswered', {}],
  ] as const)
    expect(() => discord.command('lair', 'eve', line, options)).toThrow('has no command');
  for (const line of ['verbatim scope', 'verbatim settings']) {
    const seen = all(await responseTo(discord, discord.command('lair', 'eve', line)));
    expect(seen).not.toMatch(/secret|handbook/);
  }
  const eve = { platform: 'discord', tenant: `person:${discord.user('eve').id}`, conversation: '' } as const;
  const asker = { ...eve, audience: 'direct', user: discord.user('eve').id } as const;
  await expect(verbatim.setScope(asker, 'all', { isPlatformAdministrator: true })).rejects.toThrow(
    'decided by the operator alone',
  );
  expect((await ask(discord, 'lair')).seen).not.toMatch(/Oslo|Tromso/);
});

it('they may show an answer on purpose; its buttons show nothing to others', async () => {
  const { discord } = await open(people);
  const { message, isPrivate } = await ask(discord, 'lair', 'eve', { private: false });
  expect(isPrivate).toBe(false);
  discord.install('bob');
  for (const button of ['Context', 'Cite', '👍', '👎']) {
    const pressed = discord.click(message, 'bob', button);
    const shown = all(await responseTo(discord, pressed));
    expect(shown).toContain('This answer belongs to the person who asked.');
    expect(shown).not.toMatch(/Bergen, |reports\//);
    expect(discord.responses(pressed).ephemeral).toBe(true);
  }
});
