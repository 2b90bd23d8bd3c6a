// What was acknowledged survives `kill -9`, and so does the way back into the data folder.
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/folder/open.ts';
import { startBot } from './processes.ts';
import { newFolder } from './samples.ts';

const kills = 12;

it('loses no acknowledged row when the process is killed again and again', { timeout: 120_000 }, async () => {
  const folder = newFolder();
  const acknowledged: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    // One lane commits each row by itself; several share commits.
    const bot = startBot(folder, 'bot', 'write', round % 2 === 0 ? '1' : '8');
    await bot.said(60 + 11 * round);
    await bot.kill();
    expect(bot.lines[0]).toBe('open');
    acknowledged.push(...bot.lines.slice(1));
    const { store } = await openStore(folder, { mode: 'bot' });
    const kept = new Map((await store.questions({})).map((question) => [question.id, question]));
    const lost = acknowledged.filter((line) => {
      const [id = '', code] = line.split(' ');
      const [receipt] = kept.get(id)?.receipts ?? [];
      return receipt?.code !== code || receipt?.text !== `This is ${id}.`;
    });
    await store.close();
    expect(lost).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(1_000);
});
