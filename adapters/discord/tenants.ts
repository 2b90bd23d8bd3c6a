// Which servers are served: told to the core when they change, and said to people who ask in others.
import { type BaseInteraction, type Client, Events, Routes } from 'discord.js';
import { messageOf, type Place } from '../../src/index.ts';
import { tenantWords } from '../shared/wording/tenants.ts';
import type { Desk } from './desk.ts';
import { askerOf, platform, setHome, type Where, whereOf } from './places.ts';
import { isUnknownMember } from './refusals.ts';
import { callBack, callbacks, createResponse } from './response.ts';
import { type DiscordMessage, type Send, sentence } from './sending.ts';

/** After the first `tellServers`, which is when the bot is ready. */
export function listenForServers(client: Client, desk: Desk): void {
  const changed = (): void => {
    if (client.isReady()) tellServers(client, desk);
  };
  client.on(Events.GuildCreate, changed);
  client.on(Events.GuildDelete, changed);
}

export function tellServers(client: Client<true>, desk: Desk): void {
  const { verbatim, settings } = desk;
  const tenants = [...client.guilds.cache.keys()];
  verbatim.serve({ platform, tenants, named: settings.guilds });
  if (settings.leaveUnlisted) desk.run('leaving servers', () => leaveUnlisted(desk, tenants));
}

/** Leaves none while none is served: then the scopes file is not written yet, rather than every server strange. */
async function leaveUnlisted({ verbatim, rest, log }: Desk, servers: readonly string[]): Promise<void> {
  const served = verbatim.served(platform);
  if (served.length === 0) return log.warn({ servers }, 'no server is listed, so none is left');
  for (const server of servers.filter((one) => !served.includes(one))) {
    try {
      await rest.delete(Routes.userGuild(server));
      log.info({ server }, 'left a server that is not listed');
    } catch (error) {
      log.warn({ server, reason: messageOf(error) }, 'a server that is not listed could not be left');
    }
  }
}

/**
 * The server that a direct message counts as of: the one that is served without being listed, for its members. Discord
 * lets anybody write to a bot whom it shares a server with, or who installed it; all others have the tenant `direct`.
 */
export async function homeOf(desk: Desk, { guild }: Where, user: string): Promise<string | undefined> {
  const server = guild === undefined ? desk.verbatim.onlyTenant(platform) : undefined;
  if (server === undefined) return undefined;
  const key = `${server} ${user}`;
  const isMember = desk.members.get(key) ?? (await askWhetherMember(desk, server, user));
  if (isMember !== undefined) desk.members.set(key, isMember);
  return isMember === true ? server : undefined;
}

/** Undefined where Discord can't be asked now. */
async function askWhetherMember(
  { rest, log }: Desk,
  server: string,
  user: string,
): Promise<boolean | undefined> {
  try {
    await rest.get(Routes.guildMember(server, user));
    return true;
  } catch (error) {
    if (isUnknownMember(error)) return false;
    log.warn(
      { server, reason: messageOf(error) },
      'whether somebody is a member is not known; they count as none',
    );
    return undefined;
  }
}

export const withHome = async <W extends Where & { readonly user: string }>(
  desk: Desk,
  where: W,
): Promise<W> => ({
  ...where,
  home: await homeOf(desk, where, where.user),
});

/** True where the interaction's server is not served: then that was said, or nothing offered. */
export async function isRefused(desk: Desk, interaction: BaseInteraction): Promise<boolean> {
  const { user } = interaction;
  setHome(interaction, await homeOf(desk, whereOf(interaction), user.id));
  const place = askerOf(whereOf(interaction), user.id);
  if (desk.verbatim.admits(place) === 'listed' || isErasure(interaction)) return false;
  if (interaction.isAutocomplete())
    await callBack(desk.rest, interaction, callbacks.choices, { choices: [] });
  else if (interaction.isRepliable()) {
    const { send } = createResponse(interaction, 'private', desk);
    await desk.answering.guarded('refusal', send, async () => void (await send(unlisted(place))));
  }
  return true;
}

/** What somebody asked can be deleted from anywhere. */
const isErasure = (interaction: BaseInteraction): boolean =>
  interaction.isChatInputCommand() && interaction.options.getSubcommand(false) === 'forget-me';

const unlisted = (place: Place): DiscordMessage => sentence(tenantWords.unlisted(place));

/** As `isRefused`, for what somebody said to the bot. */
export async function isUnheard(
  { verbatim, answering, withinLimit }: Desk,
  place: Place,
  user: string,
  whisper: Send,
): Promise<boolean> {
  if (verbatim.admits(place) === 'listed') return false;
  await answering.guarded('refusal', whisper, async () => {
    if (await withinLimit(user)) await whisper(unlisted(place));
  });
  return true;
}
