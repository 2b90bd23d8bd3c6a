// A folder as one file and back: a tar archive in gzip, encrypted where there is a password. Other programs read one without.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { packTar, unpackTar } from 'modern-tar/fs';
import { messageOf, systemCodeOf, VerbatimError } from '../errors.ts';
import { damaged, seal, sealedMark, unseal } from './sealed-stream.ts';

/** In the form of sha256sum, so that "sha256sum -c SHA256SUMS" checks what was unpacked by hand. */
const sumsName = 'SHA256SUMS';

/** Of all files below the folder, in the order of their names. */
async function sumsOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== sumsName)
    .sort((a, b) => (a < b ? -1 : 1));
  let sums = '';
  for (const path of paths) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, path)), hash);
    sums += `${hash.digest('hex')}  ${path}\n`;
  }
  return sums;
}

/** Writes a new file, for its owner alone, and has it on the disk before it resolves. The folder gets a file with sums. */
export async function packFolder(folder: string, file: string, password: string | undefined): Promise<void> {
  await writeFile(join(folder, sumsName), await sumsOf(folder));
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  const packed = packTar(folder);
  if (password === undefined) await pipeline(packed, createGzip(), target);
  else await pipeline(packed, createGzip(), (plain) => seal(plain, password), target);
}

/**
 * Into an empty folder. Rejects with BACKUP_DAMAGED, BACKUP_LOCKED, and with what the system says; what is in the folder then
 * is worth nothing.
 */
export async function unpackInto(folder: string, file: string, password: string | undefined): Promise<void> {
  const isSealed = await isSealedFile(file);
  if (isSealed && password === undefined)
    throw new VerbatimError(
      'BACKUP_LOCKED',
      'This backup is encrypted. Give the file with its password with --password-file.',
    );
  const isPlainFile = (header: { readonly type?: string }): boolean => header.type === 'file';
  const target = unpackTar(folder, { strict: true, filter: isPlainFile, fmode: 0o600, dmode: 0o700 });
  try {
    if (isSealed)
      await pipeline(
        createReadStream(file),
        (sealed) => unseal(sealed, password ?? ''),
        createGunzip(),
        target,
      );
    else await pipeline(createReadStream(file), createGunzip(), target);
  } catch (error) {
    throw unpackFailure(error);
  }
  const stated = await readFile(join(folder, sumsName), 'utf8').catch(() => undefined);
  if (stated === undefined) throw damaged('it is cut off');
  if (stated !== (await sumsOf(folder))) throw damaged('its files are not those that were saved');
  await rm(join(folder, sumsName));
}

/** What the disk refuses stays what it is: the backup may be sound. */
function unpackFailure(error: unknown): unknown {
  if (error instanceof VerbatimError) return error;
  const code = systemCodeOf(error) ?? '';
  return /^E[A-Z]+$/.test(code)
    ? error
    : damaged(`it is cut off or was changed (${messageOf(error)})`, error);
}

/** Throws BACKUP_DAMAGED for a file that is neither kind of backup. */
async function isSealedFile(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(sealedMark.length) });
    const begins = buffer.subarray(0, bytesRead);
    if (begins.toString('latin1') === sealedMark) return true;
    if (begins[0] === 0x1f && begins[1] === 0x8b) return false;
    throw damaged('it does not begin like one');
  } finally {
    await handle.close();
  }
}
