// Something said is acknowledged once it is claimed on disk: what Slack was not told of as received it sends again. Bolt would
// acknowledge before it hands an event on, and would also acknowledge what has no token: another process may have stored the
// installation a moment ago, and the database may be late.
import type { App, AppOptions, Context, Logger } from '@slack/bolt';
import { z } from 'zod';
import { messageOf } from '../../../src/index.ts';

/** Milliseconds after which it is acknowledged in any case, if it has a token: Slack takes three seconds for a failure. */
const patience = 2_500;

/**
 * How often Slack may send again what has no token. After that it is acknowledged, as Slack limits events to apps that acknowledge few
 * of them, and a workspace may have removed the app for good (https://docs.slack.dev/reference/events/app_rate_limited).
 */
const mostRetries = 2;

const said = z.looseObject({ event: z.looseObject({ type: z.enum(['message', 'app_mention']) }) });

/** Of an event's context. */
const property = 'acknowledge';
const acknowledging = z.looseObject({
  [property]: z.custom<() => void>((value) => typeof value === 'function'),
});

/** Acknowledges what was said now; nothing for any other event. */
export const acknowledgeIn = (context: Context): (() => void) =>
  acknowledging.safeParse(context).data?.[property] ?? (() => {});

/** Of an app with many tokens: which events have one. */
export interface Authorised {
  readonly authorize: NonNullable<AppOptions['authorize']>;
  has(body: unknown): boolean;
}

export function authorisedBy(authorize: Authorised['authorize']): Authorised {
  const bodies = new WeakSet<object>();
  return {
    authorize: async (source, body) => {
      const result = await authorize(source, body);
      if (typeof body === 'object' && body !== null) bodies.add(body);
      return result;
    },
    has: (body) => typeof body === 'object' && body !== null && bodies.has(body),
  };
}

/** Before anything comes in. Absent `authorised`, every event is. */
export function acknowledgeOnceClaimed(app: App, logger: Logger, authorised?: Pick<Authorised, 'has'>): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (!said.safeParse(event.body).success) return processEvent(event);
    let done: Promise<void> | undefined;
    const acknowledge = (): Promise<void> => {
      done ??= event
        .ack()
        .catch((error: unknown) => logger.warn(`an event could not be acknowledged: ${messageOf(error)}`));
      return done;
    };
    const isAuthorised = (): boolean => authorised?.has(event.body) ?? true;
    const timer = setTimeout(() => {
      if (isAuthorised()) void acknowledge();
    }, patience);
    const later = async (): Promise<void> => {};
    try {
      await processEvent({
        ...event,
        ack: later,
        customProperties: { ...event.customProperties, [property]: () => void acknowledge() },
      });
      // Whatever needs no claim.
      if (isAuthorised() || (event.retryNum ?? 0) >= mostRetries) await acknowledge();
    } finally {
      clearTimeout(timer);
    }
  };
}
