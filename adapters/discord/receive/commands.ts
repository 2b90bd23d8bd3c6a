// The commands that people see in Discord, as Discord registers them.
import { styles } from '../../../src/index.ts';
import { subcommands } from '../../shared/wording/chat/commands.ts';
import { optionWords, subcommandWords } from '../../shared/wording/chat/options.ts';
import { localized } from './localize.ts';
import type { CommandShape, OptionShape } from './shapes.ts';

export const commandNames = { ask: 'ask', verbatim: 'verbatim' } as const;

/** Numbers as Discord has them: docs.discord.com/developers/interactions/application-commands. */
const kinds = { typed: 1, menuOfMessage: 3 } as const;
const types = { subcommand: 1, text: 3, yesOrNo: 5, file: 11 } as const;
/** In servers, and in direct messages with the bot. */
const contexts = [0, 1];

const text = (name: string, description: string, more: Partial<OptionShape> = {}): OptionShape => ({
  type: types.text,
  name,
  description,
  ...more,
});

/** The file of "/verbatim check". */
export const draftOption = 'draft';

/** What a subcommand asks for. */
const optionsOf: Readonly<Partial<Record<(typeof subcommands)[number][0], readonly OptionShape[]>>> = {
  why: [text('answer', optionWords.answerId)],
  verify: [text('receipt', optionWords.receipt, { required: true })],
  cite: [
    text('receipt', optionWords.receipt, { required: true }),
    text('style', optionWords.style, {
      choices: styles.map(({ name, label }) => ({ name: label, value: name })),
    }),
  ],
  scope: [text('collections', optionWords.collections)],
  settings: [text('change', optionWords.change)],
  check: [
    text('text', optionWords.text),
    { type: types.file, name: draftOption, description: optionWords.draft },
  ],
};

const inEnglish: readonly CommandShape[] = [
  {
    type: kinds.typed,
    name: commandNames.ask,
    description: optionWords.ask,
    contexts,
    options: [
      text('question', optionWords.question, { required: true, autocomplete: true }),
      { type: types.yesOrNo, name: 'private', description: optionWords.private },
      text('source', optionWords.source, { autocomplete: true }),
      { type: types.yesOrNo, name: 'newest', description: optionWords.newest },
    ],
  },
  {
    type: kinds.typed,
    name: commandNames.verbatim,
    description: optionWords.verbatim,
    contexts,
    options: subcommands.map(([name]) => ({
      type: types.subcommand,
      name,
      description: subcommandWords[name],
      ...(optionsOf[name] === undefined ? {} : { options: optionsOf[name] }),
    })),
  },
  { type: kinds.menuOfMessage, name: optionWords.findSources, contexts },
  { type: kinds.menuOfMessage, name: optionWords.checkQuotes, contexts },
];

export const commands: readonly CommandShape[] = inEnglish.map(localized);

/** docs.discord.com/developers/resources/application#application-object-application-integration-types */
const installedBy = { servers: 0, people: 1 } as const;
/** Direct messages and groups without the bot. */
const privateChannels = 2;

/** As they are registered everywhere. `forPeople`: also for those who install the app for themselves, wherever they are. */
export const everywhere = (forPeople: boolean): readonly CommandShape[] =>
  commands.map((command) => ({
    ...command,
    integration_types: forPeople ? [installedBy.servers, installedBy.people] : [installedBy.servers],
    contexts: forPeople ? [...command.contexts, privateChannels] : command.contexts,
  }));

/** Of the options of subcommands, in the order in which one would type them. */
export const optionNames = ['answer', 'receipt', 'style', 'collections', 'change', 'text'] as const;
