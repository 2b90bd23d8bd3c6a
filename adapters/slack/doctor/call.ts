// One call of Slack's Web API, with the headers that its client hides, and without trying again.

export interface Called {
  readonly ok: boolean;
  /** Slack's error code, or '' where there is none. */
  readonly error: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

/** Milliseconds. */
const patience = 10_000;

/** `token` is '' for methods that take none. Rejects where Slack can't be reached, or what answers is not Slack. */
export async function call(
  apiUrl: string,
  method: string,
  token: string,
  args: Readonly<Record<string, string>> = {},
): Promise<Called> {
  const response = await fetch(new URL(method, apiUrl), {
    method: 'POST',
    headers: {
      ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(args).toString(),
    signal: AbortSignal.timeout(patience),
  });
  const body = (await response.json()) as Readonly<Record<string, unknown>>;
  return { ok: body['ok'] === true, error: String(body['error'] ?? ''), body, headers: response.headers };
}
