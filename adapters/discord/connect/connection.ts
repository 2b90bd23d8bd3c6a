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
 * Every connection of a bot hears everything, so of several processes one is connected: the one that has the duty. Whoever cannot
 * connect hands it over. While the store is away nobody knows which process has it, and the connected one stays connected.
 */
export interface Duty {
  takeOn(): Promise<boolean | undefined>;
  handOver(): Promise<void>;
}

export function createConnection(
  services: Omit<SessionServices, 'changed'>,
  health: HealthState,
  duty?: Duty,
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

  /** Resolves once this process has the duty, or is being stopped. */
  async function standBy(): Promise<void> {
    for (let said = ''; duty !== undefined && !isStopping(); ) {
      const has = await duty.takeOn();
      if (has === true) break;
      isStandingBy = true;
      const state = has === undefined ? waiting : standing;
      health.change(has === undefined ? 'starting' : 'ok', state);
      if (state !== said) services.log.info({}, state);
      said = state;
      await pause(lookEvery);
    }
    isStandingBy = false;
  }

  /** Resolves once another process has the duty; never, once `signal` aborts or this one is being stopped. */
  async function untilAnother(signal: AbortSignal): Promise<'another'> {
    while (duty !== undefined && !signal.aborted && !isStopping()) {
      if ((await duty.takeOn()) === false) return 'another';
      await pause(lookEvery);
    }
    return new Promise(() => {});
  }

  async function stayLoggedIn(): Promise<void> {
    while (!isStopping()) {
      await standBy();
      // Taken on just now, perhaps.
      if (isStopping()) return duty?.handOver();
      session = openSession({ ...services, changed, ready });
      const looking = new AbortController();
      const over = await Promise.race([session.over, untilAnother(looking.signal)]);
      looking.abort();
      if (isStopping()) return;
      if (over === 'another') {
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
      await duty?.handOver();
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
      await duty?.handOver();
    },
    refuse: (error) => session?.refuse(error),
    standsBy: () => isStandingBy,
    ended: refused.then(() => {}),
  };
}

const standing = 'standing by: another process is connected to Discord';
const waiting = 'standing by until the database says which process is to be connected to Discord';
