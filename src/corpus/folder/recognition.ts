// Recognizes the text of pictures beside the scans: a file is served without it at first, and joins as soon as it is done.
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { CachedFiles } from '../cache/cached-file.ts';
import { type Problem, problem } from '../document/problem.ts';
import { type OcrSetting, ocrKey } from '../ocr/setting.ts';
import { type ReadFile, readFile } from '../read/read-file.ts';
import { openReaders } from '../read/readers.ts';

export interface Recognition {
  /** What was recognized of these files since the last call; what is left of them is recognized next. */
  join(files: CachedFiles): readonly ReadFile[];
  /** Says of files that wait for recognition that they do, in place of what their reading without it said. */
  problems(problems: readonly Problem[]): readonly Problem[];
  /** Resolves once something more can be joined; undefined where nothing is waited for. */
  next(): Promise<void> | undefined;
  /** Called when something can be joined. */
  follow(changed: () => void): void;
  /** Resolves once no thread is at work. */
  close(): Promise<void>;
}

export interface RecognitionOptions {
  readonly folder: string;
  readonly ocr: OcrSetting;
  readonly log: Pick<Log, 'info'>;
  readonly pause?: typeof usualPause;
}

/** Milliseconds: from one joining to the next, each of which makes a revision; until a file that failed is tried again. */
const usualPause = { joining: 5000, failed: 10_000 };

/** Half of the cores, so that questions are answered meanwhile; each thread takes some 200 MB. */
const threads = Math.min(4, Math.max(1, availableParallelism() >> 1));

export function createRecognition(options: RecognitionOptions): Recognition {
  const { folder, ocr, log, pause = usualPause } = options;
  const ending = new AbortController();
  /** Digests by path. */
  let waiting: ReadonlyMap<string, string> = new Map();
  const underWay = new Set<string>();
  const done = new Map<string, ReadFile>();
  let working: Promise<void> | undefined;
  let changed = (): void => {};
  let joinable = createSignal();
  /** Runs for a while after something was announced; what is done meanwhile is announced at its end. */
  let resting: NodeJS.Timeout | undefined;
  let isDue = false;
  let recognized = 0;

  const isLeft = (path: string): boolean =>
    !underWay.has(path) && done.get(path)?.digest !== waiting.get(path);

  async function work(): Promise<void> {
    const readers = openReaders({ ocr, threads });
    const loops = Array.from({ length: threads }, async () => {
      for (;;) {
        const path = [...waiting.keys()].find(isLeft);
        if (path === undefined || ending.signal.aborted) return;
        underWay.add(path);
        await recognize(path, readers);
        underWay.delete(path);
      }
    });
    await Promise.all(loops);
    await readers.close();
  }

  async function recognize(path: string, readers: ReturnType<typeof openReaders>): Promise<void> {
    // Ends what is under way: a page may take minutes.
    const stop = (): void => void readers.close();
    ending.signal.addEventListener('abort', stop, { once: true });
    const file = await readFile(folder, path, readers);
    ending.signal.removeEventListener('abort', stop);
    if (ending.signal.aborted) return;
    if (file.digest === undefined || file.digest !== waiting.get(path)) return untilTriedAgain();
    done.set(path, file);
    recognized += 1;
    announce();
  }

  /** It could not be read just now, or is another file by now: the next scan says which. */
  const untilTriedAgain = (): Promise<void> =>
    sleep(pause.failed, undefined, { signal: ending.signal, ref: false }).catch(() => {
      // The program ends.
    });

  function announce(): void {
    if (resting !== undefined) {
      isDue = true;
      return;
    }
    changed();
    joinable.give();
    joinable = createSignal();
    resting = setTimeout(() => {
      resting = undefined;
      if (!isDue) return;
      isDue = false;
      announce();
    }, pause.joining).unref();
  }

  function begin(): void {
    if (working !== undefined || ending.signal.aborted || ![...waiting.keys()].some(isLeft)) return;
    log.info({ files: waiting.size }, 'recognizing text in pictures, while questions are answered');
    working = work().finally(() => {
      working = undefined;
      begin();
    });
  }

  return {
    join: (files) => {
      const joining = [...done.values()].filter(
        ({ path, digest }) => files.get(path)?.file.digest === digest,
      );
      const joined = new Set(joining.map(({ path }) => path));
      done.clear();
      waiting = new Map(
        [...files.values()].flatMap(({ file: { path, digest, ocr: own } }) =>
          digest === undefined || own === undefined || own === ocrKey(ocr) || joined.has(path)
            ? []
            : [[path, digest] as const],
        ),
      );
      if (joined.size > 0) log.info({ recognized, left: waiting.size }, 'text in pictures was recognized');
      begin();
      return joining;
    },
    problems: (problems) => [
      ...problems.filter(({ code, path }) => code !== 'no-text-layer' || !waiting.has(path)),
      ...[...waiting.keys()].map(notYet),
    ],
    next: () => (waiting.size === 0 ? undefined : joinable.given),
    follow: (then) => {
      changed = then;
      if (done.size > 0) announce();
    },
    close: async () => {
      ending.abort();
      clearTimeout(resting);
      await working;
    },
  };
}

interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

function createSignal(): Signal {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

const notYet = (path: string): Problem =>
  problem(
    'not-recognized-yet',
    path,
    'The text in its pictures is being recognized. Answers come from it as soon as that is done.',
  );

/** How many files wait. */
export const unrecognizedIn = (problems: readonly Problem[]): number =>
  problems.filter(({ code }) => code === 'not-recognized-yet').length;
