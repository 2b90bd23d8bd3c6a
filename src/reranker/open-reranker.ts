// The reranker that a data folder has: present means used, unless it is switched off.
import type { Reranker } from '../answer/ranking/reranker.ts';
import type { Config } from '../config.ts';
import { messageOf, VerbatimError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type CountedReranker, countReranker } from './counted.ts';
import { createLocalReranker, type LocalReranker } from './local-reranker.ts';
import { readManifest, weightsFolder } from './manifest.ts';

export interface RerankerOpening {
  /** Used in place of the data folder's. */
  readonly reranker?: Reranker;
  /** Milliseconds that a question waits for the data folder's; absent, what suits a reader who waits. */
  readonly rerankerBudget?: number;
  /** A bot's first question should not wait until the weights are loaded. */
  readonly loads: boolean;
  readonly log: Log;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface OpenReranker extends CountedReranker {
  close(): Promise<void>;
}

/** Undefined where there is none. One that cannot be used is there all the same, and says why at each question. */
export async function openReranker(
  { data, reranker: setting }: Config,
  { reranker, rerankerBudget, loads, log, now }: RerankerOpening,
): Promise<OpenReranker | undefined> {
  if (reranker !== undefined) return { ...countReranker(reranker, now), close: async () => {} };
  const installed = setting === 'off' ? undefined : await openInstalled(data, rerankerBudget);
  if (installed === undefined) return undefined;
  const { name } = installed;
  if (loads)
    void installed.load().then(
      () => log.info({ reranker: name }, 'reranker loaded'),
      (cause: unknown) => log.warn({ reranker: name }, `the reranker is not used: ${messageOf(cause)}`),
    );
  return { ...countReranker(installed, now), close: installed.close };
}

async function openInstalled(data: string, budget?: number): Promise<LocalReranker | undefined> {
  try {
    const manifest = await readManifest(data);
    if (manifest === undefined) return undefined;
    const { name, kind, digests } = manifest;
    return createLocalReranker({
      ...{ name, kind, digests, folder: weightsFolder(data, manifest), packages: data },
      ...(budget === undefined ? {} : { budget }),
    });
  } catch (cause) {
    if (cause instanceof VerbatimError) return unusable(cause);
    throw cause;
  }
}

function unusable(reason: VerbatimError): LocalReranker {
  const refuse = () => Promise.reject(reason);
  return {
    name: 'reranker',
    kind: 'cross-encoder',
    budget: 0,
    ready: async () => {},
    load: refuse,
    rank: refuse,
    close: async () => {},
  };
}
