// Bolt's log lines in ours. Its debug lines hold whole messages, so they are left out at every level.
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../../src/index.ts';

export function boltLog(log: Log): Logger {
  const joined = (parts: readonly unknown[]): string => parts.map(String).join(' ');
  return {
    debug: () => {},
    info: (...parts) => log.info({ from: 'bolt' }, joined(parts)),
    warn: (...parts) => log.warn({ from: 'bolt' }, joined(parts)),
    error: (...parts) => log.error({ from: 'bolt' }, joined(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
