// A log that can be read, and a clock that can be set.
import type { Log } from '../../src/log.ts';
import { noon } from './samples.ts';

export interface RecordedLog extends Log {
  /** "error: not remembering …", in order. */
  readonly lines: readonly string[];
}

export function createRecordedLog(): RecordedLog {
  const lines: string[] = [];
  const write = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
    void lines.push(`${level}: ${message} ${JSON.stringify(fields)}`);
  return { lines, debug: () => {}, info: write('info'), warn: write('warn'), error: write('error') };
}

export interface SetClock {
  now(): number;
  pass(milliseconds: number): void;
}

export function createSetClock(): SetClock {
  let time = noon;
  return {
    now: () => time,
    pass(milliseconds) {
      time += milliseconds;
    },
  };
}
