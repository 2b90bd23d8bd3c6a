// Calls of Slack's API. Node's fetch takes about four times the processor time of the request below it; with Slack's client around
// both it is still twice, for every answer.
import { request } from 'undici';

/** An answer whose body has been read. */
export interface Answered {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly text: string;
}

/** Rejects where there is no answer. Redirections are answers, too: Slack makes none. */
export async function call(address: string | URL | Request, init: RequestInit = {}): Promise<Answered> {
  const { method = 'GET', headers, body = null, signal } = init;
  // Files come as a form, whose boundary fetch writes.
  if (address instanceof Request || (body !== null && typeof body !== 'string'))
    return fetched(address, init);
  const { statusCode, statusText, ...answer } = await request(address, {
    method: method === 'GET' ? 'GET' : 'POST',
    headers: Object.fromEntries(new Headers(headers)),
    body,
    signal,
  });
  return {
    status: statusCode,
    statusText,
    headers: headersOf(answer.headers),
    text: await answer.body.text(),
  };
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
