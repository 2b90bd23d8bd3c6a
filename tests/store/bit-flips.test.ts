// One bit of a receipt's row flips in the file: what is served is what was written, or it is refused.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Receipt } from '../../src/answer/answer.ts';
import { createRandom } from '../../src/evaluation/measures/random.ts';
import { openStore } from '../../src/store/folder/open.ts';
import { asked, newFolder, quote } from './samples.ts';

const shown = quote('Trains leave at six, and buses at seven in the morning.', 40);

async function written(): Promise<string> {
  const folder = newFolder();
  const { store } = await openStore(folder, { mode: 'bot' });
  await store.remember(asked('q7', { quotes: [shown] }));
  await store.close();
  return join(folder, 'verbatim.db');
}

/** The receipt as a reader of these bytes is shown it; undefined where it is refused or not found. */
async function receiptIn(bytes: Uint8Array): Promise<Receipt | undefined> {
  const folder = newFolder();
  writeFileSync(join(folder, 'verbatim.db'), bytes);
  const { store } = await openStore(folder, { mode: 'reader' });
  try {
    return await store.receipt(shown.receipt).catch(() => undefined);
  } finally {
    await store.close();
  }
}

it('in 300 places of the row', { timeout: 120_000 }, async () => {
  const path = await written();
  const bytes = readFileSync(path);
  const whole = await receiptIn(bytes);
  expect(whole).toMatchObject({ text: shown.text, citation: shown.citation });
  const random = createRandom(7);
  // From the quote's text on to the end of its citation; the highest bit would make the text no UTF-8.
  const from = bytes.indexOf(shown.text);
  const length = bytes.indexOf(shown.citation.before, from) + shown.citation.before.length - from;
  const served: (Receipt | undefined)[] = [];
  for (let round = 0; round < 300; round += 1) {
    const flipped = Buffer.from(bytes);
    const at = from + Math.floor(random() * length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 7));
    served.push(await receiptIn(flipped));
  }
  const wrong = served.filter(
    (receipt) => receipt !== undefined && JSON.stringify(receipt) !== JSON.stringify(whole),
  );
  expect(wrong).toEqual([]);
  expect(served.filter((receipt) => receipt === undefined).length).toBeGreaterThan(250);
});
