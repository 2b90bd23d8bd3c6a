// A scanner as a bot needs it, which follows its folder, or as a tool does, which reads it once.
import { setTimeout } from 'node:timers/promises';
import type { Config, Watching } from '../../config.ts';
import type { Log } from '../../log.ts';
import type { CachedFiles } from '../cache/cached-file.ts';
import type { Arrivals } from '../rest/changes.ts';
import type { Rests } from '../rest/rest.ts';
import { createUnwritten, createWaiting } from '../rest/waiting.ts';
import { takeAcceptedRemoval } from './accepted-removal.ts';
import { createLossGuard } from './loss-guard.ts';
import type { Recognition } from './recognition.ts';
import { createScanner, type Scan, type Scanner, type ScannerOptions } from './scan.ts';

export interface FollowingOptions extends Pick<ScannerOptions, 'now' | 'onRead' | 'ocr' | 'recognition'> {
  readonly watching: Watching;
  readonly rests: Rests;
  /** Whether the operator's word that documents were removed is taken here: it is for the bot, and for one taker only. */
  readonly takesWord: boolean;
  /** See LossRules. Absent: nobody removes files here. */
  readonly meant?: Set<string>;
}

export interface Following {
  readonly scan: Scanner;
  /** For the watcher, which says what it sees of single files. */
  readonly arrivals: Arrivals;
}

/** `cached`: what an earlier start has read. */
export async function createFollowing(
  { corpus: folder, data }: Pick<Config, 'corpus' | 'data'>,
  { watching, rests, takesWord, meant = new Set(), ...options }: FollowingOptions,
  cached: CachedFiles,
): Promise<Following> {
  const arrivals: Arrivals = new Map();
  if (watching === 'off') {
    const scan = createScanner({ folder, ...options, waiting: createUnwritten(folder) }, cached);
    return { scan, arrivals };
  }
  const isAccepted = async (): Promise<boolean> => takesWord && takeAcceptedRemoval(data, options.now());
  // What was accepted before this start must not accept another loss.
  await isAccepted();
  const guard = createLossGuard({ confirmAfter: rests.confirmRemoval, isAccepted, meant });
  const waiting = createWaiting(folder, rests, arrivals);
  return { scan: createScanner({ folder, ...options, waiting, guard }, cached), arrivals };
}

/**
 * Where nothing can be answered from because all of it is still being written, or is pictures whose text is being
 * recognized, that is waited for.
 */
export async function firstScan(
  scan: Scanner,
  log: Log,
  recognition?: Pick<Recognition, 'next'>,
): Promise<Scan> {
  for (;;) {
    const seen = await scan();
    if (seen.corpus.documents.length > 0) return seen;
    const recognized = recognition?.next();
    if (recognized !== undefined) {
      await recognized;
      continue;
    }
    if (seen.dueIn === undefined) return seen;
    log.info({ milliseconds: seen.dueIn }, 'waiting for documents that are still being written');
    await setTimeout(seen.dueIn);
  }
}
