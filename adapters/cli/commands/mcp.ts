// mcp: serving models over standard input and output.
import { openLog } from '../../../src/index.ts';
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
  let isOpen = false;
  const failed = opening.then(() => {
    isOpen = true;
    return new Promise<never>(() => {});
  });
  try {
    await Promise.race([signalOf(surroundings), connection.ended, failed]);
  } finally {
    await connection.close();
    // A failure to open is thrown above. What is still being opened is closed then, and the end does not wait for it.
    const closed = opening.then(
      (opened) => opened.close(),
      () => {},
    );
    if (isOpen) await closed;
  }
  return 0;
}
