// One row as SQLite writes it into a page (https://sqlite.org/fileformat2.html#record_format).
import { isUtf8 } from 'node:buffer';

/** A blob is no value that the store writes. */
export type Value = string | number | null;

/** The number at `at`, in one to nine bytes, and where it ends. Undefined where the bytes end before it does. */
export function readVarint(
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  let value = 0n;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    value = index === 8 ? (value << 8n) | BigInt(byte) : (value << 7n) | BigInt(byte & 0x7f);
    if (index === 8 || byte < 0x80) return { value: Number(BigInt.asIntN(64, value)), end: at + index + 1 };
  }
  return undefined;
}

/** Bytes of a value by its serial type, from 0 on. */
const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

/** The values of a row's payload; undefined for what is no row of the store. */
export function readRecord(payload: Buffer): readonly Value[] | undefined {
  const header = readVarint(payload, 0);
  if (header === undefined || header.value > payload.length) return undefined;
  const values: Value[] = [];
  let at = header.end;
  let body = header.value;
  while (at < header.value) {
    const type = readVarint(payload, at);
    if (type === undefined || type.value < 0) return undefined;
    const length = type.value < 12 ? lengths[type.value] : Math.floor((type.value - 12) / 2);
    if (length === undefined || body + length > payload.length) return undefined;
    const value = readValue(type.value, payload.subarray(body, body + length));
    if (value === undefined) return undefined;
    values.push(value);
    at = type.end;
    body += length;
  }
  return values;
}

function readValue(type: number, bytes: Buffer): Value | undefined {
  if (type === 0) return null;
  if (type <= 4) return bytes.readIntBE(0, bytes.length);
  if (type === 5) return bytes.readIntBE(0, 6);
  if (type === 6) return Number(bytes.readBigInt64BE(0));
  if (type === 7) return bytes.readDoubleBE(0);
  if (type <= 9) return type - 8;
  return type % 2 === 1 && isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}
