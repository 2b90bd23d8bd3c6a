// The file of word vectors: a header, then words, terms and each word's term deflated, then one row of numbers per word.
import { crc32, inflateSync } from 'node:zlib';
import { VerbatimError } from '../errors.ts';

/** Rows of equal width, the most frequent word's first. */
export interface WordTable {
  /** Folded words; the row of each is its place in the list. */
  readonly words: readonly string[];
  /** Their terms, in the order in which the words first have them. */
  readonly terms: readonly string[];
  /** For each word, the place of its term in `terms`. */
  readonly termOf: Uint16Array;
  readonly dimensions: number;
  /** `dimensions` numbers for each word. */
  readonly rows: Int8Array;
}

const signature = 'VWT1';
/** Signature, words, dimensions, bytes of deflated words, of terms and of each word's term, checksum: 4 bytes each. */
const headerLength = 28;

/** Throws `WORDS_DAMAGED` unless the file is whole: half a table would call unlike words alike. */
export function readWordTable(file: Buffer): WordTable {
  if (file.length < headerLength || file.toString('latin1', 0, 4) !== signature) {
    throw damaged('it is no table of word vectors');
  }
  const [words, dimensions, wordBytes, termBytes, termOfBytes, checksum] = headerOf(file);
  const body = file.subarray(headerLength);
  const termOfAt = wordBytes + termBytes;
  const rowsAt = termOfAt + termOfBytes;
  if (body.length !== rowsAt + words * dimensions) throw damaged('its length is not what its header says');
  if (crc32(body) !== checksum) throw damaged('its checksum does not match');
  return {
    words: listOf(body.subarray(0, wordBytes)),
    terms: listOf(body.subarray(wordBytes, termOfAt)),
    termOf: shortsOf(inflateSync(body.subarray(termOfAt, rowsAt))),
    dimensions,
    rows: new Int8Array(body.buffer, body.byteOffset + rowsAt, words * dimensions),
  };
}

function headerOf(file: Buffer): readonly [number, number, number, number, number, number] {
  const at = (index: number) => file.readUInt32LE(4 * index);
  return [at(1), at(2), at(3), at(4), at(5), at(6)];
}

const listOf = (deflated: Uint8Array): readonly string[] =>
  inflateSync(deflated).toString('latin1').split('\n');

/** Copied: the bytes need not begin at an even address, and the machine's own order of bytes may be another. */
function shortsOf(bytes: Buffer): Uint16Array {
  const shorts = new Uint16Array(bytes.length / 2);
  for (let index = 0; index < shorts.length; index += 1) shorts[index] = bytes.readUInt16LE(2 * index);
  return shorts;
}

function damaged(how: string): VerbatimError {
  return new VerbatimError(
    'WORDS_DAMAGED',
    `The table of word likeness is damaged: ${how}. Questions are answered without it. Install Verbatim again to get it back.`,
  );
}
