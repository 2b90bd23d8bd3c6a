// REST: the first answer to an interaction.
// Source: docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
import { invalidForm, refuse } from './errors.ts';
import { anything, isObject, object, oneOf, problem } from './form.ts';
import { type Interaction, interactionTypes, type Outcome } from './interaction-model.ts';
import { botsPings, noPings } from './mentions.ts';
import { type MessageBody, messageBody, refuseEmpty } from './message-form.ts';
import { edit, isLayout, settableFlags } from './message-routes.ts';
import { choicesBody, modalBody } from './modals.ts';
import { type Channel, type Json, type Kept, messageFlags } from './model.ts';
import { messageTypes, post } from './posting.ts';
import { checked, nothing, ok, param, type Reply, type Request, type Route, storeFiles } from './request.ts';
import { messageWire } from './wire.ts';
import type { World } from './world.ts';

/** Milliseconds within which an interaction is to be answered or deferred. */
export const answerTime = 3000;

export const callbackTypes = {
  pong: 1,
  message: 4,
  deferred: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

const { message, deferred, deferredUpdate, update, choices, modal } = callbackTypes;

/** What may answer what. A modal that was opened from a component may change that component's message. */
function allowedTypes({ type, messageId }: Interaction): readonly number[] {
  if (type === interactionTypes.autocomplete) return [choices];
  if (type === interactionTypes.component) return [message, deferred, deferredUpdate, update, modal];
  if (type === interactionTypes.modal)
    return messageId === undefined ? [message, deferred] : [message, deferred, deferredUpdate, update];
  return [message, deferred, modal];
}

/** Messages in interactions are not blanked. */
const everything = { messageContent: true, guildMembers: true };

/** The answer to one message of an interaction, as the bot sees it. */
export const shownTo = (world: World, kept: Kept) => messageWire(world, kept, everything);

export function channelOf(world: World, interaction: Interaction): Channel {
  const channel = world.channels.get(interaction.channelId);
  if (channel === undefined) throw refuse('unknownChannel');
  return channel;
}

/** No right is asked for: an answer to an interaction may be sent, with embeds, wherever the person used it. */
export function sendForInteraction(
  request: Request,
  interaction: Interaction,
  body: MessageBody,
  ephemeral: boolean,
  replyTo?: string,
): Kept {
  const { world } = request;
  const channel = channelOf(world, interaction);
  const { content = '', embeds = [], components = [] } = body;
  const attachments = storeFiles(world, channel, request.files, body);
  refuseEmpty({ content, embeds, components, attachments });
  return post(world, {
    ...interactionPost(world, interaction, ephemeral),
    pings: botsPings(content, components, body.allowed_mentions),
    content,
    embeds,
    components,
    attachments,
    flags: ((body.flags ?? 0) & settableFlags) | (ephemeral ? messageFlags.ephemeral : 0),
    ...(replyTo === undefined
      ? {}
      : { type: messageTypes.reply, reference: { message_id: replyTo, channel_id: channel.id } }),
  });
}

function interactionPost(world: World, interaction: Interaction, ephemeral: boolean) {
  const { id, type, user } = interaction;
  return {
    channel: channelOf(world, interaction),
    author: world.bot,
    type: type === interactionTypes.command ? messageTypes.command : messageTypes.usual,
    applicationId: world.applicationId,
    webhookId: world.applicationId,
    interaction: { id, type, user, authorizing_integration_owners: {} },
    ...(ephemeral ? { onlyFor: user.id } : {}),
  };
}

const isEphemeral = (body: MessageBody) => ((body.flags ?? 0) & messageFlags.ephemeral) !== 0;

/** The "thinking" message. */
function sendLoading(world: World, interaction: Interaction, ephemeral: boolean): Kept {
  const flags = messageFlags.loading | (ephemeral ? messageFlags.ephemeral : 0);
  return post(world, { ...interactionPost(world, interaction, ephemeral), pings: noPings, flags });
}

function updated(request: Request, interaction: Interaction, data: unknown): Kept {
  const { world } = request;
  const kept = world.messages.get(interaction.messageId ?? '');
  if (kept === undefined || kept.deleted) throw refuse('unknownMessage');
  const body = messageBody(data, isLayout(kept), ['data']);
  return edit(request, kept, body, channelOf(world, interaction));
}

/** Carries the callback out; throws before anything has changed. */
function carryOut(request: Request, interaction: Interaction, type: number, data: unknown): Partial<Outcome> {
  const { world } = request;
  if (type === choices) return { choices: choicesBody(data) };
  if (type === modal) return { modal: modalBody(data) };
  if (type === deferredUpdate) return messageOriginal(interaction.messageId);
  if (type === update) return messageOriginal(updated(request, interaction, data).message.id);
  const body = messageBody(data, false, ['data']);
  const ephemeral = isEphemeral(body);
  const kept =
    type === deferred
      ? sendLoading(world, interaction, ephemeral)
      : sendForInteraction(request, interaction, body, ephemeral);
  return { ephemeral, original: kept.message.id };
}

const messageOriginal = (original: string | undefined) => (original === undefined ? {} : { original });

function responseWire(world: World, interaction: Interaction): Json {
  const { id, type, outcome } = interaction;
  const kept = world.messages.get(outcome.original ?? '');
  const about = {
    response_message_id: outcome.original,
    response_message_loading: outcome.callback === deferred,
    response_message_ephemeral: outcome.ephemeral,
  };
  return {
    interaction: { id, type, channel_id: interaction.channelId, ...(kept === undefined ? {} : about) },
    resource: { type: outcome.callback, ...(kept === undefined ? {} : { message: shownTo(world, kept) }) },
  };
}

function respond(request: Request): Reply {
  const { world, payload, query } = request;
  const interaction = world.interactions.get(param(request, 'interaction'));
  if (interaction === undefined || interaction.token !== param(request, 'token'))
    throw refuse('unknownInteraction');
  if (interaction.outcome.callback !== undefined) throw refuse('alreadyAcknowledged');
  if (world.now() - interaction.createdAt > answerTime) throw refuse('unknownInteraction');
  checked(
    payload,
    object({ type: oneOf(Object.values(callbackTypes)), data: anything, attachments: anything }, ['type']),
  );
  const type = Number(isObject(payload) ? payload['type'] : Number.NaN);
  const data = isObject(payload) ? (payload['data'] ?? {}) : {};
  if (!allowedTypes(interaction).includes(type))
    throw invalidForm([
      problem(['type'], 'INTERACTION_CALLBACK_TYPE_INVALID', 'Does not answer this kind of interaction.'),
    ]);
  const outcome = {
    ...interaction.outcome,
    ...carryOut(request, interaction, type, data),
    callback: type,
    at: world.now(),
  };
  const answered = { ...interaction, outcome };
  world.interactions.set(interaction.id, answered);
  world.changed();
  return query.get('with_response') === 'true' ? ok(responseWire(world, answered)) : nothing;
}

export const callbackRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/interactions/:interaction/:token/callback', open: true, handle: respond },
];
