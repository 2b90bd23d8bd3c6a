// Faults that a test asks for; each is used up by what it befalls.

export interface MethodFault {
  /** How many calls it befalls; by default one. */
  readonly times?: number;
  /** HTTP status instead of 200. With 429 comes Retry-After. */
  readonly status?: number;
  /** Seconds; makes the answer a 429 with error `ratelimited`. */
  readonly retryAfter?: number;
  /** Slack's error code, with status 200 as Slack does it. */
  readonly error?: string;
  /** Only calls that send blocks: what Slack refuses as blocks it takes as text. */
  readonly blocksOnly?: true;
  /** Waits before it answers; alone, the answer is the true one. */
  readonly delayMs?: number;
  /** Closes the connection: before the method ran, or after it ran, so that the work is done and the answer lost. */
  readonly reset?: 'before' | 'after';
  /** Called when the call has arrived, before it waits. */
  readonly begun?: () => void;
  /** Called when the connection is closed, or once the answer was sent. */
  readonly done?: () => void;
}

export type EventFault = 'lose-ack' | 'twice' | 'hold';

export interface Faults {
  /** Befalls the next calls of a method; "*" is any method, "response_url" the response addresses. */
  answer(method: string, fault: MethodFault): void;
  /** Treats the next acknowledgements as lost: what can be retried is retried. */
  loseAcks(count?: number): void;
  /** Delivers the next events twice, with one event id. */
  deliverTwice(count?: number): void;
  /** Collects the next events and delivers them last first. */
  reverseEvents(count: number): void;
  /** Every delivery waits so long before it is sent. */
  delayDeliveries(ms: number): void;
  /** Answers new Socket Mode connections with 503 for a while; `api` also resets apps.connections.open. */
  refuseConnections(forMs: number, where?: 'socket' | 'api'): void;
  clear(): void;
}

export interface FaultState extends Faults {
  takeFor(method: string, hasBlocks?: boolean): MethodFault | undefined;
  take(fault: Exclude<EventFault, 'hold'>): boolean;
  /** How many events are to be held back, counted down by the one who holds them. */
  takeHold(): number;
  readonly deliveryDelayMs: () => number;
  readonly refuses: (where: 'socket' | 'api') => boolean;
}

export function createFaults(now: () => number): FaultState {
  const methods = new Map<string, readonly MethodFault[]>();
  const counts = new Map<EventFault, number>();
  let delayMs = 0;
  let refusal: { readonly until: number; readonly where: 'socket' | 'api' } | undefined;

  const add = (fault: EventFault, count: number): void => {
    counts.set(fault, (counts.get(fault) ?? 0) + count);
  };
  const takeMethod = (method: string, hasBlocks: boolean): MethodFault | undefined => {
    const [first, ...rest] = methods.get(method) ?? [];
    if (first === undefined || (first.blocksOnly === true && !hasBlocks)) return undefined;
    const left = (first.times ?? 1) - 1;
    methods.set(method, left > 0 ? [{ ...first, times: left }, ...rest] : rest);
    return first;
  };

  return {
    answer: (method, fault) => void methods.set(method, [...(methods.get(method) ?? []), fault]),
    loseAcks: (count = 1) => add('lose-ack', count),
    deliverTwice: (count = 1) => add('twice', count),
    reverseEvents: (count) => add('hold', count),
    delayDeliveries: (ms) => {
      delayMs = ms;
    },
    refuseConnections: (forMs, where = 'socket') => {
      refusal = { until: now() + forMs, where };
    },
    clear: () => {
      methods.clear();
      counts.clear();
      delayMs = 0;
      refusal = undefined;
    },
    takeFor: (method, hasBlocks = false) => takeMethod(method, hasBlocks) ?? takeMethod('*', hasBlocks),
    take: (fault) => {
      const left = counts.get(fault) ?? 0;
      if (left > 0) counts.set(fault, left - 1);
      return left > 0;
    },
    takeHold: () => {
      const count = counts.get('hold') ?? 0;
      counts.set('hold', 0);
      return count;
    },
    deliveryDelayMs: () => delayMs,
    refuses: (where) =>
      refusal !== undefined && now() < refusal.until && (where === 'socket' || refusal.where === 'api'),
  };
}
