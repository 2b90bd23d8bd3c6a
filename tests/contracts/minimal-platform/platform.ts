// A chat platform in a hundred lines, in memory: what a newcomer has to write. One piece can be left out, as newcomers do.

import { randomBytes } from 'node:crypto';
import type { ChatEvent, Response, ResponseKind } from '../../../adapters/chat/port/events.ts';
import { withoutFeedback } from '../../../adapters/chat/port/message.ts';
import { type Abilities, type ChatPlatform, unsupported } from '../../../adapters/chat/port/port.ts';
import { createHealthState } from '../../../adapters/shared/health-state.ts';
import { createDrawing } from './drawing.ts';
import { bot, isDirect, type Payload, Refusal, read, type World } from './world.ts';

export type Missing =
  | 'escaping'
  | 'whole quotes'
  | 'limits'
  | 'plain text'
  | 'privacy'
  | 'refusals'
  | 'above'
  | 'withdrawal'
  | 'tenants'
  | 'edits'
  | 'deletions'
  | 'message keys'
  | 'event ids'
  | 'direct messages'
  | 'typing'
  | 'in place';

export const abilities: Abilities = {
  changes: true,
  buttons: true,
  forms: false,
  images: false,
  privacy: true,
  home: false,
  commandsInThreads: true,
  messageMenus: false,
  ageRestriction: false,
  categories: false,
  adminCommand: false,
};

export const tenant = 'tenant1';

const anyId = { pattern: /./, wanted: 'id, such as room1', example: 'room1' };

export type Deliver = (event: ChatEvent<Payload>) => void;

export function createPlatform(
  world: World,
  missing: Missing | undefined,
  started: (deliver: Deliver) => void,
): ChatPlatform<Payload> {
  const health = createHealthState(Date.now);
  return {
    name: 'minimal',
    label: 'Minimal',
    tenantNoun: 'team',
    abilities,
    ids: { conversation: anyId, user: anyId, role: undefined },
    commandId: () => undefined,
    drawing: createDrawing(missing),
    connection: {
      start: async (receive) => {
        if (missing !== 'tenants') await receive({ kind: 'tenants-known', tenants: [tenant] });
        started((event) => void receive(event));
        health.change('ok', 'in memory');
      },
      stop: async () => started(() => {}),
      ended: new Promise(() => {}),
      health: health.health,
    },
    sending: {
      post: async ({ channel }, payload) => ({ id: world.post({ room: channel, from: bot, ...payload }) }),
      answerAt: unsupported,
      whisper: async ({ channel }, { user }, payload) => {
        try {
          world.post({ room: channel, from: bot, ...payload, ...onlyFor(user) });
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'forbidden') throw error;
          world.post({ room: `direct:${user}`, from: bot, ...payload });
        }
      },
      change: async (id, payload) => world.change(id, payload),
      withdraw: async (id) => {
        if (missing !== 'withdrawal') world.delete(id);
      },
      above: async ({ replyTo }) => {
        const above = missing === 'above' ? undefined : world.messages.get(replyTo ?? '');
        if (above === undefined) return 'none';
        const values = withoutFeedback(above.controls).map(({ value }) => value);
        return { words: read(above.text).words, hasFiles: false, values };
      },
      barrier: async () => undefined,
      hasSpoken: async () => undefined,
      isPresent: async () => true,
      identities: async ({ user }) => [user],
      membership: unsupported,
      refusalOf: (error) => {
        if (!(error instanceof Refusal) || missing === 'refusals') return undefined;
        return error.code === 'forbidden' ? 'mayNotPost' : error.code === 'gone' ? 'gone' : undefined;
      },
      showHome: unsupported,
    },
  };

  function onlyFor(user: string): { readonly onlyFor?: string } {
    return missing === 'privacy' ? {} : { onlyFor: user };
  }
}

/** The answer to a command or a press of `user` in `room`; `pressed` is the message that was pressed. */
export const respondIn =
  (world: World, missing: Missing | undefined, room: string, user: string, pressed?: string) =>
  (kind: ResponseKind): Response<Payload> => {
    const alone = missing === 'privacy' || isDirect(room) ? {} : { onlyFor: user };
    const whisper = async (payload: Payload) => world.post({ room, from: bot, ...payload, ...alone });
    if (kind === 'private') return { send: whisper, whisper };
    if (kind === 'public' || pressed === undefined || missing === 'in place')
      return { send: async (payload) => world.post({ room, from: bot, ...payload }), whisper };
    return { send: async (payload) => world.change(pressed, payload), whisper };
  };

export const newKey = (): string => randomBytes(4).toString('hex');
