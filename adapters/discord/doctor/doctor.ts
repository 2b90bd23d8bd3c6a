// What `verbatim doctor` checks of Discord: token, intents, commands, servers, and the rights in each channel.
import { ApplicationFlags, ApplicationIntegrationType, DefaultRestOptions, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { messageOf, type Platforms, type Scope } from '../../../src/index.ts';
import { type Check, fault, fine, warning } from '../../shared/doctor/check.ts';
import { type DiscordSettings, readDiscordSettings } from '../connect/settings.ts';
import { isUnauthorised, refusalOfClosing, refusedToken } from '../connect/token-refusals.ts';
import { isSame, wantedIn, whole } from '../receive/registration.ts';
import { invitation, rightsFor } from './rights.ts';
import { serverChecks, serversOf } from './servers.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Nothing where Discord is not configured. Opens no session: a bot that runs misses nothing. Never rejects. */
export async function checkDiscord(
  environment: Environment,
  platforms: Platforms,
): Promise<readonly Check[]> {
  let settings: DiscordSettings | undefined;
  try {
    settings = readDiscordSettings(environment);
  } catch (error) {
    return [fault('discord settings', messageOf(error))];
  }
  if (settings === undefined) return [];
  const read = fine('discord settings', `answers in a ${settings.answerIn}`);
  try {
    return [read, ...(await checkAccount(settings, environment, platforms))];
  } catch (error) {
    if (isUnauthorised(error)) return [read, fault('discord token', refusedToken().message)];
    const cause = error instanceof Error && error.cause !== undefined ? ` (${messageOf(error.cause)})` : '';
    const api = settings.apiUrl ?? DefaultRestOptions.api;
    const remedy =
      settings.apiUrl === undefined
        ? 'Let this machine reach discord.com and gateway.discord.gg on port 443, also for WebSocket connections.'
        : 'Correct DISCORD_API_URL, or take it out of .env: only test servers need it.';
    return [
      read,
      fault('discord connection', `${api} can't be reached: ${messageOf(error)}${cause}.`, remedy),
    ];
  }
}

const account = z.object({ id: z.string(), username: z.string() });
const application = z.object({
  id: z.string(),
  flags: z.number().default(0),
  bot_public: z.boolean().default(true),
  /** By the numbers of integration types. */
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
});

/** Milliseconds for one call. */
const patience = 10_000;

async function checkAccount(
  settings: DiscordSettings,
  environment: Environment,
  platforms: Platforms,
): Promise<readonly Check[]> {
  const { apiUrl: api, token } = settings;
  const options = { timeout: patience, retries: 0, ...(api === undefined ? {} : { api }) };
  const rest = new REST(options).setToken(token);
  const bot = account.parse(await rest.get(Routes.user()));
  const own = application.parse(await rest.get(Routes.currentApplication()));
  const { id, flags } = own;
  const rights = rightsFor(settings);
  const link = invitation(id, rights);
  return [
    fine('discord token', bot.username),
    intentCheck(settings, flags),
    settings.userScope === undefined ? publicCheck(own.bot_public) : peopleCheck(settings.userScope, own),
    await commandCheck(rest, id, settings),
    ...(await serverChecks({ rest, bot: bot.id, rights, link }, settings, environment, platforms)),
    fine('discord invitation', [link, ...rights.map(({ name, why }) => `${name}: ${why}`)].join('\n')),
  ];
}

function intentCheck({ researchChannels }: DiscordSettings, flags: number): Check {
  const granted = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  if (researchChannels.size === 0) return fine('discord intents', 'none that is privileged is needed');
  if ((flags & granted) !== 0) return fine('discord intents', 'messages may be read in research channels');
  return fault('discord intents', refusalOfClosing(4014)?.message ?? '');
}

/** Others can add a public bot to servers of their own, where the scopes file keeps the documents from them. */
function publicCheck(isPublic: boolean): Check {
  if (!isPublic) return fine('discord public bot', 'off: nobody else can add it to a server');
  return warning(
    'discord public bot',
    'on: anybody can add the bot to their own server, or install it for themselves',
    'At https://discord.com/developers/applications, your application: Installation, Install Link: None; then Bot, Public Bot: off.',
  );
}

/** Commands for people cannot be registered where the application does not allow them to install it. */
function peopleCheck(
  scope: Scope,
  { bot_public: isPublic, integration_types_config: installs }: z.infer<typeof application>,
): Check {
  if (installs?.[ApplicationIntegrationType.UserInstall] === undefined)
    return fault(
      'discord people',
      'DISCORD_USER_SCOPE is set, and nobody can install the app for themselves.',
      'At https://discord.com/developers/applications, your application: Installation, tick User Install. Or take DISCORD_USER_SCOPE out.',
    );
  const who = isPublic ? 'anybody who installs the app for themselves' : 'whoever owns the application';
  return fine('discord people', `${who} sees ${scope === 'all' ? 'every document' : [...scope].join(', ')}`);
}

async function commandCheck(
  rest: REST,
  id: string,
  settings: Pick<DiscordSettings, 'guilds' | 'userScope'>,
): Promise<Check> {
  const present = await serversOf(rest);
  const wanted = wantedIn(
    id,
    settings,
    present.map((guild) => guild.id),
  );
  const registered = await Promise.all(wanted.map(({ place }) => rest.get(place, { query: whole })));
  const wrong = wanted.filter((each, index) => !isSame(registered[index], each.commands));
  if (wrong.length === 0) return fine('discord commands', 'registered as they are now');
  const isTwice = wrong.every((each) => each.commands.length === 0);
  return warning(
    'discord commands',
    isTwice
      ? 'also registered where an earlier DISCORD_GUILDS put them, or left them: people see each twice'
      : 'not registered yet, or not as they are now',
    isTwice
      ? 'Start the bot: it removes them there.'
      : 'Start the bot: it registers them. Everywhere it may take Discord an hour; with DISCORD_GUILDS they are there at once.',
  );
}
