// Claims as a bot uses them: whatever happens to the file, an event is taken once, and people get their answers.
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { type Claim, type ClaimState, isOpen } from '../claims.ts';
import type { OpenedStore } from '../folder/opened.ts';
import { seenFor } from '../store.ts';
import type { Attempts } from './attempts.ts';
import type { Person } from './person.ts';

/** None of them rejects. */
export interface Claims {
  /** True for one caller only, for a day, also after a restart: of an event that has no outcome to be seen. */
  firstSeen(key: string): Promise<boolean>;
  /** The same; until it is marked as answered or given up, the next start takes it over with what `body` says. */
  claim(key: string, person: Person, body: string): Promise<boolean>;
  mark(key: string, state: ClaimState, body?: string): Promise<void>;
  /** Something is about to be said about it: marks it as `posting`, and tells whether this process may say it. */
  hold(key: string, body?: string): Promise<Hold>;
  /** Something to be known after a restart, in place of what was noted before. */
  note(key: string, person: Person, body: string): Promise<void>;
  /** The next one with the key is the first again. */
  release(key: string): Promise<void>;
  /** Undefined where there is none, and while the store fails. */
  claimOf(key: string): Promise<Claim | undefined>;
  /** What processes that ended claimed under keys that begin so and did not finish: each claim is given out once. */
  takeOver(prefix: string): Promise<readonly Claim[]>;
  /** Other processes claim in the same store: what they leave open when they end is asked for again and again. */
  readonly isShared: boolean;
  /**
   * Takes on what one of those that share the store does for all: whether this process has the duty. True where none shares it,
   * undefined while the store is away, so that nobody knows.
   */
  takeOn(duty: string): Promise<boolean | undefined>;
  /** Another may take it on. */
  handOver(duty: string): Promise<void>;
  /** How many claims were acted on so far before they were on disk: one is lost if the process ends before its outcome. */
  unwritten(): number;
}

/** Whose a claim is, of those that share the store. */
export interface Hold {
  /** `another`: a process that took it over says it. `unknown`: the store cannot be asked, and another may have said it. */
  readonly whose: 'own' | 'another' | 'unknown';
  /** Whether nobody can have taken it over since. */
  holds(): boolean;
}

const isOwn: Hold = { whose: 'own', holds: () => true };

export interface ClaimServices {
  readonly attempts: Pick<Attempts, 'try'>;
  readonly log: Log;
  readonly now: () => number;
  /** Of what this process claims; another one for each start. */
  readonly owner: string;
  /** Other processes claim in the same store. Absent for none. */
  readonly isShared?: boolean;
}

