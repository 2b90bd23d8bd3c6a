// A bot follows its folder: with real files, a real watcher, and questions asked all the while.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Config } from '../../../src/config.ts';
import type { Opening, Verbatim } from '../../../src/core.ts';
import { documentsFile } from '../../../src/corpus/cache/document-cache.ts';
import type { Log } from '../../../src/log.ts';
import { openVerbatim } from '../../../src/verbatim.ts';
import { restsDividedBy } from '../../corpus/rest/quick-rests.ts';
import { type Files, writeFolder } from '../../folders.ts';

const opened: Verbatim[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((verbatim) => verbatim.close()));
});

/** Long enough for a machine that does much else. */
const patience = { timeout: 20_000, interval: 50 };

interface Bot {
  readonly verbatim: Verbatim;
  readonly corpus: string;
  readonly data: string;
  readonly warnings: readonly string[];
  /** Paths read since the start, counted. */
  readonly read: () => number;
}

interface Setting {
  readonly watch?: Config['watch'];
  readonly memory?: Opening['memory'];
  readonly data?: string;
}

async function openBot(corpus: string, { watch = 'auto', memory = 'bot', data }: Setting = {}): Promise<Bot> {
  const folder = data ?? (await writeFolder({}));
  const warnings: string[] = [];
  let read = 0;
  const note: Log['warn'] = (_fields, message) => void warnings.push(message);
  const log: Log = { debug: () => {}, info: () => {}, warn: note, error: note };
  const verbatim = await openVerbatim({ corpus, data: folder, retentionDays: 1, watch }, log, {
    memory,
    // Nothing pauses here, so that nothing need rest for long.
    rests: restsDividedBy(20),
    newId: () => 'id',
    onRead: () => {
      read += 1;
    },
  });
  opened.push(verbatim);
  return { verbatim, corpus, data: folder, warnings, read: () => read };
}

const startWith = async (files: Files, setting?: Setting): Promise<Bot> =>
  openBot(await writeFolder(files), setting);

/** The quotes of an answer, none of an abstention. */
async function quotesOf({ verbatim }: Bot, question: string): Promise<readonly string[]> {
  const { answer } = await verbatim.whole.trace(question);
  return answer.kind === 'answered' ? answer.quotes.map(({ text }) => text) : [];
}

const heron = 'The heron rescued Margarethe from the frozen canal in 1911.';
const otter = 'The otter rescued Margarethe from the frozen canal in 1911.';
const rescue = 'Who rescued Margarethe from the canal?';
const ferry: Files = { 'ferry.txt': 'The ferry crosses the bay every twenty minutes.' };

describe.each(['auto', 'poll'] as const)('with VERBATIM_WATCH=%s', (watch) => {
  test('a file that comes, changes and goes is followed', async () => {
    const bot = await startWith(ferry, { watch });
    expect(await quotesOf(bot, rescue)).toEqual([]);
    await writeFile(join(bot.corpus, 'rescue.txt'), heron);
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([heron]), patience);
    await writeFile(join(bot.corpus, 'rescue.txt'), otter);
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([otter]), patience);
    await rm(join(bot.corpus, 'rescue.txt'));
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([]), patience);
  });
});

describe('followed too', () => {
  test('a file moved over another, as editors save', async () => {
    const bot = await startWith({ ...ferry, 'rescue.txt': heron });
    await writeFile(join(bot.corpus, '.rescue.swp'), otter);
    await rename(join(bot.corpus, '.rescue.swp'), join(bot.corpus, 'rescue.txt'));
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([otter]), patience);
  });

  test('a folder with files in it, and a change deep in it', async () => {
    const bot = await startWith(ferry);
    await mkdir(join(bot.corpus, 'a', 'b'), { recursive: true });
    await writeFile(join(bot.corpus, 'a', 'b', 'rescue.txt'), heron);
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([heron]), patience);
    await writeFile(join(bot.corpus, 'a', 'b', 'rescue.txt'), otter);
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([otter]), patience);
    await rm(join(bot.corpus, 'a'), { recursive: true });
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([]), patience);
  });

  test('sources.yaml', async () => {
    const bot = await startWith(ferry);
    const yaml = 'sources:\n  - path: ferry.txt\n    title: Timetables\n';
    await writeFile(join(bot.corpus, 'sources.yaml'), yaml);
    const title = () => bot.verbatim.whole.corpus.documents[0]?.title;
    await vi.waitFor(() => expect(title()).toBe('Timetables'), patience);
  });
});

describe('what left the documents', () => {
  test('is not quoted, its place gives nothing, and its receipt keeps the words', async () => {
    const bot = await startWith({ ...ferry, 'rescue.txt': heron });
    const asker = {
      platform: 'test',
      tenant: 'test',
      audience: 'public' as const,
      user: 'u',
      conversation: 'c',
    };
    bot.verbatim.serve({ platform: 'test', tenants: ['test'] });
    const answer = await bot.verbatim.ask({ text: rescue, asker });
    if (answer.kind !== 'answered') throw new TypeError('Nothing was answered');
    const [quote] = answer.quotes;
    const { documentId, span } = quote.citation;
    expect(bot.verbatim.whole.quoteAt(documentId, span)?.text).toBe(heron);
    await rm(join(bot.corpus, 'rescue.txt'));
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([]), patience);
    expect(bot.verbatim.whole.quoteAt(documentId, span)).toBeUndefined();
    expect(bot.verbatim.whole.stands(quote)).toBe(false);
    const verified = await bot.verbatim.whole.verify(quote.receipt ?? '');
    expect(verified?.receipt.text).toBe(heron);
    expect(verified?.verification.kind).toBe('gone');
  });

  test('leaves the data folder when the bot stops', async () => {
    const bot = await startWith({ ...ferry, 'rescue.txt': heron });
    const kept = (): Promise<string> => readFile(join(bot.data, documentsFile), 'latin1');
    expect(await kept()).toContain('heron');
    await rm(join(bot.corpus, 'rescue.txt'));
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([]), patience);
    await bot.verbatim.close();
    opened.splice(0);
    expect(await kept()).not.toContain('heron');
    expect(await kept()).toContain('ferry');
  });
});

