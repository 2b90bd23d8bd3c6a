// The HTTP mode: signed requests to the app's request URL.
import { createHmac } from 'node:crypto';
import type { Attempt, Reply, Transport } from './delivery.ts';
import { at, isObject, parseJson } from './json.ts';

export interface RequestUrlOptions {
  readonly url: () => string | undefined;
  readonly signingSecret: string;
  readonly now: () => number;
}

/** The v0 signature of a body (docs.slack.dev/authentication/verifying-requests-from-slack). */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

export interface RequestUrl extends Transport {
  /** Slack's challenge to a new request URL; true when it was answered right. */
  verify(challenge: string, verificationToken: string): Promise<boolean>;
  /** A signed body as it is. */
  sendRaw(body: string, type: string): Promise<Reply>;
}

export function createRequestUrl({ url, signingSecret, now }: RequestUrlOptions): RequestUrl {
  async function post(
    body: string,
    type: string,
    headers: Record<string, string>,
    limitMs: number,
  ): Promise<Reply> {
    const target = url();
    if (target === undefined) return { acknowledged: false, reason: 'connection_failed' };
    const timestamp = String(Math.floor(now() / 1000));
    const started = performance.now();
    try {
      const answer = await fetch(target, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(limitMs),
        headers: {
          ...headers,
          'Content-Type': type,
          'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          'X-Slack-Request-Timestamp': timestamp,
          'X-Slack-Signature': signatureOf(signingSecret, timestamp, body),
        },
      });
      const text = await answer.text();
      if (!answer.ok) {
        // "x-slack-no-retry: 1" ends the tries (docs.slack.dev/apis/events-api, "Turning retries off").
        return {
          acknowledged: false,
          reason: 'http_error',
          isFinal: answer.headers.get('x-slack-no-retry') === '1',
        };
      }
      return {
        acknowledged: true,
        latencyMs: performance.now() - started,
        response: parseJson(text) ?? text,
      };
    } catch (thrown) {
      // The reason is what Slack would put in X-Slack-Retry-Reason; the failure itself is the app's to log.
      const isLate = thrown instanceof Error && thrown.name === 'TimeoutError';
      return { acknowledged: false, reason: isLate ? 'http_timeout' : 'connection_failed' };
    }
  }

  return {
    sendRaw: (body, type) => post(body, type, {}, 3_000),
    send: (attempt, limitMs) => {
      const { body, type } = encoded(attempt);
      return post(body, type, retryHeaders(attempt), limitMs);
    },
    verify: async (challenge, token) => {
      const body = JSON.stringify({ type: 'url_verification', token, challenge });
      const reply = await post(body, 'application/json', {}, 3000);
      if (!reply.acknowledged) return false;
      return at(reply.response, 'challenge') === challenge || reply.response === challenge;
    },
  };
}

const retryHeaders = ({ retryNum, retryReason }: Attempt): Record<string, string> =>
  retryNum === 0
    ? {}
    : { 'X-Slack-Retry-Num': String(retryNum), 'X-Slack-Retry-Reason': retryReason ?? 'unknown_error' };

/** Events are JSON, commands a form, interactions a form with one field of JSON. */
function encoded({ kind, payload }: Attempt): { readonly body: string; readonly type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  const fields = kind === 'interactive' ? { payload: JSON.stringify(payload) } : strings(payload);
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
}

const strings = (payload: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      isObject(value) ? JSON.stringify(value) : String(value),
    ]),
  );
