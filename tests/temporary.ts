// Folders that are removed when their test file is done. Test files share processes, so none of them removes its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

export function newTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  folders.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
