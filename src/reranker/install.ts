// Puts weights into the data folder, and takes them out again.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VerbatimError } from '../errors.ts';
import { digestOf } from './digest.ts';
import { type Manifest, rerankerFolder, writeManifest } from './manifest.ts';
import type { FoundWeights } from './sources.ts';
import { fileNames } from './weights.ts';

/**
 * The files go into a folder of their own, named by their digest; the manifest that names it is replaced last. So an
 * interrupted installation leaves the earlier weights in use. Throws RERANKER_INVALID for files of another digest.
 */
export async function installWeights(data: string, { weights, files }: FoundWeights): Promise<Manifest> {
  for (const name of fileNames) {
    const digest = digestOf(files[name]);
    if (digest !== weights.digests[name])
      throw new VerbatimError(
        'RERANKER_INVALID',
        `${name} has the digest ${digest}, but ${weights.digests[name]} is expected. Nothing was installed.`,
      );
  }
  const { name, kind, licence, source, digests } = weights;
  const folder = digests['model.onnx'].slice(0, 12);
  const place = join(rerankerFolder(data), folder);
  const draft = `${place}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  for (const file of fileNames) await writeFile(join(draft, file), files[file], { flush: true });
  await rm(place, { recursive: true, force: true });
  await rename(draft, place);
  const manifest = { name, kind, licence, source, folder, digests };
  await writeManifest(data, manifest);
  await removeOthers(data, folder);
  return manifest;
}

/** False where there was nothing to remove. */
export async function removeWeights(data: string): Promise<boolean> {
  const there = await readdir(rerankerFolder(data)).catch(() => []);
  await rm(rerankerFolder(data), { recursive: true, force: true });
  return there.length > 0;
}

/** Earlier weights, and drafts of installations that were interrupted. */
async function removeOthers(data: string, folder: string): Promise<void> {
  const names = await readdir(rerankerFolder(data));
  const others = names.filter((name) => /^[0-9a-f]{12}(?:\.\d+)?$/.test(name) && name !== folder);
  for (const name of others) await rm(join(rerankerFolder(data), name), { recursive: true, force: true });
}
