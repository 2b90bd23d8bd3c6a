// The two optional packages that run the model: found at run time, so that nobody who does without them installs them.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
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

/** `folder` is one whose node_modules may have them. Throws RERANKER_PACKAGES. */
export function loadPackages(folder: string): { runtime: Runtime; tokenizers: Tokenizers } {
  const runtime = load(packages.runtime, folder);
  const tokenizers = load(packages.tokenizers, folder);
  if (!has<Runtime>(runtime, 'InferenceSession', 'Tensor')) throw unsuitable(packages.runtime);
  if (!has<Tokenizers>(tokenizers, 'Tokenizer')) throw unsuitable(packages.tokenizers);
  return { runtime, tokenizers };
}

/**
 * Where the package is, without loading it; undefined where it is absent. Looks into the folder itself and beside the
 * program, not into the folders above the first: other people may write to those, such as /tmp.
 */
export function findPackage(versioned: string, folder: string): string | undefined {
  const name = nameOf(versioned);
  const isThere = existsSync(join(folder, 'node_modules', name));
  try {
    return require.resolve(name, {
      paths: [isThere ? resolve(folder) : fileURLToPath(new URL('.', import.meta.url))],
    });
  } catch (cause) {
    if (systemCodeOf(cause) === 'MODULE_NOT_FOUND') return undefined;
    throw cause;
  }
}

const require = createRequire(import.meta.url);

function load(versioned: string, folder: string): unknown {
  const path = findPackage(versioned, folder);
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
