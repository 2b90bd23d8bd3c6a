// Notices a connection that looks alive and is dead: no heartbeat is answered, or a session does not come back.
import { type Client, Status } from 'discord.js';

/** Milliseconds. Discord asks for a heartbeat every 41 s: three in a row are missing then. */
export const usualSilence = 130_000;

interface Sign {
  /** Milliseconds since 1970. */
  readonly alive: number;
  readonly isReady: boolean;
}

/** Checks each shard until it is stopped; `dead` is called once, with the reason. `now` in milliseconds since 1970. */
export function watch(
  client: Client,
  { silence, now }: { readonly silence: number; readonly now: () => number },
  dead: (detail: string) => void,
): () => void {
  const begun = now();
  const signs = new Map<number, Sign>();
  const check = (): void => {
    for (const { id, status, lastPingTimestamp } of client.ws.shards.values()) {
      const before = signs.get(id) ?? { alive: begun, isReady: false };
      const isReady = status === Status.Ready;
      // A session that is not back may have its heartbeats answered all the same: they count in a session only.
      const heard = isReady ? (before.isReady ? lastPingTimestamp : now()) : 0;
      const alive = Math.max(before.alive, heard);
      signs.set(id, { alive, isReady });
      if (now() - alive <= silence) continue;
      clearInterval(timer);
      const seconds = Math.round((now() - alive) / 1000);
      dead(isReady ? `no heartbeat was answered for ${seconds} s` : `no session for ${seconds} s`);
      return;
    }
  };
  const timer = setInterval(check, silence / 10);
  timer.unref();
  return () => clearInterval(timer);
}
