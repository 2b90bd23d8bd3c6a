// Commands, buttons, menus, forms and searches that are being typed, as neutral events.
import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { LRUCache } from 'lru-cache';
import { createCache } from '../../../src/index.ts';
import type { ChatEvent, Command, Pressed, Submitted, Typing } from '../../chat/port/events.ts';
import type { Receive } from '../../chat/port/port.ts';
import { optionWords } from '../../shared/wording/chat/options.ts';
import { offeredOf } from '../render/choices.ts';
import { readId } from '../render/controls.ts';
import { modalOf } from '../render/form.ts';
import { limits, type Payload } from '../render/limits.ts';
import { wordsOf } from '../render/words.ts';
import { type Announcing, addressOf, callBack, callbacks, createResponse } from '../send/response.ts';
import { commandNames, draftOption, optionNames, typedAs } from './commands.ts';
import type { FileOf } from './files.ts';
import { askerOf, isPersonal, languagesOf, personalAsker, standingOf, whereOf } from './places.ts';

interface Reading extends Announcing {
  readonly fileOf: FileOf;
  /** The value of each passage that was offered, by person, channel and label: some clients send the label instead. */
  readonly labels: LRUCache<string, string>;
}

/** `now` in milliseconds since 1970. */
export function listenForInteractions(
  client: Client,
  given: Omit<Reading, 'labels'>,
  now: () => number,
  receive: Receive<Payload>,
): void {
  const reading: Reading = { ...given, labels: createCache(limits.interaction, now) };
  client.on(Events.InteractionCreate, (interaction) => {
    const event = readInteraction(reading, interaction);
    if (event !== undefined) void receive(event);
  });
}

function readInteraction(reading: Reading, interaction: BaseInteraction): ChatEvent<Payload> | undefined {
  if (interaction.isAutocomplete()) return typing(reading, interaction);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return pressed(reading, interaction);
  if (interaction.isModalSubmit()) return submitted(reading, interaction);
  if (interaction.isMessageContextMenuCommand()) return usedOnMessage(reading, interaction);
  if (!interaction.isChatInputCommand()) return undefined;
  return interaction.commandName === commandNames.ask
    ? asked(reading, interaction)
    : called(reading, interaction);
}

/** What every interaction brings. `isPrivate`: it belongs to a message that only the person sees. */
const common = (interaction: BaseInteraction, isPrivate = false) => ({
  id: interaction.id,
  asker: {
    ...(isPersonal(interaction)
      ? personalAsker(interaction.user.id)
      : {
          ...askerOf(whereOf(interaction), interaction.user.id, isPrivate),
          ...standingOf(interaction.member, interaction.channel),
        }),
    languages: languagesOf(interaction.locale, interaction.guildLocale),
  },
  isAdministrator: async () =>
    !isPersonal(interaction) &&
    (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false),
});

const answerable = (reading: Reading, interaction: RepliableInteraction, isPrivate = false) => ({
  ...common(interaction, isPrivate),
  respond: (kind: Parameters<Command<Payload>['respond']>[0]) => createResponse(interaction, kind, reading),
  open: (form: Parameters<Command<Payload>['open']>[0]) =>
    callBack(reading.rest, interaction, callbacks.modal, modalOf(form)),
});

function asked(reading: Reading, interaction: ChatInputCommandInteraction): Command<Payload> {
  const { options } = interaction;
  const typed = options.getString('question', true);
  const source = options.getString('source');
  return {
    ...answerable(reading, interaction),
    kind: 'command',
    name: 'ask',
    words: reading.labels.get(offerKey(interaction, typed)) ?? wordsOf(typed),
    isPrivate: options.getBoolean('private') ?? isPersonal(interaction),
    address: addressOf(interaction),
    ...(source === null ? {} : { source }),
    ...(options.getBoolean('newest') === true ? { newestFirst: true } : {}),
  };
}

