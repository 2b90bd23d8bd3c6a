// Reads the files that a scan has found changed. What can't be read for the moment stays as it was.
import type { CachedFile, CachedFiles } from '../cache/cached-file.ts';
import type { OcrSetting } from '../ocr/setting.ts';
import { type ReadFile, readFiles } from '../read/read-file.ts';
import { openReaders } from '../read/readers.ts';
import { reliableText, type StatFingerprints } from '../read/stat-fingerprint.ts';

export interface ChangedFiles {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly fingerprints: StatFingerprints;
  /** When the fingerprints were taken: milliseconds since 1970. */
  readonly takenAt: number;
  /** What was read before. */
  readonly earlier: CachedFiles;
  /** Absent where text recognition is off. */
  readonly ocr: OcrSetting | undefined;
  readonly onRead: (file: CachedFile, of: number) => void;
}

export interface Fresh {
  readonly found: CachedFiles;
  /** Those whose earlier version is used, if there is one. */
  readonly failed: readonly ReadFile[];
}

export async function readChanged(changed: ChangedFiles): Promise<Fresh> {
  const { folder, paths, fingerprints, takenAt, earlier, ocr, onRead } = changed;
  const found = new Map<string, CachedFile>();
  const failed: ReadFile[] = [];
  const readers = openReaders({ ocr });
  // What has rested is what is read, and no file that has taken its place since.
  const isSettled = (path: string, text: string): boolean => fingerprints.get(path)?.text === text;
  try {
    const known = (path: string) => earlier.get(path)?.file;
    for await (const file of readFiles(folder, paths, readers, known, isSettled)) {
      const { path, digest } = file;
      const fingerprint = fingerprints.get(path);
      if (staysAsItWas(file, earlier.get(path), fingerprint !== undefined)) {
        failed.push(file);
        continue;
      }
      // Where the bytes could not be read, the reason may go away without a trace in the fingerprint.
      const cached = { file, fingerprint: digest === undefined ? '' : reliableText(fingerprint, takenAt) };
      found.set(path, cached);
      onRead(cached, paths.length);
    }
  } finally {
    await readers.close();
  }
  return { found, failed };
}

/**
 * A file that may no longer be read is withdrawn, as its owner wants it. Not so where its folder is what may not be
 * read, so that nothing is known of the file itself, or where a disk fails.
 */
function staysAsItWas({ failure }: ReadFile, earlier: CachedFile | undefined, isThere: boolean): boolean {
  if (failure === undefined) return false;
  if (failure === 'changing' || failure === 'gone') return true;
  return earlier?.file.reading !== undefined && (failure === 'failing' || !isThere);
}
