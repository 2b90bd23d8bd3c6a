// Tries to reach a store that may be gone: who waits how long, when it is tried again, what the log says.
import { messageOf, VerbatimError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { isLocked, unavailable } from '../failure.ts';
import type { OpenedStore, OpenSettings } from '../folder/open.ts';

/** How a part of the program is: the store here, the adapters outside. */
export interface Health {
  readonly state: 'ok' | 'starting' | 'failing';
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly detail?: string;
  /** How often it failed so far; of a connection, how often it was lost. Absent for none. */
  readonly failures?: number;
}

/** A result, or the word that the store can't be reached now. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

export interface HowOpened extends Pick<OpenSettings, 'onDeletion'> {
  readonly suspect: boolean;
  readonly wasThere: boolean;
}

export interface AttemptSettings {
  /** `suspect` after the file was found damaged in use, `wasThere` once it was open. */
  readonly open: (how: HowOpened) => Promise<OpenedStore>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that an answer waits for the store. */
  readonly patience?: number;
  /** Milliseconds until a failing store is tried again at the latest. */
  readonly longestPause?: number;
  /** Open only once the store is asked for something: most commands that read never do. */
  readonly lazy?: boolean;
}

/** Milliseconds until a failing store is tried again: doubled each time, up to the longest. */
const firstPause = 1_000;
const usualLongestPause = 60_000;

const defaultPatience = 2_000;

/** Milliseconds that an answer waits while an earlier one still does: nobody should wait twice for one fault. */
const latePatience = 100;

/** Milliseconds for which a file that was there is believed to be, before an action; after it, it is looked for in any case. */
const believedFor = 1_000;

/** Actions that may wait for a store that is late; what comes on top is not remembered. */
const mostWaiting = 1_000;

const newerFormat =
  'a newer version has brought the tables up to date: this one goes on with them, until the newer one takes its place';

const isPresent = ({ assertPresent }: OpenedStore): Promise<boolean> =>
  assertPresent().then(
    () => true,
    () => false,
  );

const codeOf = (thrown: unknown): string | undefined =>
  thrown instanceof VerbatimError ? thrown.code : undefined;

export class Attempts {
  readonly #settings: AttemptSettings;
  readonly #patience: number;
  readonly #longestPause: number;
  #opened: Promise<OpenedStore> | undefined;
  #suspect = false;
  #wasThere = false;
  #saidNewer = false;
  #health: Health;
  #pause = firstPause;
  #nextTry = 0;
  #closed = false;
  #waiting = 0;
  /** When the file was last seen to be there. */
  #seenAt = Number.NEGATIVE_INFINITY;
  /** An action took longer than the patience, and has not ended: those after it are queued, and not given up. */
  #late = false;

  constructor(settings: AttemptSettings) {
    this.#settings = settings;
    this.#patience = settings.patience ?? defaultPatience;
    this.#longestPause = settings.longestPause ?? usualLongestPause;
    this.#health = { state: 'ok', since: settings.now() };
  }

  get health(): Health {
    return this.#health;
  }

  /** Opens the store. Rejects with STORE_IN_USE and STORE_NEWER, which a person must settle; else the store is tried again later. */
  async start(): Promise<void> {
    try {
      await this.#reach();
    } catch (error) {
      const code = codeOf(error);
      if (code === 'STORE_IN_USE' || code === 'STORE_NEWER' || code?.startsWith('STORE_') !== true)
        throw error;
      this.#fail(error);
    }
  }

