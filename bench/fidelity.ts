// npm run fidelity -- [--sample] [--show N] [--format F]…: compares what we read of real files with what independent
// readers have of them.
// The files are fetched into FIDELITY_FILES, by default a folder for temporary files.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openReaders, readFileOf, sentencesOf } from '../src/index.ts';
import { compare } from './fidelity/compare.ts';
import { listedBytes } from './fidelity/converted.ts';
import { judgeFacts } from './fidelity/facts.ts';
import { fetchPackage } from './fidelity/fetch.ts';
import { type Listed, readList } from './fidelity/list.ts';
import { othersOf } from './fidelity/others.ts';
import { type Judged, renderFacts, renderWords } from './fidelity/table.ts';

const { values } = parseArgs({
  options: {
    sample: { type: 'boolean', default: false },
    format: { type: 'string', multiple: true },
    only: { type: 'string' },
    show: { type: 'string', default: '0' },
  },
});
const folder = process.env['FIDELITY_FILES'] ?? join(tmpdir(), 'verbatim-fidelity');
const list = readList(join(import.meta.dirname, '../../bench/fidelity/files.tsv')).filter(
  ({ isSample, format, path }) =>
    (!values.sample || isSample) &&
    (values.format?.includes(format) ?? true) &&
    path.includes(values.only ?? ''),
);
const readers = openReaders();
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function judge(listed: Listed): Promise<Judged | string> {
  const fetched = fetchPackage(listed, join(folder, 'packages'));
  if ('reason' in fetched) return fetched.reason;
  const bytes = listedBytes(join(fetched.folder, listed.path), listed);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const file = join(folder, 'files', `${digest}.${listed.format}`);
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(file, bytes);
  const others = await othersOf(file, listed.format, digest, join(folder, 'read'));
  if (others.length === 0) return 'no other reader could read it';
  const name = (listed.path.split('/').at(-1) ?? '').replace(/\.gz$/, '');
  const path = name.endsWith(`.${listed.format}`) ? name : `${name}.${listed.format}`;
  const read = await readFileOf(path, bytes, readers);
  const { reading, problems } = read;
  if (reading === undefined) return `we cannot read it: ${problems[0]?.message ?? ''}`;
  const { text, sections } = reading;
  const sentences = sections.flatMap(({ paragraphs }) =>
    paragraphs
      .filter(({ setAside }) => setAside === undefined)
      .flatMap(({ span }) => sentencesOf(text, span).map(({ start, end }) => text.slice(start, end))),
  );
  const headings = new Set(sections.map(({ headings: of }) => of.at(-1) ?? ''));
  const ours = { text, headings: [...headings], sentences };
  return { listed, comparison: compare(ours, others), facts: judgeFacts(listed, read) };
}

const judged: Judged[] = [];
for (const listed of list) {
  const result = await judge(listed).catch((cause: unknown) => String(cause));
  if (typeof result === 'string') say(`skipped: ${listed.package} ${listed.path}: ${result}`);
  else judged.push(result);
  if (typeof result === 'string' || values.show === '0') continue;
  const { comparison, facts } = result;
  const some = (texts: readonly string[]): string => texts.slice(0, Number(values.show)).join(' | ');
  const { words, missing, added, joined, foreign, sentences } = comparison;
  say(`\n${listed.package} ${listed.path}: ${words} words`);
  say(`  missing ${missing.length}: ${some(missing)}`);
  say(`  added ${added.length}: ${some(added)}`);
  say(`  joined or split ${joined.length}: ${some(joined)}`);
  say(
    `  sentences ${sentences}, no other reader has ${foreign.length}: ${some(foreign.map((each) => each.replace(/\s+/g, ' ')))}`,
  );
  for (const { fact, right, found } of facts.filter(({ isRight }) => !isRight))
    say(`  ${fact}: ${found ?? 'none'}, right is ${right ?? 'none'}`);
}
await readers.close();
say(`\n${renderWords(judged)}\n\n${renderFacts(judged)}`);
if (judged.length === 0) process.exitCode = 1;
