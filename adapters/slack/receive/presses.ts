// Buttons, menus, forms and searches that are being typed, as neutral events.
import { randomUUID } from 'node:crypto';
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { Pressed } from '../../chat/port/events.ts';
import { placeOf } from '../address/places.ts';
import { sourceOf } from '../address/source.ts';
import { readAction, readFeedback, readOption } from '../render/controls.ts';
import { offeredOf, readMetadata } from '../render/form.ts';
import { toChannel, toPerson } from '../send/posting.ts';
import { alone, atUrl, createChangeInPlace, inPlaceAt } from '../send/response.ts';
import { showTo } from '../send/upload.ts';
import type { Interactions } from './interactions.ts';

/** Every action and form of ours. */
const own = /^verbatim-/;
/** Options offered: what a person can look over. */
const mostOptions = 20;

export function listenForPresses(app: App, interactions: Interactions): void {
  const { receive, common, opening } = interactions;
  const change = createChangeInPlace();

  app.action<BlockAction>(own, async ({ ack, action, body, context, client }) => {
    await ack();
    const { user, container, trigger_id: trigger, view } = body;
    const channel = body.channel?.id ?? '';
    const isPrivate = container['is_ephemeral'] === true;
    const origin = { channel, thread: String(container['thread_ts'] ?? '') };
    const thread = origin.thread || undefined;
    await receive({
      ...common(client, trigger, sourceOf(context, user.team_id), user.id, channel, isPrivate),
      kind: 'pressed',
      ...pressedIn(action),
      layout: 'full',
      // What belongs to no message has no address to answer to.
      respond:
        view === undefined
          ? atUrl(body.response_url, {
              post: toChannel(client, channel, thread),
              otherwise: toPerson(client, channel, user.id, thread),
              inPlace: inPlaceAt(body.response_url, `${channel} ${String(container['message_ts'])}`, change),
              show: showTo(client, { user: user.id, channel, thread }),
            })
          : alone(toChannel(client, user.id)),
      open: opening(client, view === undefined ? { trigger } : { view: view.id }, origin),
    });
  });

  // Options are the acknowledgement itself.
  app.options(own, ({ ack, payload, body, context, client }) =>
    receive({
      // Slack gives what is typed no id of its own.
      ...common(client, randomUUID(), sourceOf(context, body.user.team_id), body.user.id),
      kind: 'typing',
      field: 'passage',
      words: payload.value,
      most: mostOptions,
      offer: (choices) => ack({ options: choices.map(offeredOf) }),
    }),
  );

  app.view<ViewSubmitAction>(own, async ({ ack, body, context, view, client }) => {
    await ack();
    const { user, trigger_id: trigger } = body;
    const source = sourceOf(context, user.team_id);
    const { channel, thread, value } = readMetadata(view.private_metadata);
    const { fields, conversation } = filledIn(view.state.values);
    const whisper =
      channel === '' ? toChannel(client, user.id) : toPerson(client, channel, user.id, thread || undefined);
    await receive({
      ...common(client, trigger, source, user.id, channel),
      kind: 'submitted',
      form: view.callback_id,
      value,
      fields,
      ...(conversation === undefined ? {} : { conversation: placeOf(source, conversation) }),
      respond: alone(whisper),
      open: opening(client, { trigger }, { channel, thread }),
    });
  });
}

function pressedIn(pressed: BlockAction['actions'][number]): Pick<Pressed, 'action' | 'value' | 'choice'> {
  if (pressed.type === 'feedback_buttons') return readFeedback(pressed.value);
  return { action: readAction(pressed.action_id), ...chosenIn(pressed) };
}

function chosenIn(action: BlockAction['actions'][number]): Pick<Pressed, 'value' | 'choice'> {
  if (action.type === 'static_select') return readOption(action.selected_option.value);
  if (action.type === 'external_select') return { value: '', choice: action.selected_option?.value ?? '' };
  return { value: action.type === 'button' ? (action.value ?? '') : '' };
}

type Values = ViewSubmitAction['view']['state']['values'];

/** By the names of fields; each is in a block of its own. */
function filledIn(values: Values): { fields: Readonly<Record<string, string>>; conversation?: string } {
  const states = Object.values(values).flatMap(Object.entries<Values[string][string]>);
  const conversation = states.flatMap(([, state]) => state.selected_conversation ?? [])[0];
  return {
    fields: Object.fromEntries(
      states.map(([name, state]) => [name, state.selected_option?.value ?? state.value ?? '']),
    ),
    ...(conversation === undefined ? {} : { conversation }),
  };
}
