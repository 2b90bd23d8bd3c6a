// The commands that save all that the bot has, bring it back, and print its settings. Each command's code is loaded when it runs.
import type { Command } from 'commander';
import type { BackupOptions, ExportConfigOptions, RestoreOptions } from '../commands/backup.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

export function defineBackup(
  define: (name: string, description: string) => Command,
  surroundings: Surroundings,
  done: (status: ExitStatus) => void,
): void {
  define('backup', 'save store, salt, settings, scopes and sources.yaml in one file while the bot runs')
    .argument('<file>', 'a new file, or a folder, in which it is named by its time')
    .option(
      '--password-file <file>',
      'encrypt it with the first line of this file; secrets are then in it, too',
    )
    .option('--documents', 'with all documents')
    .option('--keep <number>', 'in a folder: delete all but this many of the latest backups')
    .action(async (file: string, options: BackupOptions) => {
      const { backup } = await import('../commands/backup.ts');
      done(await backup(file, options, surroundings));
    });
  define('restore', 'bring a backup back into a new folder, from which "verbatim start" goes on')
    .argument('<file>', 'the backup')
    .argument('<folder>', 'a folder that is not there yet')
    .option('--password-file <file>', 'a file whose first line is the password')
    .action(async (file: string, folder: string, options: RestoreOptions) => {
      const { restore } = await import('../commands/backup.ts');
      done(await restore(file, folder, options, surroundings));
    });
  define('export-config', 'print the settings that are in force, in the form of .env')
    .option('--secrets', 'with the values of tokens, keys and addresses that hold a password')
    .action(async (options: ExportConfigOptions) => {
      const { exportConfig } = await import('../commands/backup.ts');
      done(exportConfig(options, surroundings));
    });
}
