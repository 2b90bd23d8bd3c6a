// The log: JSON lines on standard error, by pino. Questions are logged at `debug` and below only.
import type { Config } from './config.ts';

type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

const ignore = (): void => {};
/** Says nothing, and spares a terminal command the time to load a logger. */
const silent: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };

export async function openLog(level: NonNullable<Config['logLevel']>): Promise<Log> {
  if (level === 'silent') return silent;
  const { default: pino } = await import('pino');
  const logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
