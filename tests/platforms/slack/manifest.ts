// What Slack takes as an app manifest, and what it refuses. Names and lengths are those of docs.slack.dev/reference/app-manifest,
// read in November 2026; unknown fields are refused, as the settings page does.
import { z } from 'zod';
import { isOffered } from './events.ts';
import type { Experience } from './types.ts';

const text = (most: number, least = 1) => z.string().min(least).max(most);
const address = text(3500).regex(/^https?:\/\//);
const scopes = z.array(text(50)).max(255);
const prompts = z.array(z.strictObject({ title: text(255), message: text(4000) })).max(4);

const displayInformation = z.strictObject({
  name: text(35),
  description: text(140).optional(),
  background_color: z
    .string()
    .regex(/^#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?$/)
    .optional(),
  long_description: text(4000, 175).optional(),
});

const features = z.strictObject({
  app_home: z
    .strictObject({
      home_tab_enabled: z.boolean().optional(),
      messages_tab_enabled: z.boolean().optional(),
      messages_tab_read_only_enabled: z.boolean().optional(),
    })
    .optional(),
  agent_view: z
    .strictObject({
      agent_description: text(300).optional(),
      suggested_prompts: prompts.optional(),
      actions: z.array(z.strictObject({ name: text(255), description: text(255) })).optional(),
    })
    .optional(),
  assistant_view: z
    .strictObject({ assistant_description: text(4000), suggested_prompts: prompts.optional() })
    .optional(),
  bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean().optional() }).optional(),
  shortcuts: z
    .array(
      z.strictObject({
        name: text(24),
        type: z.enum(['message', 'global']),
        callback_id: text(255),
        description: text(150),
      }),
    )
    .min(1)
    .max(10)
    .optional(),
  slash_commands: z
    .array(
      z.strictObject({
        command: text(32, 2).startsWith('/'),
        url: address.optional(),
        description: text(2000),
        usage_hint: text(1000).optional(),
        should_escape: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(50)
    .optional(),
  unfurl_domains: z.array(text(255)).min(1).max(5).optional(),
});

const settings = z.strictObject({
  event_subscriptions: z
    .strictObject({ request_url: address.optional(), bot_events: z.array(text(50)).max(100).optional() })
    .optional(),
  interactivity: z
    .strictObject({
      is_enabled: z.boolean(),
      request_url: address.optional(),
      message_menu_options_url: address.optional(),
    })
    .optional(),
  org_deploy_enabled: z.boolean().optional(),
  socket_mode_enabled: z.boolean().optional(),
  token_rotation_enabled: z.boolean().optional(),
});

const schema = z.strictObject({
  _metadata: z
    .strictObject({ major_version: z.literal([1, 2]), minor_version: z.int().optional() })
    .optional(),
  display_information: displayInformation,
  features: features.optional(),
  oauth_config: z
    .strictObject({
      redirect_urls: z.array(text(2500)).max(1000).optional(),
      scopes: z.strictObject({ bot: scopes.optional(), bot_optional: scopes.optional() }).optional(),
    })
    .optional(),
  settings: settings.optional(),
});

/** The scopes that subscriptions and features take: the settings page asks for them before it saves. */
const neededBy: Readonly<Record<string, string>> = {
  agent_view: 'assistant:write',
  assistant_view: 'assistant:write',
  slash_commands: 'commands',
  shortcuts: 'commands',
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
};

/** Why Slack refuses a manifest; empty for one that it takes. `isNew`: the app is made today, not changed. */
export function manifestProblems(manifest: unknown, isNew: boolean): readonly string[] {
  const { data, error } = schema.safeParse(manifest);
  if (data === undefined) return error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
  const { features: offered = {}, oauth_config, settings: set } = data;
  const { bot = [], bot_optional = [] } = oauth_config?.scopes ?? {};
  const events = set?.event_subscriptions?.bot_events ?? [];
  const experience: Experience = offered.assistant_view === undefined ? 'agent' : 'assistant';
  const used = [...Object.keys(offered), ...events];
  return [
    ...(isNew && offered.assistant_view !== undefined
      ? ['features/assistant_view: new apps can only use agent_view']
      : []),
    ...(offered.assistant_view !== undefined && offered.agent_view !== undefined
      ? ['features: assistant_view and agent_view exclude each other']
      : []),
    ...(offered.agent_view !== undefined && offered.app_home?.messages_tab_enabled !== true
      ? ['features/app_home: agent_view takes the Messages tab']
      : []),
    ...events
      .filter((event) => !isOffered(event, experience))
      .map((event) => `settings/event_subscriptions: ${event} is not offered with ${experience}_view`),
    ...used.flatMap((name) => {
      const scope = neededBy[name];
      return scope === undefined || bot.includes(scope) ? [] : [`${name}: needs the scope ${scope}`];
    }),
    ...bot_optional
      .filter((scope) => !bot.includes(scope))
      .map((scope) => `oauth_config/scopes/bot_optional: ${scope} is none of the bot's scopes`),
    ...(set?.socket_mode_enabled !== true && set?.event_subscriptions?.request_url === undefined
      ? ['settings: events take a request_url or Socket Mode']
      : []),
  ];
}
