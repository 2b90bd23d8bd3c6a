// Which scopes the app was given, what it does without the others, and which experience people have with it.
import { type Check, fault, fine, warning } from '../../shared/doctor/check.ts';
import type { SlackSettings } from '../connect/settings.ts';
import { readManifestScopes } from '../install/manifest.ts';
import type { Called } from './call.ts';

/** What is missing without an optional scope. */
const missingWithout: Readonly<Record<string, string>> = {
  'files:write': 'Show the page',
  'channels:history': 'a bare @Verbatim in threads of public channels, and public research channels',
  'groups:history': 'the same in private channels',
  'mpim:history': 'mentions in group direct messages',
  'mpim:read': 'answers to mentions in group direct messages',
};

const howToAdd =
  'At https://api.slack.com/apps, your app, OAuth & Permissions, Bot Token Scopes: add them. Then Install App, Reinstall.';

export async function checkScopes(
  { headers }: Called,
  { researchChannels }: Pick<SlackSettings, 'researchChannels'>,
  manifest: URL,
): Promise<readonly Check[]> {
  const granted = (headers.get('x-oauth-scopes') ?? '').split(/\s*,\s*/);
  const { needed, optional } = await readManifestScopes(manifest);
  const missing = needed.filter((scope) => !granted.includes(scope));
  const left = optional.filter((scope) => !granted.includes(scope));
  const hearsNone = ['channels:history', 'groups:history'].every((scope) => left.includes(scope));
  return [
    missing.length === 0
      ? fine('slack scopes', 'all that are needed are granted')
      : fault('slack scopes', `not granted: ${missing.join(', ')}`, howToAdd),
    left.length === 0
      ? fine('slack optional scopes', 'all are granted')
      : fine(
          'slack optional scopes',
          `not granted: ${left.map((scope) => `${scope} (for ${missingWithout[scope] ?? scope})`).join('; ')}`,
        ),
    ...(researchChannels.size > 0 && hearsNone
      ? [warning('slack research channels', 'need channels:history or groups:history.', howToAdd)]
      : []),
    experienceCheck(granted),
  ];
}

/** Slack tells a bot's token nothing of the manifest, so this is said to everybody. */
const experienceCheck = (granted: readonly string[]): Check =>
  fine(
    'slack experience',
    granted.includes('assistant:write')
      ? 'new apps have agent_view in their manifest. An app with assistant_view works until February 2027: switch it under Agent in its settings, and add the events of the manifest. The switch cannot be undone; docs/slack.md has the steps'
      : 'assistant:write is not granted, so no questions are suggested',
  );
