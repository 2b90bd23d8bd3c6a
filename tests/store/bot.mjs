// A process with a store, for tests that end it. `node bot.mjs FOLDER bot|tool hold|lock|make|write LANES`, over the built program.
import { createHash, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { receiptOf } from '../../dist/src/answer/quotes/receipt.js';
import { openStore } from '../../dist/src/store/folder/open.js';
import { openDatabase } from '../../dist/src/store/sqlite/connection/database.js';

const [folder, mode, task, lanes] = process.argv.slice(2);
const say = (line) => writeSync(1, `${line}\n`);

try {
  if (task === 'make') {
    const maker = await openDatabase(join(folder, 'verbatim.db'));
    await maker.exec('BEGIN IMMEDIATE; CREATE TABLE half_made (a)');
    say('making');
    // Held until the process is ended from outside.
    await new Promise(() => setInterval(() => maker.path, 1_000));
  }
  const { store } = await openStore(folder, { mode });
  const database = await openDatabase(join(folder, 'verbatim.db'));
  if (task === 'lock') await database.exec('BEGIN EXCLUSIVE');
  say('open');
  if (task === 'write') for (let lane = 0; lane < Number(lanes); lane += 1) void write(store);
  // Holds the process open until it is ended from outside, and the connection from being collected as garbage.
  setInterval(() => database.path, 1_000);
} catch (error) {
  say(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}

/** Says an id only after the store has acknowledged it. */
async function write(store) {
  for (;;) {
    const id = randomUUID();
    const [code] = await store.remember({
      id,
      question: `What is ${id}?`,
      kind: 'answered',
      confidence: 1,
      quotes: [quote(`This is ${id}.`)],
      platform: 'slack',
      conversation: 'C1',
      tenant: 'T1',
      audience: 'public',
      asker: 'a',
      askedAt: Date.now(),
      revision: 'r',
    });
    say(`${id} ${code}`);
  }
}

function quote(text) {
  const digest = createHash('sha256').update('file').digest('hex');
  const span = { start: 0, end: text.length };
  const place = { path: 'file.md', documentId: 'file', title: 'File', headings: [], paragraph: 1, line: 1 };
  const citation = { ...place, span, digest, before: '', after: '' };
  return { text, highlights: [], citation, receipt: receiptOf(digest, span, text) };
}
