// A folder with files of several kinds: the terminal cites each as its kind counts, and receipts keep it.
import { expect, test } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { runVerbatim } from './run.ts';

const files = {
  'council.vtt':
    'WEBVTT\n\n01:02:03.500 --> 01:02:06.000\n<v Ottoline Verhage>The ferry crosses the strait\n\n01:02:06.000 --> 01:02:08.000\nat noon.\n',
  'tolls.csv': 'vehicle,toll\nsledge,nothing\ncart,4 crowns\n',
  'keepers.jsonl': '{"lighthouse": "Kestrel Point", "keeper": "Anselm Roy"}\n',
  'lamp.eml':
    'From: Martha Roy <m@example.org>\nDate: Wed, 3 Nov 2021 10:00:00 +0000\nSubject: The lamp\n\nThe lamp went out in the great storm of Saint Lucy.\n\n> It burned when I left.\n',
};

const asked: readonly (readonly [question: string, quote: string, place: string])[] = [
  [
    'When does the ferry cross the strait?',
    'The ferry crosses the strait at noon.',
    'council.vtt, 01:02:03, Ottoline Verhage',
  ],
  ['What is the toll for a cart?', 'vehicle: cart; toll: 4 crowns', 'tolls.csv, row 2'],
  [
    'Who is the keeper of Kestrel Point?',
    'lighthouse: Kestrel Point; keeper: Anselm Roy',
    'keepers.jsonl, row 1',
  ],
  [
    'When did the lamp go out?',
    'The lamp went out in the great storm of Saint Lucy.',
    'lamp.eml, paragraph 1, line 1',
  ],
];

test('each answer says where its words are, and so does its receipt', async () => {
  const folder = await writeFolder(files);
  for (const [question, quote, place] of asked) {
    const { output } = await runVerbatim(['ask', question, '--corpus', folder]);
    expect(output).toContain(`│ ${quote}\n`);
    expect(output).toContain(`${place} · V-`);
    const code = / · (V-\w+)/.exec(output)?.[1] ?? '';
    expect((await runVerbatim(['verify', code, '--corpus', folder])).output).toContain(`${place}`);
  }
});
