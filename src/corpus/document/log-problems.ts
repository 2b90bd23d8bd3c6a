// Problems in the log: a few of each kind, since a drive that fails makes thousands of them.
import type { Log } from '../../log.ts';
import { counted } from './counted.ts';
import type { Problem } from './problem.ts';

const mostOfAKind = 20;

export function logProblems(problems: readonly Problem[], log: Pick<Log, 'warn'>): void {
  const counts = new Map<string, number>();
  for (const { code, path, message } of problems) {
    // Progress, which is logged as such.
    if (code === 'not-recognized-yet') continue;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= mostOfAKind) log.warn({ code, path }, message);
  }
  for (const [code, count] of counts)
    if (count > mostOfAKind)
      log.warn(
        { code },
        `${counted(count - mostOfAKind, 'more file')} like that: verbatim check-corpus lists them.`,
      );
}
