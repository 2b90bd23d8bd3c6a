// Files that LibreOffice writes of another's: few packages ship documents of Word with more than some words.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { bytesOf } from './fetch.ts';
import type { Listed } from './list.ts';

/** Milliseconds for one file. */
const patience = 240_000;

const isOffice = (path: string): boolean => /\.(?:odt|docx|rtf)$/.test(path);

/** The file's bytes, in the format that the list has it read in. Throws where LibreOffice is not there. */
export function listedBytes(path: string, { format }: Listed): Uint8Array {
  const own = extname(path).slice(1);
  if (!isOffice(path) || own === format) return bytesOf(path);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-converted-'));
  try {
    mkdirSync(join(folder, 'out'));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), path];
    execFileSync('soffice', args, { timeout: patience, stdio: 'ignore' });
    return readFileSync(join(folder, 'out', basename(path, extname(path)).concat('.', format)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