/** What was offered to somebody else, or elsewhere, is a question like any other here. */
const offerKey = ({ user, channelId }: BaseInteraction, label: string): string =>
  `${user.id} ${channelId} ${label}`;

/**
 * A subcommand and its options, as one would type them in a row. What an earlier version registered is shown until Discord has the
 * commands of this one.
 */
function called(reading: Reading, interaction: ChatInputCommandInteraction): Command<Payload> {
  const { options } = interaction;
  const subcommand = options.getSubcommand(false);
  if (subcommand === null)
    return {
      ...answerable(reading, interaction),
      ...{ kind: 'command', name: 'unknown', words: '', isPrivate: true },
    };
  const draft = options.getAttachment(draftOption);
  if (draft !== null) {
    const files = [reading.fileOf(draft)];
    return {
      ...answerable(reading, interaction),
      kind: 'command',
      name: 'check-quotes',
      words: '',
      files,
      isPrivate: true,
    };
  }
  const given = optionNames.map((name) => String(options.get(name)?.value ?? '').trim());
  const words = [typedAs(subcommand), ...given].filter((word) => word !== '').join(' ');
  return { ...answerable(reading, interaction), kind: 'command', name: 'verbatim', words, isPrivate: true };
}

function usedOnMessage(
  reading: Reading,
  interaction: MessageContextMenuCommandInteraction,
): Command<Payload> {
  const { content, attachments } = interaction.targetMessage;
  return {
    ...answerable(reading, interaction),
    kind: 'command',
    name: interaction.commandName === optionWords.findSources ? 'find-sources' : 'check-quotes',
    words: wordsOf(content),
    ...(attachments.size === 0 ? {} : { files: attachments.map(reading.fileOf) }),
    isPrivate: true,
  };
}

function pressed(
  reading: Reading,
  interaction: ButtonInteraction | StringSelectMenuInteraction,
): Pressed<Payload> {
  const { message, customId } = interaction;
  const [choice] = interaction.isStringSelectMenu() ? interaction.values : [];
  return {
    ...answerable(reading, interaction, message.flags.has(MessageFlags.Ephemeral)),
    kind: 'pressed',
    ...readId(customId),
    ...(choice === undefined ? {} : { choice }),
    ...(isOfAnother(interaction) ? { isOfAnother: true } : {}),
    layout: message.embeds.length === 0 ? 'text' : 'full',
  };
}

/** People who installed the app for themselves may show an answer to others, for whom it is in a tenant that is not theirs. */
function isOfAnother({
  authorizingIntegrationOwners: owners,
  message: { interactionMetadata },
  user,
}: ButtonInteraction | StringSelectMenuInteraction): boolean {
  const isInServer = owners[ApplicationIntegrationType.GuildInstall] !== undefined;
  return !isInServer && interactionMetadata !== null && interactionMetadata.user.id !== user.id;
}

function submitted(reading: Reading, interaction: ModalSubmitInteraction): Submitted<Payload> {
  const { action: form, value } = readId(interaction.customId);
  const fields = interaction.fields.fields.map((field) => [field.customId, filledIn(field)] as const);
  return {
    ...answerable(reading, interaction),
    kind: 'submitted',
    form,
    value,
    fields: Object.fromEntries(fields),
  };
}

/** Text, or the first of the values that were chosen. */
function filledIn(field: object): string {
  if ('value' in field && typeof field.value === 'string') return field.value;
  return 'values' in field && Array.isArray(field.values) ? String(field.values[0] ?? '') : '';
}

function typing({ labels, once }: Reading, interaction: AutocompleteInteraction): Typing {
  const { name, value } = interaction.options.getFocused(true);
  return {
    ...common(interaction),
    kind: 'typing',
    field: name === 'source' ? 'source' : 'passage',
    words: value,
    most: limits.choices,
    offer: (choices) => {
      const offered = choices.map(offeredOf);
      for (const { name: label, value: chosen } of offered) labels.set(offerKey(interaction, label), chosen);
      return callBack(once, interaction, callbacks.choices, { choices: offered });
    },
  };
}
