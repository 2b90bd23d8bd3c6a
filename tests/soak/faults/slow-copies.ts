// Documents that are written again and again with pauses, and questions about them all the while.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Rests } from '../../../src/corpus/rest/rest.ts';
import type { Log } from '../../../src/log.ts';
import { openVerbatim } from '../../../src/verbatim.ts';
import type { Stage } from './scenario.ts';
import { writers } from './writers.ts';

export interface Copies {
  readonly rests: Rests;
  /** Milliseconds of the longest pause of a writer. */
  readonly longestPause: number;
  /** Documents that are written at the same time. */
  readonly documents: number;
}

export interface Copied {
  readonly versions: number;
  readonly quotes: number;
  /** Those that are, sentence for sentence, in no version of their document. */
  readonly wrong: readonly string[];
  /** Documents whose writer paused longer than is promised to be outlasted: quotes of these are not judged. */
  readonly late: number;
}

/** Milliseconds between two versions: docs/corpus.md says that two within a quarter of a second look like one. */
const betweenVersions = 500;

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const places = 'harbour bridge ferry lighthouse quay canal lock pier dock warehouse'.split(' ');
const people = 'Margarethe Ottoline Casimir Philippa Bertram Leocadia Ambrose Henrietta'.split(' ');

/** Sentences of one version: none of them is in another. */
function sentencesOf(name: string, version: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const [place, person] = [
      places[(at + version) % places.length],
      people[(at * 3 + version) % people.length],
    ];
    const number = 1000 + version * 37 + at;
    return `The ${place} of ${name} was painted by ${person} in edition ${version} for ${number}.50 crowns a year.`;
  });
}

/** How a format writes sentences, and where in a quote of it the sentences are. */
const formats: Readonly<Record<string, (sentences: readonly string[]) => string>> = {
  txt: (sentences) => `${sentences.map((one, at) => (at % 3 === 2 ? `${one}\n\n` : `${one}\n`)).join('')}`,
  md: (sentences) => `# Report\n\n${sentences.join('\n\n')}`,
  html: (sentences) =>
    `<!doctype html><html><head><title>Report</title></head><body><article>${sentences.map((one) => `<p>${one}</p>`).join('\n')}</article></body></html>\n`,
  csv: (sentences) => `note\n${sentences.join('\n')}\n`,
  jsonl: (sentences) => sentences.map((note) => `${JSON.stringify({ note })}\n`).join(''),
};

/** Every sentence that a quote shows, whole; what is left over is a piece of one. */
function isWhole(text: string, known: ReadonlySet<string>): boolean {
  const sentences = text.replace(/(?:^|[;\s])note: /g, ' ').match(/The .+? crowns a year\./gs) ?? [];
  const rest = sentences.reduce((left, one) => left.replace(one, ''), text.replaceAll('note: ', ''));
  const flat = sentences.map((one) => one.replace(/\s+/g, ' '));
  return flat.length > 0 && flat.every((one) => known.has(one)) && rest.trim() === '';
}

/** Some pieces with pauses of any length up to the longest, or very many with short ones. */
function pacing(length: number, longestPause: number, random: () => number) {
  if (random() < 0.1) return { piece: 1 + Math.floor(random() * 40), pause: () => 10 };
  const pieces = 1 + random() * 15;
  const piece = Math.max(1, Math.ceil(length / pieces));
  return { piece, pause: () => 10 * (longestPause / 10) ** random() };
}

export async function copySlowly({ folder, seconds, random }: Stage, how: Copies): Promise<Copied> {
  const { rests, longestPause, documents } = how;
  const corpus = join(folder, 'corpus');
  await mkdir(corpus, { recursive: true });
  await writeFile(join(corpus, 'rest.txt'), 'The warden of the island rests on Sundays.\n');
  const config = { corpus, data: join(folder, 'data'), retentionDays: 1, watch: 'auto' as const };
  const verbatim = await openVerbatim(config, silent, { memory: 'bot', rests });
  const known = new Set<string>();
  const late = new Set<string>();
  let versions = 0;
  const end = Date.now() + seconds * 1000;
  const isOver = (): boolean => Date.now() > end;

  async function write(number: number): Promise<void> {
    const kinds = Object.keys(formats);
    const format = kinds[number % kinds.length] ?? '';
    const name = `paper${number}`;
    const path = join(corpus, `${name}.${format}`);
    const paused = (milliseconds: number): void => {
      // Half a second to spare: what a pause lasted for its writer, it need not have lasted for the reader.
      if (milliseconds > Math.max(longestPause, rests.byEnding.middle - 500)) late.add(name);
    };
    for (let version = 1; !isOver(); version += 1) {
      const sentences = sentencesOf(name, version, 4 + Math.floor(random() * 30));
      for (const sentence of sentences) known.add(sentence);
      const bytes = Buffer.from(formats[format]?.(sentences) ?? '');
      const ways = Object.values(writers);
      const writer = ways[Math.floor(random() * ways.length)];
      await writer?.({ path, bytes, ...pacing(bytes.length, longestPause, random), isOver, paused });
      versions += 1;
      if (!isOver()) await setTimeout(betweenVersions + (random() * longestPause) / 2);
    }
  }

  const seen: { readonly text: string; readonly name: string; readonly isWrong: boolean }[] = [];
  async function ask(): Promise<void> {
    for (let round = 0; !isOver(); round += 1) {
      const question = `Who painted the ${places[round % places.length]} of paper${round % documents}?`;
      const { answer } = await verbatim.whole.trace(question);
      const shown = 'quotes' in answer ? answer.quotes : 'nearest' in answer ? answer.nearest : [];
      for (const { text, citation } of shown) {
        const isWrong = !text.includes('rests on Sundays') && !isWhole(text, known);
        seen.push({ text, name: basename(citation.path, extname(citation.path)), isWrong });
      }
      await setTimeout(20);
    }
  }

  try {
    await Promise.all([...Array.from({ length: documents }, (_, number) => write(number)), ask()]);
  } finally {
    await verbatim.close();
  }
  const judged = seen.filter(({ name }) => !late.has(name));
  const wrong = judged.filter(({ isWrong }) => isWrong).map(({ text }) => text);
  return { versions, quotes: judged.length, wrong, late: late.size };
}
