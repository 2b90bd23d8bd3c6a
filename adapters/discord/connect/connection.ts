// Keeps the bot logged in to Discord: its state as health, another login after a lost one, its refusals as an end.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { VerbatimError } from '../../../src/index.ts';
import type { HealthState } from '../../shared/health-state.ts';
import { openSession, type Session, type SessionServices } from './session.ts';

export interface Connection {
  /** Resolves once events come in, which where processes share the bot may be long after; or when it is stopped before. Rejects with CONFIG_INVALID where Discord refuses the bot. */
  start(): Promise<void>;
  /** Resolves once no event comes in any more. */
  stop(): Promise<void>;
  /** A call was refused in a way that no waiting fixes. */
  refuse(error: VerbatimError): void;
  /** Whether another process is connected in this one's place. */
  standsBy(): boolean;
  /** Resolves when Discord does not accept this bot any more. */
  readonly ended: Promise<void>;
}

/** Milliseconds between two attempts to log in: Discord allows a thousand a day. */
const usualPause = 15_000;

/** Milliseconds between two looks which of the processes is to be connected. */
const lookEvery = 500;

/**
 * Every connection of a bot hears everything, so of several processes one is connected: the one that `leads`. Where nobody knows
 * who does, since the store is away, who is connected stays so. Absent: there is this process alone.
 */
export type Leads = () => Promise<boolean | undefined>;

export function createConnection(
  services: Omit<SessionServices, 'changed'>,
  health: HealthState,
  leads?: Leads,
): Connection {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  const pause = (milliseconds: number): Promise<void> =>
    sleep(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => {
      // Stopped meanwhile: who waits sees it.
    });
  let session: Session | undefined;
  let isStandingBy = false;
  let begin: () => void = () => {};
  let refuse: (error: VerbatimError) => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const refused = new Promise<VerbatimError>((resolve) => {
    refuse = resolve;
  });
  const changed: SessionServices['changed'] = (state, detail) => {
    if (!isStopping()) health.change(state, detail);
  };
  const ready = (client: Client<true>): void => {
    begin();
    services.ready(client);
  };

  /** Resolves once this process leads, or is being stopped. */
  async function standBy(): Promise<void> {
    while (leads !== undefined && !isStopping() && (await leads()) !== true) {
      if (!isStandingBy) services.log.info({}, 'standing by: another process is connected to Discord');
      isStandingBy = true;
      health.change('ok', 'standing by: another process is connected');
      await pause(lookEvery);
    }
    isStandingBy = false;
  }

  /** Resolves once another process leads; never, once `signal` aborts or this one is being stopped. */
  async function untilAnotherLeads(signal: AbortSignal): Promise<'another leads'> {
    while (leads !== undefined && !signal.aborted && !isStopping()) {
      if ((await leads()) === false) return 'another leads';
      await pause(lookEvery);
    }
    return new Promise(() => {});
  }

  async function stayLoggedIn(): Promise<void> {
    while (!isStopping()) {
      await standBy();
      if (isStopping()) return;
      session = openSession({ ...services, changed, ready });
      const looking = new AbortController();
      const over = await Promise.race([session.over, untilAnotherLeads(looking.signal)]);
      looking.abort();
      if (isStopping()) return;
      if (over === 'another leads') {
        services.log.warn({}, 'another process has taken over the connection to Discord');
        isStandingBy = true;
        await session.close();
        continue;
      }
      health.change(
        'failing',
        over.kind === 'refused' ? over.error.message : `${over.detail}; logging in again`,
      );
      await session.close();
      if (over.kind === 'refused') return refuse(over.error);
      services.log.warn({ reason: over.detail }, 'logging in to Discord again');
      await pause(services.tuning.pause ?? usualPause);
    }
  }

  return {
    start: async () => {
      void stayLoggedIn();
      const refusal = await Promise.race([begun.then(() => undefined), refused]);
      if (refusal !== undefined) throw refusal;
    },
    stop: async () => {
      stopping.abort();
      begin();
      await session?.close();
    },
    refuse: (error) => session?.refuse(error),
    standsBy: () => isStandingBy,
    ended: refused.then(() => {}),
  };
}
