// Serves clients over streamable HTTP: each request is for its own asker, and nothing is held between two.
import { type AuthInfo, createMcpHandler } from '@modelcontextprotocol/server';
import type { Asker } from '../../src/index.ts';
import type { ModelEndpoint } from '../shared/model-endpoint.ts';
import type { McpContext } from './call/tool.ts';
import { createMcpServer } from './server.ts';

/** Bytes of a request; the program's server has read it by then, within its own limit. */
const largestRequest = 1_000_000;

export function createMcpEndpoint(context: Omit<McpContext, 'asker'>): ModelEndpoint {
  /** The SDK hands a request's `AuthInfo` on as it is, which makes it the key of who asks. */
  const askers = new WeakMap<AuthInfo, Asker>();
  const handler = createMcpHandler(
    ({ authInfo }) => {
      const asker = authInfo && askers.get(authInfo);
      // Nobody's scope is known: nothing may be served.
      if (asker === undefined) throw new RangeError('a request has no asker');
      return createMcpServer({ ...context, asker });
    },
    {
      maxRequestBodySize: largestRequest,
      // A wrong request is the client's fault, and the response says so.
      onerror: (error) => context.log.debug({ err: error }, 'a request of a model was refused'),
    },
  );
  return {
    answer: (request, asker) => {
      // The token itself stays with the server that let the request in.
      const authInfo: AuthInfo = { token: '', clientId: asker.user, scopes: [] };
      askers.set(authInfo, asker);
      return handler.fetch(request, { authInfo });
    },
    close: () => handler.close(),
  };
}
