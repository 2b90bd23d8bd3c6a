// REST: what follows the first answer to an interaction, by its token.
// Source: docs.discord.com/developers/interactions/receiving-and-responding#followup-messages

import { callbackTypes, channelOf, sendForInteraction, shownTo } from './callbacks.ts';
import { refuse } from './errors.ts';
import { idInToken } from './interaction.ts';
import type { Interaction } from './interaction-model.ts';
import { messageBody } from './message-form.ts';
import { edit, isLayout } from './message-routes.ts';
import { type Kept, messageFlags } from './model.ts';
import { remove } from './posting.ts';
import { nothing, ok, param, type Reply, type Request, type Route } from './request.ts';

/** Milliseconds. */
export const tokenLife = 15 * 60_000;

/** Throws 50027 for an unknown or old token, 10015 before the first answer. */
function interactionOf(request: Request): Interaction {
  const { world } = request;
  const token = param(request, 'token');
  const interaction = world.interactions.get(idInToken(token));
  const known = interaction?.token === token && param(request, 'application') === world.applicationId;
  if (!known || world.now() - interaction.createdAt > tokenLife) throw refuse('invalidToken');
  if (interaction.outcome.callback === undefined) throw refuse('unknownWebhook');
  return interaction;
}

function messageMeant(request: Request, { outcome }: Interaction): Kept {
  const named = param(request, 'message');
  const id =
    named === '@original'
      ? outcome.original
      : [outcome.original, ...outcome.followUps].find((each) => each === named);
  const kept = request.world.messages.get(id ?? '');
  if (kept === undefined || kept.deleted) throw refuse('unknownMessage');
  return kept;
}

const isLoading = ({ message }: Kept) => (message.flags & messageFlags.loading) !== 0;

function editAnswer(request: Request, interaction: Interaction, kept: Kept): Reply {
  const body = messageBody(request.payload ?? {}, isLayout(kept));
  return ok(shownTo(request.world, edit(request, kept, body, channelOf(request.world, interaction))));
}

/** Straight after a deferred answer a follow-up fills the waiting message, whose visibility stays. */
function followUp(request: Request): Reply {
  const { world } = request;
  const interaction = interactionOf(request);
  const { callback, original, followUps } = interaction.outcome;
  const waiting = world.messages.get(original ?? '');
  if (callback === callbackTypes.deferred && waiting !== undefined && !waiting.deleted && isLoading(waiting))
    return editAnswer(request, interaction, waiting);
  const body = messageBody(request.payload ?? {});
  const ephemeral = ((body.flags ?? 0) & messageFlags.ephemeral) !== 0;
  const kept = sendForInteraction(request, interaction, body, ephemeral, original);
  const outcome = { ...interaction.outcome, followUps: [...followUps, kept.message.id] };
  world.interactions.set(interaction.id, { ...interaction, outcome });
  world.changed();
  return ok(shownTo(world, kept));
}

function get(request: Request): Reply {
  return ok(shownTo(request.world, messageMeant(request, interactionOf(request))));
}

function patch(request: Request): Reply {
  const interaction = interactionOf(request);
  return editAnswer(request, interaction, messageMeant(request, interaction));
}

function drop(request: Request): Reply {
  remove(request.world, messageMeant(request, interactionOf(request)));
  return nothing;
}

const base = '/webhooks/:application/:token';

export const webhookRoutes: readonly Route[] = [
  { method: 'POST', pattern: base, open: true, handle: followUp },
  { method: 'GET', pattern: `${base}/messages/:message`, open: true, handle: get },
  { method: 'PATCH', pattern: `${base}/messages/:message`, open: true, handle: patch },
  { method: 'DELETE', pattern: `${base}/messages/:message`, open: true, handle: drop },
];
