// The encoder that ships, as a reranker: there is nothing to install, but passages that it has read are kept.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, systemCodeOf, VerbatimError } from '../errors.ts';
import type { Log } from '../log.ts';
import { encoderFile } from './encoder/encoder-file.ts';
import { createLocalReranker, type LocalReranker } from './local-reranker.ts';
import { rerankerFolder } from './manifest.ts';

const name = 'small encoder';
/** Milliseconds that a command waits, so that it answers alike on a busy machine. */
const patience = 10_000;

/**
 * `writable`: see KeptPassages. Another version of the encoder makes other vectors, so what that one read is deleted. Throws
 * RERANKER_DAMAGED where its file is missing.
 */
export async function openSmallEncoder(
  data: string,
  writable: boolean,
  log: Log,
  budget: number | undefined = writable ? undefined : patience,
): Promise<LocalReranker> {
  const digest = createHash('sha256')
    .update(await readFile(encoderFile).catch(missing))
    .digest('hex');
  const file = `small-encoder.${digest.slice(0, 12)}.bin`;
  if (writable) await removeOthers(rerankerFolder(data), log, file);
  return createLocalReranker({
    ...{ name, kind: 'small-encoder', folder: data },
    kept: { path: join(rerankerFolder(data), file), writable },
    ...(budget === undefined ? {} : { budget }),
  });
}

/** What it has read of the documents, where another model or none is used: vectors tell what a text was about. */
export const forgetSmallEncoder = (data: string, log: Log): Promise<void> =>
  removeOthers(rerankerFolder(data), log);

/** Of drafts, too, that a crash left. */
async function removeOthers(folder: string, log: Log, file?: string): Promise<void> {
  try {
    const others = (await namesIn(folder)).filter(
      (one) => /^small-encoder\.[0-9a-f]{12}\.bin(?:\.\d+)?$/.test(one) && one !== file,
    );
    await Promise.all(others.map((one) => rm(join(folder, one), { force: true })));
  } catch (cause) {
    // A folder that cannot be written is no reason not to answer.
    if (systemCodeOf(cause) === undefined) throw cause;
    log.warn({ folder, error: messageOf(cause) }, notDeleted);
  }
}

const notDeleted =
  'what an earlier encoder read of the documents could not be deleted: allow the bot to write the folder, or delete small-encoder.* there';

function missing(cause: unknown): never {
  throw new VerbatimError(
    'RERANKER_DAMAGED',
    `The small encoder cannot be read (${messageOf(cause)}). Install Verbatim again, or set VERBATIM_RERANKER=off.`,
    cause,
  );
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return [];
    throw cause;
  }
}
