// What is installed: one small file in the data folder that names the weights, and the folder they are in.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf, systemCodeOf } from '../errors.ts';
import { damaged } from './digest.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.object({
  name: z.string().min(1),
  /** Manifests of earlier versions lack it. */
  kind: z.enum(['cross-encoder', 'late-interaction']).default('cross-encoder'),
  licence: z.string(),
  source: z.string(),
  /** Beside the manifest; its name never leads elsewhere. */
  folder: z.string().regex(/^[0-9a-f]{12}$/),
  digests: z.object({ 'model.onnx': sha256, 'tokenizer.json': sha256 }),
});

export type Manifest = Readonly<z.infer<typeof schema>>;

/** Where a data folder has the reranker. */
export const rerankerFolder = (data: string): string => join(data, 'reranker');

export const weightsFolder = (data: string, { folder }: Manifest): string =>
  join(rerankerFolder(data), folder);

/** Passages that were read, beside the weights that read them. */
export const passagesFile = (data: string, manifest: Manifest): string =>
  join(weightsFolder(data, manifest), 'passages.bin');

const manifestFile = (data: string): string => join(rerankerFolder(data), 'manifest.json');

/** Undefined where none is installed. Throws RERANKER_DAMAGED. */
export async function readManifest(data: string): Promise<Manifest | undefined> {
  const path = manifestFile(data);
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return undefined;
    const what = cause instanceof z.ZodError ? z.prettifyError(cause) : messageOf(cause);
    throw damaged(`${path} cannot be used: ${what}`, cause);
  }
}

/** From the moment it is renamed, the new weights are the installed ones. */
export async function writeManifest(data: string, manifest: Manifest): Promise<void> {
  const path = manifestFile(data);
  const draft = `${path}.${process.pid}`;
  await mkdir(rerankerFolder(data), { recursive: true });
  await writeFile(draft, `${JSON.stringify(manifest, undefined, 2)}\n`, { flush: true });
  await rename(draft, path);
}
