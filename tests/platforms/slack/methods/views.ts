// views.*: modals and Home.
import { withIds } from '../blocks.ts';
import { isObject, objectsIn } from '../json.ts';
import { limits } from '../limits.ts';
import type { JsonObject, View } from '../types.ts';
import { viewProblems } from '../views.ts';
import { wireView } from '../wire.ts';
import { findView, replaceView } from '../workspace.ts';
import { newBlockId } from './content.ts';
import {
  argument,
  type Methods,
  refusalOf,
  required,
  type Slack,
  SlackRefusal,
  structured,
} from './method.ts';

/** The view of a call or an acknowledgement; throws invalid_arguments, view_too_large, duplicate_external_id. */
export function checkedView(slack: Slack, view: unknown, type: View['type'], replacing?: View): JsonObject {
  const problems = viewProblems(view);
  if (problems.length > 0 || !isObject(view)) throw refusalOf('invalid_arguments', problems);
  if (Buffer.byteLength(JSON.stringify(view)) > limits.view) throw new SlackRefusal('view_too_large');
  if (view['type'] !== type) {
    throw refusalOf('invalid_arguments', [{ message: `must be of type ${type} here`, at: '/view/type' }]);
  }
  const externalId = argument(view, 'external_id');
  const taken = findView(
    slack.workspace,
    (each) => each.id !== replacing?.id && argument(each.content, 'external_id') === externalId,
  );
  if (externalId !== undefined && taken !== undefined) throw new SlackRefusal('duplicate_external_id');
  return { ...view, blocks: withIds(objectsIn(view['blocks']), newBlockId) };
}

function newHash(slack: Slack): string {
  const ts = slack.workspace.nextTs();
  return `${ts.split('.')[0]}.${ts.split('.')[1]}x`;
}

function personOf(slack: Slack, args: JsonObject): string {
  const trigger = slack.tickets.exchange(required(args, 'trigger_id'));
  if (trigger.state !== 'good' || trigger.user === undefined) throw new SlackRefusal(trigger.state);
  return trigger.user;
}

/** The view is looked at before the trigger is exchanged: a refused view leaves it for a second call. */
function openView(slack: Slack, args: JsonObject): JsonObject {
  const content = checkedView(slack, structured(args, 'view'), 'modal');
  const user = personOf(slack, args);
  const view = stacked(slack, user, content, []);
  slack.log.add({ type: 'view', change: 'opened', view });
  return { view: wireView(slack.workspace, view) };
}

/** Puts a new modal on a person's stack. */
export function stacked(slack: Slack, user: string, content: JsonObject, stack: readonly View[]): View {
  const id = slack.workspace.nextId('V');
  const last = stack.at(-1);
  const view: View = {
    id,
    user,
    type: 'modal',
    hash: newHash(slack),
    rootId: last?.rootId ?? id,
    content,
    ...(last === undefined ? {} : { previousId: last.id }),
  };
  slack.workspace.modals.set(user, [...stack, view]);
  return view;
}

function pushView(slack: Slack, args: JsonObject): JsonObject {
  const content = checkedView(slack, structured(args, 'view'), 'modal');
  const user = personOf(slack, args);
  const stack = slack.workspace.modals.get(user) ?? [];
  if (stack.length === 0) throw new SlackRefusal('not_found');
  if (stack.length >= limits.viewStack) throw new SlackRefusal('push_limit_reached');
  const view = stacked(slack, user, content, stack);
  slack.log.add({ type: 'view', change: 'pushed', view });
  return { view: wireView(slack.workspace, view) };
}

function updateView(slack: Slack, args: JsonObject): JsonObject {
  const id = argument(args, 'view_id');
  const externalId = argument(args, 'external_id');
  const before = findView(slack.workspace, (view) =>
    id === undefined ? argument(view.content, 'external_id') === externalId : view.id === id,
  );
  if (before === undefined) throw new SlackRefusal('not_found');
  const content = checkedView(slack, structured(args, 'view'), before.type, before);
  refuseOldHash(args, before);
  return { view: wireView(slack.workspace, changeView(slack, before, content, 'updated')) };
}

function refuseOldHash(args: JsonObject, before: View | undefined): void {
  const hash = argument(args, 'hash');
  if (hash !== undefined && hash !== before?.hash) throw new SlackRefusal('hash_conflict');
}

/** Replaces a view's content; its hash changes with it. */
export function changeView(
  slack: Slack,
  before: View,
  content: JsonObject,
  change: 'updated' | 'published',
): View {
  const view: View = { ...before, content, hash: newHash(slack) };
  replaceView(slack.workspace, view);
  slack.log.add({ type: 'view', change, view });
  return view;
}

function publishView(slack: Slack, args: JsonObject): JsonObject {
  const user = required(args, 'user_id');
  if (!slack.workspace.people.has(user)) {
    throw new SlackRefusal('invalid_arguments', {
      response_metadata: { messages: ['[ERROR] invalid `user_id`'] },
    });
  }
  const known = slack.workspace.homes.get(user);
  const content = checkedView(slack, structured(args, 'view'), 'home', known);
  refuseOldHash(args, known);
  const id = slack.workspace.nextId('V');
  const before: View = known ?? { id, user, type: 'home', hash: '', rootId: id, content };
  return { view: wireView(slack.workspace, changeView(slack, before, content, 'published')) };
}

const view = { token: 'bot', scopes: [] } as const;

export const viewMethods: Methods = {
  'views.open': { ...view, run: openView },
  'views.push': { ...view, run: pushView },
  'views.update': { ...view, run: updateView },
  'views.publish': { ...view, run: publishView },
};
