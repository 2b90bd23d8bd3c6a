// Reads a stretch of an open file.
import type { FileHandle } from 'node:fs/promises';

/** `length` bytes from the place `from` on, in memory of their own; fewer where the file ends before. */
export async function readBytes(
  handle: FileHandle,
  from: number,
  length: number,
): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await handle.read(bytes, read, length - read, from + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}
