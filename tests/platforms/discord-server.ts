// Our own small Discord for tests: state, REST and gateway that the real discord.js talks to, people who use it, and
// faults on request. `openDiscordServer` is its only door.
import { type OptionValues, useCommand, useMessageMenu } from './discord/asking.ts';
import { choose, click, submit } from './discord/controls.ts';
import type { Fault, FaultHandle } from './discord/faults.ts';
import type { Gateway } from './discord/gateway.ts';
import type { Command, Interaction } from './discord/interaction-model.ts';
import { findChannel, findGuild, findMessage, findUser, type Named } from './discord/lookup.ts';
import type { Channel, Guild, Kept, Message, User } from './discord/model.ts';
import * as people from './discord/people.ts';
import type { Permission } from './discord/permissions.ts';
import * as places from './discord/places.ts';
import type { RateLimit } from './discord/rate-limits.ts';
import { type Responses, responsesOf } from './discord/responses.ts';
import type { Call } from './discord/rest.ts';
import { type DiscordOptions, type Running, run } from './discord/server.ts';
import { type ChannelSetting, type GuildSetting, makeUser, type Rights } from './discord/setting.ts';
import type { Waiting } from './discord/waiting.ts';
import { directChannel, messagesOf } from './discord/world.ts';

export { markupIn, plainTextOf } from './discord/markdown.ts';
export { discordsLimits } from './discord/rate-limits.ts';
export { usualBotRights } from './discord/setting.ts';
export type {
  Call,
  Channel,
  Command,
  DiscordOptions,
  Fault,
  Guild,
  Interaction,
  Kept,
  Message,
  Named,
  Responses,
  User,
};

/** How a person says something. */
export interface Saying {
  readonly replyTo?: Named;
  /** Whether a reply mentions the author of what it replies to; as Discord does when absent. */
  readonly ping?: boolean;
  readonly attachments?: readonly people.SaidFile[];
}

function createPeople({ world }: Running) {
  const channel = (named: Named) => findChannel(world, named);
  const user = (named: Named) => findUser(world, named);
  const message = (named: Named) => findMessage(world, named);
  const place = (named: Named) => channel(message(named).message.channel_id);
  const how = ({ replyTo, ping, attachments }: Saying): people.Saying => ({
    replyTo: replyTo === undefined ? undefined : message(replyTo),
    ping,
    attachments,
  });
  return {
    say: (where: Named, who: Named, text: string, saying: Saying = {}): Message =>
      people.say(world, channel(where), user(who), text, how(saying)).message,
    /** To the bot. */
    dm: (who: Named, text: string, saying: Saying = {}): Message =>
      people.say(world, directChannel(world, user(who)), user(who), text, how(saying)).message,
    edit: (which: Named, text: string): Message => people.editOwn(world, message(which), text).message,
    delete: (which: Named): void => people.deleteOne(world, message(which)),
    forumPost: (forum: Named, who: Named, title: string, text: string, saying: Saying = {}): Message =>
      people.forumPost(world, channel(forum), user(who), title, text, how(saying)).message,
    /** From a message, or in a channel by itself. */
    startThread: (where: Named, who: Named, name: string, from?: Named): Channel =>
      people.startThread(
        world,
        channel(where),
        user(who),
        name,
        from === undefined ? undefined : message(from),
      ),
    forward: (which: Named, where: Named, who: Named): Message =>
      people.forward(world, channel(where), user(who), message(which)).message,
    webhookSay: (where: Named, name: string, text: string): Message =>
      people.webhookSay(world, channel(where), name, text).message,
    /** `type` as Discord numbers them: 6 pinned, 7 joined. */
    systemMessage: (where: Named, who: Named, type: number): Message =>
      people.systemMessage(world, channel(where), user(who), type).message,
    /** `line`: the name and those of subcommands, as `verbatim why`. Throws when it is not registered so. */
    command: (where: Named, who: Named, line: string, options: OptionValues = {}): Interaction =>
      useCommand(world, channel(where), user(who), line, options),
    autocomplete: (
      where: Named,
      who: Named,
      line: string,
      options: OptionValues,
      focused: string,
    ): Interaction => useCommand(world, channel(where), user(who), line, options, focused),
    messageMenu: (which: Named, who: Named, name: string): Interaction =>
      useMessageMenu(world, place(which), user(who), name, message(which)),
    /** `button`: its label, emoji or custom id. */
    click: (which: Named, who: Named, button: string): Interaction =>
      click(world, place(which), message(which), user(who), button),
    /** `list`: its placeholder or custom id. */
    select: (which: Named, who: Named, list: string, values: readonly string[]): Interaction =>
      choose(world, place(which), message(which), user(who), list, values),
    /** Values by the inputs' custom ids. `opened` is the interaction that was answered with the modal. */
    submitModal: (opened: Named, values: Readonly<Record<string, string>>): Interaction => {
      const interaction = world.interactions.get(typeof opened === 'string' ? opened : opened.id);
      if (interaction === undefined) throw new Error('There is no such interaction.');
      return submit(world, channel(interaction.channelId), interaction, values);
    },
  };
}

