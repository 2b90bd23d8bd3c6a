// Brings events, commands and interactions to the app, and tries events again as Slack does.
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultState } from './faults.ts';
import { isObject } from './json.ts';
import { limits } from './limits.ts';
import type { DeliveryKind, Log } from './log.ts';
import type { JsonObject } from './types.ts';

export interface Delivery {
  readonly kind: DeliveryKind;
  /** For the log: the event's type, the command, the action's or callback's id. */
  readonly name: string;
  readonly payload: JsonObject;
}

/** The delivery as of another workspace: the installation there where there are several, else the only one. */
export function inTeam(delivery: Delivery, teamId: string | undefined): Delivery {
  if (teamId === undefined) return delivery;
  const { team_id, context_team_id, team, user, authorizations, view, ...payload } = delivery.payload;
  const moved = (held: unknown, name: string): unknown =>
    isObject(held) && typeof held[name] === 'string' && !isOrganisation(held[name])
      ? { ...held, [name]: teamId }
      : held;
  return {
    ...delivery,
    payload: {
      ...payload,
      ...(team_id === undefined ? {} : { team_id: teamId }),
      ...(context_team_id === undefined ? {} : { context_team_id: teamId }),
      ...(team === undefined ? {} : { team: moved(team, 'id') }),
      ...(user === undefined ? {} : { user: moved(user, 'team_id') }),
      ...(view === undefined ? {} : { view: moved(view, 'app_installed_team_id') }),
      ...(Array.isArray(authorizations)
        ? { authorizations: authorizations.map((one: unknown) => moved(one, 'team_id')) }
        : {}),
    },
  };
}

const isOrganisation = (id: string): boolean => id.startsWith('E');

export interface Attempt extends Delivery {
  readonly id: string;
  readonly retryNum: number;
  readonly retryReason?: string;
}

export type Reply =
  | { readonly acknowledged: true; readonly latencyMs: number; readonly response: unknown }
  | { readonly acknowledged: false; readonly reason: string; readonly isFinal?: boolean };

/** One way to the app. `send` answers with the acknowledgement, or with why there was none within `limitMs`. */
export interface Transport {
  send(attempt: Attempt, limitMs: number): Promise<Reply>;
}

export interface DeliveryOptions {
  readonly transport: () => Transport;
  readonly log: Log;
  readonly faults: FaultState;
  /** Milliseconds that an app has to acknowledge; Slack's are 3,000. */
  readonly ackMs?: number;
  /**
   * Milliseconds before the first, second and third try again. Slack's are "nearly immediately", one and five minutes
   * (docs.slack.dev/apis/events-api, "Retries"); commands and interactions are never tried again.
   */
  readonly retryDelaysMs?: readonly number[];
}

export interface Deliveries {
  deliver(delivery: Delivery): Promise<Reply>;
  /** Delivers once more, as a retry; without waiting for the turn of one. */
  redeliver(delivery: Delivery, retryNum: number, retryReason: string): Promise<Reply>;
  /** Ends what waits for its turn, and waits for what is under way. */
  close(): Promise<void>;
}

const defaultRetryDelaysMs = [0, 60_000, 300_000];

export function createDeliveries(options: DeliveryOptions): Deliveries {
  const { log, faults, ackMs = limits.ackMs, retryDelaysMs = defaultRetryDelaysMs } = options;
  const closing = new AbortController();
  // One listener for each event that waits for its turn.
  setMaxListeners(0, closing.signal);
  const underWay = new Set<Promise<unknown>>();
  const held: (() => Promise<void>)[] = [];
  let holding = 0;

  async function attempt(delivery: Delivery, retryNum: number, retryReason?: string): Promise<Reply> {
    const { kind, name } = delivery;
    const id = randomUUID();
    const delayMs = faults.deliveryDelayMs();
    if (delayMs > 0) await sleep(delayMs, undefined, { signal: closing.signal });
    const retry = retryReason === undefined ? {} : { retryReason };
    log.add({ type: 'delivery', id, ...delivery, retryNum, ...retry });
    const sent = await options.transport().send({ ...delivery, id, retryNum, ...retry }, ackMs);
    const reply: Reply =
      sent.acknowledged && faults.take('lose-ack') ? { acknowledged: false, reason: 'timeout' } : sent;
    if (reply.acknowledged) {
      log.add({ type: 'ack', id, kind, name, latencyMs: reply.latencyMs, response: reply.response });
    } else {
      log.add({ type: 'unacknowledged', id, kind, name, reason: reply.reason });
    }
    return reply;
  }

  async function withRetries(delivery: Delivery): Promise<Reply> {
    let reply = await attempt(delivery, 0);
    if (delivery.kind !== 'events_api') return reply;
    if (faults.take('twice')) await attempt(delivery, 0);
    for (const [index, delayMs] of retryDelaysMs.entries()) {
      if (reply.acknowledged || reply.isFinal) return reply;
      await sleep(delayMs, undefined, { signal: closing.signal });
      reply = await attempt(delivery, index + 1, reply.reason);
    }
    return reply;
  }

  async function inTurn(delivery: Delivery): Promise<Reply> {
    if (delivery.kind === 'events_api') holding += faults.takeHold();
    if (delivery.kind !== 'events_api' || holding === 0) return withRetries(delivery);
    return new Promise((resolve, reject) => {
      held.push(() => withRetries(delivery).then(resolve, reject));
      if (held.length >= holding) void release();
    });
  }

  async function release(): Promise<void> {
    const releases = held.splice(0).reverse();
    holding = 0;
    for (const next of releases) await next();
  }

  async function track(work: Promise<Reply>): Promise<Reply> {
    underWay.add(work);
    try {
      return await work;
    } catch (thrown) {
      if (closing.signal.aborted) return { acknowledged: false, reason: 'server_closed' };
      throw thrown;
    } finally {
      underWay.delete(work);
    }
  }

  return {
    deliver: (delivery) => track(inTurn(delivery)),
    redeliver: (delivery, retryNum, retryReason) => track(attempt(delivery, retryNum, retryReason)),
    close: async () => {
      closing.abort();
      await Promise.allSettled([...underWay]);
    },
  };
}
