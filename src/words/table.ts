// The file of word vectors: a header, then words and terms deflated, then one row of small whole numbers per term.
import { crc32, inflateSync } from 'node:zlib';
import { VerbatimError } from '../errors.ts';

/** One row for each term; the most frequent one's first. */
export interface WordTable {
  /** Terms as `stem` makes them. */
  readonly terms: readonly string[];
  /** The most frequent word of each term, to be shown. */
  readonly words: readonly string[];
  readonly dimensions: number;
  /** `dimensions` numbers for each term. Only their direction counts. */
  readonly rows: Int8Array;
}

const signature = 'VWT1';
/** Signature, rows, dimensions, bytes of deflated terms, bytes of deflated words, checksum of the rest: 4 bytes each. */
const headerLength = 24;

/** Throws `WORDS_DAMAGED` unless the file is whole: a damaged table would call unlike words alike. */
export function readWordTable(file: Buffer): WordTable {
  if (file.length < headerLength || file.toString('latin1', 0, 4) !== signature) {
    throw damagedTable('it is not a table of word vectors');
  }
  const [count, dimensions, termBytes, wordBytes, checksum] = headerOf(file);
  const body = file.subarray(headerLength);
  const rowsAt = termBytes + wordBytes;
  if (body.length !== rowsAt + count * dimensions) throw damagedTable('its length does not match its header');
  if (crc32(body) !== checksum) throw damagedTable('its checksum does not match');
  return {
    terms: listOf(body.subarray(0, termBytes)),
    words: listOf(body.subarray(termBytes, rowsAt)),
    dimensions,
    rows: new Int8Array(body.buffer, body.byteOffset + rowsAt, count * dimensions),
  };
}

function headerOf(file: Buffer): readonly [number, number, number, number, number] {
  const at = (index: number) => file.readUInt32LE(4 * index);
  return [at(1), at(2), at(3), at(4), at(5)];
}

const listOf = (deflated: Uint8Array): readonly string[] =>
  inflateSync(deflated).toString('latin1').split('\n');

export function damagedTable(how: string, cause?: unknown): VerbatimError {
  return new VerbatimError(
    'WORDS_DAMAGED',
    `The table of word likeness is damaged: ${how}. Verbatim answers without it. Install Verbatim again to restore it.`,
    cause,
  );
}
