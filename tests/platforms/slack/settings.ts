// The app's settings, by default everything, or those of a manifest.
import { at, textIn } from './json.ts';
import type { AppSettings } from './types.ts';

/** Bot scopes that some method or event here takes. */
export const allScopes: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'users:read',
];

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textIn).filter((each) => each !== undefined) : [];

const named = (value: unknown, field: string): readonly string[] =>
  Array.isArray(value) ? texts(value.map((each: unknown) => at(each, field))) : [];

/** What an app manifest, parsed from YAML or JSON, sets (docs.slack.dev/reference/app-manifest). */
export const settingsOf = (manifest: unknown): AppSettings => ({
  scopes: texts(at(manifest, 'oauth_config', 'scopes', 'bot')),
  events: texts(at(manifest, 'settings', 'event_subscriptions', 'bot_events')),
  commands: named(at(manifest, 'features', 'slash_commands'), 'command'),
  shortcuts: named(at(manifest, 'features', 'shortcuts'), 'callback_id'),
});
