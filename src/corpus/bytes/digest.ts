// The digest of many bytes, in steps: of a hundred megabytes it takes a quarter of a second.
import { createHash } from 'node:crypto';
import type { Steps } from '../../steps.ts';

/** Bytes of a step: about a millisecond. */
const atOnce = 512 * 1024;

/** sha-256. */
export function* digest(parts: readonly Uint8Array[]): Steps<Buffer> {
  const hash = createHash('sha256');
  for (const part of parts)
    for (let from = 0; from < part.length; from += atOnce) {
      hash.update(part.subarray(from, from + atOnce));
      if (part.length > atOnce) yield;
    }
  return hash.digest();
}
