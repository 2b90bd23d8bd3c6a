// HTTP mode: Bolt's receiver reads and checks the requests; the server is the program's own, which serves its health, too.
import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { HealthState } from '../../shared/health-state.ts';
import type { Transport } from './transport.ts';

export const eventsPath = '/slack/events';

export function createRequests(signingSecret: string, logger: Logger, health: HealthState): Transport {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: eventsPath, logger });
  let open = false;
  return {
    receiver,
    requests: {
      path: eventsPath,
      serve: (request, response) => {
        if (open) return void receiver.requestListener(request, response);
        // Slack sends it again.
        request.resume();
        response.writeHead(503, { Transport: 'close' }).end();
      },
    },
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
