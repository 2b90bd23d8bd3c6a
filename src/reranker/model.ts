// The cross-encoder, in its thread: reads a question beside a text and gives one number.
import { messageOf } from '../errors.ts';
import { damaged, readVerified } from './digest.ts';
import { loadPackages, type Runtime, type Session, type Tokenizer } from './packages.ts';
import { pairOf, specialTokensOf } from './pair.ts';
import type { FileName, PerFile } from './weights.ts';

export interface Model {
  /** How well the text answers the question: the model's logit, the higher the better. */
  score(question: readonly number[], text: string): Promise<number>;
  /** The question's tokens, for `score`. */
  read(question: string): readonly number[];
}

/** What the model is loaded from. */
export interface ModelFiles {
  /** Holds model.onnx and tokenizer.json. */
  readonly folder: string;
  /** What they must be; without, whatever is there is used. */
  readonly digests?: PerFile<string>;
  /** Whose node_modules may have the packages. */
  readonly packages: string;
  readonly cores: number;
}

/** What is loaded are the bytes that were verified. Throws RERANKER_PACKAGES and RERANKER_DAMAGED. */
export async function loadModel({ folder, digests, packages, cores }: ModelFiles): Promise<Model> {
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
  return {
    read: (question) => idsOf(tokenizer, question),
    score: async (question, text) => {
      const pair = pairOf(question, idsOf(tokenizer, text), special);
      return await run(runtime, session, pair);
    },
  };
}

function usable<T>(name: FileName, make: () => T): T {
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

const idsOf = (tokenizer: Tokenizer, text: string): readonly number[] =>
  tokenizer.encode(text.slice(0, longest), { add_special_tokens: false }).ids;

/**
 * One pair at a time, without padding. The weights are int8 and the activations are quantized at each run, over all of
 * a batch: beside other texts, or padded to their length, a text gets another number, by as much as 1 of a logit. Nor
 * is a batch of 8 faster on a few cores: 1.3 to 1.7 s of processor time for 40 passages, one at a time 1.1 to 1.4 s.
 */
async function run({ Tensor }: Runtime, session: Session, pair: ReturnType<typeof pairOf>): Promise<number> {
  const tensor = (numbers: readonly number[]): object =>
    new Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
  const { logits } = await session.run({
    input_ids: tensor(pair.ids),
    attention_mask: tensor(pair.ids.map(() => 1)),
    token_type_ids: tensor(pair.types),
  });
  const [score] = logits?.data instanceof Float32Array ? logits.data : [];
  if (score === undefined || !Number.isFinite(score)) throw new Error('model.onnx gives no number');
  return score;
}
