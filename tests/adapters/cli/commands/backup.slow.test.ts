// Backups of a bot that is writing, read by the system's own programs, and upgraded to by the built program.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../../../src/store/folder/open.ts';
import { startBot } from '../../../store/processes.ts';
import { newTemporaryFolder } from '../../../temporary.ts';
import { runVerbatim } from '../run.ts';

it('has all that the bot said it wrote before, is whole, and is read by tar and sha256sum', async () => {
  const folder = newTemporaryFolder();
  const data = join(folder, 'data');
  mkdirSync(data);
  const bot = startBot(data, 'bot', 'write', '8');
  await bot.said(200);
  for (const round of [1, 2, 3]) {
    const before = bot.lines.filter((line) => line !== 'open').map((line) => line.split(' ')[0] ?? '');
    const file = join(folder, `${round}.tar.gz`);
    const environment = { VERBATIM_DATA: data, VERBATIM_CORPUS: 'corpus' };
    expect(await runVerbatim(['backup', file], { environment })).toMatchObject({ status: 0, errors: '' });
    const after = bot.lines.length;
    await bot.said(after + 20);

    const byHand = join(folder, `by-hand-${round}`);
    mkdirSync(byHand);
    execFileSync('tar', ['xzf', file, '-C', byHand]);
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: byHand });

    const restored = join(folder, `restored-${round}`);
    expect(await runVerbatim(['restore', file, restored])).toMatchObject({ status: 0 });
    const { store } = await openStore(join(restored, 'data'), { mode: 'bot', suspect: true });
    const ids = new Set((await store.questions({})).map(({ id }) => id));
    await store.close();
    expect(before.filter((id) => !ids.has(id))).toEqual([]);
  }
  await bot.kill();
});
