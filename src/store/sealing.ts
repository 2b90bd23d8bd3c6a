// Seals what only the bot may read, such as tokens: AES-256-GCM with a key that is not in the data folder.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export interface Sealing {
  /** `about` is not hidden, and what is sealed opens with the very same only: a row cannot take another's place. */
  seal(text: string, about: string): string;
  /** Undefined where no key opens it. `isCurrent`: with the key that seals. */
  open(sealed: string, about: string): { readonly text: string; readonly isCurrent: boolean } | undefined;
}

const algorithm = 'aes-256-gcm';
/** Bytes, as NIST SP 800-38D recommends them for GCM. */
const vectorLength = 12;
const tagLength = 16;

interface Key {
  /** Says which key opens something, and nothing of the key. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** Keys of 64 hexadecimal digits. The first seals; all of them open. */
export function createSealing(keys: readonly [string, ...string[]]): Sealing {
  const known = keys.map(keyOf);
  const first = known[0] ?? keyOf(keys[0]);
  return {
    seal(text, about) {
      const vector = randomBytes(vectorLength);
      const cipher = createCipheriv(algorithm, first.bytes, vector).setAAD(Buffer.from(about));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${first.id}.${Buffer.concat([vector, cipher.getAuthTag(), hidden]).toString('base64url')}`;
    },
    open(sealed, about) {
      const [id, body = ''] = sealed.split('.');
      const key = known.find((one) => one.id === id);
      if (key === undefined) return undefined;
      const text = opened(key, Buffer.from(body, 'base64url'), about);
      return text === undefined ? undefined : { text, isCurrent: key.id === first.id };
    },
  };
}

function opened({ bytes }: Key, body: Buffer, about: string): string | undefined {
  const vector = body.subarray(0, vectorLength);
  const tag = body.subarray(vectorLength, vectorLength + tagLength);
  if (tag.length < tagLength) return undefined;
  const options = { authTagLength: tagLength };
  const decipher = createDecipheriv(algorithm, bytes, vector, options)
    .setAAD(Buffer.from(about))
    .setAuthTag(tag);
  try {
    const shown = decipher.update(body.subarray(vectorLength + tagLength));
    return Buffer.concat([shown, decipher.final()]).toString('utf8');
  } catch {
    // It was changed, or is of something else.
    return undefined;
  }
}

function keyOf(digits: string): Key {
  const bytes = Buffer.from(digits, 'hex');
  return { id: createHash('sha256').update('verbatim key ').update(bytes).digest('hex').slice(0, 8), bytes };
}
