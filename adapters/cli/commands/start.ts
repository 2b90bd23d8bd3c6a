// start: serving the pages and every platform that is configured.
import { openLog } from '../../../src/index.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { type CorpusOption, configFor, openWithProgress, signalOf } from './open.ts';
import type { Services } from './services.ts';

/**
 * Serves the pages and every platform that is configured, and the terminal chat on a terminal without a platform, until
 * a signal comes or all have ended. 2 where a platform failed by then, or questions are left for the next start.
 */
export async function start(
  options: CorpusOption,
  surroundings: Surroundings,
  services: Services,
): Promise<ExitStatus> {
  const { isChat, openServer } = await services.platforms();
  const config = configFor(options, surroundings);
  const log = await openLog(config.logLevel ?? (isChat(surroundings) ? 'silent' : 'info'));
  const stopTracing = await services.trace(surroundings, config.data, log);
  const signal = signalOf(surroundings);
  const server = await openServer(surroundings, log);
  const opening = openWithProgress(config, log, 'bot', surroundings, { onRead: server.onRead });
  // Reading a large corpus takes minutes, and a drive that hangs has no end: neither is waited for.
  const verbatim = await Promise.race([opening, signal]).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  if (verbatim === undefined) {
    await server.close();
    await stopTracing();
    return 0;
  }
  try {
    const platforms = await server.openPlatforms(verbatim);
    await Promise.race([signal, platforms.run()]);
    // Read before stopping: a platform that fails because it is being stopped has not failed.
    const hasFailed = platforms.failed().length > 0;
    await platforms.stop();
    const left = platforms.open();
    if (left > 0) log.warn({ questions: left }, 'questions are left for the next start');
    return hasFailed || left > 0 ? 2 : 0;
  } finally {
    await verbatim.close();
    await stopTracing();
  }
}
