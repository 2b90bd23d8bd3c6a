// The model, in its thread: loads the files, and reads a question beside texts as its kind does.
import type { RerankerKind } from '../../answer/ranking/support.ts';
import { messageOf } from '../../errors.ts';
import { damaged, readVerified } from '../digest.ts';
import { createEncoder } from '../encoder/encoder.ts';
import { readEncoderFile } from '../encoder/encoder-file.ts';
import { createWordPieces } from '../encoder/word-pieces.ts';
import type { FileName, InstalledKind, PerFile } from '../weights.ts';
import { createCrossEncoder } from './cross-encoder.ts';
import { createLateInteraction } from './late-interaction.ts';
import { loadPackages, type Runtime, type Session, type Tokenizer } from './packages.ts';
import { loadProjection } from './projection.ts';
import { type Model, mostTokens, type Reader, type Sequence, type SpecialTokens } from './reader.ts';
import { openVectorFile } from './vector-file.ts';

/** What the model is loaded from. */
export interface ModelFiles {
  readonly kind: RerankerKind;
  /** Holds model.onnx and tokenizer.json. */
  readonly folder: string;
  /** What they must be; without, whatever is there is used. */
  readonly digests?: PerFile<string>;
  /** Whose node_modules may have the packages. */
  readonly packages: string;
  readonly cores: number;
  /** Path of the projection of vectors: a thread that was bundled elsewhere would not find it beside itself. */
  readonly projection: string;
  /** The same of the encoder that ships. */
  readonly encoder: string;
  /** Where passages that were read are kept; absent, they are not. */
  readonly kept?: KeptPassages;
  /** Passages that one question may read, of those that were not read before. */
  readonly mostRead?: number;
}

export interface KeptPassages {
  readonly path: string;
  /** One process at most may write. */
  readonly writable: boolean;
}

type Keeping = Pick<ModelFiles, 'projection' | 'kept' | 'mostRead'>;

const kinds: Readonly<Record<InstalledKind, (reader: Reader, keeping: Keeping) => Model>> = {
  'cross-encoder': createCrossEncoder,
  'late-interaction': (reader, { projection, ...files }) =>
    createLateInteraction(reader, {
      projection: loadProjection(projection),
      ...keeping(files),
    }),
};

const keeping = ({ kept, mostRead }: Pick<ModelFiles, 'kept' | 'mostRead'>) => ({
  ...(kept === undefined ? {} : { file: openVectorFile(kept.path, kept) }),
  ...(mostRead === undefined ? {} : { mostRead }),
});

/** Throws RERANKER_PACKAGES and RERANKER_DAMAGED. */
export const loadModel = async ({ kind, encoder, ...files }: ModelFiles): Promise<Model> =>
  kind === 'small-encoder'
    ? createLateInteraction(loadEncoder(encoder), keeping(files))
    : await loadInstalled(kind, files);

function loadEncoder(path: string): Reader {
  const { weights, vocabulary } = usable('encoder.bin', () => readEncoderFile(path));
  const encode = createEncoder(weights, mostTokens);
  const wordPieces = createWordPieces(vocabulary);
  const idOf = (token: string): number => {
    const id = vocabulary.get(token);
    if (id === undefined) throw damaged(`${path} lacks ${token}`);
    return id;
  };
  return {
    special: { start: idOf('[CLS]'), end: idOf('[SEP]') },
    tokens: (text) => wordPieces(text.slice(0, longest)),
    run: async ({ ids }) => encode(ids),
  };
}

/** What is loaded are the bytes that were verified. */
async function loadInstalled(
  kind: InstalledKind,
  { folder, digests, packages, cores, ...keeping }: Omit<ModelFiles, 'kind' | 'encoder'>,
): Promise<Model> {
  const { runtime, tokenizers } = loadPackages(packages);
  const described = await readVerified(folder, 'tokenizer.json', digests?.['tokenizer.json']);
  const weights = await readVerified(folder, 'model.onnx', digests?.['model.onnx']);
  const tokenizer = usable('tokenizer.json', () => new tokenizers.Tokenizer(parse(described), {}));
  const special = usable('tokenizer.json', () => specialTokensOf(tokenizer));
  const session = await runtime.InferenceSession.create(weights, sessionOptions(cores)).catch(
    (cause: unknown) => {
      throw damaged(`model.onnx cannot be used: ${messageOf(cause)}`, cause);
    },
  );
  const reader: Reader = {
    special,
    tokens: (text) => tokenizer.encode(text.slice(0, longest), { add_special_tokens: false }).ids,
    run: (sequence, output) => run(runtime, session, sequence, output),
  };
  return kinds[kind](reader, keeping);
}

function usable<T>(name: FileName | 'encoder.bin', make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw damaged(`${name} cannot be used: ${messageOf(cause)}`, cause);
  }
}

function parse(bytes: Uint8Array): object {
  const parsed: unknown = JSON.parse(Buffer.from(bytes).toString());
  if (typeof parsed !== 'object' || parsed === null) throw new Error('it holds no object');
  return parsed;
}

function specialTokensOf(tokenizer: Tokenizer): SpecialTokens {
  const start = tokenizer.token_to_id('[CLS]');
  const end = tokenizer.token_to_id('[SEP]');
  if (start === undefined || end === undefined) throw new Error('tokenizer.json lacks [CLS] or [SEP]');
  return { start, end };
}

/**
 * A thread that waits in a loop for the next operation costs twice the processor time, and on a busy machine the
 * answer comes later, not sooner: 40 passages took about 3.3 s of processor time instead of 1.5 s.
 */
const sessionOptions = (cores: number) => ({
  executionProviders: ['cpu'],
  intraOpNumThreads: cores,
  interOpNumThreads: 1,
  // Errors only: the runtime writes to the process's own output.
  logSeverityLevel: 3,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
});

/** Characters that are tokenized: more than 512 tokens of any prose have. */
const longest = 20_000;

/**
 * One sequence at a time, without padding. The weights are int8 and the activations are quantized at each run, over all
 * of a batch: beside other texts, or padded to their length, a text gets another number, by as much as 1 of a logit. Nor
 * is a batch of 8 faster on a few cores: 1.3 to 1.7 s of processor time for 40 passages, one at a time 1.1 to 1.4 s.
 */
async function run(
  { Tensor }: Runtime,
  session: Session,
  { ids, types }: Sequence,
  output: string,
): Promise<Float32Array> {
  const tensor = (numbers: readonly number[]): object =>
    new Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
  const outputs = await session.run({
    input_ids: tensor(ids),
    attention_mask: tensor(ids.map(() => 1)),
    token_type_ids: tensor(types),
  });
  const data = outputs[output]?.data;
  if (!(data instanceof Float32Array) || data.length === 0 || !data.every(Number.isFinite))
    throw new Error('model.onnx gives no number');
  return data;
}
