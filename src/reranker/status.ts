// What there is of a reranker in a data folder, for people.
import { stat } from 'node:fs/promises';
import { systemCodeOf, VerbatimError } from '../errors.ts';
import { readVerified } from './digest.ts';
import { type Manifest, passagesFile, readManifest, weightsFolder } from './manifest.ts';
import { findPackage, packages } from './model/packages.ts';
import { fileNames } from './weights.ts';

export interface RerankerStatus {
  /** Absent where no weights are installed, or `fault` says what is wrong with the manifest. */
  readonly manifest?: Manifest;
  /** Bytes of the passages that were read ahead; absent where none were. */
  readonly readAhead?: number;
  /** Absent where each file is as it was installed. */
  readonly fault?: string;
  /** Packages that are not installed. */
  readonly missing: readonly string[];
}

/** Reads every file; loads nothing. */
export async function rerankerStatus(data: string): Promise<RerankerStatus> {
  const missing = Object.values(packages).filter((versioned) => findPackage(versioned, data) === undefined);
  let manifest: Manifest | undefined;
  try {
    manifest = await readManifest(data);
    if (manifest === undefined) return { missing };
    const folder = weightsFolder(data, manifest);
    for (const name of fileNames) await readVerified(folder, name, manifest.digests[name]);
    const readAhead = await sizeOf(passagesFile(data, manifest));
    return { manifest, missing, ...(readAhead === undefined ? {} : { readAhead }) };
  } catch (cause) {
    if (!(cause instanceof VerbatimError)) throw cause;
    return { ...(manifest === undefined ? {} : { manifest }), fault: cause.message, missing };
  }
}

/** Undefined for a file that is not there. */
async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}
