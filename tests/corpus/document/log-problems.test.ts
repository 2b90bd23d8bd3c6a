// Thousands of problems of one kind are a few lines in the log.
import { expect, test } from 'vitest';
import { logProblems } from '../../../src/corpus/document/log-problems.ts';
import { problem } from '../../../src/corpus/document/problem.ts';

test('twenty of each kind, and how many more', () => {
  const lines: string[] = [];
  const unreadable = Array.from({ length: 3000 }, (_, n) =>
    problem('unreadable', `${n}.txt`, `It fails: ${n}.`),
  );
  logProblems([...unreadable, problem('empty', 'a.txt', 'It is empty.')], {
    warn: (_fields, message) => void lines.push(message),
  });
  expect(lines).toHaveLength(22);
  expect(lines).toContain('It is empty.');
  expect(lines.at(-1)).toBe('2980 more files like that: verbatim check-corpus lists them.');
});
