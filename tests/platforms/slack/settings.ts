// The app's settings, by default everything, or those of a manifest.
import { at, textIn } from './json.ts';
import { manifestProblems } from './manifest.ts';
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
  'mpim:history',
  'mpim:read',
  'reactions:read',
  'reactions:write',
  'team:read',
  'users:read',
];

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textIn).filter((each) => each !== undefined) : [];

const named = (value: unknown, field: string): readonly string[] =>
  Array.isArray(value) ? texts(value.map((each: unknown) => at(each, field))) : [];

export interface Installing {
  /** The app is made of the manifest today; otherwise an app that has been there for long is changed. */
  readonly isNew?: boolean;
  /** Optional scopes that whoever installs the app leaves ticked; by default all. */
  readonly granted?: readonly string[];
}

/**
 * What an app manifest, parsed from YAML or JSON, sets once the app is installed (docs.slack.dev/reference/app-manifest).
 * Throws with everything that Slack refuses.
 */
export function settingsOf(manifest: unknown, { isNew = true, granted }: Installing = {}): AppSettings {
  const problems = manifestProblems(manifest, isNew);
  if (problems.length > 0) throw new Error(`Slack refuses the manifest: ${problems.join('; ')}.`);
  const optional = texts(at(manifest, 'oauth_config', 'scopes', 'bot_optional'));
  return {
    experience: at(manifest, 'features', 'assistant_view') === undefined ? 'agent' : 'assistant',
    scopes: texts(at(manifest, 'oauth_config', 'scopes', 'bot')).filter(
      (scope) => !optional.includes(scope) || (granted ?? optional).includes(scope),
    ),
    events: texts(at(manifest, 'settings', 'event_subscriptions', 'bot_events')),
    commands: named(at(manifest, 'features', 'slash_commands'), 'command'),
    shortcuts: named(at(manifest, 'features', 'shortcuts'), 'callback_id'),
  };
}
