// Data folders whose encoder has read the project's own corpus: every bot of the tests would read it again.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemCodeOf } from '../src/errors.ts';
import { type Log, openVerbatim } from '../src/index.ts';
import { rerankerFolder } from '../src/reranker/manifest.ts';

const ownCorpus = 'corpus';

interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Once for a process. */
let read: Promise<readonly KeptFile[]> | undefined;

/** To be called before a bot opens `data`. Does nothing for another corpus, or where a bot was there before. */
export async function readBefore(config: { readonly corpus: string; readonly data: string }): Promise<void> {
  if (config.corpus !== ownCorpus) return;
  read ??= readOwnCorpus();
  try {
    copy(await read, rerankerFolder(config.data));
  } catch (cause) {
    // Where it cannot be written, its bot reads for itself, as a user's would. Making a folder says ENOENT there.
    if (!['EROFS', 'ENOENT'].includes(systemCodeOf(cause) ?? '')) throw cause;
  }
}

function copy(files: readonly KeptFile[], folder: string): void {
  // The data folder is its owner's alone, as the program makes it.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { name, bytes } of files)
    try {
      writeFileSync(join(folder, name), bytes, { flag: 'wx', mode: 0o600 });
    } catch (cause) {
      if (systemCodeOf(cause) !== 'EEXIST') throw cause;
    }
}

/** What a bot writes until it says that it is done. */
async function readOwnCorpus(): Promise<readonly KeptFile[]> {
  const data = mkdtempSync(join(tmpdir(), 'verbatim-read-'));
  try {
    await new Promise<void>((resolve, reject) => {
      const ignore = (): void => {};
      const log: Log = {
        ...{ debug: ignore, warn: ignore, error: ignore },
        info: (_fields, message) => {
          if (message === 'the reranker has read the passages ahead') finish();
        },
      };
      const opened = openVerbatim({ corpus: ownCorpus, data, retentionDays: 1 }, log, { memory: 'bot' });
      const finish = (): void => void opened.then((bot) => bot.close()).then(resolve, reject);
      opened.catch(reject);
    });
    const folder = rerankerFolder(data);
    return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
