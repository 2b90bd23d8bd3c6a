// The table of word likeness in what is built: beside the module, and beside the bundled program.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const places = ['dist/src/words/word-vectors.bin', 'dist/program/word-vectors.bin'];

test('both copies are the table of the sources', async () => {
  const source = await readFile(`${root}/src/words/word-vectors.bin`);
  for (const place of places) expect((await readFile(`${root}/${place}`)).equals(source)).toBe(true);
});

test('the library as it is built reads its copy', () => {
  const program = `
    const { loadWordVectors } = await import('./dist/src/words/load.js');
    console.log((await loadWordVectors()).likeness('pay', 'salary') > 0.5);`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(printed.trim()).toBe('true');
});
