// The commands that people see in Discord, as Discord registers them.
import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { styles } from '../../../src/index.ts';
import {
  adminCommand,
  administrative,
  type Subcommand,
  shownToAll,
  subcommands,
} from '../../shared/wording/chat/commands.ts';
import { optionWords, subcommandWords } from '../../shared/wording/chat/options.ts';
import { localized } from './localize.ts';
import type { CommandShape, OptionShape } from './shapes.ts';

export const commandNames = { ask: 'ask', verbatim: 'verbatim', admin: adminCommand } as const;

/** Numbers as Discord has them: docs.discord.com/developers/interactions/application-commands. */
const kinds = { typed: 1, menuOfMessage: 3 } as const;
const types = { subcommand: 1, text: 3, yesOrNo: 5, person: 6, channel: 7, role: 8, file: 11 } as const;
/** In servers, and in direct messages with the bot. */
const contexts = [0, 1];
const inServers = [0];
/** Discord shows a command to those alone who have the right, and to whom else the server's settings name. */
const manageServer = String(PermissionFlagsBits.ManageGuild);

const text = (name: string, description: string, more: Partial<OptionShape> = {}): OptionShape => ({
  type: types.text,
  name,
  description,
  ...more,
});

const option = (type: number, name: string, description: string, required = false): OptionShape => ({
  type,
  name,
  description,
  ...(required ? { required } : {}),
});

const choicesOf = (labels: Readonly<Record<string, string>>): NonNullable<OptionShape['choices']> =>
  Object.entries(labels).map(([value, name]) => ({ name, value }));

const rule = text('rule', optionWords.rule, { required: true, choices: choicesOf(optionWords.rules) });

/** The file of "/verbatim check". */
export const draftOption = 'draft';

/** What a subcommand asks for. */
const optionsOf: Readonly<Partial<Record<Subcommand, readonly OptionShape[]>>> = {
  why: [text('answer', optionWords.answerId)],
  verify: [text('receipt', optionWords.receipt, { required: true })],
  cite: [
    text('receipt', optionWords.receipt, { required: true }),
    text('style', optionWords.style, {
      choices: styles.map(({ name, label }) => ({ name: label, value: name })),
    }),
  ],
  check: [
    text('text', optionWords.text),
    { type: types.file, name: draftOption, description: optionWords.draft },
  ],
};

/** The same for administrators, who change what others look at. */
const adminOptionsOf: typeof optionsOf = {
  scope: [text('collections', optionWords.collections)],
  settings: [text('change', optionWords.change)],
  'forget-all': [text('confirm', optionWords.confirm)],
};

/** A category means its channels. Of threads there are too many to choose from: an administrator can type an id. */
const channelOption: OptionShape = {
  type: types.channel,
  name: 'channel',
  description: optionWords.channel,
  channel_types: [
    ...[
      ChannelType.GuildText,
      ChannelType.GuildVoice,
      ChannelType.GuildCategory,
      ChannelType.GuildAnnouncement,
    ],
    ...[ChannelType.GuildStageVoice, ChannelType.GuildForum, ChannelType.GuildMedia],
  ],
};

/** Settings with a form of their own, where Discord completes names: what would be typed after "settings". */
const settingForms: readonly OptionShape[] = [
  form('channels', optionWords.channels, [rule, channelOption]),
  form('roles', optionWords.roles, [rule, option(types.role, 'role', optionWords.role)]),
  form('ban', optionWords.ban, [option(types.person, 'person', optionWords.person, true)]),
  form('unban', optionWords.unban, [option(types.person, 'person', optionWords.person, true)]),
  form('age-restricted', optionWords.ageRestricted, [
    text('answers', optionWords.answers, { required: true, choices: choicesOf(optionWords.switches) }),
  ]),
];

function form(name: string, description: string, options: readonly OptionShape[] = []): OptionShape {
  return {
    type: types.subcommand,
    name,
    description,
    ...(options.length === 0 ? {} : { options }),
  };
}

/** The subcommand of /verbatim that one of Discord's is. */
export const typedAs = (name: string): string =>
  settingForms.some((one) => one.name === name) ? `settings ${name}` : name;

const forAll = subcommands.filter((name) => !administrative.includes(name) || shownToAll.includes(name));

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
    options: forAll.map((name) => form(name, subcommandWords[name], optionsOf[name])),
  },
  {
    type: kinds.typed,
    name: commandNames.admin,
    description: optionWords.admin,
    contexts: inServers,
    default_member_permissions: manageServer,
    options: [
      ...administrative.map((name) => form(name, subcommandWords[name], adminOptionsOf[name])),
      ...settingForms,
    ],
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
  commands.map((command) => {
    const { servers, people } = installedBy;
    // What administrators do belongs to servers.
    if (!forPeople || command.contexts === inServers) return { ...command, integration_types: [servers] };
    return {
      ...command,
      integration_types: [servers, people],
      contexts: [...command.contexts, privateChannels],
    };
  });

/** Of the options of subcommands, in the order in which one would type them. */
export const optionNames = [
  ...['answer', 'receipt', 'style', 'collections', 'change', 'text', 'confirm'],
  ...['rule', 'channel', 'role', 'person', 'answers'],
] as const;
