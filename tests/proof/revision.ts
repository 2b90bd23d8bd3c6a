// Corpora for these tests: the shipped one, and small ones written where a test needs a certain text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCorpus } from '../../src/corpus/folder/load.ts';
import { createPackedEngine } from '../../src/retrieval/engine/packed-engine.ts';
import { buildRevision, type Revision } from '../../src/retrieval/revision/revision.ts';

const shipped = fileURLToPath(new URL('../../corpus', import.meta.url));

export const shippedRevision = async (): Promise<Revision> =>
  buildRevision(await loadCorpus(shipped), createPackedEngine);

/** File names to their text, read as any other corpus folder is. */
export async function revisionOf(files: Readonly<Record<string, string>>): Promise<Revision> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-proof-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return buildRevision(await loadCorpus(folder), createPackedEngine);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
