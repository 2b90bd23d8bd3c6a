// The connection to Slack: the tokens are tried first, then events come in.
import type { App } from '@slack/bolt';
import { messageOf } from '../../../src/index.ts';
import type { Connection } from '../../chat/port/port.ts';
import type { HealthState } from '../../shared/health-state.ts';
import type { Payload } from '../render/limits.ts';
import type { Access } from './access.ts';
import type { BotToken } from './bot-token.ts';
import { accepted } from './token-refusals.ts';
import type { Transport } from './transport.ts';

export interface ConnectionServices {
  readonly app: App;
  readonly access: Access;
  readonly transport: Transport;
  readonly token: BotToken;
  readonly health: HealthState;
}

/** `listen` is called before anything comes in. */
export function createConnection(
  { app, access, transport, token, health }: ConnectionServices,
  listen: (receive: Parameters<Connection<Payload>['start']>[0]) => void,
): Connection<Payload> {
  return {
    health: () => token.over(health.health()),
    // A lost socket is connected again; only a token that Slack takes back is an end.
    ended: transport.ended,
    requests: [...transport.requests, ...access.routes],
    stop: async () => {
      await Promise.all([transport.stop(), access.renewal?.stop()]);
    },
    start: async (receive) => {
      listen(receive);
      access.listen(app, receive);
      try {
        await accepted('SLACK_BOT_TOKEN', app.init());
        await receive(await access.presence());
        access.renewal?.start();
        await transport.start();
      } catch (error) {
        health.change('failing', messageOf(error));
        throw error;
      }
    },
  };
}
