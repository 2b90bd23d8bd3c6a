// Changed files that are waited for: which of them have rested long enough to be read.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { onDrive } from '../bytes/drive.ts';
import { type Problem, problem } from '../document/problem.ts';
import { type Ending, type Ends, endingOf, endLength } from '../read/ending.ts';
import type { StatFingerprint, StatFingerprints } from '../read/stat-fingerprint.ts';
import { type Arrivals, type Before, changedAgain, firstChange } from './changes.ts';
import { openForWriting } from './open-writers.ts';
import { type Change, hasArrived, type Rests, restOf, shortestRest } from './rest.ts';

export interface Settled {
  /** Those that may be read now. */
  readonly paths: readonly string[];
  /** Milliseconds until another may be; absent where none is waited for. */
  readonly dueIn?: number;
  /** Files that are not read yet although they have not changed for a while. */
  readonly problems: readonly Problem[];
}

/** Decides which changed files may be read. */
export interface Waiting {
  /** `changed` are all paths that are to be read, with their fingerprints as of `takenAt`. */
  settle(
    changed: readonly string[],
    fingerprints: StatFingerprints,
    before: (path: string) => Before,
    takenAt: number,
  ): Promise<Settled>;
}

/** Whatever is there, in whatever state. */
export const atOnce: Waiting = { settle: async (paths) => ({ paths, problems: [] }) };

/** For whoever reads the folder once: all that is there, but not what another program has open for writing. */
export function createUnwritten(folder: string): Waiting {
  return {
    settle: async (changed, fingerprints, before, takenAt) => {
      const isRecent = (path: string): boolean => {
        const fingerprint = fingerprints.get(path);
        if (fingerprint === undefined || takenAt - fingerprint.at > recent) return false;
        return !hasArrived(firstChange(fingerprint, before(path), takenAt, true));
      };
      const written = await openForWriting(folder, changed.filter(isRecent));
      return {
        paths: changed.filter((path) => !written.has(path)),
        problems: [...written].sort().map(beingWritten),
      };
    },
  };
}

/** Milliseconds after which nobody is asked who has a file open: it takes the system some 20 ms to say. */
const recent = 600_000;

export function createWaiting(folder: string, within: Rests, arrivals: Arrivals): Waiting {
  let waited = new Map<string, Change>();
  /** Of the fingerprint's bytes, by path and fingerprint. */
  const endings = new Map<string, Ending>();
  let isStart = true;
  let checkedAt = Number.NEGATIVE_INFINITY;

  function observe(path: string, fingerprint: StatFingerprint, before: Before, takenAt: number): Change {
    const arrival = isStart ? undefined : arrivals.get(path);
    const isMovedHere = arrival?.how === 'moved';
    const earlier = waited.get(path);
    if (earlier === undefined || earlier.fingerprint.inode !== fingerprint.inode)
      return { ...firstChange(fingerprint, before, takenAt, isStart, arrival), isMovedHere };
    if (earlier.fingerprint.text === fingerprint.text) return { ...earlier, isMovedHere };
    return { ...changedAgain(earlier, fingerprint, takenAt), isMovedHere };
  }

  async function endingNow(path: string, { text, size }: StatFingerprint): Promise<Ending> {
    const key = `${path} ${text}`;
    const full = join(folder, path);
    const ending = endings.get(key) ?? endingOf(path, await onDrive(full, () => readEnds(full, size)));
    endings.set(key, ending);
    return ending;
  }

  /** Milliseconds until the file may be read, if nobody has it open. Its ending is judged once that decides. */
  async function restLeft(path: string, before: Before, takenAt: number): Promise<number> {
    const change = waited.get(path);
    // What is not there is reported by whoever reads it; what is as it was is only compared by its bytes.
    if (change === undefined || change.fingerprint.text === before.fingerprint?.text) return 0;
    const rested = takenAt - change.since;
    const shortest = shortestRest(change, within);
    if (rested < shortest) return shortest - rested;
    if (hasArrived(change)) return 0;
    return Math.max(0, restOf(change, await endingNow(path, change.fingerprint), within) - rested);
  }

  /** Which of the files some program has open for writing; undefined where that was asked a moment ago. */
  async function writtenNow(paths: readonly string[], takenAt: number) {
    const asked = paths.filter((path) => takenAt - (waited.get(path)?.since ?? 0) < within.longest);
    if (asked.length === 0) return new Set<string>();
    if (takenAt - checkedAt < within.betweenChecks) return undefined;
    checkedAt = takenAt;
    return openForWriting(folder, asked);
  }

  function problemsOf(path: string, isOpen: boolean, takenAt: number): readonly Problem[] {
    const { fingerprint, since } = waited.get(path) ?? {};
    if (isOpen && takenAt - (since ?? takenAt) > within.byEnding.middle) return [beingWritten(path)];
    return endings.get(`${path} ${fingerprint?.text}`) === 'cut' ? [unfinished(path)] : [];
  }

  return {
    settle: async (changed, fingerprints, before, takenAt) => {
      const next = new Map<string, Change>();
      for (const path of changed) {
        const fingerprint = fingerprints.get(path);
        if (fingerprint !== undefined) next.set(path, observe(path, fingerprint, before(path), takenAt));
      }
      waited = next;
      isStart = false;
      const left = new Map<string, number>();
      for (const path of changed) left.set(path, await restLeft(path, before(path), takenAt));
      const rested = changed.filter((path) => left.get(path) === 0);
      const written = await writtenNow(rested, takenAt);
      const paths = written === undefined ? [] : rested.filter((path) => !written.has(path));
      for (const path of paths) {
        waited.delete(path);
        arrivals.delete(path);
      }
      const settled = new Set(paths);
      const unsettled = changed.filter((path) => !settled.has(path));
      const waits = unsettled.map((path) => left.get(path) || within.betweenChecks);
      const problems = unsettled.flatMap((path) => problemsOf(path, written?.has(path) === true, takenAt));
      if (unsettled.length === 0) endings.clear();
      return { paths, problems, ...(waits.length === 0 ? {} : { dueIn: Math.min(...waits) }) };
    },
  };
}

/** A file that can't be read is reported when it is its turn. */
async function readEnds(path: string, size: number): Promise<Ends> {
  const nothing: Ends = { head: new Uint8Array(), tail: new Uint8Array(), size };
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return nothing;
  try {
    const read = async (position: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(endLength), 0, endLength, position);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await read(0), tail: await read(Math.max(0, size - endLength)), size };
  } catch {
    return nothing;
  } finally {
    await file.close();
  }
}

const unfinished = (path: string): Problem =>
  problem(
    'unfinished',
    path,
    'Its end is missing, as if it were still being copied, so it is not read yet. If nothing copies it, save it again.',
  );

const beingWritten = (path: string): Problem =>
  problem(
    'unfinished',
    path,
    'Another program has it open for writing, so it is not read yet. Close it there, or copy the file and rename the copy.',
  );
