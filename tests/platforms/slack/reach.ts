// What a token of one workspace reaches of everything that there is: its own channels and people, and what is shared with it.
import { SlackRefusal } from './methods/method.ts';
import type { Grant } from './oauth.ts';
import type { Channel, JsonObject } from './types.ts';
import type { Workspace } from './workspace.ts';

export const teamOf = ({ identity }: Workspace, { teamId }: Channel): string => teamId ?? identity.teamId;

const isInReach = (workspace: Workspace, { teams }: Grant, channel: Channel): boolean =>
  [teamOf(workspace, channel), ...(channel.sharedTeamIds ?? [])].some((team) => teams.includes(team));

/** Throws channel_not_found or user_not_found for what is another workspace's. */
export function assertInReach(workspace: Workspace, grant: Grant, args: JsonObject): void {
  for (const name of ['channel', 'channel_id', 'user', 'user_id']) {
    const id = args[name];
    if (typeof id !== 'string') continue;
    const channel = workspace.channels.get(id);
    if (channel !== undefined && !isInReach(workspace, grant, channel))
      throw new SlackRefusal('channel_not_found');
    const person = workspace.people.get(id);
    if (person === undefined || grant.teams.includes(person.teamId)) continue;
    const isMet = [...workspace.channels.values()].some(
      (one) => one.members.has(id) && isInReach(workspace, grant, one),
    );
    if (!isMet) throw new SlackRefusal('user_not_found');
  }
}

/** Which workspace something happens in: that of its channel, else of the person. */
export function teamOfPayload(workspace: Workspace, payload: JsonObject): string | undefined {
  const texts = (value: unknown): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, held]) =>
          ['channel', 'channel_id', 'id', 'user', 'user_id'].includes(name)
            ? typeof held === 'string'
              ? [held]
              : texts(held)
            : name === 'event' || name === 'assistant_thread'
              ? texts(held)
              : [],
        )
      : [];
  const ids = texts(payload);
  const channel = ids.map((id) => workspace.channels.get(id)).find((one) => one !== undefined);
  if (channel !== undefined) return teamOf(workspace, channel);
  return ids.map((id) => workspace.people.get(id)?.teamId).find((team) => team !== undefined);
}
