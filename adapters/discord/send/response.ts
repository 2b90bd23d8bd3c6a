// The answer to an interaction: acknowledged in time, given once, and still given where Discord takes it no more.
import { Routes } from 'discord.js';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Response, ResponseKind } from '../../chat/port/events.ts';
import type { Image } from '../../chat/port/message.ts';
import type { Calls } from '../connect/calls.ts';
import type { Payload } from '../render/limits.ts';
import { bodyOf, filesOf } from './body.ts';
import { toPerson } from './posting.ts';
import { isAnswered, isExpired, isGone } from './refusals.ts';

/** What is used of an interaction of discord.js. */
export interface Interacting {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly user: { readonly id: string };
}

/** Milliseconds after which an answer that is not there yet is announced; Discord waits three seconds. */
export const usuallyAnnouncedAfter = 1_000;

/** Types of a callback: docs.discord.com/developers/interactions/receiving-and-responding. */
export const callbacks = { message: 4, later: 5, laterInPlace: 6, inPlace: 7, choices: 8, modal: 9 } as const;
const ephemeral = 1 << 6;

/** Rejects where Discord refuses. */
export const callBack = (
  rest: Calls,
  { id, token }: Interacting,
  type: number,
  data: object,
  files: ReturnType<typeof filesOf> = [],
): Promise<unknown> =>
  rest.post(Routes.interactionCallback(id, token), { body: { type, data }, files, auth: false });

/** `open`: nothing was said. `announced`: an answer is awaited. `expired`: Discord takes no answer any more. */
type State = 'open' | 'announced' | 'answered' | 'expired';

export interface Announcing {
  readonly rest: Calls;
  /** Makes each call once: for what is of no use later. */
  readonly once: Calls;
  readonly log: Log;
  /** Milliseconds; 0: at once. */
  readonly announcedAfter: number;
}

export function createResponse(
  interaction: Interacting,
  kind: ResponseKind,
  { rest, log, announcedAfter }: Announcing,
): Response<Payload> {
  const { applicationId, token, user } = interaction;
  const flags = kind === 'private' ? { flags: ephemeral } : {};
  const original = Routes.webhookMessage(applicationId, token, '@original');
  let state: State = 'open';
  let announcing = Promise.resolve();

  /** Calls Discord and notes what became of the interaction. */
  async function attempt(then: State, call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
      state = then;
    } catch (error) {
      if (isAnswered(error)) state = then;
      else if (isExpired(error)) state = 'expired';
      else throw error;
    }
  }

  const announce = (): void => {
    const type = kind === 'in-place' ? callbacks.laterInPlace : callbacks.later;
    announcing = attempt('announced', () => callBack(rest, interaction, type, flags)).catch(
      (error: unknown) => {
        log.warn({ reason: messageOf(error) }, 'an answer could not be announced');
      },
    );
  };
  const timer = announcedAfter > 0 ? setTimeout(announce, announcedAfter) : undefined;
  if (timer === undefined) announce();

  /** In a direct message: better there than nowhere. */
  async function unlessExpired(message: Payload): Promise<void> {
    if (state !== 'expired') return;
    log.warn({ id: interaction.id }, 'the interaction is over; answering in a direct message');
    await toPerson(rest, user.id, message, interaction.id, log);
  }

  const settled = async (): Promise<void> => {
    clearTimeout(timer);
    await announcing;
  };
  const inPlaceOfAnnouncement = (message: Payload, images: readonly Image[] = []): Promise<void> =>
    attempt('answered', () =>
      rest.patch(original, {
        body: bodyOf(message, images),
        files: filesOf(message, images),
        auth: false,
      }),
    );
  const alone = (message: Payload) => ({ ...bodyOf(message), flags: ephemeral });

  const deliver = async (message: Payload, images: readonly Image[]): Promise<void> => {
    await settled();
    const type = kind === 'in-place' ? callbacks.inPlace : callbacks.message;
    if (state === 'open')
      await attempt('answered', () => {
        const data = { ...bodyOf(message, images), ...flags };
        return callBack(rest, interaction, type, data, filesOf(message, images));
      });
    else if (state !== 'expired') await inPlaceOfAnnouncement(message, images);
    await unlessExpired(message);
  };

  const send: Response<Payload>['send'] = (message) => deliver(message, []);
  const show: Response<Payload>['show'] = async (message, images) => {
    await deliver(message, images);
    return 'here';
  };

  const attach: Response<Payload>['attach'] = (message, file) =>
    deliver({ ...message, files: [...message.files, { ...file, isQuote: false }] }, []);

  const whisper: Response<Payload>['whisper'] = async (message) => {
    await settled();
    if (state === 'open')
      await attempt('answered', () =>
        callBack(rest, interaction, callbacks.message, alone(message), filesOf(message)),
      );
    else if (state === 'announced' && kind === 'private') await inPlaceOfAnnouncement(message);
    else if (state !== 'expired') {
      // Everybody sees that an answer is awaited: that is deleted, and only the person gets the message.
      if (state === 'announced' && kind === 'public')
        await rest.delete(original, { auth: false }).catch(unlessGone);
      await attempt('answered', () =>
        rest.post(Routes.webhook(applicationId, token), {
          body: alone(message),
          files: filesOf(message),
          auth: false,
        }),
      );
    }
    await unlessExpired(message);
  };
  return { send, whisper, show, attach };
}

/** Of the answer to an interaction, after a restart. */
export const addressOf = ({ applicationId, token, user }: Interacting): string =>
  [applicationId, token, user.id].join(' ');

/**
 * Replaces what was announced, for the same readers, or with `isAlone` for the person alone. In a direct message where nothing was, or where Discord no longer takes
 * the answer.
 */
export async function respondAt(
  { rest, log }: Pick<Announcing, 'rest' | 'log'>,
  address: string,
  message: Payload,
  isAlone: boolean,
): Promise<void> {
  const [applicationId = '', token = '', user = ''] = address.split(' ');
  try {
    if (isAlone) {
      await rest.delete(Routes.webhookMessage(applicationId, token, '@original'), { auth: false });
      await rest.post(Routes.webhook(applicationId, token), {
        body: { ...bodyOf(message), flags: ephemeral },
        files: filesOf(message),
        auth: false,
      });
      return;
    }
    await rest.patch(Routes.webhookMessage(applicationId, token, '@original'), {
      body: bodyOf(message),
      files: filesOf(message),
      auth: false,
    });
  } catch (error) {
    if (!isExpired(error) && !isGone(error)) throw error;
    await toPerson(rest, user, message, token.slice(-nonceLength), log);
  }
}

/** Characters of a nonce at most. */
const nonceLength = 25;

function unlessGone(error: unknown): void {
  if (!isGone(error)) throw error;
}
