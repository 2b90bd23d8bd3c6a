// What must hold of a hostile file: a named problem or what it holds, within time, and others meanwhile.
import { expect } from 'vitest';
import type { Readers } from '../../../src/corpus/read/readers.ts';
import { longestHold } from '../../loop.ts';

export interface Outcome {
  /** Codes of its problems, then the beginning of its text. */
  readonly seen: readonly string[];
  readonly seconds: number;
}

/** Reads the file beside an ordinary one. */
export async function readWorst(readers: Readers, path: string, content: Uint8Array): Promise<Outcome> {
  const began = performance.now();
  const seen: string[] = [];
  const held = await longestHold(async () => {
    const [{ reading, problems }, beside] = await Promise.all([
      readers.read(path, content),
      readers.read('beside.txt', Buffer.from('The ferry crosses at noon.\n')),
    ]);
    expect(beside.reading?.text).toContain('The ferry crosses at noon.');
    seen.push(...problems.map(({ code }) => code), reading?.text.slice(0, 10_000) ?? '');
    expect(reading?.text ?? '').not.toContain('root:');
    // A problem, or something read: never neither.
    expect(reading !== undefined || problems.length > 0).toBe(true);
  });
  const seconds = (performance.now() - began) / 1000;
  expect(seconds).toBeLessThan(150);
  // The event loop stays free; the bound has room for a busy machine.
  expect(held).toBeLessThan(1000);
  return { seen, seconds };
}

/** `becomes`: codes of problems or words of its text, of which one is seen. */
export const expectOneOf = (becomes: string, { seen }: Outcome): void =>
  expect(becomes.split('|').some((one) => seen.some((found) => found.includes(one)))).toBe(true);
