// Renews tokens that expire, two hours before they do. Of processes that share a store, one renews a token at a time, which it writes
// in place of the one that it renewed alone; the others take it from there. One that is killed between Slack's answer and the write
// leaves the store as it was: another process uses the refresh token once more, which Slack takes "for a short grace period".
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Installation,
  type Installations,
  type Log,
  messageOf,
  type Verbatim,
} from '../../../src/index.ts';
import { platform } from '../address/places.ts';
import { type Installed, idOf, installedOf, keyOf } from './store.ts';
import { type Granted, isDue, patience, withPair } from './tokens.ts';

export interface Renewal {
  start(): void;
  /** Looks now, also for what was installed a moment ago: somebody waits. */
  wake(): void;
  /** Resolves once none is under way that it began; it waits for what Slack has answered to be written. */
  stop(): Promise<void>;
}

export interface RenewalServices {
  readonly installations: Installations;
  readonly claims: Pick<Verbatim['claims'], 'takeOn' | 'handOver'>;
  /** A new pair of tokens for a refresh token. */
  readonly renew: (refreshToken: string) => Promise<Granted>;
  /** Hears what is installed, again and again: another process may have stored or removed something. Never rejects. */
  readonly looked: (installed: readonly Installation[]) => Promise<void>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Milliseconds between two looks at which tokens are due, and between two readings of what is installed. */
const lookEvery = 1_000;
const readEvery = 30_000;

/** Milliseconds until a token is tried again: after a failure, at most, and after a renewal or a refusal, which no haste helps. */
const firstPause = 1_000;
const longestPause = 60_000;

/** Milliseconds: a process that had begun when the store went away writes first. */
const settles = 5_000;

const mostAtOnce = 5;

/** Milliseconds that the end waits for what Slack was asked for: its answer, and that it is written. */
const endsWithin = patience + 2_000;

export function createRenewal(services: RenewalServices): Renewal {
  const { installations, claims, renew, looked, log, now } = services;
  const underWay = new Map<string, Promise<void>>();
  /** By place: when it is tried again, and the pause before that. */
  const pauses = new Map<string, { readonly until: number; readonly pause: number }>();
  const stopping = new AbortController();
  let known: readonly Installation[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  let awayAt = Number.NEGATIVE_INFINITY;
  let wake = (): void => {};

  async function read(): Promise<void> {
    if (performance.now() - readAt < readEvery && installations.isWritten()) return;
    readAt = performance.now();
    known = await installations.list(platform);
    await looked(known);
  }

  async function look(): Promise<void> {
    await read();
    for (const one of known.flatMap(installedOf)) {
      if (underWay.size >= mostAtOnce) return;
      const place = placeOf(one);
      if (underWay.has(place) || (pauses.get(place)?.until ?? 0) > now() || !isDue(one, now())) continue;
      const work = renewOne(one)
        .catch((error: unknown) => failed(one, error))
        .finally(() => underWay.delete(place));
      underWay.set(place, work);
    }
  }

  async function renewOne(one: Installed): Promise<void> {
    const duty = `slack token ${placeOf(one)}`;
    const has = await claims.takeOn(duty);
    if (has === undefined) awayAt = performance.now();
    if (has !== true) return;
    try {
      if (performance.now() - awayAt < settles || stopping.signal.aborted) return;
      // Another process may have renewed it while this one waited.
      if (!(await installations.reread(keyOf(one)))) return;
      known = await installations.list(platform);
      const listed = known.find(
        (each) => each.organisation === one.organisation && each.tenant === one.workspace,
      );
      const [current] = listed === undefined ? [] : installedOf(listed);
      if (listed === undefined || current?.refreshToken === undefined || !isDue(current, now())) return;
      const pair = await renew(current.refreshToken);
      await installations.replace(listed, withPair(current, pair, now()));
      pauses.set(placeOf(one), { until: now() + longestPause, pause: firstPause });
      log.info({ tenant: idOf(one), organisation: one.organisation }, 'a token was renewed');
    } finally {
      await claims.handOver(duty);
    }
  }

  function failed(one: Installed, error: unknown): void {
    const { pause = firstPause } = pauses.get(placeOf(one)) ?? {};
    pauses.set(placeOf(one), { until: now() + pause, pause: Math.min(pause * 2, longestPause) });
    const { organisation, expiresAt = 0 } = one;
    const expires = new Date(expiresAt).toISOString();
    log.warn({ tenant: idOf(one), organisation, expires, reason: messageOf(error) }, notRenewed);
  }

  async function keepLooking(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => {
        // The next look may do better; without one, tokens end.
        log.error({ reason: messageOf(error) }, 'the tokens that expire could not be looked through');
      });
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([woken, sleep(lookEvery, undefined, { ref: false })]);
    }
  }

  return {
    start: () => void keepLooking(),
    wake: () => {
      readAt = Number.NEGATIVE_INFINITY;
      wake();
    },
    async stop() {
      stopping.abort();
      wake();
      await Promise.race([Promise.all(underWay.values()), sleep(endsWithin, undefined, { ref: false })]);
    },
  };
}

const placeOf = ({ organisation, workspace }: Installed): string => `${organisation} ${workspace}`;

const notRenewed =
  'a token that expires could not be renewed; it is tried again. Once it has expired, the app has to be installed there again';
