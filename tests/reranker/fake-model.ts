// A model and packages that stand in for the real ones, so that thread, queue and installation are tested without 300 MB
// of them. The "model" adds up its tokens, which are the numbers in a text, or gives a vector for each; some numbers are orders.
import { digestOf } from '../../src/reranker/digest.ts';
import type { PerFile, Weights } from '../../src/reranker/weights.ts';
import { type Files, writeFolder } from '../folders.ts';

/** Numbers in a text that the model obeys. */
export const orders = { crash: 9001, hang: 9002, wait: 9003 } as const;
/** Milliseconds that it waits, and that it does not answer. */
export const waits = 100;
const hangs = 2000;

const runtime = `
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
exports.Tensor = class { constructor(type, data, shape) { Object.assign(this, { type, data, shape }); } };
exports.InferenceSession = {
  create: async (bytes) => {
    if (Buffer.from(bytes).toString() !== 'a model') throw new Error('no model');
    const run = async ({ input_ids: { data, shape } }) => {
      if (shape[0] !== 1 || shape[1] !== data.length) throw new Error('not one pair');
      const ids = [...data].map(Number);
      if (ids.includes(${orders.crash})) process.exit(1);
      if (ids.includes(${orders.hang})) sleep(${hangs});
      if (ids.includes(${orders.wait})) sleep(${waits});
      return {
        logits: { data: Float32Array.of(ids.reduce((sum, id) => sum + id, 0)) },
        last_hidden_state: { data: Float32Array.from(ids.flatMap((id) => [1, id])) },
      };
    };
    return { inputNames: [], run };
  },
};`;

const tokenizers = `
exports.Tokenizer = class {
  constructor(file) { if (file.kind !== 'a tokenizer') throw new Error('no tokenizer'); }
  encode(text) { return { ids: (text.match(/\\d+/g) ?? []).map(Number) }; }
  token_to_id(token) { return token === '[CLS]' ? 0 : token === '[SEP]' ? 0 : undefined; }
};`;

/** The two packages, to be found from a folder that holds them. */
export const packageFiles: Files = {
  'node_modules/onnxruntime-node/index.js': runtime,
  'node_modules/@huggingface/tokenizers/index.js': tokenizers,
};

export const modelFiles: PerFile<string> = {
  'model.onnx': 'a model',
  'tokenizer.json': '{"kind":"a tokenizer"}',
};

export const fakeWeights: Weights = {
  name: 'adder',
  kind: 'cross-encoder',
  licence: 'MIT',
  source: 'tests',
  digests: {
    'model.onnx': digestOf(Buffer.from(modelFiles['model.onnx'])),
    'tokenizer.json': digestOf(Buffer.from(modelFiles['tokenizer.json'])),
  },
};

export const writeModel = (changes: Files = {}): Promise<string> =>
  writeFolder({ ...packageFiles, ...modelFiles, ...changes });
