// Cached documents must not outlive the way in which they were read.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readingVersion } from '../../../src/corpus/formats/version.ts';
import { readDocument } from '../../../src/corpus/read/read-document.ts';

const samples: Readonly<Record<string, string>> = {
  'a.txt': 'HARBOURS\n\nThe ferry crosses the bay.\nIt takes an hour.\n\n- 12 -\n\nThe pier is long.\n',
  'a.md':
    '---\ntitle: Harbours\n---\n# Harbours\n\nThe *ferry* crosses.\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
  'a.csv': 'port,toll\nCalais,12\nDover,14\n',
  'a.jsonl': '{"port": "Calais", "toll": {"car": 12}}\n',
  'a.srt': '1\n00:00:01,000 --> 00:00:02,000\nADA: The ferry\n\n2\n00:00:02,000 --> 00:00:03,000\ncrosses.\n',
  'a.eml':
    'From: Ada <ada@example.org>\nDate: Mon, 1 Feb 2021 10:00:00 +0000\nSubject: Tolls\n\nThe toll rose.\n\n> Did it?\n',
};

/** Files of the formats that can't be written down here. */
const made = 'tests/corpus/formats/made';

const digestOf = async (path: string, bytes: Uint8Array): Promise<string> =>
  createHash('sha256')
    .update(JSON.stringify(await readDocument(path, bytes)))
    .digest('hex')
    .slice(0, 8);

// Where this fails, a format reads differently: raise `readingVersion` and write down what stands here then.
test('a format that reads differently raises the version of cached documents', async () => {
  const digests: Record<string, string> = {};
  for (const [path, text] of Object.entries(samples))
    digests[extname(path)] = await digestOf(path, Buffer.from(text));
  for (const path of (await readdir(made)).filter((name) => /^harbour\.(?:docx|odt|epub|html)$/.test(name)))
    digests[extname(path)] = await digestOf(path, await readFile(join(made, path)));
  expect({ readingVersion, digests }).toEqual({
    readingVersion: 21,
    digests: {
      '.csv': '221cf979',
      '.docx': '057e5528',
      '.eml': 'f13c7893',
      '.epub': 'f6a6a4c4',
      '.html': 'd61d4864',
      '.jsonl': 'a4da760e',
      '.md': '60010952',
      '.odt': '9e4e501c',
      '.srt': '02a37dc7',
      '.txt': 'afe3bb0c',
    },
  });
});
