// The commands for what the bot remembers, and their options. Each command's code is loaded when it runs.
import type { Command } from 'commander';
import type { CiteOptions, ExportOptions, UnansweredOptions } from '../commands/journal.ts';
import type { CorpusOption, JsonOption } from '../commands/open.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

type Define = (name: string, description: string) => Command;

export function defineJournal(
  define: Define,
  surroundings: Surroundings,
  done: (status: ExitStatus) => void,
): void {
  define('verify', "check whether a receipt's quote is still in the documents, word for word")
    .argument('<code>', 'the receipt, V-…')
    .option('--json', 'print the result as one JSON line')
    .action(async (code: string, options: JsonOption) => {
      const { verify } = await import('../commands/proof.ts');
      done(await verify(code, options, surroundings));
    });
  define('check-quotes', 'judge every quotation in a text against the documents')
    .argument('<file>', 'the text, or - for standard input')
    .option('--json', 'print the result as one JSON line')
    .action(async (file: string, options: JsonOption) => {
      const { checkQuotes } = await import('../commands/proof.ts');
      done(await checkQuotes(file, options, surroundings));
    });
  define('cite', "print a receipt's quote with its reference")
    .argument('<code>', 'the receipt, V-…')
    .option('--style <style>', 'footnote, apa, chicago, mla, bibtex, ris or csl-json', 'footnote')
    .action(async (code: string, options: CiteOptions) => {
      const { cite } = await import('../commands/journal.ts');
      done(await cite(code, options, surroundings));
    });
  define('unanswered', 'list questions that the documents do not answer')
    .option('--since <span>', 'such as 30d, 12h, 8w or 2021-11-03')
    .option('--markdown', 'for pasting into a planning document')
    .option('--json', 'print the result as one JSON line')
    .action(async (options: UnansweredOptions) => {
      const journal = await import('../commands/journal.ts');
      done(await journal.unanswered(options, surroundings));
    });
  define('export', 'print questions, answers and receipts as an evidence packet')
    .option('--format <format>', 'markdown, csv or json', 'markdown')
    .option('--since <span>', 'such as 30d, 12h, 8w or 2021-11-03')
    .option('--until <span>', 'before that time; same format as --since')
    .option('--conversation <id>', 'only this conversation')
    .option('--platform <name>', 'the platform of that conversation', 'terminal')
    .action(async (options: ExportOptions) => {
      const { exportPacket } = await import('../commands/journal.ts');
      done(await exportPacket(options, surroundings));
    });
  define('prune', 'delete questions past their retention after the clock jumped')
    .option('--confirm', 'the clock is right')
    .action(async (options: CorpusOption & { readonly confirm?: boolean }) => {
      const { prune } = await import('../commands/journal.ts');
      done(await prune(options, surroundings));
    });
  define('store', 'copy what is remembered into another kind of store')
    .command('copy')
    .description('copy it from the data folder into the database of VERBATIM_DATABASE_URL, or back')
    .argument('<to>', 'postgres or sqlite: an empty store')
    .option('--json', 'print the counts as one JSON line')
    .action(async (to: string, options: JsonOption) => {
      const { copyStored } = await import('../commands/store.ts');
      done(await copyStored(to, options, surroundings));
    });
  const tenants = define('tenants', 'list tenants with what they asked; remove deletes one with all of that')
    .option('--json', 'print them as one JSON line')
    .action(async (options: JsonOption) => {
      const { listTenants } = await import('../commands/tenants.ts');
      done(await listTenants(options, surroundings));
    });
  tenants
    .command('remove')
    .description('delete all that is stored of a tenant: questions, ratings, settings, its installation')
    .argument('<platform>', 'the chat platform, as "verbatim tenants" lists it')
    .argument('<tenant>', 'its id, as "verbatim tenants" lists it')
    .option('--yes', 'without asking')
    .action(async (platform: string, tenant: string, options: CorpusOption & { readonly yes?: boolean }) => {
      const { removeTenant } = await import('../commands/tenants.ts');
      done(await removeTenant(platform, tenant, options, surroundings));
    });
  define('forget-me', 'delete your own questions and ratings').action(async (options: CorpusOption) => {
    const { forgetMe } = await import('../commands/journal.ts');
    done(await forgetMe(options, surroundings));
  });
}
