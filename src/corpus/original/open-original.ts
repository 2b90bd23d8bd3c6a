// Opens the file that a document was read from, to be shown as it is. What the corpus would not read is not opened either.
import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { systemCodeOf } from '../../errors.ts';
import { onDrive } from '../bytes/drive.ts';
import type { Document } from '../document/document.ts';
import { contentTypeOf, extensionOf } from '../formats/registry.ts';
import { fingerprintOf } from '../read/stat-fingerprint.ts';

export interface Original {
  /** Bytes. */
  readonly size: number;
  /** Another value means that the file may have changed. */
  readonly fingerprint: string;
  readonly contentType: string;
  /** The file's own name, without its folders. */
  readonly name: string;
  /** The bytes from `start` up to, not including, `end`, in pieces. Closes the file at its end. To be called once. */
  read(start: number, end: number): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  /** To be called where nothing of it is read. */
  close(): Promise<void>;
}

/** Undefined where the file is gone, is no regular file, or leads out of the corpus folder. Rejects where the drive fails. */
export async function openOriginal(
  folder: string,
  { path }: Pick<Document, 'path'>,
): Promise<Original | undefined> {
  const full = join(folder, path);
  const file = await onDrive(full, () => openWithin(folder, full));
  if (file === undefined) return undefined;
  const fingerprint = fingerprintOf(await file.stat());
  return {
    size: fingerprint.size,
    fingerprint: fingerprint.text,
    contentType: contentTypeOf(extensionOf(path)) ?? 'application/octet-stream',
    name: path.slice(path.lastIndexOf('/') + 1),
    read: (start, end) => piecesOf(file, start, end),
    close: () => file.close(),
  };
}

/** A file that a pipe, a folder or a link to the outside has taken the place of since the scan is not opened. */
async function openWithin(folder: string, full: string): Promise<FileHandle | undefined> {
  const opened = await openRegular(folder, full).catch((cause: unknown) => {
    const code = systemCodeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined;
    throw cause;
  });
  return opened;
}

async function openRegular(folder: string, full: string): Promise<FileHandle | undefined> {
  const root = await realpath(folder);
  const target = await realpath(full);
  if (!target.startsWith(root + sep)) return undefined;
  // A pipe would wait for its other end.
  const file = await open(
    target,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  const [own, there] = await Promise.all([file.stat(), stat(target)]);
  // A folder on the way may have been replaced by a link between the two calls.
  const isSame = own.dev === there.dev && own.ino === there.ino && (await realpath(full)) === target;
  if (isSame && own.isFile()) return file;
  await file.close();
  return undefined;
}

/** Bytes of a piece. */
const pieceBytes = 64 * 1024;

async function* piecesOf(
  file: FileHandle,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    for (let at = start; at < end; ) {
      const piece = new Uint8Array(Math.min(pieceBytes, end - at));
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      // It was cut while it was being read: the client sees that less comes than was announced.
      if (bytesRead === 0) throw new Error('the file became shorter while it was being sent');
      at += bytesRead;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
