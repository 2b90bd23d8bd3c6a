// Keeps the bot logged in to Discord: its state as health, another login after a lost one, its refusals as an end.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { VerbatimError } from '../../../src/index.ts';
import type { HealthState } from '../../shared/health-state.ts';
import { openSession, type Session, type SessionServices } from './session.ts';

export interface Connection {
  /** Resolves once events come in, or when it is stopped before. Rejects with CONFIG_INVALID where Discord refuses the bot. */
  start(): Promise<void>;
  /** Resolves once no event comes in any more. */
  stop(): Promise<void>;
  /** A call was refused in a way that no waiting fixes. */
  refuse(error: VerbatimError): void;
  /** Resolves when Discord does not accept this bot any more. */
  readonly ended: Promise<void>;
}

/** Milliseconds between two attempts to log in: Discord allows a thousand a day. */
const usualPause = 15_000;

export function createConnection(
  services: Omit<SessionServices, 'changed'>,
  health: HealthState,
): Connection {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let session: Session | undefined;
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

  async function stayLoggedIn(): Promise<void> {
    while (!isStopping()) {
      session = openSession({ ...services, changed, ready });
      const over = await session.over;
      if (isStopping()) return;
      health.change(
        'failing',
        over.kind === 'refused' ? over.error.message : `${over.detail}; logging in again`,
      );
      await session.close();
      if (over.kind === 'refused') return refuse(over.error);
      services.log.warn({ reason: over.detail }, 'logging in to Discord again');
      await sleep(services.tuning.pause ?? usualPause, undefined, {
        signal: stopping.signal,
        ref: false,
      }).catch(() => {
        // Stopped meanwhile: the loop sees it.
      });
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
    ended: refused.then(() => {}),
  };
}
