// What was removed can be brought back for thirty days, and is deleted after that.
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRemovedFiles } from '../../../adapters/shared/import/removed-files.ts';
import { newTemporaryFolder } from '../../temporary.ts';

const day = 24 * 60 * 60 * 1000;

it('is brought back for thirty days, and no longer', async () => {
  const data = await newTemporaryFolder();
  const file = join(data, 'elm.txt');
  writeFileSync(file, 'The elm fell in 1987.');
  let clock = Date.now();
  const removed = createRemovedFiles(data, () => clock);
  const id = await removed.put({ path: 'open/elm.txt' }, file);
  clock += 29 * day;
  expect(await removed.get(id)).toMatchObject({ path: 'open/elm.txt' });
  clock += 2 * day;
  expect(await removed.get(id)).toBeUndefined();
  const later = new Date(clock);
  const next = await removed.put({ path: 'open/elm.txt' }, file);
  utimesSync(join(data, 'removed', next), later, later);
  expect([existsSync(join(data, 'removed', id)), await removed.get(next)]).toEqual([
    false,
    expect.objectContaining({ path: 'open/elm.txt' }),
  ]);
});
