// Builds dist/ from the sources: as the compiler writes it, for the types and the tests, and bundled, which is what runs.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, sourceStamp, stampFile } from './freshness.mjs';

/** Compiles beside dist/ and swaps it in, so that a program that is starting never sees half a build. */
export async function build() {
  const fresh = join(root, `dist.new-${process.pid}`);
  const old = join(root, `dist.old-${process.pid}`);
  const stamp = sourceStamp();
  try {
    compile(join(root, 'tsconfig.build.json'), fresh);
    await bundle(fresh, join(fresh, 'program'));
    keepPublicTypes(join(fresh, 'src'), ['library/library.d.ts', 'answer/schema.d.ts', 'client/client.d.ts']);
    // A bundled module looks for its files beside the bundle.
    for (const path of beside())
      cpSync(join(root, path), join(fresh, 'program', basename(path)), { recursive: true });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  writeFileSync(join(fresh, stampFile), stamp);
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
  renameSync(fresh, join(root, 'dist'));
  rmSync(old, { recursive: true, force: true });
}

/** Compiles a project, and copies what its modules look for beside themselves. */
export function compile(project, folder) {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(compiler)) throw new Error('The compiler is not installed. Run "npm ci" first.');
  const words = [compiler, '-p', project, '--outDir', folder];
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The sources do not compile; see the compiler errors above.');
  // The compiler leaves behind what is not code.
  for (const path of beside()) cpSync(join(root, path), join(folder, path), { recursive: true });
}

/** Files and folders that are no code and that modules read at run time. */
function beside() {
  const manifests = readdirSync(join(root, 'adapters'))
    .map((platform) => join('adapters', platform, 'manifest.yaml'))
    .filter((path) => existsSync(join(root, path)));
  return [
    join('src', 'words', 'word-vectors.bin'),
    join('src', 'reranker', 'model', 'projection.bin'),
    join('src', 'reranker', 'encoder', 'encoder.bin'),
    join('adapters', 'web', 'layout', 'assets'),
    join('adapters', 'mcp', 'app', 'view'),
    ...manifests,
  ];
}

/**
 * Packages that every question loads, in hundreds of small files: opening those takes longer than answering. All
 * others stay in their own folders: they load native code or files of their own, or are seldom needed. NOTICE has their licences.
 */
const bundled =
  /^(?:zod|yaml|commander|minisearch|@orama\/stemmers|fast-string-width|fast-string-truncated-width)(?:\/|$)/;
/** The same package without `require`. */
const alias = { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') };

/** Without their ending. */
const entries = {
  main: 'adapters/main',
  // What other programs import.
  library: 'src/library/library',
  client: 'src/client/client',
  schema: 'src/answer/schema',
  // A thread begins with a file of its own, which its start-thread.ts looks for beside itself.
  'reading-thread': 'src/corpus/read/reading-thread',
  'drawing-thread': 'src/picture/drawing-thread',
  'reranking-thread': 'src/reranker/reranking-thread',
};

/** What rolldown is given to bundle the program, from the sources (.ts) or from what the compiler wrote of them (.js). */
export function bundling(folder, ending) {
  const isPackage = (id) => !/^(?:[./]|[a-z]:[\\/])/i.test(id);
  const external = (id, importer) =>
    isPackage(id) && !bundled.test(id) && !importer?.includes('node_modules');
  const input = Object.entries(entries).map(([name, path]) => [name, join(folder, `${path}${ending}`)]);
  return { input: Object.fromEntries(input), platform: 'node', external, resolve: { alias } };
}

async function bundle(from, folder) {
  const { rolldown } = await import('rolldown');
  const bundler = await rolldown(bundling(from, '.js'));
  // Less to read at each start; names stay, so that a stack trace can be understood.
  const minify = { compress: false, mangle: false, codegen: { removeWhitespace: true } };
  await bundler.write({ dir: folder, format: 'esm', minify });
  await bundler.close();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** Deletes declarations that those of what other programs import do not lead to. */
function keepPublicTypes(folder, entries) {
  const kept = new Set();
  const waiting = entries.map((path) => join(folder, path));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (kept.has(path)) continue;
    kept.add(path);
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g))
      waiting.push(join(dirname(path), name.replace(/\.[jt]s$/, '.d.ts')));
  }
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (path.endsWith('.d.ts') && !kept.has(path)) rmSync(path);
  }
}
