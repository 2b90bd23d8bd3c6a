// A PostgreSQL server for the tests of one file.
import { afterAll, beforeAll } from 'vitest';
import { newServer, noPostgres, type PostgresServer } from './postgres-programs.ts';

export { noPostgres } from './postgres-programs.ts';

/** Started before the tests of a file and gone after them. `settings` are lines of postgresql.conf, each NAME=VALUE. */
export const usePostgres = (...settings: readonly string[]): PostgresServer =>
  usePrepared(settings, () => {});

/** `prepare` as `NewServer.make` has it. */
export function usePrepared(settings: readonly string[], prepare: (folder: string) => void): PostgresServer {
  const server = newServer(settings);
  beforeAll(async () => {
    if (noPostgres === undefined) await server.make(prepare);
  }, 60_000);
  afterAll(server.remove, 60_000);
  return server;
}
