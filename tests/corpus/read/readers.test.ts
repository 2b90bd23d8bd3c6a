// Files read in threads: the same as in this thread, and within limits.
import { describe, expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../src/corpus/bytes/limits.ts';
import { readDocument } from '../../../src/corpus/read/read-document.ts';
import { readFileOf } from '../../../src/corpus/read/read-file.ts';
import { openReaders, type Readers, type ReadersOptions } from '../../../src/corpus/read/readers.ts';
import { longestHeld, longestHold } from '../../loop.ts';
import { pdfBomb } from '../bombs.ts';

function open(options: ReadersOptions = {}): Readers {
  const readers = openReaders(options);
  onTestFinished(() => readers.close());
  return readers;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ferry = 'The **ferry** crosses the strait at noon.\n\n';
const within = (seconds: number) => ({ least: seconds, perMegabyte: 0, most: seconds });
/** Slow to read. */
const large = bytes(`# Ferries\n\n${ferry.repeat(10_000)}`);
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

describe('reading threads', () => {
  test('give what reading in this thread gives, each file its own', async () => {
    const readers = open({ threads: 2 });
    const files = Array.from(
      { length: 60 },
      (_, n) => [`${n}.md`, bytes(`# Pier ${n}\n\n${ferry}`)] as const,
    );
    // Large, but few paragraphs: comparing those takes longest.
    const rain = `${'It rains. '.repeat(200)}\n\n`;
    const all = [...files, ['large.txt', bytes(rain.repeat(140))] as const];
    const read = await Promise.all(all.map(([path, content]) => readers.read(path, content)));
    expect(read).toEqual(await Promise.all(all.map(([path, content]) => readDocument(path, content))));
  });

  test('a file that takes too long is a problem, and the next one is read', async () => {
    const slow = await open({ within: { ...limits, seconds: within(0.001) } }).read('slow.md', large);
    expect(codes(slow)).toEqual(['too-slow']);
    expect(slow.problems[0]?.message).toContain('Split it, save it again, or convert it to plain text.');
    const readers = open({ threads: 1, within: { ...limits, heapMegabytes: 24 } });
    const [heavy, next] = await Promise.all([
      readers.read('heavy.md', bytes('* a [b](c) `d`\n'.repeat(20_000))),
      readers.read('next.txt', bytes(`${'The ferry crosses at noon. '.repeat(500)}\n\n`.repeat(20))),
    ]);
    expect(codes(heavy)).toEqual(['too-much-memory']);
    expect(next.reading?.text).toContain('The ferry crosses at noon.');
  });

  test.each([
    ['brackets.md', ']'],
    ['marks.md', '*a_ '],
    ['lists.md', 'a\n-\n'],
    ['cells.csv', 'a,"b\n'],
    ['words.txt', 'A word. '],
    ['cues.vtt', '00:01.000 --> 00:02.000\n'],
    ['rows.jsonl', '{"a": ['],
  ])('hold up nothing else, whatever is in %s', async (path, shape) => {
    const readers = open({ within: { ...limits, seconds: within(0.5) } });
    const hostile = bytes(shape.repeat(64_000 / shape.length));
    expect(await longestHold(() => readers.read(path, hostile))).toBeLessThan(longestHeld);
  });

  test('a text has time by its length, a container all there is', async () => {
    const seconds = { least: 0.001, perMegabyte: 500, most: 30 };
    const readers = open({ threads: 1, within: { ...limits, seconds } });
    expect(codes(await readers.read('short.txt', bytes('The ferry.')))).toEqual(['too-slow']);
    expect(codes(await readers.read('short.html', bytes('<p>The ferry.</p>')))).toEqual([]);
    expect(codes(await readers.read('long.md', bytes(ferry.repeat(500))))).toEqual([]);
  });

  test('a file that was stopped for memory beside others is read once more, alone', async () => {
    const readers = open({ threads: 2, within: { ...limits, growthMegabytes: 250 } });
    const [bomb, first, second] = await Promise.all([
      readers.read('bomb.pdf', pdfBomb(1500)),
      readers.read('first.md', bytes(ferry.repeat(1000))),
      readers.read('second.md', bytes(ferry.repeat(1000))),
    ]);
    expect([bomb, first, second].map(codes)).toEqual([['too-much-memory'], [], []]);
  });

  test('a process that grows too far stops what it reads', async () => {
    // What the tests before took is given back meanwhile, so the process may even shrink: a limit that is reached all the same.
    const readers = open({ within: { ...limits, growthMegabytes: -4096 } });
    expect(codes(await readers.read('heavy.md', large))).toEqual(['too-much-memory']);
  });

  test('closing ends what is under way and what waits', async () => {
    const readers = open({ threads: 1 });
    const both = Promise.all([readers.read('a.md', large), readers.read('b.md', large)]);
    await readers.close();
    expect(await both).toMatchObject([{ isStopped: true }, { isStopped: true }]);
    // Nothing is known of the file, so that nobody keeps it as one that can't be read.
    const after = open({ threads: 1 });
    const reading = readFileOf('a.md', large, after);
    await after.close();
    expect((await reading).digest).toBeUndefined();
  });
});
