// Slack's settings, checked where they enter.
import { z } from 'zod';
import { VerbatimError } from '../../../src/index.ts';
import { type ChatSettings, readSettings } from '../../chat/rules/settings.ts';
import { itemsIn } from '../../shared/items.ts';

/** Slack's Web API. */
export const slackApi = 'https://slack.com/api/';

/** The app, as it is known to Slack. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * `token`: of the one workspace that the app is installed in. `rotating`: the same, with a token that expires. `installed`:
 * each workspace installs the app by itself.
 */
export type Tokens =
  | { readonly kind: 'token'; readonly botToken: string }
  | { readonly kind: 'rotating'; readonly refreshToken: string; readonly client: OAuthClient }
  | { readonly kind: 'installed'; readonly stateSecret: string; readonly client: OAuthClient };

export interface SlackSettings extends ChatSettings {
  readonly tokens: Tokens;
  readonly mode:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** Of a test server. */
  readonly apiUrl?: string;
  /** Channels shared with another organisation in which the bot may answer. */
  readonly allowExternal: ReadonlySet<string>;
}

const token = (prefix: string, what: string) =>
  z.string().startsWith(prefix, `is not ${what}: it must begin with ${prefix}`).optional();
const schema = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(
      /^(?:xoxe\.)?xoxb-/,
      'is not a bot token: it must begin with xoxb-, or xoxe.xoxb- where tokens rotate',
    )
    .optional(),
  SLACK_REFRESH_TOKEN: token('xoxe-', 'a refresh token'),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'is too short: "openssl rand -hex 24" prints one').optional(),
  SLACK_APP_TOKEN: token('xapp-', 'an app-level token'),
  SLACK_SIGNING_SECRET: z.string().min(16, 'is too short for a signing secret').optional(),
  SLACK_API_URL: z.url('is not an address').optional(),
  SLACK_ALLOW_EXTERNAL: z.string().default(''),
});

/**
 * Undefined where no variable of Slack's is set. Throws CONFIG_INVALID naming the variable that is missing or wrong;
 * a token is never repeated in the message.
 */
export function readSlackSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SlackSettings | undefined {
  const read = readSettings(environment, {
    prefix: 'SLACK_',
    tenant: 'WORKSPACE',
    schema,
    channels: channelIds,
    where: "Correct it in .env; your app's settings at https://api.slack.com/apps have the tokens.",
  });
  if (read === undefined) return undefined;
  const { own, chat } = read;
  const { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL } = own;
  const tokens = tokensOf(own, (environment['VERBATIM_SECRET_KEY'] ?? '') !== '');
  const mode = modeOf(SLACK_APP_TOKEN, SLACK_SIGNING_SECRET);
  if (mode === undefined)
    throw missing('SLACK_APP_TOKEN', 'Basic Information, App-Level Tokens, scope connections:write');
  return {
    ...chat,
    tokens,
    mode,
    allowExternal: new Set(itemsIn(own.SLACK_ALLOW_EXTERNAL)),
    ...(SLACK_API_URL === undefined ? {} : { apiUrl: SLACK_API_URL }),
  };
}

const channelIds = {
  pattern: /^[CG][A-Z0-9]{2,}$/,
  found: "Slack shows the id, such as C024BE91L, below the channel's details",
};

/** Socket Mode wherever there is an app token; it needs no public address. */
function modeOf(
  appToken: string | undefined,
  signingSecret: string | undefined,
): SlackSettings['mode'] | undefined {
  if (appToken !== undefined) return { kind: 'socket', appToken };
  return signingSecret === undefined ? undefined : { kind: 'http', signingSecret };
}

type Given = z.infer<typeof schema>;

function tokensOf(given: Given, hasSecretKey: boolean): Tokens {
  const { SLACK_BOT_TOKEN: botToken, SLACK_STATE_SECRET: stateSecret } = given;
  if (botToken === undefined && given.SLACK_CLIENT_ID === undefined)
    throw missing('SLACK_BOT_TOKEN', 'OAuth & Permissions, Bot User OAuth Token');
  if (botToken !== undefined && stateSecret !== undefined) throw new VerbatimError('CONFIG_INVALID', both);
  if (botToken?.startsWith('xoxb-') === true) return { kind: 'token', botToken };
  const client = clientOf(given);
  if (!hasSecretKey) throw new VerbatimError('CONFIG_INVALID', noSecretKey);
  if (botToken !== undefined) {
    const { SLACK_REFRESH_TOKEN: refreshToken } = given;
    if (refreshToken === undefined)
      throw missing('SLACK_REFRESH_TOKEN', 'OAuth & Permissions, below the bot token, which expires');
    return { kind: 'rotating', refreshToken, client };
  }
  if (stateSecret === undefined) throw new VerbatimError('CONFIG_INVALID', noStateSecret);
  return { kind: 'installed', stateSecret, client };
}

function clientOf({ SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret }: Given): OAuthClient {
  if (clientId === undefined) throw missing('SLACK_CLIENT_ID', 'Basic Information, App Credentials');
  if (clientSecret === undefined) throw missing('SLACK_CLIENT_SECRET', 'Basic Information, App Credentials');
  return { clientId, clientSecret };
}

const both =
  'SLACK_BOT_TOKEN is for one workspace, and SLACK_STATE_SECRET for many that install the app. Take one of them out of .env.';
const noSecretKey =
  'VERBATIM_SECRET_KEY is missing: tokens that Slack gives are stored, sealed with it. Put what "openssl rand -hex 32" prints into .env, and keep a copy elsewhere.';
const noStateSecret =
  'SLACK_STATE_SECRET is missing: it signs installations that are under way. Put what "openssl rand -hex 24" prints into .env. For one workspace alone, set SLACK_BOT_TOKEN in place of SLACK_CLIENT_ID.';

const missing = (name: string, where: string): VerbatimError =>
  new VerbatimError(
    'CONFIG_INVALID',
    `${name} is missing. Copy it from your app's settings (${where}) into .env.`,
  );
