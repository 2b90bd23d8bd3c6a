// PDF files of Office files, made one after the other and remembered for a while: one file has many quotes.
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Document } from '../corpus/document/document.ts';
import { pdfOfOffice } from './office.ts';
import type { PictureRefusal } from './picture.ts';

type Made = Uint8Array<ArrayBuffer> | PictureRefusal;

export interface OfficePages {
  /** The PDF file made of the document's bytes, or why there is none. */
  of(document: Document, bytes: Uint8Array<ArrayBuffer>): Promise<Made>;
}

/** Bytes of all files in the cache. */
const cacheBytes = 64 * 1024 * 1024;
/** What the file itself says; everything else may be different at the next try. */
const lasting: readonly Made[] = ['unreadable', 'too-slow'];

export function createOfficePages(): OfficePages {
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
    if (typeof made !== 'string' || lasting.includes(made)) cache.set(digest, { made });
    return made;
  }

  return {
    of: (document, bytes) => {
      const making = turn.then(() => make(document, bytes));
      turn = making.catch(() => {});
      return making;
    },
  };
}
