// Refuses what somebody did with one message, to them alone, by the way that the event offers.
import type { Context } from './context/context.ts';
import type { Send } from './outbox/outbox.ts';
import { actions } from './parts/token.ts';
import type {
  ChatEvent,
  Command,
  ConversationOpened,
  HomeOpened,
  LookupOpened,
  Pressed,
  Submitted,
  Typing,
} from './port/events.ts';
import type { Message } from './port/message.ts';

/** Events that a person waits for something after. */
export type Awaited = Command | Pressed | Submitted | LookupOpened | HomeOpened | ConversationOpened | Typing;

const ignore: Send = async () => {};

/** Never rejects. */
export function refuse({ answering, outbox }: Context, event: Awaited, refusal: Message): Promise<void> {
  switch (event.kind) {
    case 'typing':
      return answering.guarded('refusal', ignore, () => event.offer([]));
    case 'conversation-opened':
      return Promise.resolve();
    case 'home-opened':
      return answering.guarded('refusal', ignore, () => outbox.showHome(event.asker, [refusal]));
    default: {
      const { send, whisper } = event.respond('private');
      return answering.guarded('refusal', whisper, () => send(refusal));
    }
  }
}

/** What somebody asked can be deleted from anywhere. */
export const isErasure = (event: ChatEvent): boolean =>
  (event.kind === 'command' &&
    event.name === 'verbatim' &&
    /^(?:forget-me|privacy)(?:\s|$)/i.test(event.words)) ||
  (event.kind === 'pressed' && event.action === actions.forget);
