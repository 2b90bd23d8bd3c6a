// sources.yaml: what is wrong in it is named, and costs neither the other entries nor the documents.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../../src/corpus/document/problem.ts';
import { loadCorpus } from '../../../src/corpus/folder/load.ts';
import { readSources } from '../../../src/corpus/metadata/sources.ts';
import { writeFolder } from '../../folders.ts';
import { expectProblem, good, problemsOf } from '../beside.ts';

const describing = (entry: string): string => `sources:\n  - path: good.txt\n${entry}`;

describe('sources.yaml', () => {
  test.each<[string, string, ProblemCode, string, RegExp]>([
    [
      'an entry without its file',
      describing('  - path: gone.txt\n'),
      'source-without-file',
      'gone.txt',
      /no such file. Add the file or remove the entry/,
    ],
    [
      'a date that is none',
      describing('    date: 2021-02-30\n'),
      'bad-date',
      'good.txt',
      /"2021-02-30".*Write it as 2021, 2021-11 or 2021-11-03/,
    ],
    ['a date in words', describing('    date: last spring\n'), 'bad-date', 'good.txt', /"last spring"/],
    [
      'an unknown key',
      describing('    autor: Ada\n'),
      'sources-entry-invalid',
      'sources.yaml, entry 1',
      /"autor".*Fix the entry/,
    ],
    [
      'an address that is none',
      describing('    url: javascript:alert(1)\n'),
      'sources-entry-invalid',
      'sources.yaml, entry 1',
      /url: must be an address/,
    ],
    [
      'an entry without a path',
      'sources:\n  - title: A\n',
      'sources-entry-invalid',
      'sources.yaml, entry 1',
      /path: must be a text/,
    ],
    [
      'a file described twice',
      describing('  - path: good.txt\n'),
      'sources-entry-invalid',
      'sources.yaml, entry 2',
      /good\.txt already has an entry above.*Remove one/,
    ],
    [
      'a sha-256 that is none',
      describing('    sha256: abc\n'),
      'sources-entry-invalid',
      'sources.yaml, entry 1',
      /64 hexadecimal digits/,
    ],
    [
      'a sha-256 of other bytes',
      describing(`    sha256: ${'f'.repeat(64)}\n`),
      'source-changed',
      'good.txt',
      /sha-256 is now [0-9a-f]{64}\. Check the file/,
    ],
    [
      'an omitted line that is not there',
      describing('    omit: [No such line]\n'),
      'omit-not-found',
      'good.txt',
      /"No such line".*Fix or remove/,
    ],
    [
      'no YAML',
      'sources: [a: b: c]',
      'sources-unreadable',
      'sources.yaml',
      /not valid YAML.*line 1.*Fix that line/,
    ],
    [
      'an alias without its anchor',
      'sources: *gone',
      'sources-unreadable',
      'sources.yaml',
      /Unresolved alias.*Fix/,
    ],
    ['a bomb of aliases', bomb(), 'sources-unreadable', 'sources.yaml', /Excessive alias count.*Fix/],
    ['no list', 'good.txt: A Title', 'sources-unreadable', 'sources.yaml', /Write "sources:"/],
  ])('%s', async (_why, yaml, code, path, advice) => {
    const problems = await problemsOf({ 'sources.yaml': yaml });
    expectProblem(problems, code, path, advice);
  });

  test('an entry that is wrong costs the others nothing', async () => {
    const yaml = `sources:\n  - path: good.txt\n    title: A Title\n  - nonsense\n`;
    const folder = await writeFolder({ 'good.txt': good, 'sources.yaml': yaml });
    expect((await loadCorpus(folder)).documents[0]?.title).toBe('A Title');
  });

  test('nothing in it, or nothing but comments, is no problem', async () => {
    expect(await problemsOf({ 'sources.yaml': '' })).toEqual([]);
    expect(await problemsOf({ 'sources.yaml': '# none yet\nsources:\n' })).toEqual([]);
  });

  test('the sha-256 of the file as it is, in capitals too, is no problem', async () => {
    const digest = createHash('sha256').update(good).digest('hex').toUpperCase();
    expect(await problemsOf({ 'sources.yaml': describing(`    sha256: ${digest}\n`) })).toEqual([]);
  });
});

function bomb(): string {
  const row = (name: string, of: string): string =>
    `${name}: &${name} [${Array.from({ length: 10 }, () => of).join(', ')}]\n`;
  return `${row('a', 'x')}${row('b', '*a')}${row('c', '*b')}${row('d', '*c')}sources: [*d, *d]\n`;
}

test('says what is known of each file, and what is left out is not known', () => {
  const yaml = `
sources:
  - path: a.txt
    title: A Title
    author: Ada Example
    publisher: Example Press
    date: 2021-11
    url: https://example.org/a
    sha256: ${'A'.repeat(64)}
    omit:
      - First line
      - Second line
  - path: b.txt
    author:
    date:
  - path: 2021.txt
    date: 2021
`;
  const { byPath, problems } = readSources(yaml);
  expect({ problems, sources: [...byPath.values()] }).toEqual({
    problems: [],
    sources: [
      {
        path: 'a.txt',
        attribution: {
          title: 'A Title',
          author: 'Ada Example',
          publisher: 'Example Press',
          published: '2021-11',
          url: 'https://example.org/a',
        },
        sha256: 'a'.repeat(64),
        omit: ['First line', 'Second line'],
      },
      { path: 'b.txt', attribution: {}, omit: [] },
      { path: '2021.txt', attribution: { published: '2021' }, omit: [] },
    ],
  });
});
