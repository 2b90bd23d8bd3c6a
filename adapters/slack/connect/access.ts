// As whom the app speaks: with one token, or with one for each workspace that installed it.
import type { App, AppOptions } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { TenantsKnown } from '../../chat/port/events.ts';
import type { Receive } from '../../chat/port/port.ts';
import type { Route } from '../../shared/adapter.ts';
import type { Payload } from '../render/limits.ts';
import { type Clients, oneClient } from './clients.ts';
import { presenceOf } from './presence.ts';
import { accepted } from './token-refusals.ts';

export interface Access {
  readonly appOptions: Pick<AppOptions, 'token' | 'authorize' | 'clientOptions'>;
  readonly clients: Clients;
  /** What ids of people are unique in, throughout an organisation. Never rejects. */
  realmsIn(organisation: string): Promise<readonly string[]>;
  /** Where the app is. Rejects with CONFIG_INVALID where Slack refuses what the operator set. */
  presence(): Promise<TenantsKnown>;
  /** Of tokens that expire; it begins once events come in. Absent where none does. */
  readonly renewal?: { start(): void; stop(): Promise<void> };
  /** Of pages on which people install the app. */
  readonly routes: readonly Route[];
  /** Hears of workspaces that come and go. Before anything comes in. */
  listen(app: App, receive: Receive<Payload>): void;
}

export const withOneToken = (botToken: string, client: WebClient): Access => ({
  appOptions: { token: botToken },
  clients: oneClient(client),
  presence: async () => {
    const authorised = await accepted('SLACK_BOT_TOKEN', client.auth.test());
    return { kind: 'tenants-known', ...presenceOf(authorised) };
  },
  realmsIn: async (organisation) => [organisation],
  routes: [],
  listen: () => {},
});
