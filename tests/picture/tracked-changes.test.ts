// Tracked changes are found in archives, and damaged ones are no error.
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { hasTrackedChanges } from '../../src/picture/office/tracked-changes.ts';
import { archiveOf } from './archive.ts';

const deleted = '<w:p><w:del w:id="1" w:author="Ada"><w:r><w:delText>900</w:delText></w:r></w:del></w:p>';
describe('what is looked for', () => {
  test.each([
    ['in a part that is packed', deflateRawSync(Buffer.from(deleted)), 8],
    ['in a part that is not', Buffer.from(deleted), 0],
    ['across two pieces of a part', Buffer.from(' '.repeat(64 * 1024 - 20) + deleted), 0],
  ] as const)('is found %s', async (_, bytes, method) => {
    const file = archiveOf({ name: 'word/document.xml', bytes, method }, 1);
    expect(await hasTrackedChanges(file, 'docx')).toBe(true);
  });

  test('is found in an archive that another program packed', async () => {
    const file = zipSync({ 'a.bin': new Uint8Array(9), 'word/document.xml': strToU8(deleted) });
    expect(await hasTrackedChanges(file, 'docx')).toBe(true);
  });
});

describe('an archive that is damaged', () => {
  const small = archiveOf(
    { name: 'word/document.xml', bytes: deflateRawSync(Buffer.from(deleted)), method: 8 },
    1,
  );

  test('is cut off anywhere', async () => {
    for (let length = 0; length < small.length; length += 1)
      expect(await hasTrackedChanges(small.subarray(0, length), 'docx')).toBe(false);
  });

  test('has any byte wrong', async () => {
    for (let at = 0; at < small.length; at += 1) {
      const wrong = Buffer.from(small);
      wrong[at] = 0xff - (wrong[at] ?? 0);
      expect(await hasTrackedChanges(wrong, 'docx')).toBeTypeOf('boolean');
    }
  });
});
