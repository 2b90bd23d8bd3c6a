// What `verbatim doctor` checks of Slack: tokens, scopes, the clock, and the channels the bot is in.
import { messageOf, type Platforms } from '../../../src/index.ts';
import { type Check, fault, fine, warning } from '../../shared/doctor/check.ts';
import { checkTenants } from '../../shared/doctor/tenant-check.ts';
import { presenceOf } from '../connect/presence.ts';
import { readSlackSettings, type SlackSettings, slackApi } from '../connect/settings.ts';
import { refusalOf } from '../connect/token-refusals.ts';
import { type Called, call } from './call.ts';
import { checkInstallations } from './installations.ts';
import { checkLayouts } from './layouts.ts';
import { checkScopes } from './scopes.ts';

/** Seconds. A signed request that is five minutes old is refused. */
const clockFault = 300;
const clockWarning = 30;

/** Nothing where Slack is not configured. `now` gives milliseconds since 1970. Never rejects. */
export async function checkSlack(
  environment: Readonly<Record<string, string | undefined>>,
  platforms: Platforms,
  manifest: URL,
  now: () => number,
): Promise<readonly Check[]> {
  let settings: SlackSettings | undefined;
  try {
    settings = readSlackSettings(environment);
  } catch (error) {
    return [fault('slack settings', messageOf(error))];
  }
  if (settings === undefined) return [];
  const { mode, tokens, apiUrl = slackApi } = settings;
  const read = fine('slack settings', mode.kind === 'socket' ? 'Socket Mode' : 'HTTP mode');
  try {
    const entry = mode.kind === 'socket' ? await appTokenCheck(apiUrl, mode.appToken) : signingSecretCheck();
    const clockOf = ({ headers }: Called): Check => clockCheck(headers.get('date'), now());
    if (tokens.kind !== 'token') {
      const clock = clockOf(await call(apiUrl, 'api.test', ''));
      return [read, entry, clock, ...(await checkInstallations(environment, platforms, apiUrl))];
    }
    const asked = await call(apiUrl, 'auth.test', tokens.botToken);
    const begun = [read, botCheck(asked), entry, clockOf(asked)];
    if (!asked.ok) return begun;
    const tenants = await tenantCheck(environment, platforms, asked);
    return [
      ...[...begun, ...(await checkScopes(asked, settings, manifest))],
      ...[...tenants, await channelCheck(apiUrl, tokens.botToken, settings)],
      await checkLayouts(apiUrl, tokens.botToken),
    ];
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? ` (${messageOf(error.cause)})` : '';
    const remedy =
      apiUrl === slackApi
        ? 'Let this machine reach slack.com on port 443, also for WebSocket connections.'
        : 'Correct SLACK_API_URL, or take it out of .env: only test servers need it.';
    return [
      read,
      fault('slack connection', `${apiUrl} can't be reached: ${messageOf(error)}${cause}.`, remedy),
    ];
  }
}

function botCheck({ ok, error, body }: Called): Check {
  if (!ok) return fault('slack bot token', refusalOf('SLACK_BOT_TOKEN', error));
  return fine('slack bot token', `${String(body['user'])} in ${String(body['team'])}`);
}

function tenantCheck(
  environment: Readonly<Record<string, string | undefined>>,
  platforms: Platforms,
  { body }: Called,
): Promise<readonly Check[]> {
  const presence = { platform: 'slack', ...presenceOf(body) };
  const { tenants, organisations } = presence;
  const ids = [...tenants, ...(organisations?.values() ?? [])];
  const names = new Map(ids.map((tenant) => [tenant, String(body['team'])]));
  return checkTenants(environment, platforms, presence, names);
}

/** Opens no socket: Slack would send events to it that a running bot then misses. */
async function appTokenCheck(apiUrl: string, token: string): Promise<Check> {
  const { ok, error } = await call(apiUrl, 'apps.connections.open', token);
  if (ok) return fine('slack app token', 'Slack gives an address for the socket');
  if (error === 'ratelimited') {
    return warning('slack app token', 'Slack did not answer: too many requests.', 'Try again in a minute.');
  }
  return fault('slack app token', refusalOf('SLACK_APP_TOKEN', error));
}

const signingSecretCheck = (): Check =>
  fine(
    'slack signing secret',
    'is there; whether it is the right one shows when Slack verifies the request URL (Event Subscriptions)',
  );

/** `date` is the header of Slack's answer, good to a second. */
function clockCheck(date: string | null, now: number): Check {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) {
    return warning('clock', 'Slack did not say what time it is.', 'Compare the clock with another one.');
  }
  const seconds = Math.round(Math.abs(now - theirs) / 1000);
  const detail = `${seconds} s ${now < theirs ? 'behind' : 'ahead of'} Slack's`;
  const remedy = 'Set the clock of this machine by NTP (timedatectl set-ntp true).';
  if (seconds >= clockFault) return fault('clock', detail, remedy);
  return seconds >= clockWarning ? warning('clock', detail, remedy) : fine('clock', detail);
}

/** Channels that are asked for at once; more of them are counted on the next pages. */
const pageSize = '1000';

async function channelCheck(
  apiUrl: string,
  botToken: string,
  { allowExternal }: SlackSettings,
): Promise<Check> {
  const channels: readonly Listed[] = await listChannels(apiUrl, botToken, '');
  if (channels.length === 0) {
    return warning('slack channels', 'The bot is in no channel.', 'Type /invite @Verbatim in a channel.');
  }
  const names = channels.slice(0, 10).map(({ name }) => `#${name}`);
  const more = channels.length > names.length ? ` and ${channels.length - names.length} more` : '';
  const shut = channels.filter(({ id, isShared }) => isShared && !allowExternal.has(id));
  const detail = `in ${names.join(', ')}${more}`;
  if (shut.length === 0) return fine('slack channels', detail);
  return warning(
    'slack channels',
    `${detail}; shared with another organisation, so nothing is quoted there: ${shut.map(({ name }) => `#${name}`).join(', ')}`,
    `To answer there all the same, set SLACK_ALLOW_EXTERNAL=${shut.map(({ id }) => id).join(',')} in .env.`,
  );
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
}

async function listChannels(apiUrl: string, token: string, cursor: string): Promise<readonly Listed[]> {
  const { body } = await call(apiUrl, 'users.conversations', token, {
    types: 'public_channel,private_channel',
    exclude_archived: 'true',
    limit: pageSize,
    cursor,
  });
  const { channels, next } = readPage(body);
  return next === '' ? channels : [...channels, ...(await listChannels(apiUrl, token, next))];
}

function readPage(body: Called['body']): { readonly channels: readonly Listed[]; readonly next: string } {
  const { channels = [], response_metadata: metadata } = body as {
    readonly channels?: readonly Readonly<Record<string, unknown>>[];
    readonly response_metadata?: { readonly next_cursor?: string };
  };
  const listed = channels.map(({ id, name, is_ext_shared: shared, is_pending_ext_shared: pending }) => ({
    id: String(id),
    name: String(name),
    isShared: shared === true || pending === true,
  }));
  return { channels: listed, next: metadata?.next_cursor ?? '' };
}
