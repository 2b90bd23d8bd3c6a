// Fetches one document over HTTP, for `verbatim add` alone: checked addresses, few redirects, limited size and time.
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import { messageOf, VerbatimError } from '../../../src/index.ts';
import { fetchWords } from '../../shared/wording/terminal/import.ts';
import { isAddress, isPublic } from './addresses.ts';

/** What fetching may reach; handed in, since tests serve from their own machine. */
export interface Network {
  resolve(host: string): Promise<readonly { readonly address: string; readonly family: number }[]>;
  isAllowed(address: string): boolean;
  readonly bytes: number;
  readonly milliseconds: number;
}

export const internet: Network = {
  resolve: (host) => lookup(host, { all: true }),
  isAllowed: isPublic,
  bytes: 20 * 1024 * 1024,
  milliseconds: 30_000,
};

export interface Fetched {
  /** As received. */
  readonly bytes: Uint8Array;
  /** The final address, after redirects. */
  readonly url: string;
  /** Without parameters, lower case; '' where the server named none. */
  readonly contentType: string;
}

const mostRedirects = 5;

/** Throws FETCH_REFUSED where fetching is not allowed, FETCH_FAILED where it did not work. */
export async function fetchDocument(address: string, network: Network): Promise<Fetched> {
  // Each connection resolves the name once, and goes to an address that was checked.
  const agent = new Agent({ connect: { lookup: checkedLookup(network) } });
  try {
    return await follow(readAddress(address, network), {
      agent,
      network,
      signal: AbortSignal.timeout(network.milliseconds),
    });
  } catch (cause) {
    throw (
      asRefusal(cause) ??
      new VerbatimError('FETCH_FAILED', fetchWords.failed(address, reasonOf(cause, network)), cause)
    );
  } finally {
    await agent.destroy();
  }
}

interface Attempt {
  readonly agent: Agent;
  readonly network: Network;
  readonly signal: AbortSignal;
}

async function follow(first: URL, attempt: Attempt): Promise<Fetched> {
  let url = first;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const response = await request(url, {
      dispatcher: attempt.agent,
      signal: attempt.signal,
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Verbatim' },
    });
    const location = headerOf(response, 'location');
    if (response.statusCode < 300 || response.statusCode >= 400 || location === undefined) {
      return receive(response, url, attempt.network);
    }
    await response.body.dump();
    url = readAddress(new URL(location, url).href, attempt.network);
  }
  throw refused(fetchWords.redirects(first.href, mostRedirects));
}

async function receive(response: Dispatcher.ResponseData, url: URL, network: Network): Promise<Fetched> {
  if (response.statusCode !== 200)
    throw new VerbatimError('FETCH_FAILED', fetchWords.status(url.href, response.statusCode));
  const encoding = headerOf(response, 'content-encoding') ?? 'identity';
  if (encoding !== 'identity') throw refused(fetchWords.encoded(url.href, encoding));
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    if (!(part instanceof Uint8Array)) throw new TypeError('A body is bytes.');
    size += part.length;
    if (size > network.bytes) throw refused(fetchWords.tooLarge(url.href, network.bytes));
    parts.push(part);
  }
  const [type = ''] = (headerOf(response, 'content-type') ?? '').split(';');
  return { bytes: Buffer.concat(parts), url: url.href, contentType: type.trim().toLowerCase() };
}

function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** A name is checked when it is resolved; an IP address is never resolved, so it is checked here. */
function readAddress(address: string, { isAllowed }: Network): URL {
  if (!URL.canParse(address)) throw refused(fetchWords.noAddress(address));
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw refused(fetchWords.scheme(address));
  if (url.username !== '' || url.password !== '') throw refused(fetchWords.credentials);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isAddress(host) && !isAllowed(host)) throw refused(fetchWords.notPublic(url.host, host));
  url.hash = '';
  return url;
}

/** Refuses a name if any of its addresses is not allowed, since we do not choose which one a connection uses. */
const checkedLookup =
  ({ resolve, isAllowed }: Network): LookupFunction =>
  (host, { all }, done) => {
    resolve(host).then(
      (found) => {
        const addresses = found.map(({ address, family }) => ({ address, family }));
        const bad = addresses.find(({ address }) => !isAllowed(address));
        const [first] = addresses;
        if (bad !== undefined) done(refused(fetchWords.notPublic(host, bad.address)), '');
        else if (first === undefined) done(new Error(`${host} has no address`), '');
        else if (all === true) done(null, addresses);
        else done(null, first.address, first.family);
      },
      (error: Error) => done(error, ''),
    );
  };

const refused = (message: string): VerbatimError => new VerbatimError('FETCH_REFUSED', message);

/** The client rethrows our errors, sometimes as the cause of its own. */
function asRefusal(cause: unknown): VerbatimError | undefined {
  if (cause instanceof VerbatimError) return cause;
  return cause instanceof Error && cause.cause !== undefined ? asRefusal(cause.cause) : undefined;
}

const reasonOf = (cause: unknown, { milliseconds }: Network): string =>
  cause instanceof Error && cause.name === 'TimeoutError' ? fetchWords.slow(milliseconds) : messageOf(cause);
