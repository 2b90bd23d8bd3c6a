// The store under load and faults: pipes beside a bot, another program's lock, a damaged file, a clock that jumps, a
// folder that vanishes. What is shown must be stored, and what is stored must stay.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readdirSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Verbatim } from '../../../src/core.ts';
import { openLog } from '../../../src/log.ts';
import { shownQuotes } from '../../../src/store/record.ts';
import { openDatabase } from '../../../src/store/sqlite/connection/database.ts';
import { openVerbatim } from '../../../src/verbatim.ts';
import type { Figure, Scenario } from './scenario.ts';

const pipes = 3;
const day = 24 * 60 * 60 * 1000;
const keepers = [
  'lighthouse',
  'harbour',
  'quarry',
  'orchard',
  'foundry',
  'observatory',
  'vineyard',
  'aqueduct',
];
const asker = {
  platform: 'terminal',
  tenant: 'local',
  conversation: 'soak',
  audience: 'direct',
  user: 'soak',
} as const;

/** What was shown: ids of answers, and codes. */
interface Shown {
  readonly ids: Set<string>;
  readonly codes: Set<string>;
  withoutCode: number;
}

export const scenario: Scenario = {
  name: 'store',
  says: 'pipes beside a bot, locks, damage, a wrong clock and a lost folder: no code is shown that verify denies, no answer is lost',
  shortest: 30,
  play: async ({ folder, seconds, random }) => {
    const [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
    mkdirSync(corpus);
    for (const [n, place] of keepers.entries())
      writeFileSync(join(corpus, `${place}.txt`), `The ${place} is kept by Ottoline the ${n}th.\n`);
    const shown: Shown = { ids: new Set(), codes: new Set(), withoutCode: 0 };
    const load = await underLoad(corpus, data, seconds * 1000, shown);
    const damage = await afterDamage(corpus, data, shown, random);
    return [
      { name: 'answers of a bot and three pipes', value: shown.ids.size, least: 50 },
      { name: 'answers that are not stored', value: load.lost, most: 0 },
      { name: 'receipts shown', value: shown.codes.size, least: 1 },
      { name: 'receipts shown that verify denies', value: load.denied, most: 0 },
      { name: 'receipts said not to be stored, under locks', value: shown.withoutCode },
      { name: 'longest answer of a pipe beside the bot', value: load.longest, unit: 'ms', most: 15_000 },
      {
        name: 'receipts denied after damage though the damaged file holds them',
        value: damage.denied,
        most: 0,
      },
      { name: 'questions saved of the damaged file', value: damage.saved, least: 1 },
      { name: 'questions deleted for a clock 400 days ahead', value: damage.deletedByClock, most: 0 },
      { name: 'codes shown while the data folder was gone', value: damage.shownWhileGone, most: 0 },
    ] satisfies readonly Figure[];
  },
};

const openBot = async (corpus: string, data: string, now: () => number = Date.now): Promise<Verbatim> =>
  openVerbatim({ corpus, data, retentionDays: 365 }, await openLog('silent'), { memory: 'bot', now });

const questionOf = (n: number): string => `Who keeps the ${keepers[n % keepers.length]}?`;

function note(shown: Shown, answer: Answer): void {
  shown.ids.add(answer.id);
  for (const { receipt } of shownQuotes(answer)) {
    if (typeof receipt === 'string') shown.codes.add(receipt);
    else shown.withoutCode += 1;
  }
}

/** A bot with eight questions at a time, three pipes, and another program that locks the file now and then. */
async function underLoad(corpus: string, data: string, milliseconds: number, shown: Shown) {
  const bot = await openBot(corpus, data);
  const until = performance.now() + milliseconds;
  const running = Array.from({ length: pipes }, () =>
    startPipe(corpus, data, until, (answer) => note(shown, answer)),
  );
  const lanes = Array.from({ length: 8 }, async (_, lane) => {
    for (let n = lane; performance.now() < until; n += 1) {
      note(shown, await bot.ask({ text: questionOf(n), asker }));
      await sleep(5);
    }
  });
  const locks = (async () => {
    while (performance.now() + 5_000 < until) {
      await sleep(3_000);
      const other = await openDatabase(join(data, 'verbatim.db'));
      await other.exec('BEGIN IMMEDIATE');
      await sleep(500);
      await other.exec('COMMIT');
      other.close();
    }
  })();
  await Promise.all([...lanes, locks]);
  const waits = await Promise.all(running);
  await sleep(3_000);
  const stored = new Set<string>();
  for await (const { questions } of bot.whole.pages({})) for (const { id } of questions) stored.add(id);
  let denied = 0;
  for (const code of shown.codes) if ((await bot.whole.verify(code)) === undefined) denied += 1;
  await bot.close();
  const lost = [...shown.ids].filter((id) => !stored.has(id)).length;
  return { lost, denied, longest: Math.max(0, ...waits) };
}

/** Asks one question after the other. Milliseconds of the longest answer but the first, which waits for the start. */
async function startPipe(
  corpus: string,
  data: string,
  until: number,
  took: (answer: Answer) => void,
): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, ['adapters/launch.mjs', 'ask', '--json'], {
    env: { ...process.env, VERBATIM_CORPUS: corpus, VERBATIM_DATA: data },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('A pipe has no ends');
  let [asked, longest, from] = [0, 0, performance.now()];
  const ask = (): void => {
    from = performance.now();
    stdin.write(`${questionOf(asked)}\n`);
    asked += 1;
  };
  ask();
  for await (const line of createInterface(stdout)) {
    if (asked > 1) longest = Math.max(longest, performance.now() - from);
    took(JSON.parse(line) as Answer);
    if (performance.now() < until) ask();
    else stdin.end();
  }
  if (child.exitCode === null) await once(child, 'exit');
  return longest;
}

async function afterDamage(corpus: string, data: string, shown: Shown, random: () => number) {
  const path = join(data, 'verbatim.db');
  const pages = Math.floor(statSync(path).size / 4096);
  const file = openSync(path, 'r+');
  // The header, and one page in twenty but the first ones, which hold the receipts of these few quotes.
  writeSync(file, Buffer.alloc(100, 0x5a), 0, 100, 0);
  for (let page = 40; page < pages; page += 1)
    if (random() < 0.05) writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, page * 4096);
  const bot = await openBot(corpus, data);
  let denied = 0;
  for (const code of shown.codes) if ((await bot.whole.verify(code)) === undefined) denied += 1;
  let saved = 0;
  for await (const { questions } of bot.whole.pages({})) saved += questions.length;
  await bot.close();
  const later = await openBot(corpus, data, () => Date.now() + 400 * day);
  let left = 0;
  for await (const { questions } of later.whole.pages({})) left += questions.length;
  renameSync(data, `${data}-gone`);
  const answer = await later.ask({ text: questionOf(1), asker });
  const shownWhileGone = shownQuotes(answer).filter(({ receipt }) => typeof receipt === 'string').length;
  if (readdirSync(corpus).length === 0) throw new Error('The documents are gone');
  await later.close();
  return { denied, saved, deletedByClock: saved - left, shownWhileGone };
}
