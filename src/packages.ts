// Optional packages: found at run time, so that nobody who does without them installs them.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemCodeOf } from './errors.ts';

const require = createRequire(import.meta.url);

/**
 * Where the package, or a file in it, is, without loading it; undefined where it is absent. Looks into the folder itself
 * and beside the program, not into the folders above the first: other people may write to those, such as /tmp.
 */
export function findPackage(name: string, folder: string): string | undefined {
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

/** What the module at a path that `findPackage` gave exports. */
export const loadModule = (path: string): unknown => require(path);

/** Whether the module has what we call; its members are as its version has them. */
export const has = <T extends object>(
  module: unknown,
  ...members: readonly (keyof T & string)[]
): module is T =>
  typeof module === 'object' && module !== null && members.every((member) => member in module);
