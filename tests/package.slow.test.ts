// What npm would publish, unpacked elsewhere: one program, the library and its types, and no more.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, symlinkSync } from 'node:fs';
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

it('is a library by its own name, with its thread and its data beside it', () => {
  const program = `
    import { openLog, openVerbatim } from 'verbatim';
    import { createClient } from 'verbatim/client';
    createClient({ url: 'http://127.0.0.1:3000' });
    import { answerSchema } from 'verbatim/schema';
    const config = { corpus: ${JSON.stringify(join(installed, 'corpus'))}, data: 'own', retentionDays: 1 };
    const verbatim = await openVerbatim(config, await openLog('silent'), { memory: 'tool' });
    const asker = { platform: 'terminal', tenant: 'local', conversation: 'x', audience: 'direct', user: 'ada' };
    const answer = answerSchema.parse(await verbatim.ask({ text: 'When did the US blacklist NSO Group?', asker }));
    process.stdout.write(answer.quotes[0].text);
    await verbatim.close();`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: installed,
    encoding: 'utf8',
  });
  expect(output).toContain('In November 2021');
});