function createPlaces({ world }: Running) {
  const channel = (named: Named) => findChannel(world, named);
  const guild = (named?: Named) => findGuild(world, named);
  return {
    addPerson: (name: string): User => makeUser(world, name),
    addBot: (name: string): User => makeUser(world, name, true),
    /** Somebody installs the app for themselves. */
    install: (who: Named): void => void world.installed.add(findUser(world, who).id),
    speak: (who: Named, locale: string): void => void world.locales.set(findUser(world, who).id, locale),
    /** A direct message between two people. */
    between: (one: Named, other: Named): Channel =>
      places.between(world, findUser(world, one), findUser(world, other)),
    /** Nobody can be written to who closed their direct messages: 50007. */
    closeDirectMessages: (who: Named): void => void world.closed.add(findUser(world, who).id),
    /** An administrator gives them every command: Server Settings, Integrations. */
    giveCommands: (who: Named): void => void world.givenCommands.add(findUser(world, who).id),
    setRights: (where: Named, rights: Rights): void => places.setRights(world, channel(where), rights),
    setRole: (who: 'everyone' | 'bot', permissions: readonly Permission[], where?: Named): void =>
      places.setRole(world, guild(where), who, permissions),
    setBotRole: (has: boolean, where?: Named): void => places.setBotRole(world, guild(where), has),
    setRoles: (who: Named, roles: readonly string[], where?: Named): void =>
      places.setRoles(world, guild(where), findUser(world, who), roles),
    addChannel: (setting: ChannelSetting, where?: Named): Channel =>
      places.addChannel(world, guild(where), setting),
    renameChannel: (where: Named, name: string): void => places.renameChannel(world, channel(where), name),
    setAgeRestricted: (where: Named, isAgeRestricted: boolean): void =>
      places.setAgeRestricted(world, channel(where), isAgeRestricted),
    moveChannel: (where: Named, category: Named): void =>
      places.moveChannel(world, channel(where), channel(category)),
    deleteChannel: (where: Named): void => places.deleteChannel(world, channel(where)),
    /** Archives a thread, or opens it with `archived: false`. */
    archive: (thread: Named, { archived = true, locked = false } = {}): Channel =>
      people.setArchived(world, channel(thread), archived, locked),
    addGuild: (setting: GuildSetting): Guild => places.addGuild(world, setting),
    removeFromGuild: (where?: Named): void => places.removeFromGuild(world, guild(where)),
    setAvailable: (available: boolean, where?: Named): void =>
      places.setAvailable(world, guild(where), available),
  };
}

function createReadings({ world, calls }: Running) {
  return {
    guild: (named?: Named): Guild => findGuild(world, named),
    channel: (named: Named): Channel => findChannel(world, named),
    user: (named: Named): User => findUser(world, named),
    /** The direct messages of a person and the bot. */
    direct: (who: Named): Channel => directChannel(world, findUser(world, who)),
    /** Not the deleted ones; private ones only for the person named by `as`. Oldest first. */
    messages: (where: Named, as?: Named): readonly Message[] =>
      messagesOf(world, findChannel(world, where).id)
        .filter(
          ({ deleted, onlyFor }) =>
            !deleted && (onlyFor === undefined || (as !== undefined && onlyFor === findUser(world, as).id)),
        )
        .map(({ message }) => message),
    /** What an attached file holds, as text. */
    fileText: ({ attachments }: Message, name: string): string | undefined => {
      const file = world.files.get(attachments.find(({ filename }) => filename === name)?.id ?? '');
      return file === undefined ? undefined : Buffer.from(file.bytes).toString('utf8');
    },
    /** With earlier versions, whom it notified, and whether it is deleted. */
    kept: (which: Named): Kept => findMessage(world, which),
    responses: (interaction: Named): Responses =>
      responsesOf(world, typeof interaction === 'string' ? interaction : interaction.id),
    /** Of a guild, or the global ones. */
    commands: (where?: Named): readonly Command[] =>
      world.commands.get(where === undefined ? 'global' : findGuild(world, where).id) ?? [],
    /** `METHOD /path` of calls that no route took. */
    unknownRoutes: (): readonly string[] =>
      calls.filter(({ route }) => route === undefined).map(({ method, path }) => `${method} ${path}`),
  };
}

export interface DiscordServer
  extends ReturnType<typeof createPeople>,
    ReturnType<typeof createPlaces>,
    ReturnType<typeof createReadings> {
  /** For `new Client({ rest: { api } })`. */
  readonly url: string;
  /** Where the page of a channel stands: `${origin}/_page/general?theme=light&as=ada`. */
  readonly origin: string;
  readonly token: string;
  readonly ids: { readonly application: string; readonly bot: string };
  readonly calls: readonly Call[];
  readonly gateway: Gateway;
  readonly fail: (fault: Fault) => FaultHandle;
  readonly setRateLimits: (limits: readonly RateLimit[]) => void;
  /** The token counts no longer; a new one is the result. */
  readonly revokeToken: () => string;
  /** Moves the server's clock on by milliseconds. */
  readonly advance: (milliseconds: number) => void;
  readonly until: Waiting['until'];
  /** Throws when the server itself failed at something. */
  readonly close: () => Promise<void>;
}

export async function openDiscordServer(options: DiscordOptions = {}): Promise<DiscordServer> {
  let ahead = 0;
  const clock = options.now ?? Date.now;
  const running = await run(options, () => clock() + ahead);
  const { world, gateway, faults, waiting, calls, origin, close } = running;
  return {
    ...createPeople(running),
    ...createPlaces(running),
    ...createReadings(running),
    url: `${origin}/api`,
    origin,
    get token() {
      return running.token;
    },
    ids: { application: world.applicationId, bot: world.bot.id },
    calls,
    gateway,
    fail: faults.add,
    setRateLimits(limits) {
      running.rateLimits = limits;
    },
    revokeToken() {
      running.token = `${running.token}-renewed`;
      return running.token;
    },
    advance(milliseconds) {
      ahead += milliseconds;
      world.changed();
    },
    until: waiting.until,
    close,
  };
}
