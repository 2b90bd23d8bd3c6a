// A table of word likeness made in a test, in the format of the one that ships.
import { crc32, deflateSync } from 'node:zlib';

export interface MadeRow {
  readonly term: string;
  readonly word: string;
  readonly numbers: readonly number[];
}

export function madeTable(rows: readonly MadeRow[]): Buffer {
  const deflated = (list: readonly string[]) => deflateSync(Buffer.from(list.join('\n'), 'latin1'));
  const terms = deflated(rows.map(({ term }) => term));
  const words = deflated(rows.map(({ word }) => word));
  const numbers = Buffer.from(Int8Array.from(rows.flatMap((row) => row.numbers)).buffer);
  const body = Buffer.concat([terms, words, numbers]);
  const header = Buffer.alloc(24);
  header.write('VWT1', 'latin1');
  const fields = [rows.length, rows[0]?.numbers.length ?? 0, terms.length, words.length, crc32(body)];
  fields.forEach((field, index) => {
    header.writeUInt32LE(field, 4 + 4 * index);
  });
  return Buffer.concat([header, body]);
}
