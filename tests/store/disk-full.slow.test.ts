// A full disk, on a real small file system.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/folder/open.ts';
import { openResilientStore } from '../../src/store/resilient/resilient.ts';
import { asked, noise, noon, quote } from './samples.ts';
import { createRecordedLog, createSetClock } from './waiting.ts';

const disk = mkdtempSync(join(tmpdir(), 'verbatim-disk-'));
let refusal = '';

beforeAll(() => {
  const { error, status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  if (status !== 0) refusal = error?.message ?? stderr.toString().trim();
});

afterAll(() => {
  if (refusal === '') spawnSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
});

it('answers when the disk is full, keeps what it had, and remembers again when there is space', async (test) => {
  if (refusal !== '') test.skip(`No small file system can be mounted here: ${refusal}`);
  const ballast = join(disk, 'ballast');
  writeFileSync(ballast, noise(400_000));
  const log = createRecordedLog();
  const clock = createSetClock();
  const folder = join(disk, 'data');
  const open = () => openStore(folder, { mode: 'bot' });
  const store = await openResilientStore({ open, log, now: clock.now, owner: 'bot' });

  const kept: string[] = [];
  const remember = async (id: string): Promise<boolean> => {
    const { quotes: _quotes, reason: _reason, askedAt: _askedAt, ...record } = asked(id);
    const { remembered } = await store.remember(
      {
        ...record,
        kind: 'answered',
        ...{ respelled: [], alsoIn: [], searched: { documents: 1, passages: 1, undated: 1 } },
        quotes: [quote(`${id} ${'long '.repeat(2_000)}end.`)],
      },
      {
        ...{ platform: 'slack', tenant: 'T1', user: 'U1', conversation: 'C1', audience: 'public' },
        ...{ askedAt: noon, revision: 'r' },
      },
    );
    if (remembered) kept.push(id);
    return remembered;
  };

  let asks = 0;
  while (asks < 500 && (await remember(`q${asks}`))) asks += 1;
  expect(asks).toBeGreaterThan(3);
  expect(asks).toBeLessThan(500);
  expect(store.health()).toMatchObject({
    state: 'failing',
    detail: expect.stringMatching(/full|free space/),
  });
  for (let i = 0; i < 20; i += 1) {
    clock.pass(60_000);
    // Several at once share a transaction; small ones may still find a place, and then count.
    await Promise.all(['a', 'b', 'c'].map((lane) => remember(`later ${i} ${lane}`)));
  }
  expect(log.lines[0]).toMatch(/^error: not remembering/);

  rmSync(ballast);
  clock.pass(60_000);
  expect(await remember('with space')).toBe(true);
  expect(store.health().state).toBe('ok');
  const listed = await store.questions({});
  const ids = listed.ok ? listed.value.map(({ id }) => id) : [];
  expect(kept.filter((id) => !ids.includes(id))).toEqual([]);
  await store.close();

  const again = await openStore(folder, { mode: 'bot' });
  expect((await again.store.questions({})).map(({ id }) => id)).toEqual(ids);
  expect(again.setAside).toBeUndefined();
  await again.store.close();
  expect(statSync(join(folder, 'verbatim.db')).size).toBeGreaterThan(100_000);
});
