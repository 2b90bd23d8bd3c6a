// What a backup says of itself, and which ones this program restores.
import { z } from 'zod';
import { VerbatimError } from '../errors.ts';
import { damaged } from './sealed-stream.ts';

/** Of the backup itself: what is where in it. */
export const backupFormat = 1;

export const manifestName = 'verbatim-backup.json';

const manifest = z.object({
  format: z.int().min(1),
  /** The version of the program that made it. */
  program: z.string(),
  /** ISO 8601. */
  madeAt: z.iso.datetime(),
  /** Of the store's tables. */
  storeFormat: z.int().min(1),
  /** Whether the documents are in it, beside what sources.yaml says of them. */
  documents: z.boolean(),
  /** Names of settings that are in it without their values, since they are secrets. */
  secretsLeftOut: z.array(z.string()),
});
export type Manifest = z.output<typeof manifest>;

const anyFormat = manifest.pick({ format: true, program: true }).loose();

/** Throws BACKUP_DAMAGED, and BACKUP_NEWER for what a newer program made. */
export function readManifest(text: string, knownStoreFormat: number): Manifest {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    throw damaged(`its ${manifestName} is not JSON`, error);
  }
  const known = anyFormat.safeParse(written);
  if (known.success && known.data.format > backupFormat)
    throw newer(known.data.program, 'backups', known.data.format, backupFormat);
  const read = manifest.safeParse(written);
  if (!read.success) throw damaged(`its ${manifestName} is not what Verbatim writes`, read.error);
  const { storeFormat, program } = read.data;
  if (storeFormat > knownStoreFormat) throw newer(program, 'the store', storeFormat, knownStoreFormat);
  return read.data;
}

const newer = (program: string, what: string, format: number, known: number): VerbatimError =>
  new VerbatimError(
    'BACKUP_NEWER',
    `The backup was made by a newer Verbatim, ${program}: its format of ${what} is ${format}, and this one knows ${known}. Restore it with that version or a later one.`,
  );
