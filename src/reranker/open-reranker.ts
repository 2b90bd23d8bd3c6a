// The reranker that a data folder has, or else the encoder that ships, unless it is switched off.
import { type Reranker, textOf } from '../answer/ranking/reranker.ts';
import type { Config } from '../config.ts';
import { messageOf, VerbatimError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Revision } from '../retrieval/revision/revision.ts';
import { type CountedReranker, countReranker } from './counted.ts';
import { createLocalReranker, type LocalReranker } from './local-reranker.ts';
import { passagesFile, weightsFolder } from './manifest.ts';
import { installPackages } from './model/packages.ts';
import { createReadAhead } from './read-ahead.ts';
import { forgetSmallEncoder, openSmallEncoder } from './small-encoder.ts';
import { type RerankerStatus, rerankerStatus } from './status.ts';

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

/**
 * Undefined where it is switched off. Where an installed model is damaged or lacks its packages, the encoder that ships reads in
 * its place, and says why at each question; what else goes wrong shows only when it is loaded.
 */
export async function openReranker(
  { data, reranker: setting }: Config,
  { reranker, rerankerBudget, memory, log, now }: RerankerOpening,
): Promise<OpenReranker | undefined> {
  if (reranker !== undefined) return { ...countReranker(reranker, now), close: async () => {} };
  const installed = await openChosen(setting, data, log, {
    writable: memory === 'bot',
    ...(rerankerBudget === undefined ? {} : { budget: rerankerBudget }),
  });
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
  log: Log,
  { writable, budget }: { readonly writable: boolean; readonly budget?: number },
): Promise<LocalReranker | undefined> {
  if (setting === 'off') return undefined;
  const { manifest, fault, missing } = setting === 'small' ? notAsked : await rerankerStatus(data);
  const reason = fault ?? (manifest !== undefined && missing.length > 0 ? notInstalled(missing) : undefined);
  if (manifest === undefined || reason !== undefined) {
    const encoder = await openSmallEncoder(data, writable, log, budget).catch(unusable);
    if (reason === undefined) return encoder;
    const insteadOf = `${manifest?.name ?? 'The installed model'} is not used: ${reason}`;
    log.warn({ reranker: encoder.name }, insteadOf);
    return { ...encoder, insteadOf };
  }
  const { name, kind, digests } = manifest;
  return createLocalReranker({
    ...{ name, kind, digests, folder: weightsFolder(data, manifest), packages: data },
    kept: { path: passagesFile(data, manifest), writable },
    ...(budget === undefined ? {} : { budget }),
  });
}

const notAsked: RerankerStatus = { missing: [] };

const notInstalled = (missing: readonly string[]): string =>
  `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not installed. Run: ${installPackages}`;

/** Without the encoder's file there is nothing left to read with. */
function unusable(reason: unknown): LocalReranker {
  if (!(reason instanceof VerbatimError)) throw reason;
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
