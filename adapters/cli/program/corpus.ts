// The commands for the documents, and their options. Each command's code is loaded when it runs.
import type { Command } from 'commander';
import type { JsonOption } from '../commands/open.ts';
import type { AcceptRemovalOptions } from '../import/accept-removal.ts';
import type { AddOptions } from '../import/add.ts';
import type { RemoveOptions } from '../import/remove.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

type Define = (name: string, description: string) => Command;

export function defineCorpus(
  define: Define,
  surroundings: Surroundings,
  done: (status: ExitStatus) => void,
): void {
  define('check-corpus', 'report on each file: format, what was set aside, copies, problems')
    .option('--json', 'print the report as one JSON line')
    .action(async (options: JsonOption) => {
      const { checkCorpus } = await import('../commands/corpus.ts');
      done(await checkCorpus(options, surroundings));
    });
  define('sources', 'list the documents')
    .option('--json', 'print the list as one JSON line')
    .action(async (options: JsonOption) => {
      const { sources } = await import('../commands/corpus.ts');
      done(await sources(options, surroundings));
    });
  define('add', 'add documents to the corpus, with what is known about each')
    .argument('<document...>', 'files, folders, or web addresses (these need VERBATIM_ALLOW_FETCH=1)')
    .option('--into <folder>', 'a folder inside the corpus folder')
    .option('--yes', 'replace files without asking')
    .action(async (targets: string[], options: AddOptions) => {
      const { add } = await import('../import/add.ts');
      done(await add(targets, options, surroundings));
    });
  define('remove', 'delete documents from the corpus, with their entries in sources.yaml')
    .argument('<path...>', 'as "verbatim sources" lists them')
    .option('--yes', 'delete without asking')
    .action(async (paths: string[], options: RemoveOptions) => {
      const { remove } = await import('../import/remove.ts');
      done(await remove(paths, options, surroundings));
    });
  define(
    'accept-removal',
    'tell a running bot that documents which are suddenly missing were removed on purpose',
  )
    .option('--yes', 'accept without asking')
    .action(async (options: AcceptRemovalOptions) => {
      const { acceptMissing } = await import('../import/accept-removal.ts');
      done(await acceptMissing(options, surroundings));
    });
}
