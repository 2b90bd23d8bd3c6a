// backup, restore, export-config: all that the bot has in one file, and back.
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  backupLayout,
  makeBackup,
  messageOf,
  openLog,
  restoreBackup,
  shortestPassword,
  VerbatimError,
} from '../../../src/index.ts';
import { backupWords, settingsFileWords } from '../../shared/wording/terminal/backup.ts';
import { isSecret, type Line, renderSettings, type Setting, settingsIn } from '../render/settings-file.ts';
import { settings } from '../terminal/settings.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { type CorpusOption, configFor } from './open.ts';

export interface RestoreOptions extends CorpusOption {
  readonly passwordFile?: string;
}

export interface BackupOptions extends RestoreOptions {
  readonly documents?: boolean;
  readonly keep?: string;
}

export interface ExportConfigOptions extends CorpusOption {
  readonly secrets?: boolean;
}

/** 1 where a document is not in it. */
export async function backup(
  target: string,
  options: BackupOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { output, environment, version } = surroundings;
  const config = configFor(options, surroundings);
  const keep = keepOf(options);
  const password = await passwordFor(options, shortestPassword);
  const isFolder = await stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (keep !== undefined && !isFolder) throw new VerbatimError('USAGE', backupWords.keepWants);
  const now = Date.now();
  const file = isFolder ? join(target, nameFor(now, password !== undefined)) : target;
  const set = settingsOf(options, surroundings);
  const secretsLeftOut =
    password === undefined
      ? set.map(({ name }) => name).filter((name) => isSecret(name) && name !== databaseSetting)
      : [];
  const documents = options.documents === true;
  const people = environment['VERBATIM_PEOPLE'];
  const made = await makeBackup(config, await openLog(config.logLevel ?? 'silent'), {
    ...{ file, password, documents, secretsLeftOut, version, now },
    people: people === '' ? undefined : people,
    settings: renderSettings(restoredSettings(set, version, password !== undefined)),
  });
  const earlier = keep === undefined ? [] : await deleteEarlier(target, keep);
  const said = [
    backupWords.made(file, made.bytes, password !== undefined),
    ...(secretsLeftOut.length === 0 ? [] : [backupWords.secretsLeftOut(secretsLeftOut)]),
    ...(documents ? [] : [backupWords.withoutDocuments]),
    ...(made.unnamed.length === 0 ? [] : [backupWords.unnamed(made.unnamed)]),
    ...(earlier.length === 0 ? [] : [backupWords.deleted(earlier)]),
  ];
  output.write(`${said.join('\n')}\n`);
  return made.unnamed.length === 0 ? 0 : 1;
}

export async function restore(
  file: string,
  folder: string,
  options: RestoreOptions,
  { output }: Surroundings,
): Promise<ExitStatus> {
  const password = await passwordFor(options, 1);
  const manifest = await restoreBackup(file, folder, password);
  const { documents, secretsLeftOut } = manifest;
  const said = [
    backupWords.restored(folder, manifest),
    ...(documents ? [] : [backupWords.putDocuments(join(folder, backupLayout.corpus))]),
    ...(secretsLeftOut.length === 0 ? [] : [backupWords.putSecrets(secretsLeftOut)]),
  ];
  output.write(`${said.join('\n')}\n`);
  return 0;
}

export function exportConfig(options: ExportConfigOptions, surroundings: Surroundings): ExitStatus {
  const lines = settingsOf(options, surroundings).map((one) => shownUnless(options.secrets !== true, one));
  surroundings.output.write(
    renderSettings([{ remark: settingsFileWords.head(surroundings.version) }, ...lines]),
  );
  return 0;
}

const settingsOf = ({ corpus }: CorpusOption, surroundings: Surroundings): readonly Setting[] => {
  const environment =
    corpus === undefined
      ? surroundings.environment
      : { ...surroundings.environment, VERBATIM_CORPUS: corpus };
  return settingsIn(environment, [...settings, 'HOST', 'PORT'], surroundings.prefixes);
};

const shownUnless = (leavesOut: boolean, setting: Setting): Line =>
  leavesOut && isSecret(setting.name) ? { remark: settingsFileWords.leftOut(setting.name) } : setting;

const databaseSetting = 'VERBATIM_DATABASE_URL';

/** Settings that name a place, and where that is in a restored folder. */
const places: ReadonlyMap<string, string> = new Map([
  ['VERBATIM_CORPUS', backupLayout.corpus],
  ['VERBATIM_DATA', backupLayout.data],
  ['VERBATIM_SCOPES', backupLayout.scopes],
  ['VERBATIM_PEOPLE', backupLayout.people],
]);

function restoredSettings(set: readonly Setting[], version: string, withSecrets: boolean): readonly Line[] {
  const lines = set.flatMap(({ name, value }): readonly Line[] => {
    if (name === databaseSetting) return [{ remark: settingsFileWords.database }];
    const place = places.get(name);
    return place === undefined
      ? [shownUnless(!withSecrets, { name, value })]
      : [{ remark: settingsFileWords.was(name, resolve(value)) }, { name, value: place }];
  });
  return [{ remark: settingsFileWords.head(version) }, ...lines];
}

/** Undefined without the option. */
async function passwordFor({ passwordFile }: RestoreOptions, least: number): Promise<string | undefined> {
  if (passwordFile === undefined) return undefined;
  const refuse = (reason: string, cause?: unknown): VerbatimError =>
    new VerbatimError('USAGE', backupWords.passwordFile(passwordFile, reason), cause);
  const text = await readFile(passwordFile, 'utf8').catch((error: unknown) => {
    throw refuse(messageOf(error), error);
  });
  const [password = ''] = text.split(/\r?\n/);
  if (password === '') throw refuse(backupWords.passwordEmpty);
  if (password.length < least) throw refuse(backupWords.passwordTooShort(least));
  return password;
}

function keepOf({ keep }: BackupOptions): number | undefined {
  if (keep === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(keep)) throw new VerbatimError('USAGE', backupWords.keepWants);
  return Number(keep);
}

/** In the order of their times. */
const named = /^verbatim-\d{8}T\d{6}Z\.(?:tar\.gz|sealed)$/;

const nameFor = (now: number, isEncrypted: boolean): string =>
  `verbatim-${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}.${isEncrypted ? 'sealed' : 'tar.gz'}`;

async function deleteEarlier(folder: string, keep: number): Promise<readonly string[]> {
  const ours = (await readdir(folder)).filter((name) => named.test(name)).sort();
  const earlier = ours.slice(0, Math.max(0, ours.length - keep));
  for (const name of earlier) await rm(join(folder, name));
  return earlier;
}
