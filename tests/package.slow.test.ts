// What npm would publish, unpacked elsewhere: one program, the library and its types, and no more.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
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
}, 60_000);

it('holds each thing once, and nothing that only builds or tests', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('node_modules') && statSync(join(installed, path)).isFile(),
  );
  expect(files.filter((path) => /\.map$|^tests|^bench|^dist\/adapters/.test(path))).toEqual([]);
  expect(files.filter((path) => path.endsWith('word-vectors.bin'))).toHaveLength(1);
  expect(files.length).toBeLessThan(500);
});

it('holds no text of somebody else', () => {
  const names = readdirSync(join(root, 'corpus')).filter((name) => name.endsWith('.txt'));
  const texts = names.map((name) => readFileSync(join(root, 'corpus', name), 'utf8').trim());
  expect(texts).toHaveLength(3);
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('node_modules') && statSync(join(installed, path)).isFile(),
  );
  expect(files.filter((path) => names.some((name) => path.endsWith(name)))).toEqual([]);
  const isCopy = (path: string) => {
    const text = readFileSync(join(installed, path), 'utf8');
    return texts.some((other) => text.includes(other));
  };
  expect(files.filter(isCopy)).toEqual([]);
});

it('needs less than 200 MB, installed with its packages', () => {
  const packages = execFileSync('npm', ['ls', '--omit=dev', '--omit=optional', '--all', '--parseable'], {
    cwd: root,
    encoding: 'utf8',
  });
  // Native code for this system comes as optional packages of the packages.
  const native = readdirSync(join(root, 'node_modules', '@libsql')).map((name) => join('@libsql', name));
  const folders = [
    ...packages.trim().split('\n').slice(1),
    ...native.map((name) => join(root, 'node_modules', name)),
  ];
  const bytes = [...new Set(folders), installed].reduce((sum, path) => sum + sizeOf(path), 0);
  expect(folders.length).toBeGreaterThan(100);
  expect(bytes).toBeLessThan(200_000_000);
});

/** Bytes of the files in a folder, without those of other packages within it. */
function sizeOf(path: string): number {
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const below = join(path, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + sizeOf(below);
    return entry.isFile() ? sum + statSync(below).size : sum;
  }, 0);
}

it.each([
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
])('leads from %s to files that are in it', (path) => {
  const text = readFileSync(join(installed, path), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, picture]) => link ?? picture ?? '',
  );
  const missing = links.filter(
    (link) => !/^(?:https?|mailto):/.test(link) && !existsSync(join(installed, dirname(path), link)),
  );
  // Only the two pictures of the README are packed: the others weigh more than the program.
  expect(missing.filter((link) => !(path !== 'README.md' && link.startsWith('images/')))).toEqual([]);
});

it('answers from the sample that comes with it, in an empty folder', () => {
  const empty = newTemporaryFolder();
  const ask = (...words: string[]) =>
    spawnSync(process.execPath, [join(installed, 'adapters', 'launch.mjs'), 'ask', ...words], {
      cwd: empty,
      encoding: 'utf8',
    });
  const failed = ask('When do unused leave days expire?');
  expect(failed.status).toBe(2);
  const [, suggested = ''] = /ask --sample "(.*)"$/m.exec(failed.stderr) ?? [];
  expect(readdirSync(empty)).toEqual([]);
  expect(ask('--sample', suggested)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('They expire on 31 March.'),
  });
});

it('answers without the encoder where its file is missing, and says why', () => {
  const encoder = join(installed, 'dist', 'program', 'encoder.bin');
  renameSync(encoder, `${encoder}.away`);
  onTestFinished(() => renameSync(`${encoder}.away`, encoder));
  const why = spawnSync(
    process.execPath,
    [join(installed, 'adapters', 'launch.mjs'), 'why', '--sample', 'When do unused leave days expire?'],
    { cwd: newTemporaryFolder(), encoding: 'utf8' },
  );
  expect(why.stdout).toContain('They expire on 31 March.');
  expect(why.stdout).toContain('Reranker: reranker, not used: its files are damaged');
  expect(why.stdout).toContain('The small encoder cannot be read (ENOENT');
});

const examples = [...readFileSync(join(root, 'docs', 'library.md'), 'utf8').matchAll(/```js\n(.*?)```/gs)];

it.each([
  ['asks', /^“In November 2021, .* \(.+, V-\w+\)$/m],
  ['checks', /^altered by adding it to the Entity Register$/m],
  ['finds and verifies', /^exact .*Entity List/m],
])('is a library by its own name: what docs/library.md %s', (what, printed) => {
  const [, example = ''] = examples[['asks', 'checks', 'finds and verifies'].indexOf(what)] ?? [];
  if (!existsSync(join(installed, 'documents')))
    symlinkSync(join(root, 'corpus'), join(installed, 'documents'));
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
