// Reading threads start from what was built: the bundled program and the library.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/corpus/read/read-document.ts';
import { writeFolder } from '../../folders.ts';

/** Large enough to be read in a thread. */
const large = new TextEncoder().encode(
  `# Ferries\n\n${'The **ferry** crosses the strait at noon.\n\n'.repeat(10_000)}`,
);

describe('threads start', () => {
  test('from the program as it is bundled', async () => {
    const folder = await writeFolder({
      'large.md': large,
      'good.txt': 'The lighthouse keeper is called Ottoline.',
    });
    const words = ['adapters/launch.mjs', 'ask', '--json', '--corpus', folder, 'When does the ferry cross?'];
    const env = { ...process.env, VERBATIM_DATA: join(folder, '.data') };
    const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
    expect(JSON.parse(stdout)).toMatchObject({
      quotes: [{ text: 'The ferry crosses the strait at noon.' }],
    });
    expect(readFileSync('dist/program/reading-thread.js', 'utf8')).toContain('parentPort');
  });

  test('from the library, and end with the program that forgot to close them', async () => {
    const folder = await writeFolder({ 'large.md': large });
    const code = `import { openReaders } from './dist/src/corpus/read/readers.js';
      import { readFileSync } from 'node:fs';
      const { reading } = await openReaders().read('large.md', readFileSync(${JSON.stringify(join(folder, 'large.md'))}));
      console.log(reading.text.length);`;
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    expect([status, Number(stdout)]).toEqual([
      0,
      (await readDocument('large.md', large)).reading?.text.length,
    ]);
  });
});
