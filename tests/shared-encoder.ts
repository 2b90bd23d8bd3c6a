// The small encoder for the bots of a test process: each would start a thread of its own and read the project's corpus again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log, openVerbatim, type Reranker } from '../src/index.ts';
import { openSmallEncoder } from '../src/reranker/small-encoder.ts';

/** Once for a process. */
let shared: Promise<Reranker> | undefined;

/** What a bot of a new data folder reads with, once it has read the project's corpus. It is not to be closed. */
export function sharedEncoder(): Promise<Reranker> {
  shared ??= openShared();
  return shared;
}

async function openShared(): Promise<Reranker> {
  const data = mkdtempSync(join(tmpdir(), 'verbatim-encoder-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  await readOwnCorpus(data);
  return await openSmallEncoder(data, true, silent());
}

/** Has a bot write what it reads ahead, until it says that it is done. */
async function readOwnCorpus(data: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const log: Log = {
      ...silent(),
      info: (_fields, message) => {
        if (message === 'the reranker has read the passages ahead') finish();
      },
    };
    const opened = openVerbatim({ corpus: 'corpus', data, retentionDays: 1 }, log, { memory: 'bot' });
    const finish = (): void => void opened.then((bot) => bot.close()).then(resolve, reject);
    opened.catch(reject);
  });
}

function silent(): Log {
  const ignore = (): void => {};
  return { debug: ignore, info: ignore, warn: ignore, error: ignore };
}
