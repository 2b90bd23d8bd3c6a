// A start does not wait for text recognition: text is served at once, and pictures join as they are done.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { statusParts } from '../../../adapters/chat/commands/status.ts';
import { type Log, openVerbatim, type Verbatim } from '../../../src/index.ts';
import { writeFolder } from '../../folders.ts';
import { newTemporaryFolder } from '../../temporary.ts';
import { install, words } from './stand-in.ts';

const notice = readFileSync('tests/corpus/ocr/notice.jpg');
const faint = readFileSync('tests/corpus/ocr/faint.jpg');
const place = {
  platform: 'terminal',
  tenant: 'local',
  conversation: 'here',
  audience: 'private',
  user: 'ada',
} as const;
const asked = { text: 'When does the ferry cross the strait?', asker: place };

/** A data folder whose recognition does nothing until it is let. */
function gated() {
  const folder = newTemporaryFolder();
  const [data, journal, gate] = [join(folder, 'data'), join(folder, 'recognized'), join(folder, 'gate')];
  install({ data, journal, gate });
  return {
    data,
    let: () => writeFileSync(gate, ''),
    recognized: () => (existsSync(journal) ? readFileSync(journal).length : 0),
  };
}

async function open(corpus: string, data: string) {
  const said: string[] = [];
  const write = (fields: object, message: string): void =>
    void said.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const config = { corpus, data, retentionDays: 365, ocr: 'eng', watch: 'auto' } as const;
  const verbatim = await openVerbatim(config, log, { memory: 'bot' });
  onTestFinished(verbatim.close);
  return { verbatim, said };
}

const platform = {
  label: 'Slack',
  commandId: () => undefined,
  health: () => ({ state: 'ok' as const, since: 0 }),
};

const statusOf = async (verbatim: Verbatim): Promise<string> =>
  JSON.stringify(await statusParts({ verbatim, platform }, place));

test('text is answered from at once, pictures once they are recognized, and the next start recognizes none', async () => {
  const corpus = await writeFolder({
    'tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
    'notice.jpg': notice,
    'faint.jpg': faint,
  });
  const { data, recognized, ...gate } = gated();
  const { verbatim, said } = await open(corpus, data);
  expect(verbatim.whole.corpus.documents.map(({ path }) => path)).toEqual(['tea.txt']);
  expect(verbatim.whole.corpus.problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    'faint.jpg not-recognized-yet',
    'notice.jpg not-recognized-yet',
  ]);
  expect(verbatim.corpusHealth()).toMatchObject({
    state: 'ok',
    detail: expect.stringContaining(
      '1 document, 1 passage, 0 problems, 2 files waiting for text recognition',
    ),
  });
  expect(await statusOf(verbatim)).toContain('The text in 2 files is still being recognized.');
  expect((await verbatim.ask({ ...asked, text: 'Who bought the kettle?' })).kind).toBe('answered');
  expect((await verbatim.ask(asked)).kind).toBe('abstained');
  expect(said.join('\n')).toContain('recognizing text in pictures, while questions are answered {"files":2}');

  gate.let();
  await expect
    .poll(() => verbatim.corpusHealth().detail, { timeout: 25_000 })
    .not.toContain('waiting for text recognition');
  const answer = await verbatim.ask(asked);
  expect(answer).toMatchObject({ kind: 'answered', quotes: [{ text: words.join(' ') }] });
  expect(await statusOf(verbatim)).not.toContain('recognized');
  expect(recognized()).toBe(2);
  expect(said.join('\n')).toContain('"left":0');

  await verbatim.close();
  const { verbatim: next } = await open(corpus, data);
  expect(next.corpusHealth().detail).not.toContain('waiting');
  expect((await next.ask(asked)).kind).toBe('answered');
  expect(recognized()).toBe(2);
});

test('a picture that comes later keeps nothing else waiting', async () => {
  const corpus = await writeFolder({ 'tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' });
  const { data, ...gate } = gated();
  const { verbatim } = await open(corpus, data);
  const paths = (): string[] => verbatim.whole.corpus.documents.map(({ path }) => path);
  writeFileSync(join(corpus, 'notice.jpg'), notice);
  await expect
    .poll(() => verbatim.corpusHealth().detail, { timeout: 25_000 })
    .toContain('1 file waiting for text recognition');
  writeFileSync(join(corpus, 'bells.txt'), 'The bells were cast in 1911.\n');
  await expect.poll(paths, { timeout: 25_000 }).toEqual(['bells.txt', 'tea.txt']);
  gate.let();
  await expect.poll(paths, { timeout: 25_000 }).toEqual(['bells.txt', 'notice.jpg', 'tea.txt']);
});

test('a folder of nothing but pictures is served once the first is recognized', async () => {
  const corpus = await writeFolder({ 'notice.jpg': notice });
  const { data, ...gate } = gated();
  const opening = open(corpus, data);
  expect(await Promise.race([opening, new Promise((resolve) => setTimeout(resolve, 500, 'waits'))])).toBe(
    'waits',
  );
  gate.let();
  const { verbatim } = await opening;
  expect((await verbatim.ask(asked)).kind).toBe('answered');
});

test('a program that ends does not wait for recognition', async () => {
  const corpus = await writeFolder({
    'tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
    'a.jpg': notice,
  });
  const { verbatim } = await open(corpus, gated().data);
  const from = performance.now();
  await verbatim.close();
  expect(performance.now() - from).toBeLessThan(4000);
});
