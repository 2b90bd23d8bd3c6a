// A folder with files of several kinds: the terminal cites each as its kind counts, and receipts keep it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { runVerbatim } from './in-process.ts';

const made = (name: string): Uint8Array =>
  readFileSync(new URL(`../../corpus/formats/${name}`, import.meta.url));

const files = {
  'bells.txt': 'Nobody but Bruno Hask rings the bells of the old tower at night.\n',
  'crane.md': '# The Crane\n\nThe **crane** lifts nine tons of timber.\n',
  'bells.mhtml': made('made/bells.mhtml'),
  'harbour.docx': made('made/harbour.docx'),
  'harbour.epub': made('made/harbour.epub'),
  'harbour.odt': made('made/harbour.odt'),
  'harbour.pdf': made('pdf/harbour.pdf'),
  'mole.html':
    '<!doctype html><title>The Mole</title><h1>The Mole</h1><p>The mole was built by convicts in 1741.</p>',
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
    'Who rings the bells of the old tower?',
    'Nobody but Bruno Hask rings the bells of the old tower at night.',
    'bells.txt, paragraph 1, line 1',
  ],
  [
    'How many tons does the crane lift?',
    'The crane lifts nine tons of timber.',
    'crane.md, paragraph 1, line 3',
  ],
  ...['harbour.docx', 'harbour.epub', 'harbour.odt'].map(
    (path) =>
      [
        `When was the north pier rebuilt? source:${path}`,
        'The north pier was rebuilt in 1911 after the great storm.',
        `${path}, paragraph `,
      ] as const,
  ),
  [
    'Who keeps the tower on Sundays?',
    'on Sundays the tower is kept by her brother',
    'bells.mhtml, paragraph 2',
  ],
  ['Who is the commissioner for disagreements?', 'disagreements', 'harbour.pdf, page 2, paragraph '],
  ['Who built the mole?', 'The mole was built by convicts in 1741.', 'mole.html, paragraph 1, line 3'],
  [
    'When did the lamp go out?',
    'The lamp went out in the great storm of Saint Lucy.',
    'lamp.eml, paragraph 1, line 1',
  ],
];

test('each answer says where its words are', { timeout: 60_000 }, async () => {
  const corpus = await writeFolder(files);
  const input = asked.map(([question]) => `${question}\n`).join('');
  const { output } = await runVerbatim(['ask', '--corpus', corpus], { input });
  const answers = output.split(/^Searched .*\n/m);
  for (const [index, [, quote, place]] of asked.entries()) {
    // As an answer or not: the bar before a quote says which.
    const first = answers[index]?.split('\n\n').find((part) => /^[│┊] /.test(part)) ?? '';
    expect(first).toContain(quote);
    expect(first).toContain(place);
  }
});

test.each(asked.slice(0, 2))('the receipt for “%s” says so, too', async (question, _quote, place) => {
  const corpus = await writeFolder(files);
  const { output } = await runVerbatim(['ask', question, '--corpus', corpus]);
  const code = / · (V-\w+)/.exec(output)?.[1] ?? '';
  expect((await runVerbatim(['verify', code, '--corpus', corpus])).output).toContain(place);
});
