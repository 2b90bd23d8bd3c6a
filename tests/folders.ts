// Real folders for tests: written to the system's temporary folder, removed when the test file is done.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { openLog, openVerbatim, type Verbatim } from '../src/index.ts';

/** Path below the folder to the file's content. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A new folder that holds `files`, created in their order. */
export async function writeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-test-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** The core over a folder, as an adapter opens it; every answer has the id "id". */
export const openFolder = async (corpus: string): Promise<Verbatim> =>
  openVerbatim({ corpus, data: join(corpus, '.data'), retentionDays: 365 }, await openLog('silent'), {
    memory: 'reader',
    newId: () => 'id',
  });

export const openFiles = async (files: Files): Promise<Verbatim> => openFolder(await writeFolder(files));
