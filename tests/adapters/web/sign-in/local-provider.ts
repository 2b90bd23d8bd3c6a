// A real provider of OpenID Connect on this machine, and a browser that goes there and back.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { onTestFinished } from 'vitest';

export interface Person {
  readonly sub: string;
  readonly name: string;
  readonly groups: readonly string[];
}

export interface LocalProvider {
  readonly issuer: string;
  /** The site's address is known once it is open, which needs the issuer. */
  open(site: string): void;
  /** Who sits at the provider's page from now on; nobody presses "cancel" there. */
  seat(person: Person | 'nobody'): void;
}

export const client = { id: 'verbatim', secret: 'a-secret-of-the-client' };

export async function startProvider(): Promise<LocalProvider> {
  let seated: Person | 'nobody' = 'nobody';
  const people = new Map<string, Person>();
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (provider === undefined) return response.writeHead(503).end();
    const opened = provider;
    if (!request.url?.startsWith('/interaction/')) return opened.callback()(request, response);
    const result =
      seated === 'nobody'
        ? { error: 'access_denied', error_description: 'cancelled' }
        : { login: { accountId: seated.sub } };
    return opened.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    open: (site) => {
      provider = new Provider(issuer, {
        clients: [
          {
            client_id: client.id,
            client_secret: client.secret,
            redirect_uris: [`${site}/sign-in/callback`],
          },
        ],
        claims: { openid: ['sub'], profile: ['name'], groups: ['groups'] },
        cookies: { keys: ['a key of the test'] },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        pkce: { required: () => true },
        findAccount: (_, id) => {
          const person = people.get(id);
          return person && { accountId: id, claims: async () => ({ ...person, groups: [...person.groups] }) };
        },
        loadExistingGrant: async ({ oidc }) => {
          const accountId = oidc.session?.accountId;
          if (accountId === undefined || oidc.client === undefined) return undefined;
          const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
          grant.addOIDCScope('openid profile groups');
          await grant.save();
          return grant;
        },
      });
    },
    seat: (person) => {
      seated = person;
      if (person !== 'nobody') people.set(person.sub, person);
    },
  };
}

/** Holds cookies as a browser does: by origin and path. */
export class Browser {
  readonly #cookies = new Map<string, { readonly path: string; readonly value: string }>();

  cookie(origin: string, name: string): string {
    return `${name}=${this.#cookies.get(`${origin} ${name}`)?.value ?? ''}`;
  }

  async get(address: string): Promise<Response> {
    const { origin, pathname } = new URL(address);
    const sent = [...this.#cookies].flatMap(([key, { path, value }]) => {
      const [from, name] = key.split(' ');
      return from === origin && pathname.startsWith(path) ? [`${name}=${value}`] : [];
    });
    const response = await fetch(address, { headers: { Cookie: sent.join('; ') }, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
      if (value === '') this.#cookies.delete(`${origin} ${name}`);
      else this.#cookies.set(`${origin} ${name}`, { path, value });
    }
    return response;
  }

  /** Every address on the way, and the last response. */
  async follow(address: string): Promise<{ readonly way: readonly string[]; readonly end: Response }> {
    const way = [address];
    for (;;) {
      const current = way.at(-1) ?? address;
      const response = await this.get(current);
      const location = response.headers.get('location');
      if (location === null || way.length > 20) return { way, end: response };
      await response.body?.cancel();
      way.push(new URL(location, current).href);
    }
  }
}
