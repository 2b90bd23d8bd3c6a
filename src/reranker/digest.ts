// Whether a file is the one that was meant.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, VerbatimError } from '../errors.ts';
import type { FileName } from './weights.ts';

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The file's bytes. Throws RERANKER_DAMAGED where it cannot be read, or is not the one with that digest. */
export async function readVerified(folder: string, name: FileName, digest?: string): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, name)).catch((cause: unknown) => {
    throw damaged(`${name} cannot be read: ${messageOf(cause)}`, cause);
  });
  if (digest !== undefined && digestOf(bytes) !== digest)
    throw damaged(`${name} in ${folder} is damaged: it is not the file that was installed`);
  return bytes;
}

export const damaged = (what: string, cause?: unknown): VerbatimError =>
  new VerbatimError('RERANKER_DAMAGED', `${what}. Run "verbatim reranker install" again.`, cause);
