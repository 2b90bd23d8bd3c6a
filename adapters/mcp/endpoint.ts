// Serves clients over streamable HTTP: each request is for its own asker, and nothing is held between two.
import { type AuthInfo, createMcpHandler, type McpServer } from '@modelcontextprotocol/server';
import type { Asker } from '../../src/index.ts';
import type { ModelEndpoint } from '../shared/model-endpoint.ts';
import type { McpContext } from './call/tool.ts';
import { createChanges } from './changes.ts';
import { listeningIn, notFollowed } from './listening.ts';
import { createMcpServer } from './server.ts';

/** Bytes of a request; the program's server has read it by then, within its own limit. */
const largestRequest = 1_000_000;

/** `serverFor` makes what is served: of Verbatim, unless something else shall be carried the same way. */
export function createMcpEndpoint(
  context: Omit<McpContext, 'asker'>,
  serverFor: (context: McpContext, tellsChanges: boolean) => McpServer = createMcpServer,
): ModelEndpoint {
  /** The SDK hands a request's `AuthInfo` on as it is, which makes it the key of who asks. */
  const askers = new WeakMap<AuthInfo, Asker>();
  const handler = createMcpHandler(
    ({ authInfo, era }) => {
      const asker = authInfo && askers.get(authInfo);
      // Nobody's scope is known: nothing may be served.
      if (asker === undefined) throw new RangeError('a request has no asker');
      // Older clients subscribe within a session, and there are none.
      return serverFor({ ...context, asker }, era === 'modern');
    },
    {
      maxRequestBodySize: largestRequest,
      // A wrong request is the client's fault, and the response says so.
      onerror: (error) => context.log.debug({ err: error }, 'a request of a model was refused'),
    },
  );
  const changes = createChanges(context.verbatim, handler.notify.resourceUpdated);
  return {
    answer: async (given, asker) => {
      const { request, body } = await read(given);
      const listens = body.includes('subscriptions/listen') ? listeningIn(parsed(body)) : undefined;
      if (listens !== undefined && !(await changes.follow(listens.uris, asker, request.signal)))
        return Response.json(notFollowed(listens));
      // The token itself stays with the server that let the request in.
      const authInfo: AuthInfo = { token: '', clientId: asker.user, scopes: [] };
      askers.set(authInfo, asker);
      return handler.fetch(request, { authInfo });
    },
    close: () => {
      changes.close();
      return handler.close();
    },
  };
}

/** The server's own Request is read where its body arrives, and only once: a clone of it may end the connection. */
async function read(given: Request): Promise<{ readonly request: Request; readonly body: string }> {
  if (given.method !== 'POST') return { request: given, body: '' };
  const body = await given.text();
  const { method, headers, signal } = given;
  return { request: new Request(given.url, { method, headers, body, signal }), body };
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    // The handler says what is wrong with it.
    return undefined;
  }
};
