// Makes a backup while the bot runs, and restores one into a new folder.
import { access, link, lstat, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { systemCodeOf, VerbatimError } from '../errors.ts';
import type { Log } from '../log.ts';
import { storeFormat } from '../store/folder/store-format.ts';
import { copyStoreFile } from '../store-alone.ts';
import { packFolder, unpackInto } from './archive.ts';
import { gatherCorpus, gatherData, gatherFile } from './gather.ts';
import { layout } from './layout.ts';
import { backupFormat, type Manifest, manifestName, readManifest } from './manifest.ts';

export interface BackupRequest {
  /** A new file. */
  readonly file: string;
  /** Absent: it is not encrypted. */
  readonly password?: string | undefined;
  readonly documents: boolean;
  /** As the restored folder's `.env`. */
  readonly settings: string;
  /** Names of those that `settings` lacks the values of. */
  readonly secretsLeftOut: readonly string[];
  /** The file of what accounts may do. */
  readonly people?: string | undefined;
  /** Of the program. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface MadeBackup {
  /** Of the file. */
  readonly bytes: number;
  /** Documents that it lacks, since no archive can hold their names. */
  readonly unnamed: readonly string[];
}

/**
 * The store is copied as it is at one moment; all else is in files that are replaced whole. Rejects with BACKUP_EXISTS,
 * STORE_ABSENT, STORE_UNAVAILABLE, and with what the system says.
 */
export async function makeBackup(config: Config, log: Log, request: BackupRequest): Promise<MadeBackup> {
  const { file, password, people, version } = request;
  if (await isThere(file)) throw alreadyThere(file);
  // Beside the backup: there is room for it, and the temporary folder may be small.
  const scratch = await mkdtemp(join(dirname(resolve(file)), '.verbatim-backup-'));
  try {
    const content = join(scratch, 'content');
    await mkdir(join(content, layout.data), { recursive: true, mode: 0o700 });
    await copyStoreFile(config, log, join(content, layout.data, 'verbatim.db'));
    await gatherData(config.data, content);
    await gatherFile(content, layout.settings, { text: request.settings });
    if (config.scopes !== undefined) await gatherFile(content, layout.scopes, { path: config.scopes });
    if (people !== undefined) await gatherFile(content, layout.people, { path: people });
    const unnamed = await gatherCorpus(config, content, request.documents);
    const manifest: Manifest = {
      format: backupFormat,
      program: version,
      madeAt: new Date(request.now).toISOString(),
      storeFormat,
      documents: request.documents,
      secretsLeftOut: [...request.secretsLeftOut],
    };
    await gatherFile(content, manifestName, { text: `${JSON.stringify(manifest, null, 2)}\n` });
    const draft = join(scratch, 'draft');
    await packFolder(content, draft, password);
    await place(draft, file);
    return { bytes: (await stat(file)).size, unnamed };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Never over a file that is there, where the file system knows links. */
async function place(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'EEXIST') throw alreadyThere(file);
    if (!/^(?:EPERM|ENOSYS|ENOTSUP|EOPNOTSUPP)$/.test(code ?? '')) throw error;
    await rename(draft, file);
  }
}

/**
 * Into a new folder, whole or not at all. Rejects with BACKUP_EXISTS, BACKUP_DAMAGED, BACKUP_LOCKED, BACKUP_NEWER, and with
 * what the system says.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  password: string | undefined,
): Promise<Manifest> {
  if (await isThere(folder)) throw alreadyThere(folder);
  await access(file).catch((error: unknown) => {
    throw new VerbatimError('USAGE', `${file} can't be read. Give the path of the backup file.`, error);
  });
  const above = dirname(resolve(folder));
  await mkdir(above, { recursive: true });
  const scratch = await mkdtemp(join(above, '.verbatim-restore-'));
  try {
    await unpackInto(scratch, file, password);
    const written = await readFile(join(scratch, manifestName), 'utf8').catch(() => '');
    const manifest = readManifest(written, storeFormat);
    await rm(join(scratch, manifestName));
    await rename(scratch, folder).catch((error: unknown) => {
      throw /^(?:EEXIST|ENOTEMPTY)$/.test(systemCodeOf(error) ?? '') ? alreadyThere(folder) : error;
    });
    return manifest;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

const alreadyThere = (path: string): VerbatimError =>
  new VerbatimError('BACKUP_EXISTS', `${path} exists already. Give a name that is not taken yet.`);
