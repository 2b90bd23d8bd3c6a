// What npm would publish, unpacked elsewhere: one program, the library and its types, and no more.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { japaneseLine, line, makePdf } from './corpus/formats/pdf/make.ts';
import { writeFolder } from './folders.ts';
import { newTemporaryFolder } from './temporary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = newTemporaryFolder();
const installed = join(folder, 'package');
const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

beforeAll(() => {
  const words = ['pack', '--ignore-scripts', '--pack-destination', folder];
  execFileSync('npm', words, { cwd: root, stdio: 'ignore' });
  const [packed = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', packed], { cwd: folder });
  // What npm installs beside it. Other packages of the project are not there to be found.
  for (const name of Object.keys(dependencies)) {
    const link = join(installed, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
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

it('needs less than 100 MB, installed with its packages', () => {
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
  expect(folders.length).toBeGreaterThan(80);
  // On disk, in blocks of 4096 bytes: what "du" shows.
  expect(bytes).toBeLessThan(100_000_000);
});

/** Bytes that the files in a folder take on a disk, without those of other packages within it. */
function sizeOf(path: string): number {
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const below = join(path, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + sizeOf(below);
    return entry.isFile() ? sum + Math.ceil(statSync(below).size / 4096) * 4096 : sum;
  }, 0);
}

it('names what is in it of others, with the licences', () => {
  const text = readFileSync(join(installed, 'dist', 'program', 'LICENSES.txt'), 'utf8');
  expect(text).toMatch(/^pdfjs-dist \d/m);
  expect(text).toMatch(/^hono \d/m);
});

it('reads a PDF and other languages, and respells, without a package that is bundled', async () => {
  const documents = await writeFolder({
    'keeper.pdf': makePdf([{ content: japaneseLine('灯台守は眠っていた。', 60, 700) }]),
    'harbour.txt': 'The ferry crosses the strait at noon.',
    'hafen.txt': 'Der Hafen der Stadt öffnet morgens um sechs Uhr, und die Fähre wartet nicht.',
  });
  const ask = (question: string) => {
    const words = [
      join(installed, 'adapters', 'launch.mjs'),
      'ask',
      '--json',
      '--corpus',
      documents,
      question,
    ];
    const { stdout } = spawnSync(process.execPath, words, { cwd: newTemporaryFolder(), encoding: 'utf8' });
    return stdout;
  };
  expect(ask('灯台守は')).toContain('灯台守は眠っていた。');
  expect(ask('Wann öffnen die Häfen der Städte?')).toContain('morgens um sechs Uhr');
  expect(ask('When does the ferrry cross the strait?')).toContain('at noon');
}, 60_000);

it('ends when it has answered, though pdf.js warns that it cannot draw', async () => {
  const documents = await writeFolder({
    'ferry.pdf': makePdf([{ content: line('The ferry crosses.', 60, 700) }]),
  });
  const words = [
    join(installed, 'adapters', 'launch.mjs'),
    'ask',
    '--corpus',
    documents,
    'What does the ferry do?',
  ];
  const program = spawn(process.execPath, words, { cwd: newTemporaryFolder() });
  let [answer, answered] = ['', 0];
  program.stdout.on('data', (text) => {
    answer += text;
    answered = performance.now();
  });
  await once(program, 'exit');
  expect(answer).toContain('The ferry crosses.');
  // A thread that reads files waits 5 s for the next one. The program does not wait for it.
  expect(performance.now() - answered).toBeLessThan(3000);
});

it('serves its page, its metrics and MCP, without a package that is bundled', async () => {
  const words = [join(installed, 'adapters', 'launch.mjs'), 'start', '--sample'];
  const program = spawn(process.execPath, words, {
    cwd: newTemporaryFolder(),
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info' },
  });
  onTestFinished(() => void program.kill());
  let printed = '';
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (text) => (printed += String(text)));
  const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
  await expect.poll(address, { timeout: 30_000 }).toBeDefined();
  const url = address() ?? '';
  const status = async (path: string) => (await fetch(`${url}${path}`)).status;
  await expect.poll(() => status('/readyz'), { timeout: 30_000 }).toBe(200);
  const answer = await fetch(`${url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: 'When do unused leave days expire?' }),
  });
  expect(await answer.text()).toContain('They expire on 31 March.');
  expect(await status('/')).toBe(200);
  expect(await status('/metrics')).toBe(200);
  expect(await status('/api/v1/openapi.json')).toBe(200);
});

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
