// Runs a platform with the policy of all of them, from its start until nothing is under way any more.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Verbatim } from '../../src/index.ts';
import type { Adapter } from '../shared/adapter.ts';
import { createChat } from './chat.ts';
import type { ChatServices } from './port/platform.ts';
import type { ChatPlatform, Receive } from './port/port.ts';
import type { ChatSettings } from './rules/settings.ts';

/** Milliseconds that questions under way have at the end. */
const grace = 10_000;

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
      void track(chat.resume(stopping.signal));
    },
    open: chat.open,
    stop: async () => {
      stopping.abort();
      await connection.stop();
      await Promise.race([Promise.all(underWay), sleep(grace, undefined, { ref: false })]);
    },
  };
}
