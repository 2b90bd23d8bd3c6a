// npm run bench:pages -- FOLDER…: who finds the text of real web pages: Readability, Defuddle, and ours with Readability.
// A page's known text stands beside it: as "expected.cleaned_text" in NAME.json, or as NAME.txt.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { openReaders, readFileOf } from '../src/index.ts';

interface Page {
  readonly html: Uint8Array;
  readonly known: string;
}

type Extract = (html: Uint8Array) => Promise<string>;

interface Element {
  readonly textContent: string | null;
}

const textOf = (content: string | null | undefined): string => {
  const spaced = (content ?? '').replace(/<\/?(?:p|div|h\d|li|td|th|pre|br|dt|dd)\b[^>]*>/g, ' $&');
  const body: Element = parseHTML(`<html><body>${spaced}</body></html>`).document.body;
  return body.textContent ?? '';
};

const documentOf = (html: Uint8Array) => parseHTML(new TextDecoder().decode(html)).document;

const readers = openReaders();

const extractors: Readonly<Record<string, Extract>> = {
  readability: async (html) => textOf(new Readability(documentOf(html)).parse()?.content),
  defuddle: async (html) =>
    textOf((await Defuddle(documentOf(html), undefined, { useAsync: false })).content),
  verbatim: async (html) => (await readFileOf('page.html', html, readers)).reading?.text ?? '',
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function pagesIn(folder: string): Page[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .flatMap((name) => {
      const known = knownText(join(folder, basename(name, '.html')));
      return wordsOf(known).length < 8 ? [] : [{ html: readFileSync(join(folder, name)), known }];
    });
}

function knownText(path: string): string {
  if (existsSync(`${path}.txt`)) return readFileSync(`${path}.txt`, 'utf8');
  if (!existsSync(`${path}.json`)) return '';
  const { expected }: { expected?: { cleaned_text?: string } } = JSON.parse(
    readFileSync(`${path}.json`, 'utf8'),
  );
  return expected?.cleaned_text ?? '';
}

/** Of the words of `known`, how many stand in `text`, each as often as there. */
function shareFound(known: readonly string[], text: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of text) left.set(word, (left.get(word) ?? 0) + 1);
  const found = known.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return found.length / Math.max(1, known.length);
}

/** Words from which on the known text is the whole article, not its beginning. */
const whole = 200;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

async function measure(name: string, extract: Extract, pages: readonly Page[]): Promise<string> {
  const results = [];
  for (const { html, known } of pages) {
    const from = process.cpuUsage();
    const text = await extract(html).catch(() => '');
    const { user, system } = process.cpuUsage(from);
    const milliseconds = (user + system) / 1000;
    const [expected, got] = [wordsOf(known), wordsOf(text)];
    const isWhole = expected.length >= whole;
    results.push({
      recall: shareFound(expected, got),
      precision: isWhole ? shareFound(got, expected) : undefined,
      milliseconds,
    });
  }
  const recalls = results.map(({ recall }) => recall);
  const precisions = results.flatMap(({ precision }) => precision ?? []);
  const cells = [
    name.padEnd(11),
    `${recalls.filter((recall) => recall >= 0.9).length} of ${pages.length}`.padStart(10),
    mean(recalls).toFixed(3).padStart(6),
    `${mean(precisions).toFixed(3)} (${precisions.length})`.padStart(11),
    mean(results.map(({ milliseconds }) => milliseconds))
      .toFixed(0)
      .padStart(9),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

// Defuddle says to the console what it tries.
console.log = console.warn = console.error = () => undefined;
for (const folder of process.argv.slice(2)) {
  const pages = pagesIn(folder);
  process.stdout.write(`\n${folder}\n\n|             | nine in ten | recall | precision | ms a page |\n`);
  process.stdout.write('| ----------- | ----------: | -----: | --------: | --------: |\n');
  for (const [name, extract] of Object.entries(extractors)) {
    process.stdout.write(await measure(name, extract, pages));
  }
}
await readers.close();
