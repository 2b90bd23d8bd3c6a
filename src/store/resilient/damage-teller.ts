// Says once what is wrong with rows that are read again and again.
import type { Log } from '../../log.ts';

/** Different things that one process says at most. */
const most = 100;

export function createTeller(log: Log, message: string): (damage: string) => void {
  const told = new Set<string>();
  return (damage) => {
    if (told.has(damage) || told.size >= most) return;
    told.add(damage);
    log.error({ damage }, message);
  };
}
