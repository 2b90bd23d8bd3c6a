// Vectors of the passages read last, a byte for each number: the same passages are found again and again.

/** Vectors of length 1 in one array, one after the other; each value times its vector's `scale` is the number. */
export interface PackedVectors {
  readonly width: number;
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** Of a passage's tokens, special ones included, and where in the text each of the others comes from. */
export interface TokenVectors extends PackedVectors {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Bytes kept: about four thousand passages. */
const mostBytes = 64 * 1024 * 1024;
/** What a token's offsets, scale and share of the text take beside its vector. */
const besideVector = 32;

/** Largest value of a byte with a sign. */
const largest = 127;

export function packVectors(vectors: readonly Float32Array[]): PackedVectors {
  const width = vectors[0]?.length ?? 0;
  const bytes = new Int8Array(width * vectors.length);
  const scales = new Float32Array(vectors.length);
  for (const [at, vector] of vectors.entries()) {
    const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / largest || 1;
    scales[at] = scale;
    bytes.set(
      vector.map((value) => Math.round(value / scale)),
      at * width,
    );
  }
  return { width, bytes, scales };
}

export interface PassageCache {
  get(text: string): TokenVectors | undefined;
  set(text: string, vectors: TokenVectors): void;
}

/** Those used longest ago make room. */
export function createPassageCache(most = mostBytes): PassageCache {
  const kept = new Map<string, TokenVectors>();
  let held = 0;
  const drop = (text: string): void => {
    const known = kept.get(text);
    if (known === undefined) return;
    kept.delete(text);
    held -= sizeOf(known);
  };
  return {
    get: (text) => {
      const known = kept.get(text);
      if (known === undefined) return undefined;
      kept.delete(text);
      kept.set(text, known);
      return known;
    },
    set: (text, vectors) => {
      drop(text);
      kept.set(text, vectors);
      held += sizeOf(vectors);
      for (const oldest of kept.keys()) {
        if (held <= most) return;
        if (oldest !== text) drop(oldest);
      }
    },
  };
}

const sizeOf = ({ bytes, scales }: TokenVectors): number => bytes.length + besideVector * scales.length;
