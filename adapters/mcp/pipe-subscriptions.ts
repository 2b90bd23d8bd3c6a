// What a client over a pipe hears of: by the protocol of 2025 it subscribes to an address, by that of 2026 it listens.
import { type McpServer, ResourceNotFoundError, type Transport } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { messageOf } from '../../src/index.ts';
import type { McpContext } from './call/tool.ts';
import { createChanges } from './changes.ts';
import { listeningIn, notFollowed } from './listening.ts';
import { createMcpServer } from './server.ts';

export interface PipeSubscriptions {
  /** The SDK asks for one by the client's first message, and maybe for another where that was a mere probe. */
  server(): McpServer;
  /** The same pipe: what listens is followed before the SDK sees the request, which it answers by itself. */
  over(pipe: Transport): Transport;
  close(): void;
}

const cancelled = z.object({
  method: z.literal('notifications/cancelled'),
  params: z.object({ requestId: z.union([z.string(), z.number()]) }),
});

export function createPipeSubscriptions(context: McpContext): PipeSubscriptions {
  /** By the id of the request that listens, or the address that was subscribed to. */
  const open = new Map<string | number, AbortController>();
  let current: McpServer | undefined;
  const changes = createChanges(context.verbatim, (uri) => {
    current?.server
      .sendResourceUpdated({ uri })
      .catch((error: unknown) => context.log.warn({ err: error }, 'a change could not be told'));
  });
  const end = (key: string | number): void => {
    open.get(key)?.abort();
    open.delete(key);
  };
  /** Whatever had the key before ends. */
  const begin = async (key: string | number, uris: readonly string[]): Promise<boolean> => {
    end(key);
    const controller = new AbortController();
    open.set(key, controller);
    const isFollowed = await changes.follow(uris, context.asker, controller.signal);
    if (!isFollowed && open.get(key) === controller) end(key);
    return isFollowed;
  };

  return {
    server: () => {
      const server = createMcpServer(context, true);
      current = server;
      server.server.setRequestHandler('resources/subscribe', async ({ params: { uri } }) => {
        if (!(await begin(uri, [uri]))) throw new ResourceNotFoundError(uri);
        return {};
      });
      server.server.setRequestHandler('resources/unsubscribe', ({ params: { uri } }) => {
        end(uri);
        return {};
      });
      return server;
    },
    over: (pipe) => {
      const outer: Transport = {
        start: () => {
          pipe.onmessage = (message, extra) => {
            const listens = listeningIn(message);
            // Only what listens waits: everything else keeps its order.
            if (listens === undefined) {
              const { data } = cancelled.safeParse(message);
              if (data !== undefined) end(data.params.requestId);
              outer.onmessage?.(message, extra);
              return;
            }
            begin(listens.id, listens.uris)
              .then((isFollowed) =>
                isFollowed ? outer.onmessage?.(message, extra) : pipe.send(notFollowed(listens)),
              )
              .catch((error: unknown) =>
                outer.onerror?.(error instanceof Error ? error : new Error(messageOf(error))),
              );
          };
          pipe.onclose = () => outer.onclose?.();
          pipe.onerror = (error) => outer.onerror?.(error);
          return pipe.start();
        },
        send: (message, options) => pipe.send(message, options),
        close: () => pipe.close(),
      };
      return outer;
    },
    close: () => {
      for (const key of [...open.keys()]) end(key);
      changes.close();
    },
  };
}
