// The small encoder that ships: a vector for each token of a text, in its context. A transformer of a few narrow layers.
import { createMemory, createMultiply } from './multiply.ts';

/** Sizes: numbers of a token, within a layer's heads, between its two linear steps, and of a vector that comes out. */
export interface Shape {
  readonly width: number;
  readonly heads: number;
  readonly inner: number;
  readonly out: number;
  /** Tokens that are further apart than this count as so far. */
  readonly reach: number;
}

/** A linear step: `rows` of as many numbers as come out, one for each that goes in; and what is added. */
export interface Linear {
  readonly weights: Float32Array;
  readonly added: Float32Array;
}

/** Layer normalization (Ba et al. 2016): what the normalized numbers are multiplied by, and what is added. */
export interface Norm {
  readonly factors: Float32Array;
  readonly added: Float32Array;
}

export interface Layer {
  readonly before: Norm;
  /** Queries, keys and values, one after the other. */
  readonly attended: Linear;
  readonly joined: Linear;
  readonly between: Norm;
  readonly widened: Linear;
  readonly narrowed: Linear;
  /** For each head, what a token's score gains by its distance: from `reach` before to `reach` behind. */
  readonly distances: Float32Array;
}

export interface EncoderWeights {
  readonly shape: Shape;
  /** `width` numbers for a token id. */
  readonly token: (id: number, into: Float32Array) => void;
  readonly layers: readonly Layer[];
  readonly last: Norm;
  readonly out: Linear;
  /** Straight from the token to the vector: `out` numbers for each of `width`. */
  readonly direct: Float32Array;
}

/** Vectors of the tokens, one after the other, `shape.out` numbers each. */
export type Encoder = (ids: readonly number[]) => Float32Array;

/** Added to a variance before its root is taken. */
const epsilon = 1e-5;

/** Vaswani et al. 2017, normalized before each step (Xiong et al. 2020), with a bias by distance for position. */
export function createEncoder(weights: EncoderWeights, mostTokens: number): Encoder {
  const { shape, layers } = weights;
  const { width, heads, inner, out, reach } = shape;
  const share = width / heads;
  const most = padded(mostTokens);
  const memory = createMemory(pagesFor(weights, most));
  const multiply = createMultiply(memory);
  const numbers = new Float32Array(memory.buffer);
  let free = 0;
  const room = (size: number): Place => {
    const from = free;
    free += size;
    return { at: 4 * from, numbers: numbers.subarray(from, free) };
  };
  const held = (from: Float32Array): Place => {
    const place = room(from.length);
    place.numbers.set(from);
    return place;
  };
  const placed = layers.map((layer) => ({
    ...layer,
    attend: held(layer.attended.weights),
    join: held(layer.joined.weights),
    widen: held(layer.widened.weights),
    narrow: held(layer.narrowed.weights),
  }));
  const [outWeights, directWeights] = [held(weights.out.weights), held(weights.direct)];
  const [tokens, state, normal, stepped] = [width, width, width, 3 * width].map((size) =>
    room(most * size),
  ) as [Place, Place, Place, Place];
  const [query, key, value, mixed] = [share, share, share, share].map((size) => room(most * size)) as [
    Place,
    Place,
    Place,
    Place,
  ];
  const scores = room(most * most);
  const wide = room(most * inner);
  const made = room(most * out);

  function attend(layer: (typeof placed)[number], count: number, rows: number): void {
    normalize(state.numbers, normal.numbers, layer.before, count, width);
    multiply(normal.at, layer.attend.at, stepped.at, rows, width, 3 * width);
    add(stepped.numbers, layer.attended.added, count);
    for (let head = 0; head < heads; head += 1) {
      take(stepped.numbers, { rows, count, share, width, head, query, key, value });
      multiply(query.at, key.at, scores.at, rows, share, rows);
      soften(scores.numbers, layer.distances.subarray(head * (2 * reach + 1)), { count, rows, reach });
      multiply(scores.at, value.at, mixed.at, rows, rows, share);
      for (let row = 0; row < count; row += 1)
        normal.numbers.set(
          mixed.numbers.subarray(row * share, (row + 1) * share),
          row * width + head * share,
        );
    }
    multiply(normal.at, layer.join.at, stepped.at, rows, width, width);
    addBoth(state.numbers, stepped.numbers, layer.joined.added, count);
  }

  function think(layer: (typeof placed)[number], count: number, rows: number): void {
    normalize(state.numbers, normal.numbers, layer.between, count, width);
    multiply(normal.at, layer.widen.at, wide.at, rows, width, inner);
    addPositive(wide.numbers, layer.widened.added, count);
    multiply(wide.at, layer.narrow.at, stepped.at, rows, inner, width);
    addBoth(state.numbers, stepped.numbers, layer.narrowed.added, count);
  }

  return (ids) => {
    const count = Math.min(ids.length, mostTokens);
    const rows = padded(count);
    for (let row = 0; row < count; row += 1)
      weights.token(ids[row] ?? 0, tokens.numbers.subarray(row * width, (row + 1) * width));
    for (const place of [tokens, normal, wide]) place.numbers.fill(0, (count * place.numbers.length) / most);
    state.numbers.set(tokens.numbers);
    for (const layer of placed) {
      attend(layer, count, rows);
      think(layer, count, rows);
    }
    normalize(state.numbers, normal.numbers, weights.last, count, width);
    multiply(normal.at, outWeights.at, made.at, rows, width, out);
    const vectors = made.numbers.slice(0, count * out);
    multiply(tokens.at, directWeights.at, made.at, rows, width, out);
    addBoth(vectors, made.numbers, weights.out.added, count);
    return vectors;
  };
}

