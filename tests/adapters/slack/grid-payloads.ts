// Shapes of Enterprise Grid and Slack Connect as Slack sends them: who is where is in the payload three times, and not always the
// same. After the payloads in bolt-python's tests (tests/slack_bolt/request/test_internals.py and
// tests/scenario_tests/test_events_org_apps.py, MIT, Copyright Slack Technologies), with the ids of our workspaces.
import type { JsonObject } from '../../platforms/slack/types.ts';

/** A message that was posted. */
export interface Spoken {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly user: string;
}

export interface Installed {
  readonly enterprise_id: string | null;
  readonly team_id: string | null;
}

const authorized = (installed: Installed, botUser: string): JsonObject => ({
  ...installed,
  user_id: botUser,
  is_bot: true,
  is_enterprise_install: installed.team_id === null,
});

/** The envelope around an event; `around` says of which workspaces and organisations it is. */
export const envelope = (
  event: JsonObject,
  around: JsonObject,
  installed: Installed,
  botUser: string,
): JsonObject => ({
  token: 'verification-token',
  ...around,
  api_app_id: 'A0VERBATIM',
  event: { event_ts: event['ts'] ?? '1678451405.023359', ...event },
  type: 'event_callback',
  event_id: `Ev${String(event['ts'] ?? '1').replace('.', '')}`,
  event_time: 1_678_451_405,
  authorizations: [authorized(installed, botUser)],
});

/** A mention in a channel with a person of another organisation, who is on Grid: their team is an organisation. */
export const mentionFromGrid = (spoken: Spoken, team: string, organisation: string): JsonObject => ({
  type: 'app_mention',
  ...spoken,
  team,
  user_team: organisation,
  source_team: organisation,
  user_profile: { team: organisation },
});

/** The same as a message: its team is the person's. */
export const messageFrom = (spoken: Spoken, team: string): JsonObject => ({
  type: 'message',
  ...spoken,
  team,
  channel_type: 'channel',
});

/** An interaction of an app that is installed in a whole organisation: no team, and what is typed says which one it is of. */
export const ofOrganisation = (organisation: string, team: string, user: string): JsonObject => ({
  team: null,
  user: { id: user, username: 'primary-owner', name: 'primary-owner', team_id: team },
  token: 'verification-token',
  enterprise: { id: organisation, name: 'Sandbox Org' },
  is_enterprise_install: true,
});
