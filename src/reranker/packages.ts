// The two optional packages that run the model: found at run time, so that nobody who does without them installs them.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { messageOf, systemCodeOf, VerbatimError } from '../errors.ts';

/** The versions that the tests run with. */
export const packages = { runtime: 'onnxruntime-node@1.30.0', tokenizers: '@huggingface/tokenizers@0.2.0' };

/** Neither package's install script is needed: it fetches what graphics cards use. */
export const installPackages = `npm install --ignore-scripts ${packages.runtime} ${packages.tokenizers}`;

/** The part of onnxruntime-node that is used. */
export interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: Readonly<Record<string, unknown>>): Promise<Session>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, shape: readonly number[]) => object;
}

export interface Session {
  readonly inputNames: readonly string[];
  run(
    inputs: Readonly<Record<string, object>>,
  ): Promise<Readonly<Record<string, { readonly data: unknown }>>>;
}

/** The part of @huggingface/tokenizers that is used. */
export interface Tokenizers {
  readonly Tokenizer: new (file: object, settings: object) => Tokenizer;
}

export interface Tokenizer {
  encode(
    text: string,
    options: { readonly add_special_tokens: boolean },
  ): { readonly ids: readonly number[] };
  token_to_id(token: string): number | undefined;
}

/** Looks beside the weights and in the folders above them, then beside the program. Throws RERANKER_PACKAGES. */
export function loadPackages(weights: string): { runtime: Runtime; tokenizers: Tokenizers } {
  const runtime = load(packages.runtime, weights);
  const tokenizers = load(packages.tokenizers, weights);
  if (!has<Runtime>(runtime, 'InferenceSession', 'Tensor')) throw unsuitable(packages.runtime);
  if (!has<Tokenizers>(tokenizers, 'Tokenizer')) throw unsuitable(packages.tokenizers);
  return { runtime, tokenizers };
}

/** Where the packages are, without loading them: undefined for one that is absent. */
export function findPackage(versioned: string, weights: string): string | undefined {
  const paths = [weights, fileURLToPath(new URL('.', import.meta.url))];
  try {
    return require.resolve(nameOf(versioned), { paths });
  } catch (cause) {
    if (systemCodeOf(cause) === 'MODULE_NOT_FOUND') return undefined;
    throw cause;
  }
}

const require = createRequire(import.meta.url);

function load(versioned: string, weights: string): unknown {
  const path = findPackage(versioned, weights);
  if (path === undefined) throw absent(versioned);
  try {
    return require(path);
  } catch (cause) {
    throw new VerbatimError(
      'RERANKER_PACKAGES',
      `The package ${nameOf(versioned)} cannot be loaded: ${messageOf(cause)}. Run: ${installPackages}`,
      cause,
    );
  }
}

/** Whether the module has what we call; its members are as its version has them. */
const has = <T extends object>(module: unknown, ...members: readonly (keyof T & string)[]): module is T =>
  typeof module === 'object' && module !== null && members.every((member) => member in module);

const nameOf = (versioned: string): string => versioned.slice(0, versioned.lastIndexOf('@'));

const absent = (versioned: string): VerbatimError =>
  new VerbatimError(
    'RERANKER_PACKAGES',
    `The package ${nameOf(versioned)} is not installed. Run: ${installPackages}`,
  );

const unsuitable = (versioned: string): VerbatimError =>
  new VerbatimError(
    'RERANKER_PACKAGES',
    `The package ${nameOf(versioned)} is of a version that cannot be used. Run: ${installPackages}`,
  );
