// Quotes, records and folders for the tests of the store.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Quote } from '../../src/answer/answer.ts';
import { receiptOf } from '../../src/answer/quotes/receipt.ts';
import type { AskedRecord } from '../../src/store/store.ts';

export const noon = Date.UTC(2026, 0, 31, 12);
export const day = 24 * 60 * 60 * 1000;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A quote that begins at `start` in a file with this name and content. */
export function quote(
  text: string,
  start = 0,
  path = 'handbook.md',
  digest = sha256(path),
): Quote & { readonly receipt: string } {
  const span = { start, end: start + text.length };
  return {
    text,
    highlights: [],
    citation: {
      documentId: `id of ${path}`,
      title: `Title of ${path}`,
      path,
      span,
      headings: ['Travel', 'Trains & buses'],
      paragraph: 3,
      line: 12,
      digest,
      before: 'The sentence before.',
      after: '',
    },
    receipt: receiptOf(digest, span, text),
  };
}

/** The record of an answer with the given id; what is not said is the same for all. */
export function asked(id: string, parts: Partial<AskedRecord> = {}): AskedRecord {
  return {
    id,
    question: `What does ${id} mean?`,
    kind: 'answered',
    confidence: 0.75,
    quotes: [quote(`The meaning of ${id}.`)],
    platform: 'slack',
    tenant: 'T1',
    conversation: 'C1',
    audience: 'public',
    asker: 'a'.repeat(64),
    askedAt: noon,
    revision: 'abcdef012345',
    ...parts,
  };
}

/** Removed when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Bytes that are no text and no database. */
export const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 151 + 77) % 256);
