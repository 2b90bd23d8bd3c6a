// Discord's error codes, as far as something is to be done about them.
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { PlaceRefusal, Refusal } from '../../chat/port/port.ts';
import { isUnanswered } from '../connect/calls.ts';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes */
const places: Readonly<Record<number, PlaceRefusal>> = {
  [RESTJSONErrorCodes.MissingAccess]: 'noAccess',
  [RESTJSONErrorCodes.MissingPermissions]: 'mayNotPost',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'archived',
  [RESTJSONErrorCodes.ThreadLocked]: 'locked',
};

/** What Discord would refuse, by what is known of the bot's rights. */
export class KnownRefusal extends Error {
  override readonly name = 'KnownRefusal';
  readonly refusal: PlaceRefusal;

  constructor(refusal: PlaceRefusal) {
    super(`the bot's rights do not allow it: ${refusal}`);
    this.refusal = refusal;
  }
}

/** Undefined for what is no refusal of Discord's. */
const codeOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError ? Number(error.code) : undefined;

export const placeRefusal = (error: unknown): PlaceRefusal | undefined =>
  error instanceof KnownRefusal ? error.refusal : places[codeOf(error) ?? 0];

/** The message to change, the question to reply to, or the channel was deleted in between. */
export const isGone = (error: unknown): boolean =>
  [RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel].includes(codeOf(error) ?? 0) ||
  repliesToNothing(error);

/** 50035 that names the message replied to. */
const repliesToNothing = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType &&
  'errors' in error.rawError &&
  'message_reference' in Object(error.rawError.errors);

export const isUnknownMember = (error: unknown): boolean =>
  codeOf(error) === RESTJSONErrorCodes.UnknownMember;

/** The person takes no direct messages, or shares no server with the bot. */
export const isClosed = (error: unknown): boolean =>
  [
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
    RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  ].includes(codeOf(error) ?? 0);

/** Answered already: by a request of ours that seemed to fail and was sent again. */
export const isAnswered = (error: unknown): boolean =>
  codeOf(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** The time to answer is over: three seconds, or a quarter of an hour after a deferral. */
export const isExpired = (error: unknown): boolean =>
  [
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.UnknownWebhook,
    RESTJSONErrorCodes.InvalidWebhookToken,
  ].includes(codeOf(error) ?? 0);

/** A thread was begun at the message already: by a request of ours that seemed to fail, or by a person. */
export const hasThread = (error: unknown): boolean =>
  codeOf(error) === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;

export const refusalOf = (error: unknown): Refusal | undefined =>
  isUnanswered(error) ? 'unreachable' : isGone(error) ? 'gone' : placeRefusal(error);
