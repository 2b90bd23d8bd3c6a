// Lets the sources start threads under vitest without a build: Node 20 reads no TypeScript, so what a thread runs is bundled.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vitest/config';

/** Within the project, so that Node finds the packages that a bundle imports. */
const folder = fileURLToPath(new URL('../node_modules/.cache/verbatim-threads', import.meta.url));

/** How the sources name the file of a thread: as the compiler will have written it. */
const threadFile = /new URL\('\.\/([\w-]+)\.js', import\.meta\.url\)/g;

/** The address of one file that holds a thread's sources; its name changes with them, so it is written once. */
async function bundle(entry: string): Promise<string> {
  const bundler = await rolldown({
    input: entry,
    platform: 'node',
    external: (id) => !/^(?:[./]|[a-z]:[\\/])/i.test(id),
  });
  const { output } = await bundler.generate({ format: 'esm', codeSplitting: false });
  await bundler.close();
  const [{ code }] = output;
  const path = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    // Several runs may write it at the same time: each its own draft, then the name.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, code);
    renameSync(draft, path);
  }
  return pathToFileURL(path).href;
}

/** Bundles once a run, and only where a test loads the file that starts the thread. */
export function threadsFromSources(): Plugin {
  const bundles = new Map<string, Promise<string>>();
  const bundleOf = (entry: string): Promise<string> => {
    const made = bundles.get(entry) ?? bundle(entry);
    bundles.set(entry, made);
    return made;
  };
  return {
    name: 'threads run their sources',
    // While the code is as it was written.
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/src\/[^?]*\.ts$/.test(id)) return undefined;
      let changed = code;
      for (const [url, name] of code.matchAll(threadFile)) {
        const entry = join(dirname(id), `${name}.ts`);
        if (existsSync(entry)) changed = changed.replace(url, `new URL('${await bundleOf(entry)}')`);
      }
      return changed === code ? undefined : changed;
    },
  };
}
