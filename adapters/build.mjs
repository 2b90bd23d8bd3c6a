// Builds dist/ from the sources, and tells whether it is older than they are.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'dist', '.built-from');

/** One line for every source file: an edited, added or removed file changes it. */
function sourceStamp() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'adapters']) {
    for (const path of readdirSync(join(root, folder), { recursive: true }).sort()) {
      if (!/\.(?:ts|csl|xml|yaml)$/.test(path)) continue;
      const { mtimeMs, size } = statSync(join(root, folder, path));
      hash.update(`${folder}/${path} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex');
}

/** A package from the registry has no sources: its dist/ is what it is. */
export function isFresh() {
  if (!existsSync(join(root, 'src'))) return true;
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp();
}

/** Compiles beside dist/ and swaps it in, so that a program that is starting never meets half a build. */
export function build() {
  const fresh = join(root, `dist.new-${process.pid}`);
  const old = join(root, `dist.old-${process.pid}`);
  const stamp = sourceStamp();
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(compiler)) throw new Error('The compiler is not installed. Run "npm ci" first.');
  const arguments_ = [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', fresh];
  const { status } = spawnSync(process.execPath, arguments_, { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error('The sources do not compile; what the compiler says stands above.');
  }
  // The compiler leaves behind what is not code.
  const styles = join('src', 'reference', 'csl');
  cpSync(join(root, styles), join(fresh, styles), { recursive: true });
  const manifest = join('adapters', 'slack', 'manifest.yaml');
  cpSync(join(root, manifest), join(fresh, manifest));
  writeFileSync(join(fresh, '.built-from'), stamp);
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
  renameSync(fresh, join(root, 'dist'));
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
