// What a client asks to hear of, by the protocol of 2026: addresses, in a request that lasts as long as it listens.
import { z } from 'zod';
import { refusalWords } from '../shared/wording/mcp.ts';

const listening = z.object({
  id: z.union([z.string(), z.number()]),
  method: z.literal('subscriptions/listen'),
  params: z.object({
    notifications: z.object({ resourceSubscriptions: z.array(z.string().max(1_000)).max(1_000) }),
  }),
});

export interface Listening {
  /** Of the request. */
  readonly id: string | number;
  readonly uris: readonly string[];
}

/** Undefined for every other message. */
export function listeningIn(message: unknown): Listening | undefined {
  const { data } = listening.safeParse(message);
  return data && { id: data.id, uris: data.params.notifications.resourceSubscriptions };
}

/** For addresses that the asker may not read, or that are too many. */
export const notFollowed = ({ id }: Pick<Listening, 'id'>) => ({
  ...{ jsonrpc: '2.0' as const, id },
  error: { code: -32602, message: refusalWords.notFollowed },
});
