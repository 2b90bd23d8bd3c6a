// HTTP mode: Bolt's receiver reads and checks the requests; the server is the program's own, which serves its health, too.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import { messageOf } from '../../../src/index.ts';
import type { HealthState } from '../../shared/health-state.ts';
import type { Transport } from './transport.ts';
import { isWellFormedBody } from './well-formed.ts';

export const eventsPath = '/slack/events';

/** Bytes of a request; Bolt's own limit. */
const largestBody = 4 * 1024 * 1024;

export function createRequests(signingSecret: string, logger: Logger, health: HealthState): Transport {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: eventsPath, logger });
  let open = false;

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const rawBody = await read(request);
    if (rawBody === undefined) return void response.writeHead(413).end();
    if (!isWellFormedBody(rawBody.toString(), request.headers['content-type'] ?? '')) {
      logger.warn('refused a request that is not from Slack');
      return void response.writeHead(400).end();
    }
    // Bolt takes a body that was read before from here, and checks its signature.
    receiver.requestListener(Object.assign(request, { rawBody }), response);
  }

  return {
    receiver,
    requests: [
      {
        method: 'POST',
        path: eventsPath,
        serve: (request, response) => {
          if (open) {
            return void pass(request, response).catch((error: unknown) => {
              logger.warn(`a request could not be read: ${messageOf(error)}`);
              if (!response.headersSent) response.writeHead(400).end();
            });
          }
          // Slack sends it again.
          request.resume();
          response.writeHead(503, { Connection: 'close' }).end();
        },
      },
    ],
    start: async () => {
      open = true;
      health.change('ok', `requests to ${eventsPath}`);
    },
    stop: async () => {
      open = false;
    },
    ended: new Promise<void>(() => {}),
  };
}

/** Undefined for a body that is too large. */
async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size <= largestBody) parts.push(part as Buffer);
  }
  return size > largestBody ? undefined : Buffer.concat(parts);
}
