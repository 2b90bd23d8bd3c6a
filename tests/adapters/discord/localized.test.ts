// Commands in the languages of Discord's clients: complete, as Discord and discord.js's own builders take them, and registered once.
import { ContextMenuCommandBuilder, SlashCommandBuilder } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../adapters/discord/receive/commands.ts';
import type { CommandShape, OptionShape } from '../../../adapters/discord/receive/shapes.ts';
import { localizedCommands } from '../../../adapters/shared/wording/commands/catalogue.ts';
import { styles } from '../../../src/index.ts';
import { answeredLanguages } from '../../../src/question/languages/table.ts';
import { commandList } from '../../platforms/discord/command-form.ts';
import { openBot, openServer, sharedBot } from './bot.ts';
import { answerIn, mention, question, quotesSeen } from './seen.ts';

type Shape = CommandShape | OptionShape;

const below = (shape: Shape): Shape[] => [shape, ...(shape.options ?? []).flatMap(below)];
const all = commands.flatMap(below);

it('there are commands in every language that questions are answered in and Discord has', () => {
  const languages = Object.keys(localizedCommands).filter((language) => language !== 'zh-Hant');
  expect([...languages, 'ar', 'en'].sort()).toEqual([...answeredLanguages].sort());
  const [ask] = commands;
  expect(Object.keys(ask?.description_localizations ?? {})).toHaveLength(languages.length + 1);
  expect(ask?.name_localizations).toMatchObject({ de: 'fragen', 'pt-BR': 'perguntar', 'zh-TW': '提問' });
});

it('every description is in every language, and so is every choice that has one', () => {
  const languages = Object.keys(localizedCommands).length;
  const missing = all.flatMap(({ name, description, description_localizations: known = {} }) =>
    description === undefined || Object.keys(known).length === languages ? [] : [`${name}: ${description}`],
  );
  expect(missing).toEqual([]);
  const choices = all.flatMap((shape) => ('choices' in shape ? (shape.choices ?? []) : []));
  const english = choices.filter(({ name_localizations: known }) => known === undefined);
  // Styles have names of their own.
  expect(new Set(english.map(({ value }) => value))).toEqual(new Set(styles.map(({ name }) => name)));
  expect(choices.find(({ value }) => value === 'deny')?.name_localizations).toMatchObject({ ja: '拒否' });
});

it('Discord takes them: names, lengths, no name twice, the size of each command', () => {
  expect(commandList(structuredClone(commands))).toHaveLength(commands.length);
});

it('so do the builders of discord.js', () => {
  for (const { name, name_localizations: names = {}, ...rest } of all) {
    const isMenu = !('description' in rest);
    const builder = isMenu ? new ContextMenuCommandBuilder() : new SlashCommandBuilder();
    builder.setName(name).setNameLocalizations(names);
    if (builder instanceof SlashCommandBuilder)
      builder
        .setDescription(rest.description ?? '')
        .setDescriptionLocalizations(rest.description_localizations ?? {});
    expect(builder.name).toBe(name);
  }
});

it.each(Object.entries(localizedCommands))(
  'in %s nothing is said twice',
  (_, { names, menus, descriptions, subcommands }) => {
    const { ask: _command, ...options } = names;
    const lists = [options, menus, descriptions, subcommands].map((record) => Object.values(record));
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  },
);

it('they are registered once, and not again at the next start', async () => {
  const discord = await openServer();
  const first = await openBot({ discord });
  await first.adapter.stop();
  const puts = () =>
    discord.calls.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  expect(puts()).toHaveLength(1);
  await openBot({ discord });
  expect(puts()).toHaveLength(1);
  expect(discord.commands()[0]?.name_localizations).toMatchObject({ ja: '質問する' });
});

describe('typed as text', () => {
  const ground = sharedBot();

  it.each(['/fragen', '/fragen frage:', '/Spørg spørgsmål:', '/質問する 質問:', '/demander question:'])(
    '%s asks',
    async (typed) => {
      const { discord, who, where } = ground();
      discord.say(where, who, `${mention(discord)} ${typed} ${question}`);
      const answer = await answerIn(discord, where);
      expect(quotesSeen(answer)[0]).toContain('In November 2021');
      expect(answer.content).not.toContain(typed);
    },
  );
});
