// What the core alone takes for the questions of a soak.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLog, openVerbatim } from '../../src/index.ts';
import { topics } from './topics.ts';

/**
 * Milliseconds of processor time for one question, remembered, at the same rate: the fewer come at a time, the fewer
 * share what the store writes.
 */
export async function coreCost(
  questions: number,
  perSecond: number,
  people: readonly string[],
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
  const config = { corpus: 'corpus', data: folder, retentionDays: 365 };
  const core = await openVerbatim(config, await openLog('silent'), { memory: 'bot' });
  const count = Math.min(questions, 1_000);
  const before = process.cpuUsage();
  const answers: Promise<unknown>[] = [];
  for (let index = 0; index < count; index += 1) {
    const asker = {
      platform: 'soak',
      tenant: 'test',
      audience: 'public' as const,
      user: people[index % people.length] ?? '',
      conversation: 'soak',
    };
    answers.push(core.ask({ text: topics[index % topics.length] ?? '', asker }));
    await sleep(1000 / perSecond);
  }
  await Promise.all(answers);
  const { user, system } = process.cpuUsage(before);
  await core.close();
  rmSync(folder, { recursive: true });
  return (user + system) / 1000 / count;
}
