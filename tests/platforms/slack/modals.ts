// What people do with modals: fill in, submit, close.
import { interactiveIn } from './blocks.ts';
import { interaction, type Outcome, refuse, type Stage, send } from './interact.ts';
import { at, isObject, objectsIn } from './json.ts';
import { limits } from './limits.ts';
import { type Slack, SlackRefusal } from './methods/method.ts';
import { changeView, checkedView, stacked } from './methods/views.ts';
import type { JsonObject, View } from './types.ts';
import { wireView } from './wire.ts';

/** What a person enters: by action id, a text or the value of an option. */
export type Entered = Readonly<Record<string, string>>;

export type Submitted = Outcome & {
  /** By block id, as the app answered with response_action "errors"; the modal stays open. */
  readonly errors?: JsonObject;
};

export interface Modals {
  /** Fills in and submits; throws where Slack would not let the person (a required input left empty). */
  submitView(view: View, entered?: Entered): Promise<Submitted>;
  /** Closes; the app hears of it only with notify_on_close. */
  closeView(view: View): Promise<Outcome | undefined>;
}

export function createModals(stage: Stage): Modals {
  const { slack } = stage;
  const { workspace } = slack;

  async function submitView(view: View, entered: Entered = {}): Promise<Submitted> {
    const values = valuesOf(view, entered);
    const name = String(view.content['callback_id'] ?? view.id);
    const outcome = await send(stage, name, {
      ...interaction(slack, 'view_submission', view.user),
      trigger_id: slack.tickets.newTrigger(view.user),
      view: wireView(workspace, view, values),
      response_urls: [],
    });
    if (!outcome.acknowledged) return outcome;
    const { response } = outcome;
    const errors = at(response, 'errors');
    if (at(response, 'response_action') === 'errors') {
      return { ...outcome, errors: checkedErrors(stage, name, view, errors) };
    }
    follow(stage, name, view, response);
    return outcome;
  }

  async function closeView(view: View): Promise<Outcome | undefined> {
    const isCleared = view.content['clear_on_close'] === true;
    const stack = workspace.modals.get(view.user) ?? [];
    close(slack, view, isCleared ? [] : stack.filter((each) => each.id !== view.id));
    if (view.content['notify_on_close'] !== true) return undefined;
    return send(stage, String(view.content['callback_id'] ?? view.id), {
      ...interaction(slack, 'view_closed', view.user),
      view: wireView(workspace, view),
      is_cleared: isCleared,
    });
  }

  return { submitView, closeView };
}

function close(slack: Slack, view: View, stack: readonly View[]): void {
  slack.workspace.modals.set(view.user, stack);
  slack.log.add({ type: 'view', change: 'closed', view });
}

/** Carries out a response_action (docs.slack.dev/surfaces/modals, "Updating views"); without one the view closes. */
function follow(stage: Stage, name: string, view: View, response: unknown): void {
  const { slack } = stage;
  const stack = slack.workspace.modals.get(view.user) ?? [];
  const action = at(response, 'response_action');
  try {
    if (action === 'update') {
      changeView(slack, view, checkedView(slack, at(response, 'view'), 'modal', view), 'updated');
    } else if (action === 'push') {
      if (stack.length >= limits.viewStack) throw new SlackRefusal('push_limit_reached');
      const pushed = stacked(slack, view.user, checkedView(slack, at(response, 'view'), 'modal'), stack);
      slack.log.add({ type: 'view', change: 'pushed', view: pushed });
    } else if (action === 'clear') {
      close(slack, view, []);
    } else if (action === undefined && (!isObject(response) || Object.keys(response).length === 0)) {
      close(
        slack,
        view,
        stack.filter((each) => each.id !== view.id),
      );
    } else {
      throw new SlackRefusal('invalid_response_action');
    }
  } catch (thrown) {
    if (!(thrown instanceof SlackRefusal)) throw thrown;
    const errors = (thrown.fields['errors'] as readonly string[] | undefined) ?? [];
    refuse(
      stage,
      name,
      [thrown.code, ...errors].map((message) => ({ message, at: '/view' })),
    );
  }
}

/** Errors must name input blocks of the view. */
function checkedErrors(stage: Stage, name: string, view: View, errors: unknown): JsonObject {
  const inputs = objectsIn(view.content['blocks']).filter((block) => block['type'] === 'input');
  const isInput = (id: string): boolean => inputs.some((block) => block['block_id'] === id);
  if (isObject(errors) && Object.keys(errors).length > 0 && Object.keys(errors).every(isInput)) return errors;
  return refuse(stage, name, [{ message: 'must name input blocks of the view', at: '/errors' }]);
}

/** `state.values`: block id, then action id. */
function valuesOf(view: View, entered: Entered): JsonObject {
  const inputs = interactiveIn(objectsIn(view.content['blocks']));
  const unknown = Object.keys(entered).filter(
    (id) => !inputs.some(({ element }) => element['action_id'] === id),
  );
  if (unknown.length > 0) throw new Error(`The view has no input ${unknown.join(', ')}.`);
  return Object.fromEntries(
    inputs.map(({ block, element }) => {
      const actionId = String(element['action_id']);
      const value = entered[actionId];
      checkEntered(block, element, value);
      return [
        String(block['block_id']),
        { [actionId]: { type: element['type'], ...enteredIn(element, value) } },
      ];
    }),
  );
}

function checkEntered(block: JsonObject, element: JsonObject, value: string | undefined): void {
  const name = String(element['action_id']);
  const isRequired = block['type'] === 'input' && block['optional'] !== true;
  const initial = element['initial_value'] ?? element['initial_option'];
  if (isRequired && (value ?? initial ?? '') === '') throw new Error(`Slack wants ${name} to be filled in.`);
  if (value !== undefined && value.length > Number(element['max_length'] ?? Number.POSITIVE_INFINITY)) {
    throw new Error(`Slack lets nobody enter more than ${element['max_length']} characters in ${name}.`);
  }
}

function enteredIn(element: JsonObject, value: string | undefined): JsonObject {
  if (!/select$|radio_buttons/.test(String(element['type']))) {
    return { value: value ?? element['initial_value'] ?? null };
  }
  // What Slack's own menus of people and conversations enter is an id.
  const [, what] = /^(conversation|channel|user)s_select$/.exec(String(element['type'])) ?? [];
  if (what !== undefined) return { [`selected_${what}`]: value ?? element[`initial_${what}`] ?? null };
  if (value === undefined) return { selected_option: element['initial_option'] ?? null };
  const known = objectsIn(element['options']).find((option) => option['value'] === value);
  return { selected_option: known ?? { text: { type: 'plain_text', text: value }, value } };
}
