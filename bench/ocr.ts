// How many words of scans are read right: npm run bench:ocr -- folder languages [packages]. Beside each picture is its text, as .txt.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { clearFrom, ocrStatus, openReaders } from '../src/index.ts';

const [folder = '.', languages = 'eng', packages = '.'] = process.argv.slice(2);
const { setting, missing } = ocrStatus({ ocr: languages, data: packages });
if (setting === undefined) throw new Error(`Not installed: ${missing.join(', ')}`);

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const quotes = /[“”„«»‘’‚`']/g;
const wordsOf = (text: string): string[] =>
  text
    .replace(/(\p{Ll})[-\u2010\u00ad]\n\s*(\p{Ll})/gu, '$1$2')
    .replace(quotes, '"')
    .split(/\s+/)
    .map((word) => word.replace(/^["(•*]+|[".,;:)]+$/g, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Words of both in the same order: for each of the second's, whether it is one. */
function inOrder(truth: readonly string[], read: readonly string[]): boolean[] {
  const rows = Array.from({ length: read.length + 1 }, () => new Uint16Array(truth.length + 1));
  for (let i = read.length - 1; i >= 0; i -= 1)
    for (let j = truth.length - 1; j >= 0; j -= 1) {
      const row = rows[i] as Uint16Array;
      const below = rows[i + 1] as Uint16Array;
      row[j] = read[i] === truth[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  const right: boolean[] = [];
  for (let [i, j] = [0, 0]; i < read.length; i += 1) {
    while (j < truth.length && read[i] !== truth[j] && (rows[i]?.[j + 1] ?? 0) >= (rows[i]?.[j] ?? 0)) j += 1;
    const isRight = j < truth.length && read[i] === truth[j];
    right.push(isRight);
    if (isRight) j += 1;
  }
  return right;
}

interface Sum {
  words: number;
  right: number;
}
const sums: Record<'all' | 'clear' | 'unclear', Sum> = {
  all: { words: 0, right: 0 },
  clear: { words: 0, right: 0 },
  unclear: { words: 0, right: 0 },
};
const count = (sum: Sum, isRight: boolean): void => {
  sum.words += 1;
  sum.right += isRight ? 1 : 0;
};
const share = ({ words, right }: Sum): string => (words === 0 ? '–' : (right / words).toFixed(3));

const readers = openReaders({ ocr: setting, threads: 1 });
for (const name of readdirSync(folder).sort()) {
  const extension = extname(name);
  if (!/^\.(?:png|jpe?g|tiff?|webp|pdf)$/.test(extension)) continue;
  const truth = join(folder, `${name.slice(0, -extension.length)}.txt`);
  let text: string;
  try {
    text = readFileSync(truth, 'utf8');
  } catch {
    // A picture without its text beside it is not measured.
    continue;
  }
  const before = process.cpuUsage();
  const { reading, problems } = await readers.read(name, readFileSync(join(folder, name)));
  const { user, system } = process.cpuUsage(before);
  const expected = wordsOf(text);
  const read: string[] = [];
  const isClear: boolean[] = [];
  for (const [at, { start, ocr = 1 }] of (reading?.points ?? []).entries()) {
    const own = wordsOf(reading?.text.slice(start, reading.points?.[at + 1]?.start) ?? '');
    read.push(...own);
    isClear.push(...own.map(() => ocr >= clearFrom));
  }
  const right = inOrder(expected, read);
  for (const [at, isRight] of right.entries()) count(isClear[at] ? sums.clear : sums.unclear, isRight);
  const found = right.filter(Boolean).length;
  sums.all.words += expected.length;
  sums.all.right += found;
  const codes = problems.map(({ code }) => code).join(', ');
  say(
    [
      name,
      `${found} of ${expected.length} words right`,
      `${read.length} read`,
      `${((user + system) / 1e6).toFixed(1)} s of processor time`,
      codes,
    ].join('\t'),
  );
}
say(`all: ${sums.all.right} of ${sums.all.words} words right (${share(sums.all)})`);
say(`read on clear lines: ${sums.clear.words}, right ${share(sums.clear)}`);
say(`read on unclear lines: ${sums.unclear.words}, right ${share(sums.unclear)}`);
await readers.close();
