// Lets the sources start threads under vitest without a build: Node 20 reads no TypeScript, so what a thread runs is bundled.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type InputOptions, rolldown } from 'rolldown';
import type { Plugin } from 'vitest/config';

/** Within the project, so that Node finds the packages that a bundle imports. */
const folder = fileURLToPath(new URL('../node_modules/.cache/verbatim-threads', import.meta.url));

/** How the sources name the file of a thread: as the compiler will have written it. */
const threadFile = /new URL\('\.\/([\w-]+)\.js', import\.meta\.url\)/g;

/** Written by npm: which versions of the packages are there. */
const packageLock = readFileSync(new URL('../package-lock.json', import.meta.url));

/** How the program is bundled. */
const { bundling }: { readonly bundling: (folder: string, ending: string) => InputOptions } = await import(
  new URL('../adapters/build.mjs', import.meta.url).href
);

const isPackage = (id: string): boolean => !/^(?:[./]|[a-z]:[\\/])/i.test(id);

/**
 * The address of one file that holds a thread's sources and, as in the program, the packages that it needs: opening their hundreds
 * of files takes three times as long. Its name changes with them, so it is written once.
 */
async function bundle(entry: string): Promise<string> {
  const sources = await codeOf({ input: entry, platform: 'node', external: isPackage });
  const name = createHash('sha256').update(sources).update(packageLock).digest('hex').slice(0, 16);
  const path = join(folder, `${name}.mjs`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    // Several runs may write it at the same time: each its own draft, then the name.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, await codeOf({ ...bundling('.', '.ts'), input: entry }));
    renameSync(draft, path);
  }
  return pathToFileURL(path).href;
}

async function codeOf(options: InputOptions): Promise<string> {
  const bundler = await rolldown(options);
  const { output } = await bundler.generate({ format: 'esm', codeSplitting: false });
  await bundler.close();
  return output[0].code;
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