  /**
   * Never later than the patience allows. Rejects only with what is not the store's failure; of a lazy store, with STORE_NEWER
   * and STORE_ABSENT too.
   */
  async try<T>(action: (opened: OpenedStore) => Promise<T>, patience = this.#patience): Promise<Outcome<T>> {
    if (this.#closed || this.#waiting >= mostWaiting) return { ok: false };
    if (this.#health.state === 'failing' && !this.#late) {
      const now = this.#settings.now();
      if (now < this.#nextTry) return { ok: false };
      this.#nextTry = now + this.#pause;
      this.#pause = Math.min(this.#pause * 2, this.#longestPause);
    }
    return this.#withPatience(
      this.#outcomeOf(action),
      this.#late ? Math.min(latePatience, patience) : patience,
    );
  }

  async #outcomeOf<T>(action: (opened: OpenedStore) => Promise<T>): Promise<Outcome<T>> {
    this.#waiting += 1;
    try {
      const value = await this.#perform(action, true);
      this.#recover();
      return { ok: true, value };
    } catch (error) {
      const code = codeOf(error);
      if (code?.startsWith('STORE_') !== true) throw error;
      // What is opened only now is for a command, and nothing that it waits for would change these.
      const isForPerson = code === 'STORE_NEWER' || code === 'STORE_ABSENT';
      if (isForPerson && this.#settings.lazy === true && !this.#wasThere) throw error;
      this.#late = false;
      this.#fail(error);
      return { ok: false };
    } finally {
      this.#waiting -= 1;
    }
  }

  async close(): Promise<void> {
    const opened = this.#closed ? undefined : this.#opened;
    this.#closed = true;
    if (opened === undefined) return;
    const closed = opened.then(async ({ store }) => {
      await store.close();
      return { ok: true, value: undefined } as const;
    });
    await this.#withPatience(closed, this.#patience);
  }

  #reach(): Promise<OpenedStore> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<OpenedStore> {
    try {
      const opened = await this.#settings.open({ suspect: this.#suspect, wasThere: this.#wasThere });
      this.#suspect = false;
      this.#wasThere = true;
      if (opened.setAside !== undefined) {
        const message = 'the store was damaged: the file is set aside, and a new one is begun';
        this.#settings.log.error({ setAside: opened.setAside }, message);
      }
      if (opened.newerFormat !== undefined && !this.#saidNewer) {
        this.#saidNewer = true;
        this.#settings.log.info({ format: opened.newerFormat }, newerFormat);
      }
      for (const saved of opened.recovered)
        this.#settings.log.warn({ ...saved }, 'what could be read of a damaged file is in the store again');
      return opened;
    } catch (error) {
      this.#opened = undefined;
      throw error;
    }
  }

  /** A damaged store is opened again, which sets the file aside, and the action done on the new one. */
  async #perform<T>(action: (opened: OpenedStore) => Promise<T>, again: boolean): Promise<T> {
    const reached = this.#reach();
    const opened = await reached;
    try {
      if (Math.abs(this.#settings.now() - this.#seenAt) > believedFor) await opened.assertPresent();
      const value = await action(opened);
      // What was written into a file that vanished meanwhile is nowhere.
      await opened.assertPresent();
      this.#seenAt = this.#settings.now();
      return value;
    } catch (error) {
      if (codeOf(error) === 'STORE_UNAVAILABLE' && this.#opened === reached && !(await isPresent(opened))) {
        this.#opened = undefined;
        await this.#leave(opened, error);
      }
      if (!again || codeOf(error) !== 'STORE_DAMAGED') throw error;
      if (this.#opened === reached) {
        this.#suspect = true;
        this.#opened = this.#leave(opened, error).then(() => this.#open());
      }
      return this.#perform(action, false);
    }
  }

  async #leave({ store }: OpenedStore, reason: unknown): Promise<void> {
    this.#settings.log.warn({ reason: messageOf(reason) }, 'the store is closed, to be opened again');
    try {
      await store.close();
    } catch (error) {
      // A damaged file often can't be closed in order either. It is only read from here on.
      this.#settings.log.debug({ reason: messageOf(error) }, 'the damaged store was not closed in order');
    }
  }

  #fail(error: unknown): void {
    const detail = messageOf(error);
    const { now, log } = this.#settings;
    const failures = (this.#health.failures ?? 0) + 1;
    if (this.#health.state === 'failing') {
      this.#health = { ...this.#health, detail, failures };
      // A locked file is sound: there is no reason to try it less and less often.
      if (isLocked(error)) this.#pause = firstPause;
      return;
    }
    this.#health = { state: 'failing', since: now(), detail, failures };
    this.#pause = firstPause * 2;
    this.#nextTry = now() + firstPause;
    log.error({ reason: detail }, 'not remembering: answers go on, without receipts and ratings');
  }

  #recover(): void {
    this.#late = false;
    if (this.#health.state === 'ok') return;
    const { failures = 0 } = this.#health;
    this.#health = { state: 'ok', since: this.#settings.now(), failures };
    this.#settings.log.info({}, 'remembering again');
  }

  /** The work goes on after the patience is over, and may still succeed. */
  async #withPatience<T>(outcome: Promise<Outcome<T>>, patience: number): Promise<Outcome<T>> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Outcome<T>>((resolve) => {
      timer = setTimeout(() => {
        this.#late = true;
        this.#fail(unavailable(`The store did not answer within ${patience} ms. Check its disk.`));
        resolve({ ok: false });
      }, patience);
    });
    try {
      return await Promise.race([outcome, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
