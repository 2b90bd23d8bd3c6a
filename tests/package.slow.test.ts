// What npm would publish, unpacked elsewhere: one program, the library and its types, and no more.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { newTemporaryFolder } from './temporary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = newTemporaryFolder();
const installed = join(folder, 'package');

beforeAll(() => {
  const words = ['pack', '--ignore-scripts', '--pack-destination', folder];
  execFileSync('npm', words, { cwd: root, stdio: 'ignore' });
  const [packed = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', packed], { cwd: folder });
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'));
});

it('holds each thing once, and nothing that only builds or tests', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('node_modules') && statSync(join(installed, path)).isFile(),
  );
  expect(files.filter((path) => /\.map$|^tests|^bench|^dist\/adapters/.test(path))).toEqual([]);
  expect(files.filter((path) => path.endsWith('word-vectors.bin'))).toHaveLength(1);
  expect(files.length).toBeLessThan(500);
});

it('answers from the sample that comes with it', () => {
  const words = [join(installed, 'adapters', 'launch.mjs'), 'ask', '--corpus', join(installed, 'corpus')];
  const output = execFileSync(process.execPath, [...words, 'When did the US blacklist NSO Group?'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(output.replace(/\s+/g, ' ')).toContain('blacklisted NSO Group by adding it to the Entity List.');
});

const examples = [...readFileSync(join(root, 'docs', 'library.md'), 'utf8').matchAll(/```js\n(.*?)```/gs)];

it.each([
  ['asks', /^“In November 2021, .* \(.+, V-\w+\)$/m],
  ['checks', /^altered by adding it to the Entity Register$/m],
  ['finds and verifies', /^exact .*Entity List/m],
])('is a library by its own name: what docs/library.md %s', (what, printed) => {
  const [, example = ''] = examples[['asks', 'checks', 'finds and verifies'].indexOf(what)] ?? [];
  if (!existsSync(join(installed, 'documents')))
    symlinkSync(join(installed, 'corpus'), join(installed, 'documents'));
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', example], {
    cwd: installed,
    encoding: 'utf8',
  });
  expect(output).toMatch(printed);
});

it('names its parts and few others', () => {
  const program = `
    import * as library from 'verbatim-bot';
    import { createClient } from 'verbatim-bot/client';
    import { answerSchema } from 'verbatim-bot/schema';
    createClient({ url: 'http://127.0.0.1:3000' });
    process.stdout.write([...Object.keys(library), typeof answerSchema.parse].join(' '));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: installed,
    encoding: 'utf8',
  });
  expect(output).toBe('VerbatimError localAsker openVerbatim function');
});
