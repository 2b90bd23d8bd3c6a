// PDF files of Office files, made one after the other and remembered for a while: one file has many quotes.
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Document } from '../../corpus/document/document.ts';
import { cachedFor, type PictureLimits, type PictureRefusal } from '../picture.ts';
import { pdfOfOffice } from './office.ts';

type Made = Uint8Array<ArrayBuffer> | PictureRefusal;

export interface OfficePages {
  /** The PDF file made of the document's bytes, or why there is none. */
  of(document: Document, bytes: Uint8Array<ArrayBuffer>): Promise<Made>;
}

/** Bytes of all files in the cache. */
const cacheBytes = 64 * 1024 * 1024;

export function createOfficePages(within: PictureLimits): OfficePages {
  const cache = new LRUCache<string, { readonly made: Made }>({
    maxSize: cacheBytes,
    sizeCalculation: ({ made }) => 1000 + made.length,
  });
  let turn: Promise<unknown> = Promise.resolve();

  async function make({ digest, format }: Document, bytes: Uint8Array): Promise<Made> {
    const known = cache.get(digest);
    if (known !== undefined) return known.made;
    if (createHash('sha256').update(bytes).digest('hex') !== digest) return 'changed';
    const made = await pdfOfOffice(bytes, format);
    const ttl = typeof made === 'string' ? cachedFor(made, within) : 0;
    if (ttl !== undefined) cache.set(digest, { made }, { ttl });
    return made;
  }

  return {
    of: (document, bytes) => {
      const making = turn.then(() => make(document, bytes));
      turn = making.catch(() => {});
      // A copy: the thread that draws takes the buffer for its own.
      return making.then((made) => (typeof made === 'string' ? made : made.slice()));
    },
  };
}
