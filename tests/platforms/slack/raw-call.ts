// Calls of the Web API without a client, to see every answer as it is.
import type { SlackServer } from '../slack-server.ts';
import type { JsonObject } from './types.ts';

export interface Raw {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonObject;
}

/** `form` encodes as the client does: structures as JSON text in form fields. */
export async function rawCall(
  slack: SlackServer,
  method: string,
  args: JsonObject,
  { token = slack.tokens.bot, form = false }: { readonly token?: string; readonly form?: boolean } = {},
): Promise<Raw> {
  const fields = Object.entries(args).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const answer = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
      'Content-Type': form ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8',
    },
    body: form ? new URLSearchParams(fields) : JSON.stringify(args),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as JsonObject };
}
