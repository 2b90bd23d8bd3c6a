// mcp: serving models over standard input and output.
import { openLog, type Verbatim } from '../../../src/index.ts';
import { type ExitStatus, mcpAskerIn, type Surroundings } from '../terminal/surroundings.ts';
import { type CorpusOption, configFor, openWithProgress, signalOf } from './open.ts';
import type { Services } from './services.ts';

/** Serves one client until it closes its end or a signal comes, beside a bot that may be running. */
export async function mcp(
  options: CorpusOption,
  surroundings: Surroundings,
  services: Services,
): Promise<ExitStatus> {
  const { serveMcp } = await services.mcp();
  const config = configFor(options, surroundings);
  const log = await openLog(config.logLevel ?? 'silent');
  const opening = openWithProgress(config, log, 'tool', surroundings, { follows: true });
  const { version } = surroundings;
  // Clients wait only seconds for a greeting, and reading documents can take minutes.
  const connection = serveMcp(surroundings, {
    verbatim: opening,
    asker: mcpAskerIn(surroundings),
    version,
    log,
  });
  let verbatim: Verbatim | undefined;
  const failed = opening.then((opened) => {
    verbatim = opened;
    return new Promise<never>(() => {});
  });
  try {
    await Promise.race([signalOf(surroundings), connection.ended, failed]);
  } finally {
    await connection.close();
    await verbatim?.close();
  }
  return 0;
}
