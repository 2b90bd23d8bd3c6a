// Files that are small until they are unpacked.
import { constants, deflateRawSync } from 'node:zlib';
import { assemble } from './formats/pdf/make.ts';

const megabyte = 1024 * 1024;

/** Raw deflate data of so many megabytes of `byte`, packed once and repeated, so that making it takes no memory. */
function packed(megabytes: number, byte: string): Buffer {
  const block = deflateRawSync(Buffer.alloc(megabyte, byte), { finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([3, 0]);
  return Buffer.concat([...Array<Buffer>(megabytes).fill(block), end]);
}

interface Entry {
  readonly name: string;
  readonly data: Buffer;
  /** Bytes, as the archive says. */
  readonly unpacked: number;
}

const number = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};

/** A ZIP archive of deflated entries; nobody who reads one checks the sums before unpacking. */
export function zipOf(entries: readonly Entry[]): Buffer {
  let at = 0;
  const directory: Buffer[] = [];
  const files = entries.map(({ name, data, unpacked }) => {
    const path = Buffer.from(name);
    const facts = [number(20, 2), number(0, 2), number(8, 2), number(0, 4), number(0, 4)];
    const sizes = [number(data.length, 4), number(unpacked, 4), number(path.length, 2), number(0, 2)];
    directory.push(
      Buffer.from('PK\u0001\u0002'),
      number(20, 2),
      ...facts,
      ...sizes,
      Buffer.alloc(10),
      number(at, 4),
      path,
    );
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), ...facts, ...sizes, path, data]);
    at += file.length;
    return file;
  });
  const index = Buffer.concat(directory);
  const count = number(entries.length, 2);
  const end = [
    Buffer.from('PK\u0005\u0006'),
    Buffer.alloc(4),
    count,
    count,
    number(index.length, 4),
    number(at, 4),
    Buffer.alloc(2),
  ];
  return Buffer.concat([...files, index, ...end]);
}

/** A Word file whose text has so many megabytes. */
export const zipBomb = (megabytes: number): Uint8Array => zipOf([vast('word/document.xml', megabytes)]);

/** A page whose content has so many megabytes, all of them white space. */
export function pdfBomb(megabytes: number): Uint8Array {
  const content = Buffer.concat([Buffer.from([0x78, 0x9c]), packed(megabytes, ' ')]);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
  ].map((object) => Buffer.from(object));
  const stream = Buffer.from(`<< /Filter /FlateDecode /Length ${content.length} >>\nstream\n`);
  return assemble([...objects, Buffer.concat([stream, content, Buffer.from('\nendstream')])]);
}

export const small = (name: string, content: string | Uint8Array): Entry => {
  const data = deflateRawSync(content);
  return { name, data, unpacked: Buffer.byteLength(content) };
};

/** An entry that unpacks to so many megabytes. */
export const vast = (name: string, megabytes: number): Entry => ({
  name,
  data: packed(megabytes, ' '),
  unpacked: megabytes * megabyte,
});

interface Repetition {
  readonly before: string;
  readonly piece: string;
  readonly times: number;
  readonly after: string;
}

/** An entry whose middle is one piece again and again: packed once, so that making it takes no time or memory. */
export function repeated(name: string, { before, piece, times, after }: Repetition): Entry {
  const pack = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const data = Buffer.concat([
    pack(before),
    ...Array<Buffer>(times).fill(pack(piece)),
    pack(after),
    Buffer.from([3, 0]),
  ]);
  const length = Buffer.byteLength(piece) * times;
  return { name, data, unpacked: Buffer.byteLength(before) + length + Buffer.byteLength(after) };
}