/** Numbers in the memory, and the byte that they begin at. */
interface Place {
  readonly at: number;
  readonly numbers: Float32Array;
}

/** Products are made of eight columns at a time. */
const padded = (count: number): number => Math.ceil(count / 8) * 8;

/** Pages of 64 kB for the weights and for everything that is worked out. */
function pagesFor({ shape, layers, out, direct }: EncoderWeights, most: number): number {
  const { width, heads, inner, out: made } = shape;
  const steps = layers.flatMap(({ attended, joined, widened, narrowed }) => [
    attended,
    joined,
    widened,
    narrowed,
  ]);
  const ofWeights = [...steps, out].reduce((sum, { weights }) => sum + weights.length, direct.length);
  const ofWork = most * (6 * width + (4 * width) / heads + most + inner + made);
  return Math.ceil((4 * (ofWeights + ofWork)) / 65_536);
}

function normalize(from: Float32Array, into: Float32Array, norm: Norm, count: number, width: number): void {
  for (let row = 0; row < count; row += 1) {
    const start = row * width;
    let sum = 0;
    for (let at = start; at < start + width; at += 1) sum += from[at] ?? 0;
    const mean = sum / width;
    let squares = 0;
    for (let at = start; at < start + width; at += 1) squares += ((from[at] ?? 0) - mean) ** 2;
    const factor = 1 / Math.sqrt(squares / width + epsilon);
    for (let at = 0; at < width; at += 1)
      into[start + at] =
        ((from[start + at] ?? 0) - mean) * factor * (norm.factors[at] ?? 0) + (norm.added[at] ?? 0);
  }
}

function add(into: Float32Array, added: Float32Array, count: number): void {
  for (let row = 0; row < count; row += 1)
    for (let at = 0; at < added.length; at += 1) {
      const place = row * added.length + at;
      into[place] = (into[place] ?? 0) + (added[at] ?? 0);
    }
}

function addBoth(into: Float32Array, from: Float32Array, added: Float32Array, count: number): void {
  for (let row = 0; row < count; row += 1)
    for (let at = 0; at < added.length; at += 1) {
      const place = row * added.length + at;
      into[place] = (into[place] ?? 0) + (from[place] ?? 0) + (added[at] ?? 0);
    }
}

/** What is below zero becomes zero. */
function addPositive(into: Float32Array, added: Float32Array, count: number): void {
  for (let row = 0; row < count; row += 1)
    for (let at = 0; at < added.length; at += 1) {
      const place = row * added.length + at;
      into[place] = Math.max(0, (into[place] ?? 0) + (added[at] ?? 0));
    }
}

interface Taking {
  readonly rows: number;
  readonly count: number;
  readonly share: number;
  readonly width: number;
  readonly head: number;
  readonly query: Place;
  /** Turned: a row for each of `share` numbers, a column for each token. */
  readonly key: Place;
  readonly value: Place;
}

/** One head's queries, keys and values; what lies behind the last token is zero. */
function take(from: Float32Array, { rows, count, share, width, head, query, key, value }: Taking): void {
  const scale = 1 / Math.sqrt(share);
  query.numbers.fill(0, count * share, rows * share);
  value.numbers.fill(0, count * share, rows * share);
  key.numbers.fill(0, 0, rows * share);
  for (let row = 0; row < count; row += 1) {
    const start = row * 3 * width + head * share;
    for (let at = 0; at < share; at += 1) {
      query.numbers[row * share + at] = (from[start + at] ?? 0) * scale;
      key.numbers[at * rows + row] = from[start + width + at] ?? 0;
      value.numbers[row * share + at] = from[start + 2 * width + at] ?? 0;
    }
  }
}

interface Softening {
  readonly count: number;
  readonly rows: number;
  readonly reach: number;
}

/** Each row becomes shares of one, by its scores and what their distances add. */
function soften(scores: Float32Array, distances: Float32Array, { count, rows, reach }: Softening): void {
  for (let row = 0; row < count; row += 1) {
    const start = row * rows;
    let most = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < count; at += 1) {
      const away = Math.max(-reach, Math.min(reach, at - row));
      const score = (scores[start + at] ?? 0) + (distances[away + reach] ?? 0);
      scores[start + at] = score;
      if (score > most) most = score;
    }
    let sum = 0;
    for (let at = 0; at < count; at += 1) {
      const share = Math.exp((scores[start + at] ?? 0) - most);
      scores[start + at] = share;
      sum += share;
    }
    for (let at = 0; at < count; at += 1) scores[start + at] = (scores[start + at] ?? 0) / sum;
    scores.fill(0, start + count, start + rows);
  }
  scores.fill(0, count * rows, rows * rows);
}
