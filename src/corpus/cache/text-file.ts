// The file of the documents' texts, open for as long as one of them may be asked for.
import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, VerbatimError } from '../../errors.ts';
import { mostOnDemand, type StoredText } from '../document/held-text.ts';

export type TextEncoding = 'utf8' | 'utf16le';

/** Where a text lies. */
export interface TextPlace {
  /** The number of the text file. */
  readonly file: number;
  readonly at: number;
  readonly bytes: number;
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  readonly encoding: TextEncoding;
  /** sha-256 of its bytes, base64. */
  readonly checksum: string;
}

/** Texts one behind the other. Each has its checksum beside the document's record, so nothing else is in the file. */
export interface TextFile {
  readonly number: number;
  /** When it was opened. */
  readonly size: number;
  /** Fills `bytes` with what the file has from `at` on; gives those that it has. */
  read(at: number, bytes: Buffer): Buffer;
}

/** Whatever is changed is written to a file with another name: no system minds that the earlier one is open. */
export const textsFile = (number: number): string => `texts-${number}.bin`;
/** Undefined for the name of another file. */
export const numberIn = (name: string): number | undefined => {
  const digits = /^texts-(\d{1,15})\.bin$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** Documents of an earlier revision hold the file that they are read from, so it is closed when the last of them is gone. */
const closing = new FinalizationRegistry(closeSync);

/** Throws where it cannot be opened. */
export function openTextFile(folder: string, number: number): TextFile {
  const descriptor = openSync(join(folder, textsFile(number)), 'r');
  const file: TextFile = {
    number,
    size: fstatSync(descriptor).size,
    read: (at, bytes) => {
      let read = 0;
      while (read < bytes.length) {
        const more = readSync(descriptor, bytes, read, bytes.length - read, at + read);
        if (more === 0) break;
        read += more;
      }
      return bytes.subarray(0, read);
    },
  };
  closing.register(file, descriptor);
  return file;
}

/** Hears of a document whose text is lost. */
export type OnDamage = (path: string, lost: StoredText) => void;

/** A text in the file. Each read compares its checksum: what others have changed meanwhile is never taken for the document's. */
export class TextInFile implements StoredText {
  readonly #file: TextFile;
  readonly #place: TextPlace;
  readonly #path: string;
  readonly #onDamage: OnDamage;

  /** `path` is the document's. */
  constructor(file: TextFile, place: TextPlace, path: string, onDamage: OnDamage) {
    this.#file = file;
    this.#place = place;
    this.#path = path;
    this.#onDamage = onDamage;
  }

  get length(): number {
    return this.#place.length;
  }

  get bytes(): number {
    return this.#place.bytes;
  }

  get place(): TextPlace {
    return this.#place;
  }

  read(): string {
    const { bytes, encoding } = this.#place;
    return this.#readInto(bytes <= scratch.length ? scratch.subarray(0, bytes) : undefined).toString(
      encoding,
    );
  }

  isOf(text: string): boolean {
    const { encoding, checksum } = this.#place;
    return checksumOf(Buffer.from(text, encoding)) === checksum;
  }

  /** In memory of their own. Throws CACHE_DAMAGED. */
  readBytes(): Buffer {
    return this.#readInto();
  }

  #readInto(into: Buffer = Buffer.allocUnsafe(this.bytes)): Buffer {
    const { at, checksum } = this.#place;
    let cause: unknown;
    try {
      const read = this.#file.read(at, into);
      if (checksumOf(read) === checksum) return read;
    } catch (failure) {
      cause = failure;
    }
    this.#onDamage(this.#path, this);
    throw damaged(this.#path, cause);
  }
}

/** For bytes that are made a string at once: memory of their own for each text would have to be collected. */
const scratch = Buffer.allocUnsafeSlow(mostOnDemand);

export const checksumOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64');

/** UTF-8 has no lone half of a surrogate pair. */
export const encodingOf = (text: string): TextEncoding => (/\p{Surrogate}/u.test(text) ? 'utf16le' : 'utf8');

function damaged(path: string, cause: unknown): VerbatimError {
  const why = cause === undefined ? 'is damaged' : `cannot be read (${messageOf(cause)})`;
  const message = `The cached text of ${path} ${why}. The file itself is read again; ask once more in a moment.`;
  return new VerbatimError('CACHE_DAMAGED', message, cause);
}
