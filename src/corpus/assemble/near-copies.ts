// Which documents are copies of one text: syndicated, reprinted, saved twice, with a few words changed.
import { sliceOf } from '../../text/span.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Document } from '../document/document.ts';

/** Terms that follow each other and are compared as one; Broder, "On the resemblance and containment of documents", 1997. */
const shingleSize = 4;
/** Shingles below which two texts are alike by chance: a note of two lines is a copy of nothing. */
const fewest = 20;
/** Share of all shingles of two texts that both hold, from which they are copies: one word in ten may differ. */
const sameFrom = 0.5;
/** Bands of equal minima, by which pairs worth comparing are found: of those with half their shingles, 996 in 1000. */
const bands = 42;
const rows = 3;
const size = bands * rows;

/** The smallest of a text's shingles under each of `size` orders; absent where the text is too short. */
type Signature = Uint32Array;

const signatures = new WeakMap<Document, { readonly signature: Signature | undefined }>();

function signatureOf(document: Document): Signature | undefined {
  const known = signatures.get(document) ?? { signature: sign(shinglesOf(document)) };
  signatures.set(document, known);
  return known.signature;
}

/** Hashes of the runs of terms in what can be quoted. */
function shinglesOf({ text, sections }: Document): ReadonlySet<number> {
  const shingles = new Set<number>();
  const terms = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ setAside }) => setAside === undefined)
    .flatMap(({ span }) => tokenize(sliceOf(text, span)).map(({ term }) => hashOf(term)));
  for (let first = 0; first + shingleSize <= terms.length; first += 1) {
    let shingle = 0;
    for (let at = first; at < first + shingleSize; at += 1) shingle = mix(shingle, terms[at] ?? 0);
    shingles.add(shingle);
  }
  return shingles;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Puts `next` behind what `hash` stands for; the shifts are those of MurmurHash3's last step. */
function mix(hash: number, next: number): number {
  let mixed = Math.imul(hash, 31) + next;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** `hash * factor + offset` modulo 2^32 puts all hashes into another order. Drawn once, the same for every program. */
const factors = Uint32Array.from({ length: size }, (_, index) => mix(1, index) | 1);
const offsets = Uint32Array.from({ length: size }, (_, index) => mix(2, index));

function sign(shingles: ReadonlySet<number>): Signature | undefined {
  if (shingles.size < fewest) return undefined;
  const signature = new Uint32Array(size).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < size; index += 1) {
      const place = (Math.imul(shingle, factors[index] ?? 0) + (offsets[index] ?? 0)) >>> 0;
      if (place < (signature[index] ?? 0)) signature[index] = place;
    }
  }
  return signature;
}

/** In [0, 1], within some 0.1: the share of their shingles that both documents hold (MinHash). 0 for short texts. */
export function resemblance(a: Document, b: Document): number {
  const [one, other] = [signatureOf(a), signatureOf(b)];
  if (one === undefined || other === undefined) return 0;
  return one.reduce((equal, place, index) => (place === other[index] ? equal + 1 : equal), 0) / size;
}

export const areCopies = (a: Document, b: Document): boolean => resemblance(a, b) >= sameFrom;

/** Groups of two and more documents that are copies of each other or of one between; each in the order given. */
export function copiesAmong(documents: readonly Document[]): Document[][] {
  const groups = new Map(documents.map((document) => [document, [document]]));
  for (const [a, b] of likelyPairs(documents)) {
    const [own, others] = [groups.get(a) ?? [], groups.get(b) ?? []];
    if (own === others || !areCopies(a, b)) continue;
    own.push(...others);
    for (const document of others) groups.set(document, own);
  }
  const place = new Map(documents.map((document, index) => [document, index]));
  const byPlace = (a: Document, b: Document): number => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  return [...new Set(groups.values())].filter(({ length }) => length > 1).map((group) => group.sort(byPlace));
}

/** Each document with the first that shares a band of its signature: copies of one text follow each other there. */
function* likelyPairs(documents: readonly Document[]): Generator<readonly [Document, Document]> {
  for (let band = 0; band < bands; band += 1) {
    const first = new Map<string, Document>();
    for (const document of documents) {
      const key = signatureOf(document)
        ?.subarray(band * rows, (band + 1) * rows)
        .join();
      if (key === undefined) continue;
      const other = first.get(key);
      if (other === undefined) first.set(key, document);
      else yield [other, document];
    }
  }
}
