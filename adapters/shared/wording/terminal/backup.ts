// What "verbatim backup", "restore" and "export-config" say, and the remarks in a file of settings.
import type { BackupManifest } from '../../../../src/index.ts';
import { counted } from '../../language/counted.ts';

const sizeOf = (bytes: number): string => {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${amount.toFixed(amount < 10 ? 1 : 0)} ${unit}`;
};

export const backupWords = {
  made: (file: string, bytes: number, isEncrypted: boolean): string =>
    `Saved in ${file}: ${sizeOf(bytes)}, ${isEncrypted ? 'encrypted' : 'not encrypted'}.`,
  secretsLeftOut: (names: readonly string[]): string =>
    `Without a password, secrets are left out. Keep these elsewhere: ${names.join(', ')}.`,
  withoutDocuments: 'The documents are not in it; with --documents they are.',
  unnamed: (paths: readonly string[]): string =>
    `${counted(paths.length, 'document')} cannot be saved under a name with a backslash: ${paths.join(', ')}. Rename, and make the backup again.`,
  deleted: (names: readonly string[]): string => `Deleted ${counted(names.length, 'earlier backup')}.`,
  keepWants: '--keep wants a number from 1 on, and a folder to save in.',
  passwordFile: (path: string, reason: string): string =>
    `The password file ${path} can't be used: ${reason}`,
  passwordTooShort: (least: number): string =>
    `its first line has fewer than ${least} characters. "openssl rand -base64 32" prints a password.`,
  passwordEmpty: 'its first line is empty.',
  restored: (folder: string, { madeAt, program }: Pick<BackupManifest, 'madeAt' | 'program'>): string =>
    `Restored what Verbatim ${program} saved on ${madeAt.slice(0, 16).replace('T', ' ')} UTC. Run "verbatim start" in ${folder}.`,
  putDocuments: (folder: string): string =>
    `The documents are not in this backup. Put them into ${folder}, or set VERBATIM_CORPUS in .env to where they are.`,
  putSecrets: (names: readonly string[]): string =>
    `Secrets are not in this backup. Fill them in, in .env: ${names.join(', ')}.`,
} as const;

export const settingsFileWords = {
  head: (version: string): string => `Settings of Verbatim ${version}.`,
  was: (name: string, value: string): string => `${name} was ${value}.`,
  leftOut: (name: string): string => `${name}= is set, and its value is left out.`,
  database:
    'VERBATIM_DATABASE_URL was set. What that database held is in the data folder now; "verbatim store copy postgres" moves it into one.',
  unwritable: (name: string): string =>
    `${name} is set, and its value cannot be written in such a file: it holds every kind of quotation mark.`,
} as const;
