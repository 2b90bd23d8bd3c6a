// The Web API as the bot of one workspace: each has a token of its own, and limits of its own.
import type { WebClientOptions } from '@slack/web-api';
import { WebClient } from '@slack/web-api';

export interface Clients {
  /** `realm`: what ids are unique in, a workspace or an organisation. Rejects where the bot is not installed. */
  of(realm: string): Promise<WebClient>;
}

/** Of an app with one token. */
export const oneClient = (client: WebClient): Clients => ({ of: async () => client });

export function createClients(
  tokenOf: (realm: string) => Promise<string>,
  options: WebClientOptions,
): Clients {
  const made = new Map<string, { readonly token: string; readonly client: WebClient }>();
  return {
    of: async (realm) => {
      const token = await tokenOf(realm);
      const known = made.get(realm);
      if (known?.token === token) return known.client;
      const client = new WebClient(token, options);
      made.set(realm, { token, client });
      return client;
    },
  };
}
