// Faults of the REST interface, on request: what goes wrong with which of the next calls.

export interface Fault {
  /** Absent: any. */
  readonly method?: string;
  /** A route's pattern or an expression over the path; absent: any. */
  readonly path?: string | RegExp;
  /** How many calls; 1 when absent. */
  readonly times?: number;
  /** Answers with this status; 500 when nothing else is said. */
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before the answer. Alone, the call is answered as usual, but late. */
  readonly delay?: number;
  /** Cuts the connection without an answer. */
  readonly reset?: boolean;
  /** Whether the call takes effect all the same: the caller does not know what happened. */
  readonly takesEffect?: boolean;
  /** Called when it strikes: after its effect; before the connection is cut, or once the answer is on its way. */
  readonly done?: () => void;
}

export interface FaultHandle {
  /** How many calls it has struck. */
  readonly struck: () => number;
  readonly stop: () => void;
}

export interface Faults {
  readonly add: (fault: Fault) => FaultHandle;
  /** The fault that strikes this call, counted as struck. */
  readonly next: (call: {
    readonly method: string;
    readonly path: string;
    readonly route: string | undefined;
  }) => Fault | undefined;
}

function strikes({ method, path }: Fault, call: Parameters<Faults['next']>[0]): boolean {
  if (method !== undefined && method !== call.method) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? path === call.route || path === call.path : path.test(call.path);
}

export function createFaults(): Faults {
  const waiting: { readonly fault: Fault; left: number; struck: number }[] = [];
  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? 1, struck: 0 };
      waiting.push(entry);
      return {
        struck: () => entry.struck,
        stop: () => {
          entry.left = 0;
        },
      };
    },
    next(call) {
      const entry = waiting.find(({ fault, left }) => left > 0 && strikes(fault, call));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      entry.struck += 1;
      return entry.fault;
    },
  };
}

/** A fault that only waits leaves the answer as it is. */
export function answersItself({ status, body, delay, reset }: Fault): boolean {
  return reset === true || status !== undefined || body !== undefined || delay === undefined;
}
