// Looks at what Slack answers to each call, for refusals that the clients keep to themselves.
import { AsyncResource } from 'node:async_hooks';
import { maySend } from '../../chat/port/hold.ts';
import { call, Unsent } from './calls.ts';

/** Slack's error code of an answer; '' for one that says ok; undefined for what is no answer of Slack's. */
function errorIn(text: string): string | undefined {
  const body = parsed(text);
  if (typeof body !== 'object' || body === null || !('ok' in body)) return undefined;
  return 'error' in body ? String(body.error) : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the client says what is wrong with it.
    return undefined;
  }
}

/** Responses that have no body, and refuse one. */
const bodiless = new Set([101, 204, 205, 304]);

/** A fetch that reports every refusal, and every failure to get an answer, before the client sees it. */
export const watched =
  (report: (error: string) => void, unanswered: (error: unknown) => void = () => {}): typeof fetch =>
  async (address, init) => {
    // A connection has the context of whoever opened it.
    const isWanted = AsyncResource.bind(maySend);
    const answered = await call(address, init, isWanted).catch((error: unknown) => {
      if (error instanceof Unsent) return undefined;
      unanswered(error);
      throw error;
    });
    // The client takes this for Slack's own word, and does not try again.
    if (answered === undefined) return Response.json({ ok: false, error: 'claim_not_held' });
    const { text, ...answer } = answered;
    const error = errorIn(text);
    if (error !== undefined) report(error);
    return new Response(bodiless.has(answer.status) ? null : text, answer);
  };
