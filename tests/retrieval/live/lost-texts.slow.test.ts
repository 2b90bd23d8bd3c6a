// Texts are read from the data folder while questions are answered: whatever becomes of it, a quote is what its file says.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Opening, Verbatim } from '../../../src/core.ts';
import { documentsFile } from '../../../src/corpus/cache/document-cache.ts';
import { numberIn } from '../../../src/corpus/cache/text-file.ts';
import { heldTextOf } from '../../../src/corpus/document/held-text.ts';
import type { Log } from '../../../src/log.ts';
import { fewestSaved } from '../../../src/retrieval/live/open-revision.ts';
import { openVerbatim } from '../../../src/verbatim.ts';
import { restsDividedBy } from '../../corpus/rest/quick-rests.ts';
import { type Files, writeFolder } from '../../folders.ts';

const opened: Verbatim[] = [];
const closeAll = async (): Promise<void> => {
  await Promise.all(opened.splice(0).map((verbatim) => verbatim.close()));
};
afterEach(closeAll);

const patience = { timeout: 20_000, interval: 50 };

interface Place {
  readonly corpus: string;
  readonly data: string;
}

async function open({ corpus, data }: Place, memory: Opening['memory']) {
  const warnings: string[] = [];
  const note: Log['warn'] = (_fields, message) => void warnings.push(message);
  const log: Log = { debug: () => {}, info: () => {}, warn: note, error: note };
  const config = { corpus, data, retentionDays: 1, watch: 'auto' as const, reranker: 'off' as const };
  const verbatim = await openVerbatim(config, log, {
    memory,
    rests: restsDividedBy(20),
    newId: () => 'id',
  });
  opened.push(verbatim);
  return { verbatim, warnings };
}

const heron = 'The heron rescued Margarethe from the frozen canal in 1911.';
const otter = 'The otter rescued Margarethe from the frozen canal in 1911.';
const rescue = 'Who rescued Margarethe from the canal?';
const boats = Array.from(
  { length: 20 },
  (_, at) => `Boat ${at} was built of oak by the shipwright of Quay ${at}.`,
);
/** Passages enough that the next start takes the saved index, and reads no text. */
const log = Array.from({ length: fewestSaved }, (_, at) => `# Day ${at}\n\nWind of force ${at % 12}.`).join(
  '\n\n',
);
const files: Files = {
  'rescue.txt': heron,
  'log.md': log,
  ...Object.fromEntries(boats.map((text, at) => [`boat-${at}.txt`, text])),
};

/** A corpus whose texts an earlier start has cached. */
async function cached(): Promise<Place> {
  const place = { corpus: await writeFolder(files), data: await writeFolder({}) };
  await open(place, 'tool');
  await closeAll();
  return place;
}

async function quotesOf(verbatim: Verbatim, question: string): Promise<readonly string[]> {
  const { answer } = await verbatim.whole.trace(question);
  return answer.kind === 'answered' ? answer.quotes.map(({ text }) => text) : [];
}

async function damageTexts(data: string, damage: (bytes: Buffer) => Uint8Array): Promise<void> {
  const names = (await readdir(data)).filter((name) => numberIn(name) !== undefined);
  expect(names).toHaveLength(1);
  for (const name of names) await writeFile(join(data, name), damage(await readFile(join(data, name))));
}

const otherAnimal = (bytes: Buffer): Buffer => Buffer.from(bytes.toString().replace('heron', 'otter'));

test('a file of texts that is cut before the start costs time, not answers', async () => {
  const place = await cached();
  await damageTexts(place.data, (bytes) => bytes.subarray(0, bytes.length / 2));
  const { verbatim } = await open(place, 'tool');
  expect(await quotesOf(verbatim, rescue)).toEqual([heron]);
});

describe.each(['bot', 'tool', 'reader'] as const)('texts that are damaged while a %s runs', (memory) => {
  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['another text of the same length', otherAnimal],
    ['nothing', () => new Uint8Array()],
    ['garbage', (bytes) => bytes.map((_byte, at) => (at * 31) % 251)],
  ])('are read again from the files, and the question is answered: %s', async (_what, damage) => {
    const place = await cached();
    const { verbatim, warnings } = await open(place, memory);
    const documents = verbatim.whole.corpus.documents;
    expect(documents.every((document) => heldTextOf(document)?.stored !== undefined)).toBe(true);
    await damageTexts(place.data, damage);
    expect(await quotesOf(verbatim, rescue)).toEqual([heron]);
    expect(await quotesOf(verbatim, 'Who built Boat 7 of oak?')).toEqual([boats[7]]);
    expect(warnings).toEqual(['A cached text is damaged. Its file is read again.']);
    // Nothing of the corpus has changed, so no index is made again.
    expect(verbatim.whole.corpus.documents).toBe(documents);
    await closeAll();
    const next = await open(place, 'tool');
    expect(await quotesOf(next.verbatim, rescue)).toEqual([heron]);
  });
});

test('a text that is lost with its file gives no quote, and leaves with it', async () => {
  const place = await cached();
  const { verbatim } = await open(place, 'bot');
  await damageTexts(place.data, otherAnimal);
  await rm(join(place.corpus, 'rescue.txt'));
  await vi.waitFor(async () => expect(await quotesOf(verbatim, rescue)).toEqual([]), patience);
  expect(verbatim.whole.corpus.documents).toHaveLength(boats.length + 1);
});

test('a file that changes while its text is lost is quoted as it is now', async () => {
  const place = await cached();
  const { verbatim } = await open(place, 'bot');
  await damageTexts(place.data, () => new Uint8Array());
  await writeFile(join(place.corpus, 'rescue.txt'), otter);
  await vi.waitFor(async () => expect(await quotesOf(verbatim, rescue)).toEqual([otter]), patience);
});

test('questions while the cache is written again and again, and files change', async () => {
  const place = await cached();
  const { verbatim } = await open(place, 'bot');
  const seen = new Set<string>();
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const { corpus } = verbatim.whole;
      for (const question of [rescue, 'Who built Boat 7 of oak?']) {
        const { answer } = await verbatim.whole.trace(question);
        if (answer.kind !== 'answered' && answer.kind !== 'unsure') continue;
        for (const { text } of answer.quotes) seen.add(text);
      }
      // Every text that this revision has is there, whatever has become of its file.
      for (const document of corpus.documents) expect(document.text).toMatch(/^(?:The|Boat|Day) [\s\S]*\.$/);
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  // Commands write the cache again beside the bot, which has read it before.
  for (const [round, text] of [otter, heron].entries()) {
    await writeFile(join(place.corpus, 'rescue.txt'), text);
    const other = await openVerbatim(
      { corpus: place.corpus, data: place.data, retentionDays: 1, reranker: 'off' },
      { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      { memory: 'tool', newId: () => `tool ${round}` },
    );
    await other.close();
    await vi.waitFor(async () => expect(await quotesOf(verbatim, rescue)).toEqual([text]), patience);
  }
  isOver = true;
  await asking;
  for (const text of seen) expect([heron, otter, ...boats]).toContain(text);
  await closeAll();
  const next = await open(place, 'tool');
  expect(await quotesOf(next.verbatim, rescue)).toEqual([heron]);
  expect(next.warnings).toEqual([]);
  expect(
    (await readdir(place.data)).filter((name) => numberIn(name) !== undefined || name === documentsFile),
  ).toHaveLength(2);
}, 120_000);