describe('a folder that vanishes', () => {
  test('is answered from all the same, is told by the health, and is followed when it is back', async () => {
    const bot = await startWith({ ...ferry, 'rescue.txt': heron });
    expect(bot.verbatim.corpusHealth()).toMatchObject({ state: 'ok' });
    await rename(bot.corpus, `${bot.corpus}-away`);
    await vi.waitFor(() => expect(bot.verbatim.corpusHealth().state).toBe('failing'), patience);
    expect(await quotesOf(bot, rescue)).toEqual([heron]);
    await rename(`${bot.corpus}-away`, bot.corpus);
    await vi.waitFor(() => expect(bot.verbatim.corpusHealth().state).toBe('ok'), patience);
    await writeFile(join(bot.corpus, 'rescue.txt'), otter);
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([otter]), patience);
  });

  test('one that is emptied is an empty corpus', async () => {
    const bot = await startWith({ 'rescue.txt': heron });
    await rm(join(bot.corpus, 'rescue.txt'));
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([]), patience);
    await writeFile(join(bot.corpus, 'again.txt'), otter);
    await vi.waitFor(async () => expect(await quotesOf(bot, rescue)).toEqual([otter]), patience);
  });
});

describe('questions meanwhile', () => {
  test('each is answered from one state of the documents as a whole', async () => {
    const texts = (animal: string): Files =>
      Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [
          `${name}.txt`,
          `The ${animal} rescued Margarethe from the canal, as ${name}.txt tells.`,
        ]),
      );
    const bot = await startWith(texts('heron'));
    const seen = new Set<string>();
    const watching = { over: false };
    const asking = (async () => {
      while (!watching.over) {
        const { corpus } = bot.verbatim.whole;
        const { answer } = await bot.verbatim.whole.trace(rescue);
        if (answer.kind === 'answered' || answer.kind === 'unsure')
          for (const { text, citation } of answer.quotes) {
            const document = corpus.documents.find(({ id }) => id === citation.documentId);
            seen.add(`${document?.text.slice(citation.span.start, citation.span.end) === text}`);
          }
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    for (const [path, text] of Object.entries(texts('otter'))) await writeFile(join(bot.corpus, path), text);
    await vi.waitFor(
      async () => expect((await quotesOf(bot, rescue)).join()).not.toContain('heron'),
      patience,
    );
    watching.over = true;
    await asking;
    expect([...seen]).toEqual(['true']);
  });
});

describe('the next start', () => {
  test('reads no file again that rests', async () => {
    const bot = await startWith({ ...ferry, 'rescue.txt': heron });
    expect(bot.read()).toBe(2);
    await bot.verbatim.close();
    opened.splice(0);
    // From two seconds after their change on, the stamps of files are believed.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = await openBot(bot.corpus, { data: bot.data });
    await second.verbatim.close();
    opened.splice(0);
    const third = await openBot(bot.corpus, { data: bot.data });
    expect(third.read()).toBe(0);
    expect(await quotesOf(third, rescue)).toEqual([heron]);
  });

  test('a reader writes nothing', async () => {
    const bot = await startWith(ferry, { memory: 'reader' });
    await expect(readFile(join(bot.data, documentsFile))).rejects.toThrow('ENOENT');
  });
});

test('after any changes a followed folder answers as one that is opened afresh', async () => {
  const names = ['a.txt', 'b.md', 'c/d.txt'];
  const words = 'The alder birch cedar stands by the brook of Margarethe since 1911'.split(' ');
  const sentence = fc
    .array(fc.constantFrom(...words), { minLength: 4, maxLength: 10 })
    .map((chosen) => `The ${chosen.join(' ')}.`);
  const change = fc.tuple(fc.constantFrom(...names), fc.option(sentence, { nil: undefined }));
  const asked = [
    'Where does the alder stand?',
    'Since when is the brook of Margarethe there?',
    '"the birch"',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      const bot = await startWith(ferry);
      for (const [path, text] of changes) {
        if (text === undefined) await rm(join(bot.corpus, path), { force: true });
        else {
          await mkdir(join(bot.corpus, 'c'), { recursive: true });
          await writeFile(join(bot.corpus, path), text);
        }
      }
      const fresh = await openBot(bot.corpus, { memory: 'reader' });
      await vi.waitFor(
        () => expect(bot.verbatim.whole.corpus.documents).toEqual(fresh.verbatim.whole.corpus.documents),
        patience,
      );
      for (const question of asked)
        expect((await bot.verbatim.whole.trace(question)).answer).toEqual(
          (await fresh.verbatim.whole.trace(question)).answer,
        );
      await Promise.all(opened.splice(0).map((verbatim) => verbatim.close()));
    }),
    { numRuns: 10 },
  );
}, 120_000);
