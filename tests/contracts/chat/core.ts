// The core below a stage: documents, a scopes file, a store that outlives restarts, and a log that is read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { platformIds } from '../../../adapters/platforms/registry.ts';
import { type Log, openVerbatim, type Platforms, type Verbatim } from '../../../src/index.ts';
import { sharedEncoder } from '../../shared-encoder.ts';
import type { StageOptions } from './stage.ts';

/** Calls `end` when the test or the suite is over, the latest first. */
export type AtEnd = (end: () => Promise<void> | void) => void;

export interface Core {
  readonly log: Log;
  /** Messages that were logged as errors, with their fields. */
  readonly errors: readonly string[];
  readonly verbatim: Verbatim;
  /** Another one on the same data. */
  reopen(): Promise<void>;
}

export async function openCore(
  { documents, scopes }: Pick<StageOptions, 'documents' | 'scopes'>,
  atEnd: AtEnd,
  platforms: Platforms = platformIds,
): Promise<Core> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-stage-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string): string => {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  };
  for (const [path, text] of Object.entries(documents ?? {})) write(join('corpus', path), text);
  const errors: string[] = [];
  const ignore = (): void => {};
  const log: Log = {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: (fields, message) => void errors.push(`${message} ${JSON.stringify(fields)}`),
  };
  const config = {
    corpus: documents === undefined ? 'corpus' : join(folder, 'corpus'),
    data: join(folder, 'data'),
    retentionDays: 365,
    ...(scopes === undefined ? {} : { scopes: write('scopes.yaml', scopes) }),
  };
  const reranker = await sharedEncoder();
  const open = (): Promise<Verbatim> => openVerbatim(config, log, { memory: 'bot', platforms, reranker });
  let verbatim = await open();
  atEnd(() => verbatim.close());
  return {
    log,
    errors,
    get verbatim() {
      return verbatim;
    },
    reopen: async () => {
      await verbatim.close();
      verbatim = await open();
    },
  };
}
