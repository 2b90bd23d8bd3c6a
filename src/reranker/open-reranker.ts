// The reranker that a data folder has, or else the encoder that ships, unless it is switched off.
import { type Reranker, textOf } from '../answer/ranking/reranker.ts';
import type { Config } from '../config.ts';
import { messageOf, VerbatimError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Revision } from '../retrieval/revision/revision.ts';
import { type CountedReranker, countReranker } from './counted.ts';
import { createLocalReranker, type LocalReranker } from './local-reranker.ts';
import { passagesFile, readManifest, weightsFolder } from './manifest.ts';
import { createReadAhead } from './read-ahead.ts';
import { forgetSmallEncoder, openSmallEncoder } from './small-encoder.ts';

export interface RerankerOpening {
  /** Used in place of the data folder's. */
  readonly reranker?: Reranker;
  /** Milliseconds that a question waits for it; absent, what suits a reader who waits. */
  readonly rerankerBudget?: number;
  /** See StoreMode. A bot's first question should not wait for the weights, or for passages that can be read before. */
  readonly memory: 'bot' | 'tool' | 'reader';
  readonly log: Log;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface OpenReranker extends CountedReranker {
  /** Has the passages of a revision read ahead of questions; absent where that cannot be done. */
  readonly follow?: (revision: Pick<Revision, 'passages' | 'documentOf'>) => void;
  close(): Promise<void>;
}

/** Undefined where it is switched off. One that cannot be used is there all the same, and says why at each question. */
export async function openReranker(
  { data, reranker: setting }: Config,
  { reranker, rerankerBudget, memory, log, now }: RerankerOpening,
): Promise<OpenReranker | undefined> {
  if (reranker !== undefined) return { ...countReranker(reranker, now), close: async () => {} };
  const installed = await openChosen(setting, data, memory === 'bot', log, rerankerBudget);
  if (memory === 'bot' && installed?.kind !== 'small-encoder') await forgetSmallEncoder(data, log);
  if (installed === undefined) return undefined;
  const { name } = installed;
  if (memory !== 'bot') return { ...countReranker(installed, now), close: installed.close };
  void installed.load().then(
    () => log.info({ reranker: name }, 'reranker loaded'),
    (cause: unknown) => log.warn({ reranker: name }, `the reranker is not used: ${messageOf(cause)}`),
  );
  const counted = countReranker(installed, now);
  if (installed.kind === 'cross-encoder') return { ...counted, close: installed.close };
  const ahead = createReadAhead({ reranker: installed, log, now });
  return {
    ...counted,
    follow: (revision) => ahead.follow(textsOf(revision)),
    close: async () => {
      const closed = ahead.close();
      await installed.close();
      await closed;
    },
  };
}

/** As a question has them read. The models read English, and are not asked about other languages. */
function* textsOf({ passages, documentOf }: Pick<Revision, 'passages' | 'documentOf'>): Iterable<string> {
  for (const passage of passages) {
    const document = documentOf(passage);
    if (document.language === undefined || document.language === 'en') yield textOf({ document, passage });
  }
}

async function openChosen(
  setting: Config['reranker'],
  data: string,
  writable: boolean,
  log: Log,
  budget?: number,
): Promise<LocalReranker | undefined> {
  if (setting === 'off') return undefined;
  const open = async (): Promise<LocalReranker> => {
    const installed = setting === 'small' ? undefined : await openInstalled(data, writable, budget);
    return installed ?? (await openSmallEncoder(data, writable, log, budget));
  };
  return await open().catch((cause: unknown) => {
    if (cause instanceof VerbatimError) return unusable(cause);
    throw cause;
  });
}

async function openInstalled(
  data: string,
  writable: boolean,
  budget?: number,
): Promise<LocalReranker | undefined> {
  const manifest = await readManifest(data);
  if (manifest === undefined) return undefined;
  const { name, kind, digests } = manifest;
  return createLocalReranker({
    ...{ name, kind, digests, folder: weightsFolder(data, manifest), packages: data },
    kept: { path: passagesFile(data, manifest), writable },
    ...(budget === undefined ? {} : { budget }),
  });
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
    read: refuse,
    retain: refuse,
    close: async () => {},
  };
}