export function createClaims({ attempts, log, now, owner, isShared = false }: ClaimServices): Claims {
  const inMemory = createKeys(now);
  /** Of a store that is shared, who marks a claim: it may be another's by now. */
  const marker = isShared ? owner : undefined;
  /** What this process is at work on, since it was the first to claim it. */
  const own = new Set<string>();
  /** What this process took over. */
  const taken = createKeys(now);
  /** The same, by prefix, as long as nobody goes on with it. */
  const givenOut = new Map<string, readonly Claim[]>();
  /** Prefixes for which the store did not say what it gave out. */
  const unsure = new Set<string>();
  /** Claimed, and perhaps not in the store: nobody can take these over. */
  const unstored = new Set<string>();
  /** The ends of claims that could not be written. Others must not take over, when this process ends, what has its outcome. */
  const late = new Map<string, { readonly state: ClaimState; readonly body: string | undefined }>();

  async function tried<T>(
    work: Parameters<typeof attempts.try<T>>[0],
    otherwise: () => T,
    ...patience: readonly [] | readonly [number]
  ): Promise<T> {
    try {
      const outcome = await attempts.try(work, ...patience);
      if (outcome.ok) return outcome.value;
    } catch (error) {
      log.error({ reason: messageOf(error) }, 'an event key is not remembered');
    }
    return otherwise();
  }

  let unwritten = 0;
  let saidAt = Number.NEGATIVE_INFINITY;
  /** It is done all the same: people wait for it, and the store may write it down later. */
  const inMemoryAlone = (): true => {
    unwritten += 1;
    if (now() - saidAt > saidAgainAfter) {
      saidAt = now();
      log.warn({ claims: unwritten }, onlyInMemory);
    }
    return true;
  };

  /** Another process may have heard of the same, so people wait for a store that is away: for a minute. */
  async function claimShared(
    key: string,
    write: (isAgain: boolean) => (opened: OpenedStore) => Promise<boolean>,
  ): Promise<boolean> {
    for (let left = holdTries; left > 0; left -= 1) {
      const isFirst = await tried(write(left < holdTries), () => undefined, sharedPatience);
      if (isFirst !== undefined) return isFirst;
      await sleep(askedEvery, undefined, { ref: false });
    }
    unstored.add(key);
    own.add(key);
    return inMemoryAlone();
  }

  async function mark(key: string, state: ClaimState, body?: string): Promise<void> {
    const isClosed = !isOpen(state);
    if (isClosed) unstored.delete(key);
    if (isClosed) own.delete(key);
    else if (isShared) own.add(key);
    const isWritten = await tried(
      async ({ store }) => {
        await store.mark(key, state, body, marker);
        return true;
      },
      () => false,
      ...(isShared ? ([sharedPatience] as const) : []),
    );
    if (isWritten) late.delete(key);
    else if (isShared && isClosed && late.size < mostKeys) late.set(key, { state, body });
  }

  /** Once, since a shared store is asked again and again. What a late answer gave out is there with the next one. */
  async function takeOverShared(prefix: string): Promise<readonly Claim[]> {
    await writeLate();
    const isAgain = unsure.has(prefix);
    unsure.add(prefix);
    await tried(
      async ({ store }) => {
        const { rows, damaged } = await store.takeOver(prefix, owner, isAgain);
        unsure.delete(prefix);
        for (const damage of damaged) log.error({ damage }, 'a claim is damaged and left out');
        const found = rows.filter(({ key }) => !(isAgain && (own.has(key) || taken.has(key))));
        for (const { key } of found) taken.claim(key);
        givenOut.set(prefix, [...(givenOut.get(prefix) ?? []), ...found]);
      },
      () => {},
    );
    const found = givenOut.get(prefix) ?? [];
    givenOut.delete(prefix);
    return found;
  }

  async function writeLate(): Promise<void> {
    for (const [key, { state, body }] of [...late]) await mark(key, state, body);
  }

  /** Being written: who comes second hears of it once it is on disk, too. */
  const underWay = new Map<string, Promise<boolean>>();
  /** What this process took it knows by itself, so that an event which comes again while the store is late is not a new one. */
  async function once(key: string, write: () => Promise<boolean>): Promise<boolean> {
    if (!inMemory.claim(key)) {
      await underWay.get(key);
      return false;
    }
    const writing = write();
    underWay.set(key, writing);
    try {
      return await writing;
    } finally {
      underWay.delete(key);
    }
  }

  return {
    firstSeen(key) {
      const claim = { key, state: 'answered', owner, body: '' } as const;
      return once(key, () =>
        tried(
          ({ store }) => store.claim(claim, now()),
          () => true,
        ),
      );
    },
    claim(key, { platform, user }, body) {
      const claim = { key, state: 'claimed', owner, body } as const;
      const write =
        (isAgain: boolean) =>
        async ({ store, hashAsker }: OpenedStore): Promise<boolean> => {
          const isFirst = await store.claim({ ...claim, asker: hashAsker(platform, user) }, now(), isAgain);
          // It may be this process's since it took it over, and goes on with it elsewhere.
          if (!isFirst || taken.has(key)) return false;
          if (isShared) own.add(key);
          return true;
        };
      return once(key, isShared ? () => claimShared(key, write) : () => tried(write(false), inMemoryAlone));
    },
    unwritten: () => unwritten,
    mark,
    async hold(key, body) {
      if (!isShared) {
        await mark(key, 'posting', body);
        return isOwn;
      }
      for (let left = holdTries; left > 0; left -= 1) {
        const marked = await tried(
          async ({ store, isSure = isOwn.holds }) => {
            const whose = (await store.mark(key, 'posting', body, owner)) ? 'own' : 'another';
            return { whose, holds: isSure } as const;
          },
          () => undefined,
          sharedPatience,
        );
        if (marked !== undefined && (marked.whose === 'another' || marked.holds())) return marked;
        if (marked === undefined && unstored.has(key)) break;
        await sleep(askedEvery, undefined, { ref: false });
      }
      return { ...isOwn, whose: 'unknown' };
    },
    isShared,
    takeOn: async (duty) =>
      !isShared ||
      tried(
        async (opened) => opened.takeOn?.(duty),
        () => undefined,
      ),
    handOver: (duty) =>
      tried(
        async (opened) => opened.handOver?.(duty),
        () => {},
      ),
    note: (key, { platform, user }, body) =>
      tried(
        async ({ store, hashAsker }) => {
          const note = { key, state: 'answered', owner, body, asker: hashAsker(platform, user) } as const;
          if (!(await store.claim(note, now()))) await store.mark(key, 'answered', body);
        },
        () => {},
      ),
    async release(key) {
      inMemory.release(key);
      await tried(
        ({ store }) => store.release(key),
        () => {},
      );
    },
    claimOf: (key) =>
      tried(
        ({ store }) => store.claimOf(key),
        () => undefined,
      ),
    // A late result still counts: what was given out to this process is given out to nobody else.
    takeOver: async (prefix) => {
      if (isShared) return takeOverShared(prefix);
      return new Promise((resolve) => {
        const attempt = async (left: number): Promise<void> => {
          const isDone = await tried(
            async ({ store }) => {
              const { rows, damaged } = await store.takeOver(prefix, owner);
              for (const damage of damaged) log.error({ damage }, 'a claim is damaged and left out');
              resolve(rows);
              return true;
            },
            () => false,
          );
          if (isDone) return;
          if (left === 0) return resolve([]);
          await sleep(retryAfter, undefined, { ref: false });
          await attempt(left - 1);
        };
        void attempt(retries);
      });
    },
  };
}

