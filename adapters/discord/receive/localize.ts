// Adds to commands what they are called in the languages of Discord's clients.
import { adminCommand } from '../../shared/wording/chat/commands.ts';
import { optionWords } from '../../shared/wording/chat/options.ts';
import { type CommandLanguage, localizedCommands } from '../../shared/wording/commands/catalogue.ts';
import type { LocalizedCommands } from '../../shared/wording/commands/localized.ts';
import type { ChoiceShape, CommandShape, Localizations, OptionShape } from './shapes.ts';

/** docs.discord.com/developers/reference#locales. `es-419` is shown what `es-ES` has. */
const locales: Readonly<Record<CommandLanguage, string>> = {
  bg: 'bg',
  da: 'da',
  de: 'de',
  el: 'el',
  es: 'es-ES',
  fi: 'fi',
  fr: 'fr',
  hu: 'hu',
  id: 'id',
  it: 'it',
  ja: 'ja',
  nl: 'nl',
  no: 'no',
  pt: 'pt-BR',
  ro: 'ro',
  ru: 'ru',
  sv: 'sv-SE',
  tr: 'tr',
  uk: 'uk',
  zh: 'zh-CN',
  'zh-Hant': 'zh-TW',
};

const languages = Object.entries(localizedCommands) as readonly [CommandLanguage, LocalizedCommands][];

/** Discord leaves out what is the same as in English, so the reconciliation would find a difference for ever. */
function inEach(
  english: string | undefined,
  wordsOf: (language: LocalizedCommands) => string | undefined,
): Localizations | undefined {
  const found = languages.flatMap(([language, commands]) => {
    const words = wordsOf(commands);
    return words === undefined || words === english ? [] : [[locales[language], words] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** What is called `name` in a record; undefined where it has none. */
const named = (record: Readonly<Record<string, string | undefined>>, name: string): string | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const menuKeys = {
  [optionWords.findSources]: 'findSources',
  [optionWords.checkQuotes]: 'checkQuotes',
} as const;

const withLocalizations = <S extends CommandShape | OptionShape>(
  shape: S,
  names: Localizations | undefined,
  descriptions: Localizations | undefined,
): S => ({
  ...shape,
  ...(names === undefined ? {} : { name_localizations: names }),
  ...(descriptions === undefined ? {} : { description_localizations: descriptions }),
});

const localizedChoice = (choice: ChoiceShape): ChoiceShape => {
  const names = inEach(choice.name, ({ choices }) => named(choices, choice.value));
  return names === undefined ? choice : { ...choice, name_localizations: names };
};

/** `isNamed`: the option is called otherwise in other languages, too. */
const localizedOption = ({ choices, ...option }: OptionShape, isNamed: boolean): OptionShape =>
  withLocalizations(
    { ...option, ...(choices === undefined ? {} : { choices: choices.map(localizedChoice) }) },
    isNamed ? inEach(option.name, ({ names }) => named(names, option.name)) : undefined,
    inEach(option.description, ({ descriptions }) => named(descriptions, option.name)),
  );

const localizedSubcommand = (option: OptionShape): OptionShape => ({
  ...withLocalizations(
    option,
    undefined,
    inEach(option.description, ({ subcommands }) => named(subcommands, option.name)),
  ),
  ...(option.options === undefined
    ? {}
    : { options: option.options.map((nested) => localizedOption(nested, false)) }),
});

/** What a command is called in the catalogue. */
const keyOf = (name: string): string => (name === adminCommand ? 'admin' : name);

const subcommand = 1;

export function localized(command: CommandShape): CommandShape {
  const { name, description, options } = command;
  const menu = named(menuKeys, name);
  const names = inEach(name, (language) =>
    menu === undefined ? named(language.names, name) : named(language.menus, menu),
  );
  const descriptions =
    description === undefined
      ? undefined
      : inEach(description, (language) => named(language.descriptions, keyOf(name)));
  return {
    ...withLocalizations(command, names, descriptions),
    ...(options === undefined
      ? {}
      : {
          options: options.map((option) =>
            option.type === subcommand ? localizedSubcommand(option) : localizedOption(option, true),
          ),
        }),
  };
}
