// A good document that must go on answering beside whatever is wrong in its folder.
import { expect } from 'vitest';
import type { Problem, ProblemCode } from '../../src/corpus/document/problem.ts';
import { type Files, openFolder, writeFolder } from '../folders.ts';

export const good = 'The heron rescued Margarethe from the frozen canal in 1911.';
const question = 'Who rescued Margarethe from the canal?';

/** What the folder's problems are, once it is shown that its good document answers. */
export async function problemsBeside(folder: string): Promise<readonly Problem[]> {
  const core = await openFolder(folder);
  const answer = await core.ask(question);
  expect(answer.kind === 'answered' && answer.quotes[0].text).toBe(good);
  return core.corpus.problems;
}

export const problemsOf = async (files: Files): Promise<readonly Problem[]> =>
  problemsBeside(await writeFolder({ 'good.txt': good, ...files }));

/** A message says what is wrong and ends by saying what to do. */
export function expectProblem(
  problems: readonly Problem[],
  code: ProblemCode,
  path: string,
  advice: RegExp,
): void {
  expect(problems.map((found) => [found.code, found.path])).toEqual([[code, path]]);
  expect(problems[0]?.message).toMatch(advice);
  expect(problems[0]?.message).toMatch(/[.]$/);
}
