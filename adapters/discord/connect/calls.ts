// Calls that are made again until Discord answers them, with pauses that grow: an outage delays an answer and loses none.
import { setTimeout as sleep } from 'node:timers/promises';
import { HTTPError, RateLimitError, type REST } from 'discord.js';
import { type Health, type Log, messageOf } from '../../../src/index.ts';
import { isBroken } from '../../shared/broken.ts';
import { createHealthState } from '../../shared/health-state.ts';

export type Calls = Pick<REST, 'get' | 'post' | 'patch' | 'put' | 'delete'>;

export interface PersistentCalls extends Calls {
  /** The same, for what nobody waits for long: given up after seconds. */
  readonly brief: Calls;
  /** Failing while Discord does not answer, or has asked us to wait for long. */
  health(): Health;
  /** What waits for another try is given up. */
  stop(): void;
}

/** Milliseconds: of the first pause, and of the longest. */
const pauses = { first: 250, longest: 30_000 } as const;
/** Milliseconds for which a call is tried. Late is better than never; what is older, the next start apologises for. */
const patience = { usual: 6 * 60 * 60 * 1000, brief: 10_000 } as const;

/** Discord did not answer, or asked for patience: neither a yes nor a no. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof HTTPError || error instanceof RateLimitError || isBroken(error);

const pauseAfter = (error: unknown, tries: number): number =>
  error instanceof RateLimitError
    ? error.retryAfter
    : Math.min(pauses.first * 2 ** (tries - 1), pauses.longest);

const statusOf = (error: unknown): string => (error instanceof HTTPError ? `${error.status} ` : '');

/** `rest` makes each call once and rejects instead of waiting for long. `now` in milliseconds since 1970. */
export function createCalls(rest: Calls, log: Log, now: () => number): PersistentCalls {
  const stopping = new AbortController();
  const state = createHealthState(now);
  let limitedUntil = 0;

  const failed = (error: unknown): void => {
    const wait = error instanceof RateLimitError ? error.retryAfter : 0;
    limitedUntil = Math.max(limitedUntil, now() + wait);
    const reason =
      wait > 0
        ? `Discord asks to wait ${Math.floor(wait / 1000)} s (429)`
        : `Discord does not answer: ${statusOf(error)}${messageOf(error)}`;
    if (state.health().state !== 'failing') log.warn({ reason }, 'answers are late');
    state.change('failing', reason);
  };
  const answered = (): void => {
    if (state.health().state === 'ok' || now() < limitedUntil) return;
    if (state.health().state === 'failing') log.info({}, 'Discord answers again');
    state.change('ok');
  };

  async function persist<T>(work: () => Promise<T>, longest: number): Promise<T> {
    const begun = now();
    for (let tries = 1; ; tries += 1) {
      try {
        const result = await work();
        answered();
        return result;
      } catch (error) {
        if (!isUnanswered(error)) answered();
        const pause = pauseAfter(error, tries);
        const isOver = stopping.signal.aborted || now() + pause - begun > longest;
        if (!isUnanswered(error) || isOver) throw error;
        failed(error);
        await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => {
          throw error;
        });
      }
    }
  }
  const within = (longest: number): Calls => ({
    get: (...call) => persist(() => rest.get(...call), longest),
    post: (...call) => persist(() => rest.post(...call), longest),
    patch: (...call) => persist(() => rest.patch(...call), longest),
    put: (...call) => persist(() => rest.put(...call), longest),
    delete: (...call) => persist(() => rest.delete(...call), longest),
  });
  return {
    ...within(patience.usual),
    brief: within(patience.brief),
    health: state.health,
    stop: () => stopping.abort(),
  };
}
