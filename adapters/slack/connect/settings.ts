// Slack's settings, checked where they enter.
import { z } from 'zod';
import { VerbatimError } from '../../../src/index.ts';
import type { Behaviour } from '../../chat/rules/rules.ts';
import { readResearchChannels } from '../../chat/rules/settings.ts';
import { itemsIn } from '../../shared/items.ts';

/** Slack's Web API. */
export const slackApi = 'https://slack.com/api/';

export interface SlackSettings {
  readonly botToken: string;
  readonly mode:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** Of a test server. */
  readonly apiUrl?: string;
  /** Channels shared with another organisation in which the bot may answer. */
  readonly allowExternal: ReadonlySet<string>;
  /** Channels where questions need no mention, each with how its threads are followed. */
  readonly researchChannels: ReadonlyMap<string, Behaviour>;
  /** Questions that one person may ask in a minute. */
  readonly questionsPerMinute: number;
}

const token = (prefix: string, what: string) =>
  z.string().startsWith(prefix, `is no ${what}: it must begin with ${prefix}`).optional();
const schema = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'bot token'),
  SLACK_APP_TOKEN: token('xapp-', 'app-level token'),
  SLACK_SIGNING_SECRET: z.string().min(16, 'is too short for a signing secret').optional(),
  SLACK_API_URL: z.url('is no address').optional(),
  SLACK_ALLOW_EXTERNAL: z.string().default(''),
  SLACK_RESEARCH_CHANNELS: z.string().default(''),
  SLACK_QUESTIONS_PER_MINUTE: z.coerce.number('is no number').int().min(1).default(20),
});

/**
 * Undefined where no variable of Slack's is set. Throws CONFIG_INVALID naming the variable that is missing or wrong;
 * a token is never repeated in the message.
 */
export function readSlackSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SlackSettings | undefined {
  const given = Object.entries(environment).filter(
    ([name, value]) => name.startsWith('SLACK_') && value !== '',
  );
  if (given.length === 0) return undefined;
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    throw new VerbatimError(
      'CONFIG_INVALID',
      `${faults.join(' ')} Correct it in .env; your app's settings at https://api.slack.com/apps have the tokens.`,
    );
  }
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL } = parsed.data;
  if (SLACK_BOT_TOKEN === undefined)
    throw missing('SLACK_BOT_TOKEN', 'OAuth & Permissions, Bot User OAuth Token');
  const mode = modeOf(SLACK_APP_TOKEN, SLACK_SIGNING_SECRET);
  if (mode === undefined)
    throw missing('SLACK_APP_TOKEN', 'Basic Information, App-Level Tokens, scope connections:write');
  return {
    botToken: SLACK_BOT_TOKEN,
    mode,
    allowExternal: new Set(itemsIn(parsed.data.SLACK_ALLOW_EXTERNAL)),
    researchChannels: readResearchChannels(
      'SLACK_RESEARCH_CHANNELS',
      parsed.data.SLACK_RESEARCH_CHANNELS,
      channelIds,
    ),
    questionsPerMinute: parsed.data.SLACK_QUESTIONS_PER_MINUTE,
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

const missing = (name: string, where: string): VerbatimError =>
  new VerbatimError(
    'CONFIG_INVALID',
    `${name} is missing. Copy it from your app's settings (${where}) into .env.`,
  );
