// Encrypts a backup with a password, and opens it again: scrypt (RFC 7914) and AES-256-GCM in chunks.
import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { VerbatimError } from '../errors.ts';

/**
 * A file is a head and chunks. Each chunk is sealed by itself with its number and whether it is the last one, as in STREAM
 * (Hoang, Reyhanitabar, Rogaway and Vizár, 2015), so nothing is handed on that was changed, moved or cut off. The head is
 * authenticated with each chunk.
 */
export const sealedMark = 'VERBATIM-BACKUP-1\n';

const algorithm = 'aes-256-gcm';
/** Bytes. */
const chunkLength = 64 * 1024;
const tagLength = 16;
const vectorLength = 12;
const saltLength = 16;
const keyLength = 32;
/** Of what scrypt gives beyond the key. It tells a wrong password from a damaged file, and nothing of the key. */
const checkLength = 16;
const headLength = sealedMark.length + 3 + saltLength + checkLength;

/** 128 MB and some tenths of a second for each try (OWASP's first choice for scrypt). The cost is a power of two. */
const chosenCost = { exponent: 17, blockSize: 8, parallelism: 1 } as const;
/** What a file may ask for, so that a foreign one cannot take the machine's memory. */
const mostExponent = 20;

interface Cost {
  readonly exponent: number;
  readonly blockSize: number;
  readonly parallelism: number;
}

/** Characters. */
export const shortestPassword = 12;

type Bytes = AsyncIterable<Uint8Array>;

/** `cost` is stored, so that a later version may choose a higher one. */
export async function* seal(plain: Bytes, password: string, cost: Cost = chosenCost): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltLength);
  const { key, check } = await derive(password, salt, cost);
  const { exponent, blockSize, parallelism } = cost;
  const head = Buffer.concat([
    Buffer.from(sealedMark),
    Buffer.of(exponent, blockSize, parallelism),
    salt,
    check,
  ]);
  yield head;
  for await (const { bytes, number, isLast } of chunksOf(plain, chunkLength)) {
    const options = { authTagLength: tagLength };
    const cipher = createCipheriv(algorithm, key, vectorOf(number, isLast), options).setAAD(head);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** `sealed` begins with the mark. Throws BACKUP_LOCKED for another password, and BACKUP_DAMAGED. */
export async function* unseal(sealed: Bytes, password: string): AsyncGenerator<Buffer> {
  const source = sealed[Symbol.asyncIterator]();
  let begun: Buffer = Buffer.alloc(0);
  while (begun.length < headLength) {
    const next = await source.next();
    if (next.done === true) throw damaged('it ends within its first bytes');
    begun = Buffer.concat([begun, next.value]);
  }
  const head = begun.subarray(0, headLength);
  const key = await keyFor(head, password);
  const rest = chained(begun.subarray(headLength), source);
  for await (const { bytes, number, isLast } of chunksOf(rest, chunkLength + tagLength)) {
    const sealedBytes = bytes.subarray(0, -tagLength);
    if (bytes.length < tagLength) throw damaged('it is cut off');
    const options = { authTagLength: tagLength };
    const decipher = createDecipheriv(algorithm, key, vectorOf(number, isLast), options)
      .setAAD(head)
      .setAuthTag(bytes.subarray(-tagLength));
    const opened = decipher.update(sealedBytes);
    try {
      decipher.final();
    } catch (error) {
      throw damaged('some of its bytes were changed, or it is cut off', error);
    }
    yield opened;
  }
}

async function keyFor(head: Buffer, password: string): Promise<Buffer> {
  const at = sealedMark.length;
  const [exponent = 0, blockSize = 0, parallelism = 0] = head.subarray(at, at + 3);
  if (exponent < 1 || exponent > mostExponent || blockSize !== 8 || parallelism !== 1)
    throw damaged('its first bytes were changed');
  const salt = head.subarray(at + 3, at + 3 + saltLength);
  const { key, check } = await derive(password, salt, { exponent, blockSize, parallelism });
  if (!timingSafeEqual(check, head.subarray(-checkLength)))
    throw new VerbatimError(
      'BACKUP_LOCKED',
      'The password does not open this backup. Use the one that it was made with; the file’s first bytes may also be damaged.',
    );
  return key;
}

const derive = (
  password: string,
  salt: Uint8Array,
  { exponent, blockSize, parallelism }: Cost,
): Promise<{ readonly key: Buffer; readonly check: Buffer }> =>
  new Promise((resolve, reject) => {
    const cost = 2 ** exponent;
    // The same password typed on two systems may come in two forms.
    const typed = password.normalize('NFKC');
    // What it needs is 128 bytes for each of these, and a little more.
    const maxmem = 128 * cost * blockSize + 1024 * 1024;
    scrypt(
      typed,
      salt,
      keyLength + checkLength,
      { cost, blockSize, parallelization: parallelism, maxmem },
      (error, bytes) => {
        if (error !== null) reject(error);
        else resolve({ key: bytes.subarray(0, keyLength), check: bytes.subarray(keyLength) });
      },
    );
  });

/** The number and the end are in it, so no two chunks of a file have the same; each file has a key of its own. */
function vectorOf(number: number, isLast: boolean): Buffer {
  const vector = Buffer.alloc(vectorLength);
  vector.writeUIntBE(number, vectorLength - 7, 6);
  vector[vectorLength - 1] = isLast ? 1 : 0;
  return vector;
}

interface Chunk {
  readonly bytes: Buffer;
  readonly number: number;
  readonly isLast: boolean;
}

/** All of the same length but the last one, which is empty only where there is nothing at all. */
async function* chunksOf(source: Bytes, length: number): AsyncGenerator<Chunk> {
  let waiting: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const part of source) {
    waiting = waiting.length === 0 ? Buffer.from(part) : Buffer.concat([waiting, part]);
    // One byte more is needed to know that a chunk is not the last one.
    while (waiting.length > length) {
      yield { bytes: waiting.subarray(0, length), number, isLast: false };
      waiting = waiting.subarray(length);
      number += 1;
    }
  }
  yield { bytes: waiting, number, isLast: true };
}

async function* chained(first: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

export const damaged = (what: string, cause?: unknown): VerbatimError =>
  new VerbatimError(
    'BACKUP_DAMAGED',
    `The backup is damaged: ${what}. Nothing was restored. Take another copy of it, or an earlier backup.`,
    cause,
  );
