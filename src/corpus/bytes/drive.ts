// Calls to the drive that holds the corpus: one that does not answer is noticed, and never takes the whole process with it.

/** Milliseconds after which a call that has not been answered is no longer only slow. */
export const patience = 30_000;

/**
 * Calls under way at a time. Node has four threads for them, which also resolve the names of hosts and read all other
 * files: a drive that hangs must not get all of them.
 */
const most = 3;

interface Call {
  readonly path: string;
  /** By `performance.now()`. */
  readonly since: number;
}

/** In the order in which they began, of the whole process, as the threads are. */
const underWay = new Set<Call>();
const waiting: (() => void)[] = [];
let free = most;

/** `call` may be several calls for one file, one after the other, and no `onDrive` of its own. */
export async function onDrive<T>(path: string, call: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1;
  else await new Promise<void>((begin) => waiting.push(begin));
  const own = { path, since: performance.now() };
  underWay.add(own);
  try {
    return await call();
  } finally {
    underWay.delete(own);
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }
}

export interface Unanswered {
  readonly path: string;
  /** Milliseconds. */
  readonly waited: number;
}

/** The call that has waited longest, once patience with it is at an end. */
export function unanswered(): Unanswered | undefined {
  const [oldest] = underWay;
  if (oldest === undefined) return undefined;
  const waited = performance.now() - oldest.since;
  return waited < patience ? undefined : { path: oldest.path, waited };
}

export const waitingFor = ({ path, waited }: Unanswered): string =>
  `The drive has not answered for ${Math.round(waited / 1000)} seconds about ${path}. Check that it is connected and mounted.`;
