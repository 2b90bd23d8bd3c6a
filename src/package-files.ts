// Files of packages that are opened by name while the program runs: where npm has installed them, or in the program, to which the
// build copies them.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const copies = fileURLToPath(new URL('./packages/', import.meta.url));
const areCopied = existsSync(copies);

/** The path of a folder of a package, such as `wasm` of `pdfjs-dist`. */
export const packageFolder = (name: string, folder: string): string =>
  join(areCopied ? join(copies, name) : dirname(require.resolve(`${name}/package.json`)), folder);

/** What a module exports, such as `@orama/stemmers/french`: a bundle cannot hold what is chosen at run time. */
export const packageModule = (id: string): unknown => require(areCopied ? join(copies, `${id}.cjs`) : id);
