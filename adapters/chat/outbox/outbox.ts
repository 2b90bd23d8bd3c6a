// Messages on their way out: drawn, held against their documents and the platform's limits, then sent.
import { type Asker, type Log, messageOf, type Place, type Verbatim } from '../../../src/index.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import type { ChatEvent, Destination, Form, Layout, Response } from '../port/events.ts';
import { type Message, sentence } from '../port/message.ts';
import type { ChatPlatform, Drawn, Posted, Posting, Surface } from '../port/port.ts';
import { shownMessage } from './flow.ts';
import { showsExactly } from './gate.ts';

/** Sends a message where its maker says. Rejects where the platform refuses it. */
export type Send = (message: Message) => Promise<unknown>;

/** What policy says beyond the answer to an interaction. `place` says what may be seen there. */
export interface Outbox {
  post(
    to: Destination,
    message: Message,
    place: Place,
    posting: Posting & { readonly layout: Layout },
  ): Promise<Posted>;
  whisper(to: Destination, message: Message, asker: Asker, posting: Posting): Promise<unknown>;
  /** Answers a command of an earlier process; `isAlone`: so that nobody else sees anything of it. */
  answerAt(address: string, message: Message, asker: Asker, isAlone: boolean): Promise<unknown>;
  change(id: string, message: Message, place: Place, layout: Layout): Promise<unknown>;
  /** A message that is gone already is no fault. */
  withdraw(id: string): Promise<void>;
  showHome(asker: Asker, sections: readonly Message[]): Promise<unknown>;
}

export function createOutbox<P>(
  { drawing, sending }: ChatPlatform<P>,
  verbatim: Pick<Verbatim, 'within'>,
  log: Log,
): Outbox & { readonly readable: (event: ChatEvent<P>) => ChatEvent } {
  const drawn = (message: Message, surface: Surface, place: Place): Drawn<P> => {
    const made = drawing.draw(shownMessage(message), surface);
    if (showsExactly(message, made, drawing, verbatim.within(place), log)) return made;
    return drawing.draw(sentence(chatWords.withheld), surface);
  };

  /** Plain text where the layout breaks a limit or is refused. */
  async function deliver<T>(
    message: Message,
    surface: Surface,
    place: Place,
    send: (payload: P) => Promise<T>,
  ): Promise<T> {
    const { payload, bare } = drawn(message, surface, place);
    const broken = drawing.brokenLimits(payload);
    if (broken.length > 0) log.error({ broken }, 'the message breaks a limit of the platform');
    if (bare === undefined) return send(payload);
    try {
      if (broken.length === 0) return await send(payload);
    } catch (error) {
      // Where nothing can be posted, plain text cannot either.
      if (sending.refusalOf(error) !== undefined) throw error;
      log.warn({ reason: messageOf(error) }, 'the layout was refused; sending plain text');
    }
    return send(bare);
  }

  const answering = (
    { send, whisper, update, show, attach }: Response<P>,
    layout: Layout,
    place: Place,
  ): Response => ({
    send: (message) => deliver(message, layout, place, send),
    whisper: (message) => deliver(message, 'full', place, whisper),
    ...(update === undefined ? {} : { update: (message) => deliver(message, layout, place, update) }),
    ...(show === undefined
      ? {}
      : { show: (message, images) => deliver(message, 'full', place, (payload) => show(payload, images)) }),
    ...(attach === undefined
      ? {}
      : { attach: (message, file) => deliver(message, 'full', place, (payload) => attach(payload, file)) }),
  });
  const filled = ({ shown, ...form }: Form, place: Place): Form<P> => ({
    ...form,
    ...(shown === undefined ? {} : { shown: drawn(shown, 'form', place).payload }),
  });

  return {
    post: (to, message, place, { layout, ...posting }) =>
      deliver(message, layout, place, (payload) => sending.post(to, payload, posting)),
    whisper: (to, message, asker, posting) =>
      deliver(message, 'full', asker, (payload) => sending.whisper(to, asker, payload, posting)),
    answerAt: (address, message, asker, isAlone) =>
      deliver(message, 'full', asker, (payload) => sending.answerAt(address, asker, payload, isAlone)),
    change: (id, message, place, layout) =>
      deliver(message, layout, place, (payload) => sending.change(id, payload)),
    withdraw: async (id) => {
      try {
        await sending.withdraw(id);
      } catch (error) {
        if (sending.refusalOf(error) !== 'gone') throw error;
      }
    },
    showHome: (asker, sections) =>
      sending.showHome(
        asker,
        sections.map((section) => drawn(section, 'home', asker).payload),
      ),
    readable: (event) => {
      if (!('respond' in event)) return event;
      const { asker, respond, open } = event;
      return {
        ...event,
        respond: (kind) =>
          answering(
            respond(kind),
            event.kind === 'pressed' && kind === 'in-place' ? event.layout : 'full',
            asker,
          ),
        open: (form) => open(filled(form, asker)),
      };
    },
  };
}
