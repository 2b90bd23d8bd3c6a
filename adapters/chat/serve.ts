// Runs a platform with the policy of all of them, from its start until nothing is under way any more.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Verbatim } from '../../src/index.ts';
import type { Adapter } from '../shared/adapter.ts';
import { createChat } from './chat.ts';
import type { ChatServices } from './port/platform.ts';
import type { ChatPlatform, Receive } from './port/port.ts';
import type { ChatSettings } from './rules/settings.ts';

/**
 * Milliseconds that the end may take while questions are under way, and then those that are left to the next start: together
 * less than the ten seconds that containers have.
 */
const usualGrace = 8_000;
const leavingFor = 250;

/** Milliseconds of it in which a store that is late may still say what earlier processes left, so that it is answered now. */
const takingOverFor = 2_000;

export function serveChat<P>(
  platform: ChatPlatform<P>,
  verbatim: Verbatim,
  settings: ChatSettings,
  services: ChatServices,
): Adapter {
  const { connection, name } = platform;
  const { health, ended, requests } = connection;
  const chat = createChat(platform, verbatim, settings, services);
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  /** Nothing more of other processes is taken over. */
  const ending = new AbortController();
  const track = async (work: Promise<void>): Promise<void> => {
    underWay.add(work);
    await work;
    underWay.delete(work);
  };
  const receive: Receive<P> = (event) => track(chat.receive(event));
  return {
    name,
    health,
    ended,
    ...(requests === undefined ? {} : { requests }),
    start: async () => {
      await connection.start(receive);
      // Stopped before any event came in: what others left is for those who go on.
      if (ending.signal.aborted) return;
      void track(chat.resume(stopping.signal));
      void chat.resumeOthers(ending.signal, (work) => void track(work));
    },
    open: chat.open,
    stop: async () => {
      ending.abort();
      const over = sleep(services.grace ?? usualGrace, undefined, { ref: false });
      setTimeout(() => stopping.abort(), takingOverFor).unref();
      await connection.stop();
      const ended = Promise.all(underWay);
      await Promise.race([ended, over]);
      // An answer that came once the store is closed would be given again by the next start.
      chat.leave();
      await Promise.race([ended, sleep(leavingFor, undefined, { ref: false })]);
    },
  };
}
