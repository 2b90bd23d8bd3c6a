// Calls of Slack's API. Node's fetch takes about four times the processor time of the request below it; with Slack's client around
// both it is still twice, for every answer.
import { Readable } from 'node:stream';
import { request } from 'undici';

/** An answer whose body has been read. */
export interface Answered {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly text: string;
}

/** A request that was not sent because it is no longer wanted. */
export class Unsent extends Error {}

/**
 * Rejects where there is no answer. `isWanted` is asked at the start, and again just before a text is written, which may have waited for
 * a connection while the process was paused: rejects with `Unsent` where it says no. Redirections are answers, too: Slack makes none.
 */
export async function call(
  address: string | URL | Request,
  init: RequestInit = {},
  isWanted: () => boolean = () => true,
): Promise<Answered> {
  const { method = 'GET', headers, body = null, signal } = init;
  if (!isWanted()) throw unwanted();
  // Files come as a form, whose boundary fetch writes.
  if (address instanceof Request || (body !== null && typeof body !== 'string'))
    return fetched(address, init);
  const sent = body ?? '';
  const { statusCode, statusText, ...answer } = await request(address, {
    method: method === 'GET' ? 'GET' : 'POST',
    headers: {
      ...Object.fromEntries(new Headers(headers)),
      'content-length': String(Buffer.byteLength(sent)),
    },
    body: sent === '' ? null : Readable.from(ifWanted(sent, isWanted)),
    signal,
  });
  return {
    status: statusCode,
    statusText,
    headers: headersOf(answer.headers),
    text: await answer.body.text(),
  };
}

const unwanted = (): Unsent => new Unsent('the request is no longer wanted');

/** Read once the connection is there. A server does not act on a request that ends before its body. */
async function* ifWanted(body: string, isWanted: () => boolean): AsyncGenerator<Buffer> {
  if (!isWanted()) throw unwanted();
  yield Buffer.from(body);
}

async function fetched(address: string | URL | Request, init: RequestInit): Promise<Answered> {
  const response = await fetch(address, init);
  const { status, statusText, headers } = response;
  return { status, statusText, headers, text: await response.text() };
}

const headersOf = (found: NodeJS.Dict<string | string[]>): Headers => {
  const headers = new Headers();
  for (const [name, value = []] of Object.entries(found))
    for (const one of [value].flat()) headers.append(name, one);
  return headers;
};
