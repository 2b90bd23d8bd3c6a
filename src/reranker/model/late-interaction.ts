// Late interaction (ColBERT, Khattab and Zaharia 2020): question and passage are read apart, a vector for each token.
import type { Context, Score } from '../../answer/ranking/reranker.ts';
import { createLikenesses } from './likenesses.ts';
import { createPassageCache, packVectors, type TokenVectors } from './passage-cache.ts';
import type { Projection } from './projection.ts';
import { type Asked, type Model, mostTokens, type Reader } from './reader.ts';
import type { VectorFile } from './vector-file.ts';

/** Ids of "[unused0]" and "[unused1]", by which the model knows a question from a passage. */
const markers = { question: 1, passage: 2 };
/** Tokens of a question that are read; hardly any question has as many. */
const mostQuestionTokens = 120;
/** Special tokens before a sequence's own: its start, and the marker. */
const before = 2;
/** Place of the marker. */
const marker = 1;

/** What the mean likeness is turned into: about the range of a cross-encoder's logits. */
const scaled = (mean: number): number => 50 * mean - 40;

export interface LateInteractionOptions {
  /** Shortens the vectors; without, they stay as the model makes them. */
  readonly projection?: Projection;
  /** Where passages that were read are kept. */
  readonly file?: VectorFile;
  /** Passages that one question may read; those that are kept are no reading. */
  readonly mostRead?: number;
}

/**
 * A score is the mean, over the question's tokens, of each one's likeness to the nearest token of the text. A sentence
 * is never read alone: its tokens have the vectors that they have in their passage, and those of the headings count as
 * its own. So a passage is read once, whatever is asked of it.
 */
export function createLateInteraction(
  reader: Reader,
  { projection, file, mostRead = Number.POSITIVE_INFINITY }: LateInteractionOptions = {},
): Model {
  const encode = encoderOf(reader, projection);
  const cache = createPassageCache();
  const likenesses = createLikenesses();
  const known = (text: string): TokenVectors | undefined => {
    const kept = cache.get(text) ?? file?.get(text);
    if (kept !== undefined) cache.set(text, kept);
    return kept;
  };
  const read = async (text: string): Promise<TokenVectors> => {
    const made = await readPassage(reader, encode, text);
    cache.set(text, made);
    file?.add(text, made);
    return made;
  };
  return {
    ask: async (question): Promise<Asked> => {
      const asked = await readQuestion(reader, encode, question);
      const compared = new Map<string, Compared>();
      let reads = 0;
      const vectorsOf = async (text: string): Promise<TokenVectors | undefined> => {
        const kept = known(text);
        if (kept !== undefined || reads >= mostRead) return kept;
        reads += 1;
        return await read(text);
      };
      const compare = async (text: string): Promise<Compared | undefined> => {
        const earlier = compared.get(text);
        if (earlier !== undefined) return earlier;
        const passage = await vectorsOf(text);
        if (passage === undefined) return undefined;
        const made = { passage, rows: likenesses(asked, passage) };
        compared.set(text, made);
        return made;
      };
      return {
        score: async ({ text, within }) => {
          const comparison = await compare(within?.text ?? text);
          if (comparison === undefined) return undefined;
          return within === undefined ? ofPassage(comparison) : ofSentence(comparison, within);
        },
      };
    },
    passages: {
      read: async (text) => {
        if (file === undefined || file.has(text)) return file !== undefined;
        return file.add(text, cache.get(text) ?? (await readPassage(reader, encode, text)));
      },
      retain: (keys) => file?.retain(keys),
      close: () => file?.close(),
    },
  };
}

/** Vectors of a sequence's tokens, special ones included. */
type Encode = (marker: number, ids: readonly number[]) => Promise<readonly Float32Array[]>;

/** A model of another width than the projection's keeps its own. */
const encoderOf =
  (reader: Reader, projection: Projection | undefined): Encode =>
  async (marker, ids) => {
    const whole = await vectors(reader, marker, ids);
    return projection !== undefined && projection.from === whole[0]?.length
      ? whole.map(projection.of)
      : whole;
  };

/** A row for each token of the question, a column for each one of the passage. */
interface Compared {
  readonly passage: TokenVectors;
  readonly rows: readonly Float32Array[];
}

/** The marker's vector stands for the question as a whole. */
function ofPassage({ rows }: Compared): Score {
  const nearest = rows.map((row) => row.reduce(larger, -1));
  return { value: scaled(meanOf(nearest)), gist: scaled(nearest[marker] ?? -1) };
}

/** Below it, a token of the question is not like the nearest one: chosen on corpora left out, from 0.60 to 0.80. */
const like = 0.7;

/** The special tokens of both sides say how alike question and passage are, not what the sentence holds. */
function ofSentence({ passage: { starts, ends }, rows }: Compared, { headings, start, end }: Context): Score {
  const columns = starts.flatMap((from, at) => {
    const to = ends[at] ?? from;
    return to <= headings || (from < end && to > start) ? [at + before] : [];
  });
  const nearest = rows
    .slice(before, -1)
    .map((row) => columns.reduce((most, at) => larger(most, row[at] ?? -1), -1));
  return { value: scaled(meanOf(nearest)), unmet: meanOf(nearest.map((one) => (one < like ? 1 : 0))) };
}

const larger = (a: number, b: number): number => (b > a ? b : a);

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

async function readQuestion(
  reader: Reader,
  encode: Encode,
  question: string,
): Promise<readonly Float32Array[]> {
  const ids = reader.tokens(question).slice(0, mostQuestionTokens);
  return await encode(markers.question, ids);
}

/** Words are tokenized one by one, since the tokenizer does not say where a token comes from. */
async function readPassage(reader: Reader, encode: Encode, text: string): Promise<TokenVectors> {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    if (ids.length >= mostTokens - before - 1) break;
    for (const id of reader.tokens(word)) {
      ids.push(id);
      starts.push(index);
      ends.push(index + word.length);
    }
  }
  const most = mostTokens - before - 1;
  const read = await encode(markers.passage, ids.slice(0, most));
  return { ...packVectors(read), starts: starts.slice(0, most), ends: ends.slice(0, most) };
}

/** Of length 1, special tokens included. */
async function vectors(
  { special, run }: Reader,
  marker: number,
  ids: readonly number[],
): Promise<Float32Array[]> {
  const sequence = [special.start, marker, ...ids, special.end];
  const data = await run({ ids: sequence, types: sequence.map(() => 0 as const) }, 'last_hidden_state');
  const width = data.length / sequence.length;
  if (!Number.isInteger(width)) throw new Error('model.onnx gives no vector for each token');
  return sequence.map((_, at) => ofLength1(data.subarray(at * width, (at + 1) * width)));
}

function ofLength1(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / (length || 1));
}
