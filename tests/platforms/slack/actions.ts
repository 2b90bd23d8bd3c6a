// What people do with blocks: press buttons, choose options, type into selects.
import { interactiveIn } from './blocks.ts';
import { loadedOptions } from './composition.ts';
import {
  channelFields,
  interaction,
  type Outcome,
  refuse,
  responseUrl,
  type Stage,
  send,
} from './interact.ts';
import { at, objectsIn } from './json.ts';
import { channelOrDirect } from './people.ts';
import type { Ephemeral, JsonObject, Message, View } from './types.ts';
import { wireMessage, wireView } from './wire.ts';
import { findMessage, findView, type Workspace } from './workspace.ts';

/** Where blocks are. */
export type Place = Message | Ephemeral | View;

export interface Target {
  readonly actionId: string;
  /** Where several blocks have elements of that id. */
  readonly blockId?: string;
}

export interface Option {
  readonly text: string;
  readonly value: string;
}

export interface Actions {
  clickButton(place: Place, user: string, target: Target | string): Promise<Outcome>;
  /** Presses one of an element's two feedback buttons. */
  giveFeedback(
    place: Place,
    user: string,
    target: Target | string,
    verdict: 'positive' | 'negative',
  ): Promise<Outcome>;
  /** Chooses an option by its value; for external selects, one that was loaded. */
  selectOption(place: Place, user: string, target: Target | string, value: string): Promise<Outcome>;
  /** Types into an external select; throws where the app's answer is none that Slack shows. */
  loadOptions(place: Place, user: string, target: Target | string, typed: string): Promise<readonly Option[]>;
}

const isView = (place: Place): place is View => 'content' in place;
const isEphemeral = (place: Place): place is Ephemeral => 'isShown' in place;

export const blocksOf = (place: Place): readonly JsonObject[] =>
  isView(place) ? objectsIn(place.content['blocks']) : place.blocks;

export function createActions(stage: Stage): Actions {
  const { slack } = stage;
  const { workspace, tickets } = slack;
  /** Options that were loaded, by "action id", for the choice that follows. */
  const loaded = new Map<string, readonly JsonObject[]>();

  /** The part of the payload that says where the element is. Ephemeral messages come without their content. */
  function surroundings(place: Place, user: string, values: JsonObject = {}): JsonObject {
    if (isView(place)) {
      return { container: { type: 'view', view_id: place.id }, view: wireView(workspace, place, values) };
    }
    const channel = channelOrDirect(workspace, place.channel);
    const { ts, threadTs } = place;
    const container = {
      type: 'message',
      message_ts: ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral(place),
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    };
    const message = { ts, isEphemeral: isEphemeral(place) };
    return {
      container,
      channel: channelFields(channel),
      ...(isEphemeral(place) ? {} : { message: wireMessage(workspace, place) }),
      state: { values },
      response_url: responseUrl(slack, { channel: channel.id, user, message }),
    };
  }

  function act(place: Place, user: string, { block, element }: Found, chosen: JsonObject): Promise<Outcome> {
    if (block['type'] === 'input' && block['dispatch_action'] !== true) {
      throw new Error(`Slack tells nobody of ${element['action_id']} before the view is submitted.`);
    }
    const { options: _, option_groups: __, ...shown } = element;
    const entered = { [String(element['action_id'])]: { type: element['type'], ...chosen } };
    const values = 'selected_option' in chosen ? { [String(block['block_id'])]: entered } : {};
    const action = { ...shown, block_id: block['block_id'], ...chosen, action_ts: workspace.nextTs() };
    return send(stage, String(element['action_id']), {
      ...interaction(slack, 'block_actions', user),
      ...surroundings(place, user, values),
      trigger_id: tickets.newTrigger(user),
      actions: [action],
    });
  }

  async function loadOptions(shown: Place, user: string, target: Target | string, typed: string) {
    const place = current(slack.workspace, shown);
    const { block, element } = find(place, target, /external_select$/);
    const least = Number(element['min_query_length'] ?? 3);
    if (typed.length < least) throw new Error(`Slack asks for options from ${least} characters on.`);
    const actionId = String(element['action_id']);
    const { response_url: _, state: __, ...where } = surroundings(place, user);
    const outcome = await send(stage, actionId, {
      ...interaction(slack, 'block_suggestion', user),
      ...where,
      action_id: actionId,
      block_id: block['block_id'],
      value: typed,
    });
    if (!outcome.acknowledged) throw new Error(`The options did not come: ${outcome.reason}.`);
    const problems = loadedOptions(outcome.response, '');
    if (problems.length > 0) refuse(stage, actionId, problems);
    const options = optionsIn(outcome.response);
    loaded.set(actionId, options);
    return options.map((option) => ({
      text: String(at(option, 'text', 'text')),
      value: String(option['value']),
    }));
  }

  return {
    async clickButton(shown, user, target) {
      const place = current(workspace, shown);
      const found = find(place, target, /^(button|icon_button)$/);
      return act(place, user, found, {});
    },
    async giveFeedback(shown, user, target, verdict) {
      const place = current(workspace, shown);
      const { block, element } = find(place, target, /^feedback_buttons$/);
      const { positive_button: positive, negative_button: negative, ...named } = element;
      const { text, value } = (verdict === 'positive' ? positive : negative) as JsonObject;
      return act(place, user, { block, element: named }, { text, value });
    },
    async selectOption(shown, user, target, value) {
      const place = current(workspace, shown);
      const found = find(place, target, /(select|overflow|radio_buttons)$/);
      const actionId = String(found.element['action_id']);
      const choices = [...optionsIn(found.element), ...(loaded.get(actionId) ?? [])];
      const option = choices.find((choice) => choice['value'] === value);
      if (option === undefined) throw new Error(`${actionId} has no option ${value}.`);
      return act(place, user, found, { selected_option: option });
    },
    loadOptions,
  };
}

/** The place as it is now: what a test holds may have been updated since, or be gone. */
function current(workspace: Workspace, place: Place): Place {
  const now = isView(place)
    ? findView(workspace, (view) => view.id === place.id)
    : isEphemeral(place)
      ? workspace.ephemerals.find((each) => each.ts === place.ts)
      : findMessage(workspace, place.channel, place.ts);
  if (now === undefined) throw new Error('What the person would use is gone: closed, deleted or replaced.');
  return now;
}

interface Found {
  readonly block: JsonObject;
  readonly element: JsonObject;
}

function find(place: Place, target: Target | string, types: RegExp): Found {
  const { actionId, blockId } =
    typeof target === 'string' ? { actionId: target, blockId: undefined } : target;
  const all = interactiveIn(blocksOf(place));
  const found = all.find(
    ({ block, element }) =>
      element['action_id'] === actionId && (blockId === undefined || block['block_id'] === blockId),
  );
  if (found === undefined || !types.test(String(found.element['type']))) {
    const known = all.map(({ element }) => `${element['action_id']} (${element['type']})`).join(', ');
    throw new Error(`There is no fitting element ${actionId} here; there are: ${known || 'none'}.`);
  }
  return found;
}

/** The options of an element or an answer, in groups or not. */
const optionsIn = (holder: unknown): readonly JsonObject[] => [
  ...objectsIn(at(holder, 'options')),
  ...objectsIn(at(holder, 'option_groups')).flatMap((group) => objectsIn(group['options'])),
];
