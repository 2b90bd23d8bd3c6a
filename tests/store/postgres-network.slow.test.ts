// A PostgreSQL server behind a network: encrypted, and cut off without a word.
import { execFileSync } from 'node:child_process';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/folder/open.ts';
import { serverAt } from '../../src/store/postgres/connection/pool.ts';
import { openPostgresStore } from '../../src/store/postgres/postgres.ts';
import { openResilientStore } from '../../src/store/resilient/resilient.ts';
import { noPostgres, usePrepared } from './postgres-server.ts';
import { asked, newFolder } from './samples.ts';
import { answer, occasion } from './scene.ts';
import { createRecordedLog, createSetClock } from './waiting.ts';

const where = `a server${noPostgres === undefined ? '' : `: ${noPostgres}`}`;

describe.skipIf(noPostgres !== undefined)(where, () => {
  let certificate = '';
  const settings = ['fsync=off', 'ssl=on', 'ssl_cert_file=../server.crt', 'ssl_key_file=../server.key'];
  const postgres = usePrepared(settings, (folder) => {
    certificate = join(folder, 'server.crt');
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    const out = ['-keyout', join(folder, 'server.key'), '-out', certificate, '-days', '2'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...out], {
      stdio: 'ignore',
    });
  });

  it('speaks TLS to a server whose certificate is trusted, and to no other', async () => {
    const open = async (parameters: string) => {
      const server = serverAt(`${postgres.url()}?sslmode=verify-full${parameters}`);
      return openPostgresStore(server, { mode: 'tool', retentionDays: 1, wasThere: false, now: Date.now });
    };
    await expect(open('')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/certificate is not trusted.*sslrootcert/),
    });
    const { store } = await open(`&sslrootcert=${certificate}`);
    onTestFinished(() => store.close());
    expect(await store.remember(asked('q1'))).toHaveLength(1);
  });

  it('answers within its patience while the network swallows everything, and remembers again', async () => {
    const network = await openNetwork(postgres.port());
    const [log, clock, folder] = [createRecordedLog(), createSetClock(), newFolder()];
    const database = `postgres://verbatim@127.0.0.1:${network.port}/postgres`;
    const store = await openResilientStore({
      open: (how) => openStore(folder, { mode: 'bot', database, ...how, now: clock.now }),
      log,
      now: clock.now,
      patience: 1_000,
      owner: 'bot',
    });
    onTestFinished(() => store.close());
    const remember = async (id: string): Promise<boolean> =>
      (await store.remember(answer(id), occasion)).remembered;
    await expect.poll(() => remember('before'), { timeout: 30_000 }).toBe(true);
    network.swallow(true);
    const begun = performance.now();
    expect(await remember('meanwhile')).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(store.health().state).toBe('failing');
    network.swallow(false);
    await expect
      .poll(
        () => {
          clock.pass(70_000);
          return remember('after');
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(true);
    const found = await store.questions({});
    expect(found.ok && found.value.map(({ id }) => id)).toContain('after');
  });
});

interface Network {
  readonly port: number;
  /** While it does, bytes go nowhere, and nobody hears of it; what was connected then stays dead. */
  swallow(does: boolean): void;
}

async function openNetwork(to: number): Promise<Network> {
  let swallows = false;
  const dead = new Set<Socket>();
  const all = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      all.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        all.delete(one);
        other.destroy();
      });
      one.on('data', (bytes) => {
        if (swallows) dead.add(near).add(far);
        if (!dead.has(one)) other.write(bytes);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of all) socket.destroy();
    server.close();
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    swallow: (does) => {
      swallows = does;
      if (does) for (const socket of all) dead.add(socket);
    },
  };
}
