// What every interaction shares: who did it, from where, the ticket it carries, and what became of it.
import type { Deliveries, Reply } from './delivery.ts';
import { parseJson } from './json.ts';
import { type Slack, SlackRefusal } from './methods/method.ts';
import { carriesMessage, respond } from './response-url.ts';
import { described, type Problem } from './schema.ts';
import type { ResponseTarget } from './tickets.ts';
import type { Channel, JsonObject } from './types.ts';

export interface Stage {
  readonly slack: Slack;
  readonly deliveries: Deliveries;
}

/** What the person sees: done, or Slack's words for a failure ("operation_timeout", "dispatch_failed"). */
export type Outcome =
  | { readonly acknowledged: true; readonly latencyMs: number; readonly response: unknown }
  | { readonly acknowledged: false; readonly reason: string };

export function userFields(slack: Slack, user: string): JsonObject {
  const person = slack.workspace.people.get(user);
  if (person === undefined) throw new Error(`There is no person ${user}; add them to the server's options.`);
  const { name, teamId } = person;
  return { id: user, username: name, name, team_id: teamId };
}

/** Absent for an app that is installed in a whole organisation (bolt-python#23). */
export const teamFields = ({ workspace: { identity } }: Slack): JsonObject | null =>
  identity.isOrganisationWide === true
    ? null
    : {
        id: identity.teamId,
        domain: identity.teamDomain,
        ...(identity.organisation === undefined ? {} : { enterprise_id: identity.organisation }),
      };

const enterpriseFields = ({ workspace: { identity } }: Slack): JsonObject | null =>
  identity.organisation === undefined ? null : { id: identity.organisation, name: 'Test Organisation' };

/** The channel's name as apps get it: not that of a private channel or a direct message. */
export const channelFields = (channel: Channel): JsonObject => ({
  id: channel.id,
  name: { public: channel.name, private: 'privategroup', im: 'directmessage', mpim: 'mpdm' }[channel.kind],
});

/** The fields of every interaction's payload. */
export const interaction = (slack: Slack, type: string, user: string): JsonObject => ({
  type,
  token: slack.workspace.identity.verificationToken,
  api_app_id: slack.workspace.identity.appId,
  team: teamFields(slack),
  enterprise: enterpriseFields(slack),
  is_enterprise_install: slack.workspace.identity.isOrganisationWide === true,
  user: userFields(slack, user),
});

export const responseUrl = (slack: Slack, target: ResponseTarget): string =>
  `${slack.url()}${slack.tickets.newResponsePath(target)}`;

/** Brings an interaction to the app. */
export async function send(stage: Stage, name: string, payload: JsonObject): Promise<Outcome> {
  return seen(await stage.deliveries.deliver({ kind: 'interactive', name, payload }));
}

/** A late app is "operation_timeout" to the person, an unreachable or failing one "dispatch_failed". */
export function seen(reply: Reply): Outcome {
  if (!reply.acknowledged) {
    const isLate = reply.reason === 'timeout' || reply.reason === 'http_timeout';
    return { acknowledged: false, reason: isLate ? 'operation_timeout' : 'dispatch_failed' };
  }
  const { latencyMs, response } = reply;
  const parsed = typeof response === 'string' && response.startsWith('{') ? parseJson(response) : undefined;
  return { acknowledged: true, latencyMs, response: parsed ?? response };
}

/** Carries out a message in an acknowledgement; one that Slack can't use is logged as refused. */
export function answerInAck(stage: Stage, name: string, target: ResponseTarget, outcome: Outcome): void {
  if (!outcome.acknowledged || !carriesMessage(outcome.response)) return;
  const { response } = outcome;
  try {
    respond(
      stage.slack,
      target,
      typeof response === 'string' ? { text: response } : (response as JsonObject),
      'ack',
    );
  } catch (thrown) {
    if (!(thrown instanceof SlackRefusal)) throw thrown;
    stage.slack.log.add({
      type: 'refused',
      name,
      problems: [thrown.code, ...((thrown.fields['errors'] as string[]) ?? [])],
    });
  }
}

/** Logs and throws: the person sees an error in place of what they asked for. */
export function refuse(stage: Stage, name: string, problems: readonly Problem[]): never {
  stage.slack.log.add({ type: 'refused', name, problems: described(problems) });
  throw new Error(`Slack would refuse the answer to ${name}: ${described(problems).join('; ')}`);
}
