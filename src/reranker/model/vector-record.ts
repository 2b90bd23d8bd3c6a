// The vectors of a passage as bytes.
import type { TokenVectors } from './passage-cache.ts';

/** Bytes before the numbers: numbers of a vector, vectors, and tokens with a place in the text, 16 bits each. */
const headLength = 6;

/** Where tokens start and end and the scales of vectors, 4 bytes each; then the vectors, a byte for each number. */
export function encodeVectors({ width, bytes, scales, starts, ends }: TokenVectors): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt16LE(width, 0);
  head.writeUInt16LE(scales.length, 2);
  head.writeUInt16LE(starts.length, 4);
  return Buffer.concat([
    head,
    wide(Uint32Array.from(starts)),
    wide(Uint32Array.from(ends)),
    wide(scales),
    wide(bytes),
  ]);
}

/** Of what `encodeVectors` made. */
export function decodeVectors(record: Buffer): TokenVectors {
  const width = record.readUInt16LE(0);
  const vectors = record.readUInt16LE(2);
  const tokens = record.readUInt16LE(4);
  // Copied, so that each list begins where its numbers may.
  const from = (at: number, count: number): ArrayBuffer =>
    Uint8Array.from(record.subarray(at, at + 4 * count)).buffer;
  const endsAt = headLength + 4 * tokens;
  const scalesAt = endsAt + 4 * tokens;
  const bytesAt = scalesAt + 4 * vectors;
  return {
    width,
    starts: [...new Uint32Array(from(headLength, tokens))],
    ends: [...new Uint32Array(from(endsAt, tokens))],
    scales: new Float32Array(from(scalesAt, vectors)),
    bytes: Int8Array.from(new Int8Array(record.buffer, record.byteOffset + bytesAt, width * vectors)),
  };
}

const wide = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
