// A real PostgreSQL server: Debian's package has what makes and starts one in a second.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const versions = '/usr/lib/postgresql';

/** The newest version's programs; undefined where there is none. */
const programs = existsSync(versions)
  ? readdirSync(versions)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(versions, version, 'bin'))
      .find((bin) => existsSync(join(bin, 'initdb')))
  : undefined;

export const noPostgres =
  programs === undefined ? 'there is no PostgreSQL here: apt-get install postgresql' : undefined;

export interface PostgresServer {
  /** The server's data. */
  readonly folder: string;
  /** As the owner of the database. */
  readonly url: () => string;
  readonly port: () => number;
  start(): void;
  /** `fast` ends sessions in order, `immediate` as a crash does. */
  stop(how?: 'fast' | 'immediate'): void;
}

/** The server refuses to run as root. */
const isRoot = process.getuid?.() === 0;

function run(program: string, ...words: readonly string[]): void {
  const path = join(programs ?? '', program);
  const command = isRoot ? ['runuser', '-u', 'postgres', '--', path, ...words] : [path, ...words];
  execFileSync(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
}

export interface NewServer extends PostgresServer {
  /** Makes and starts it. `prepare` may put files into the folder, which belong to the server afterwards, such as its certificate. */
  make(prepare?: (folder: string) => void): Promise<void>;
  /** Stops it, and removes its folder. */
  remove(): void;
}

/** `settings` are lines of postgresql.conf, each NAME=VALUE. */
export function newServer(settings: readonly string[]): NewServer {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-postgres-'));
  const data = join(folder, 'data');
  let port = 0;
  const server: PostgresServer = {
    folder: data,
    port: () => port,
    url: () => `postgres://verbatim@127.0.0.1:${port}/postgres`,
    start: () => {
      const options = [`port=${port}`, `unix_socket_directories=${folder}`, 'listen_addresses=127.0.0.1'];
      const given = [...options, 'max_connections=60', ...settings]
        .map((setting) => `-c ${setting}`)
        .join(' ');
      run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', '-o', given, 'start');
    },
    stop: (how = 'immediate') => run('pg_ctl', '-D', data, '-w', '-m', how, 'stop'),
  };
  return {
    ...server,
    async make(prepare = () => {}) {
      prepare(folder);
      if (isRoot) {
        chmodSync(folder, 0o755);
        execFileSync('chown', ['-R', 'postgres', folder]);
      }
      port = await freePort();
      run(
        'initdb',
        '-D',
        data,
        '-U',
        'verbatim',
        '--no-sync',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--auth=trust',
      );
      server.start();
    },
    remove() {
      stopped(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function stopped(server: PostgresServer): void {
  try {
    server.stop();
  } catch {
    // A test has stopped it already.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
