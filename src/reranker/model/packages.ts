// The two optional packages that run the model: found at run time, so that nobody who does without them installs them.
import { messageOf, VerbatimError } from '../../errors.ts';
import { findPackage as find, has, loadModule } from '../../packages.ts';

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

/** `folder` is one whose node_modules may have them. Throws RERANKER_PACKAGES. */
export function loadPackages(folder: string): { runtime: Runtime; tokenizers: Tokenizers } {
  // From version 1.29 on, onnxruntime reports its use to Microsoft unless it finds this in the environment as it is loaded.
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
  const runtime = load(packages.runtime, folder);
  const tokenizers = load(packages.tokenizers, folder);
  if (!has<Runtime>(runtime, 'InferenceSession', 'Tensor')) throw unsuitable(packages.runtime);
  if (!has<Tokenizers>(tokenizers, 'Tokenizer')) throw unsuitable(packages.tokenizers);
  return { runtime, tokenizers };
}

/** Where the package is, without loading it; undefined where it is absent. */
export const findPackage = (versioned: string, folder: string): string | undefined =>
  find(nameOf(versioned), folder);

function load(versioned: string, folder: string): unknown {
  const path = findPackage(versioned, folder);
  if (path === undefined) throw absent(versioned);
  try {
    return loadModule(path);
  } catch (cause) {
    throw new VerbatimError(
      'RERANKER_PACKAGES',
      `The package ${nameOf(versioned)} cannot be loaded: ${messageOf(cause)}. Run: ${installPackages}`,
      cause,
    );
  }
}

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
