// Socket Mode: its state as health, its refusals as an end, and a guard for what its client leaves unhandled.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, SocketModeReceiver } from '@slack/bolt';
import type { SocketModeClient } from '@slack/socket-mode';
import { messageOf, VerbatimError } from '../../../src/index.ts';
import type { HealthState } from '../../shared/health-state.ts';
import { watched } from './refusal-watch.ts';
import { isFinal, refusalOf } from './token-refusals.ts';
import type { Transport } from './transport.ts';
import { isWellFormedFrame } from './well-formed.ts';

/** Milliseconds that Slack has to close the socket with us. */
const closing = 2_000;

export function createSocket(
  appToken: string,
  apiUrl: string | undefined,
  logger: Logger,
  health: HealthState,
): Transport {
  let stopping = false;
  let isRefused = false;
  let endWith: (refusal: VerbatimError) => void = () => {};
  const refused = new Promise<VerbatimError>((resolve) => {
    endWith = resolve;
  });
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // The client adds its own retries to this object: shorter ones were seen to end reconnecting for good.
    installerOptions: {
      clientOptions: {
        ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
        fetch: watching(
          () => stopping,
          (error) => {
            isRefused = true;
            const refusal = new VerbatimError('CONFIG_INVALID', refusalOf('SLACK_APP_TOKEN', error));
            health.change('failing', refusal.message);
            endWith(refusal);
          },
        ),
      },
    },
  });
  const { client } = receiver;
  const lost = (detail: string): void => {
    if (!stopping && !isRefused) health.change('failing', detail);
  };
  client.on('connected', () => health.change('ok', 'the socket is connected'));
  client.on('close', () => lost('the socket is lost; connecting again'));
  client.on('reconnecting', () => lost('connecting again'));
  client.on('disconnected', () => lost('the socket is closed'));
  guardFrames(client, logger);
  guardReconnecting(client, (error) => {
    if (stopping) return false;
    lost(`connecting failed: ${messageOf(error)}`);
    return true;
  });

  const disconnect = async (): Promise<void> => {
    stopping = true;
    // A socket that is being opened is not closed by the client in time: the end does not wait for it.
    await Promise.race([client.disconnect(), sleep(closing, undefined, { ref: false })]);
  };
  return {
    receiver,
    requests: [],
    start: async () => {
      const started = client.start();
      // What fails after the race is over shows in the health.
      started.catch(() => {});
      const refusal = await Promise.race([started.then(() => undefined), refused]);
      if (refusal === undefined) return;
      await disconnect();
      throw refusal;
    },
    stop: disconnect,
    ended: refused.then(() => {}),
  };
}

/** What Slack says to a token it does not take: with it, the client opens no socket and tries no more. */
const noAddress = (): Response => Response.json({ ok: false, error: 'not_authed' });

/**
 * fetch, with a look at what Slack answers: some final refusals count as passing ones with the client. Once stopping, no
 * address of a socket is handed on: the client would open it all the same.
 */
function watching(isStopping: () => boolean, onFinal: (error: string) => void): typeof fetch {
  const call = watched((error) => {
    if (!isStopping() && isFinal(error)) onFinal(error);
  });
  return async (address, init) => {
    if (isStopping()) return noAddress();
    const response = await call(address, init);
    return isStopping() ? noAddress() : response;
  };
}

/** Frames that the client would throw on are left out. */
function guardFrames(client: SocketModeClient, logger: Logger): void {
  const frames = 'ws_message';
  const listeners = client.listeners(frames);
  client.removeAllListeners(frames);
  client.on(frames, (data: unknown, ...more: unknown[]) => {
    if (!isWellFormedFrame(data)) return logger.warn('ignored a frame that is not from Slack');
    for (const listener of listeners) listener(data, ...more);
  });
}

type Attempt = () => Promise<unknown>;

/**
 * The client (3.1.0) starts again with `cb.apply(this).then(res)`: when it is stopped, or fails, meanwhile, the
 * rejection has no handler and would end the process. Here it gets one; `failed` says whether to try again.
 */
function guardReconnecting(client: SocketModeClient, failed: (error: unknown) => boolean): void {
  const inside = client as unknown as { delayReconnectAttempt(attempt: Attempt): Promise<unknown> };
  const delay = inside.delayReconnectAttempt.bind(client);
  inside.delayReconnectAttempt = (attempt) =>
    delay(async () => {
      try {
        return await attempt.apply(client);
      } catch (error) {
        if (failed(error)) void inside.delayReconnectAttempt(client.start);
        // Whoever waits for this attempt would take what it gives for an address; the next one takes over.
        return new Promise(() => {});
      }
    });
}
