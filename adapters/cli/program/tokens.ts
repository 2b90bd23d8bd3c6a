// The commands for access tokens and for what was done with them, and their options.
import type { Command } from 'commander';
import type { AuditOptions } from '../commands/audit.ts';
import type { CorpusOption, JsonOption } from '../commands/open.ts';
import type { AddTokenOptions } from '../commands/token.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

export function defineTokens(
  define: (name: string, description: string) => Command,
  surroundings: Surroundings,
  done: (status: ExitStatus) => void,
): void {
  const token = define('token', 'who is let in to the page, the API and MCP: add, list and revoke tokens');
  token
    .command('add')
    .description('make a token for a person or a program, and print it once')
    .argument('<name>', 'of the person or the program')
    .option('--role <role>', 'reader, editor or administrator', 'reader')
    .option('--collections <names>', 'all that it shows, with commas between (default: what everybody sees)')
    .action(async (name: string, options: AddTokenOptions) => {
      const { addToken } = await import('../commands/token.ts');
      done(await addToken(name, options, surroundings));
    });
  token
    .command('list')
    .description('list names, roles and when each token was used last')
    .option('--json', 'print them as one JSON line')
    .action(async (options: JsonOption) => {
      const { listTokens } = await import('../commands/token.ts');
      done(await listTokens(options, surroundings));
    });
  token
    .command('revoke')
    .description('end a token, also while the bot runs')
    .argument('<name>', 'as "verbatim token list" shows it')
    .action(async (name: string, options: CorpusOption) => {
      const { revokeToken } = await import('../commands/token.ts');
      done(await revokeToken(name, options, surroundings));
    });
  define('audit', 'who signed in, and who changed documents, tokens, scopes and settings, the latest first')
    .option('--since <span>', 'such as 30d, 12h, 8w or 2021-11-03')
    .option('--json', 'print them as one JSON line')
    .action(async (options: AuditOptions) => {
      const { listAudit } = await import('../commands/audit.ts');
      done(await listAudit(options, surroundings));
    });
}
