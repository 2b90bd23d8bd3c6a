// Where the bot was used: in a conversation that it is in, or in one that it cannot see, such as a direct message between two
// people. There it answers the one who asked alone, and what they see is what they would see in a direct message.
import type { Context } from './context/context.ts';
import type { ChatEvent } from './port/events.ts';

/** The event as of the person's direct messages where the bot is not present. */
export async function withPresence<M>(
  { platform }: Pick<Context, 'platform'>,
  event: ChatEvent<M>,
): Promise<ChatEvent<M>> {
  if (event.kind !== 'command' && event.kind !== 'pressed') return event;
  const { asker } = event;
  if (asker.conversation === '' || (await platform.isPresent(asker))) return event;
  return { ...event, asker: { ...asker, conversation: '', audience: 'direct' } };
}
