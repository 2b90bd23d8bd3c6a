// Where the system can't watch the folder, it is scanned on a timer, and the log says so once.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { writeFolder } from '../../folders.ts';

/**
 * Uses up all file handles that the process may have, watches the folder, gives the handles back, and waits until two
 * scans were asked for. The built files are run, since a limit on handles can only be set for a whole process.
 */
const program = (folder: string): string => `
  import { closeSync, openSync } from 'node:fs';
  import { watchFolder } from './dist/src/corpus/folder/watch.js';
  await import('chokidar');
  const handles = [];
  try {
    for (;;) handles.push(openSync('/dev/null'));
  } catch {
    // Every handle that the process may have is taken.
  }
  const warnings = [];
  let due = 0;
  const log = { warn: (_fields, message) => warnings.push(message) };
  const changed = () => { due += 1; };
  const folder = ${JSON.stringify(folder)};
  const watch = await watchFolder({ folder, how: 'auto', changed, arrivals: new Map(), log, now: Date.now });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  while (warnings.length === 0) await pause();
  for (const handle of handles) closeSync(handle);
  const before = due;
  while (due < before + 2) await pause();
  await watch.close();
  console.log(JSON.stringify(warnings));
`;

test.skipIf(process.platform === 'win32')(
  'without file handles left it polls, and says so once',
  async () => {
    const folder = await writeFolder({ 'a/b.txt': 'The ferry crosses.' });
    const limited = 'ulimit -n 60 && exec "$0" --input-type=module -e "$1"';
    const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, program(folder)]);
    const warnings: unknown = JSON.parse(stdout);
    expect(warnings).toEqual([expect.stringMatching(/EMFILE.*VERBATIM_WATCH=poll/)]);
  },
  60_000,
);
