// Trigger ids and response addresses: what they are good for, how long and how often.
import { randomBytes } from 'node:crypto';
import { limits } from './limits.ts';

/** Where an answer to a response address goes. */
export interface ResponseTarget {
  readonly channel: string;
  readonly user: string;
  /** The message whose button was used; answers replace it unless they say otherwise. */
  readonly message?: { readonly ts: string; readonly isEphemeral: boolean };
  readonly threadTs?: string;
}

export type TriggerState = 'good' | 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

export interface Tickets {
  newTrigger(user: string): string;
  /** Uses the trigger up, and says for whom; or what is wrong with it. */
  exchange(trigger: unknown): { readonly state: TriggerState; readonly user?: string };
  /** A new response address' path. */
  newResponsePath(target: ResponseTarget): string;
  /** Counts one use. */
  useResponse(path: string): ResponseTarget | 'no_url' | 'used_url' | 'expired_url';
}

interface Response {
  readonly target: ResponseTarget;
  readonly born: number;
  readonly uses: number;
}

export function createTickets(now: () => number): Tickets {
  const triggers = new Map<
    string,
    { readonly user: string; readonly born: number; readonly isUsed: boolean }
  >();
  const responses = new Map<string, Response>();
  return {
    newTrigger(user) {
      const id = `${Math.floor(now())}.${triggers.size}.${randomBytes(12).toString('hex')}`;
      triggers.set(id, { user, born: now(), isUsed: false });
      return id;
    },
    exchange(id) {
      const trigger = typeof id === 'string' ? triggers.get(id) : undefined;
      if (typeof id !== 'string' || trigger === undefined) return { state: 'invalid_trigger_id' };
      if (trigger.isUsed) return { state: 'exchanged_trigger_id' };
      if (now() - trigger.born > limits.triggerMs) return { state: 'expired_trigger_id' };
      triggers.set(id, { ...trigger, isUsed: true });
      return { state: 'good', user: trigger.user };
    },
    newResponsePath(target) {
      const path = `/response/${randomBytes(12).toString('hex')}`;
      responses.set(path, { target, born: now(), uses: 0 });
      return path;
    },
    useResponse(path) {
      const response = responses.get(path);
      if (response === undefined) return 'no_url';
      if (now() - response.born > limits.responseMs) return 'expired_url';
      if (response.uses >= limits.responseUses) return 'used_url';
      responses.set(path, { ...response, uses: response.uses + 1 });
      return response.target;
    },
  };
}