/** Milliseconds that a question waits for a store that is shared: without it, nobody knows whether another process answers. */
const sharedPatience = 10_000;

/** How often the store is asked whose a claim is, and milliseconds between two times: a minute in all, after which people wait for long. */
const holdTries = 120;
const askedEvery = 500;

/** Milliseconds: a store that is late is so for many. */
const saidAgainAfter = 60_000;
const onlyInMemory =
  'an event is claimed in memory alone, since the store is late: its question is lost if the process ends before it is answered';

/** Milliseconds, and how often: at a start, a store that is busy or gone may be back soon. */
const retryAfter = 2_000;
const retries = 30;

/** Keys in memory: what platforms send again, they send within minutes. The store knows all of a day. */
const mostKeys = 20_000;

/** Keys of events that this process took, whatever became of them in the store. */
function createKeys(now: () => number) {
  const keys = new Map<string, number>();
  const forgetOldest = (): void => {
    for (const [key, since] of keys) {
      if (keys.size <= mostKeys && now() - since <= seenFor) return;
      keys.delete(key);
    }
  };
  return {
    has: (key: string): boolean => keys.has(key),
    release: (key: string): boolean => keys.delete(key),
    /** False where another caller was first. */
    claim(key: string): boolean {
      if (keys.has(key)) return false;
      keys.set(key, now());
      forgetOldest();
      return true;
    },
  };
}
