// Tracked changes are looked for in archives that would take all time and memory.
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hasTrackedChanges } from '../../src/picture/office/tracked-changes.ts';
import { longestHeld, longestHold } from '../loop.ts';
import { archiveOf } from './archive.ts';

const hundredMegabytes = (text: string): Uint8Array =>
  deflateRawSync(Buffer.alloc(100 * 1024 * 1024, text, 'latin1'));

// Without a limit for all of them, each takes hours.
test.each([
  ['of zeros', '\0'],
  ['of beginnings without an end', '<w:del '],
  ['of one beginning', `<w:del ${'a'.repeat(395)}`],
  ['of names without an end', `<${'a'.repeat(60_000)}`],
])('100 MB %s, named 60,000 times: the event loop stays free', async (_, text) => {
  const entry = { name: 'word/document.xml', bytes: hundredMegabytes(text), method: 8 } as const;
  const file = archiveOf(entry, 60_000);
  const held = await longestHold(async () => {
    expect(await hasTrackedChanges(file, 'docx')).toBe(false);
  });
  expect(held).toBeLessThan(longestHeld);
});
