// npm run bench:search: the search alone, by the packed postings, by adding up all of them, by Tantivy, where python3 (or
// what PYTHON names) has it, and by an OpenSearch node, where --opensearch gives its address: the same terms, weights and
// fields, in turns.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  createPostingsBuilder,
  createRank,
  type Field,
  finish,
  type Hit,
  headingBoost,
  isStopWord,
  type Lookup,
  tokenize,
} from '../src/index.ts';
import { makeCorpus } from './corpus.ts';
import { indexInOpenSearch, type OpenSearchNode, type PassageTerms } from './opensearch.ts';
import { percentile } from './table.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100000,500000' },
    questions: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '5' },
    opensearch: { type: 'string' },
  },
});

const limits = [40, 100];
/** Of a node, whose order is another one: among how many of its hits our best ten are. */
const nodeLimits = [10, 100, 300];
/** Shares of all passages: a rare word is in fewer, an everyday one in more. */
const frequency = { rare: 0.01, everyday: 0.005 };

interface Workload {
  readonly fields: readonly Field[];
  readonly passages: number;
  /** For OpenSearch: empty where it is not asked. */
  readonly terms: readonly PassageTerms[];
  /** By kind. */
  readonly questions: Readonly<Record<string, readonly (readonly Lookup[])[]>>;
}

/** Writes each passage's terms for Tantivy, a line of its own and one of its headings, while ours are packed. */
async function makeWorkload(folder: string, passages: number): Promise<Workload> {
  // Of each kind there are fewer than there are questions.
  const made = makeCorpus(passages, Number(options.questions) * 4);
  const [own, headings] = [createPostingsBuilder(), createPostingsBuilder()];
  const sent: PassageTerms[] = [];
  for (const { title, paragraphs } of made.documents) {
    const headingTerms = tokenize(title).map(({ term }) => term);
    const lines: string[] = [];
    for (const paragraph of paragraphs) {
      const terms = tokenize(paragraph).map(({ term }) => term);
      own.add(terms);
      headings.add(headingTerms);
      if (options.opensearch !== undefined) sent.push([terms, headingTerms]);
      lines.push(terms.join(' '), headingTerms.join(' '));
    }
    await writeFile(join(folder, 'passages.txt'), `${lines.join('\n')}\n`, { flag: 'a' });
  }
  const packed = finish(own.build());
  const holding = new Map(
    packed.terms.map((term, at) => [term, (packed.starts[at + 1] ?? 0) - (packed.starts[at] ?? 0)]),
  );
  const asked = made.questions.map((question) =>
    [
      ...new Set(
        tokenize(question)
          .filter(({ folded }) => !isStopWord(folded))
          .map(({ term }) => term),
      ),
    ].map((term): Lookup & { share: number } => {
      const found = holding.get(term) ?? 0;
      const weight = Math.log(1 + passages / (found + 1)) / Math.log(1 + passages);
      return { term, weight, share: found / passages };
    }),
  );
  const some = (isWanted: (share: number) => boolean, fewest: number): readonly (readonly Lookup[])[] =>
    asked
      .map((lookups) => lookups.filter(({ share }) => isWanted(share)))
      .filter((lookups) => lookups.length >= fewest)
      .slice(0, Number(options.questions));
  const questions = {
    'all words but stop words': some(() => true, 1),
    'rare words': some((share) => share < frequency.rare, 2),
    'everyday words': some((share) => share > frequency.everyday, 3),
  };
  await writeFile(join(folder, 'questions.json'), JSON.stringify(questions));
  const fields = [
    { postings: packed, boost: 1 },
    { postings: finish(headings.build()), boost: headingBoost },
  ];
  return { fields, passages, terms: sent, questions };
}

/** Milliseconds of each question, by kind and number of hits. */
type Times = Map<string, number[]>;

const keyOf = (kind: string, limit: number): string => `${kind}, best ${limit}`;

/** Keeps the shortest time of each question: another program's turn is no part of a search. */
function keepShortest(times: Times, key: string, measured: readonly number[]): void {
  const before = times.get(key);
  times.set(
    key,
    measured.map((time, at) => Math.min(time, before?.[at] ?? time)),
  );
}

type Search = (lookups: readonly Lookup[], limit: number) => readonly Hit[];

function measure(search: Search, { questions }: Workload, times: Times): string {
  const hits: (readonly Hit[])[] = [];
  for (const [kind, asked] of Object.entries(questions)) {
    for (const limit of limits) {
      const measured = asked.map((lookups) => {
        const from = performance.now();
        hits.push(search(lookups, limit));
        return performance.now() - from;
      });
      keepShortest(times, keyOf(kind, limit), measured);
    }
  }
  return JSON.stringify(hits);
}

/** The times of a round, and of our best ten hits the share that is among those of the node. */
async function measureNode(
  node: OpenSearchNode,
  ours: Search,
  { questions }: Workload,
  times: Times,
): Promise<ReadonlyMap<string, number>> {
  const shares = new Map<string, number>();
  for (const [kind, asked] of Object.entries(questions)) {
    for (const limit of nodeLimits) {
      const measured: number[] = [];
      const found: number[] = [];
      for (const lookups of asked) {
        const from = performance.now();
        const hits = new Set((await node.search(lookups, limit)).map(({ passage }) => passage));
        measured.push(performance.now() - from);
        const best = ours(lookups, 10);
        found.push(best.filter(({ passage }) => hits.has(passage)).length / Math.max(1, best.length));
      }
      keepShortest(times, keyOf(kind, limit), measured);
      shares.set(keyOf(kind, limit), meanOf(found));
    }
  }
  return shares;
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

const script = fileURLToPath(new URL('../../bench/tantivy.py', import.meta.url));

function tantivy(folder: string, ...words: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(
    process.env['PYTHON'] ?? 'python3',
    [script, folder, String(headingBoost), ...words],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (status === 0) return stdout;
  process.stderr.write(`Tantivy is left out: ${stderr.trim().split('\n').at(-1) ?? ''}\n`);
  return undefined;
}

async function benchSize(passages: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-search-'));
  try {
    const workload = await makeWorkload(folder, passages);
    const ids = Uint32Array.from({ length: passages }, (_, at) => at);
    const all = { first: passages, most: passages };
    const skipping = finish(createRank(workload.fields, ids));
    const adding = finish(createRank(workload.fields, ids, all));
    const hasTantivy = tantivy(folder, 'index') !== undefined;
    const ours: Times = new Map();
    const exhaustive: Times = new Map();
    const theirs: Times = new Map();
    const toNode: Times = new Map();
    const node =
      options.opensearch === undefined
        ? undefined
        : await indexInOpenSearch(options.opensearch, workload.terms, headingBoost);
    let shares: ReadonlyMap<string, number> = new Map();
    let same = true;
    for (let round = 0; round < Number(options.rounds); round += 1) {
      const [some, every] = [measure(skipping, workload, ours), measure(adding, workload, exhaustive)];
      same &&= some === every;
      const told = hasTantivy ? tantivy(folder, 'search', limits.join(',')) : undefined;
      for (const [key, measured] of Object.entries<number[]>(JSON.parse(told ?? '{}')))
        keepShortest(theirs, key, measured);
      if (node !== undefined) shares = await measureNode(node, skipping, workload, toNode);
    }
    await node?.remove();
    process.stdout.write(`\n${passages.toLocaleString('en')} passages, load ${loadavg()[0]?.toFixed(1)}; `);
    process.stdout.write(`${same ? 'the same hits' : 'OTHER HITS'} as of adding up everything\n\n`);
    process.stdout.write(`${tableOf(ours, exhaustive, theirs)}\n`);
    if (node !== undefined) process.stdout.write(`${tableOfNode(node, toNode, shares)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tableOf(ours: Times, exhaustive: Times, theirs: Times): string {
  const rows = [...ours].map(([key, times]) => {
    const cells = [times, exhaustive.get(key), theirs.get(key)].map((measured) =>
      measured === undefined
        ? '–'
        : `${percentile(measured, 0.5).toFixed(3)}, ${percentile(measured, 0.99).toFixed(2)}`,
    );
    const ratio = [0.5, 0.99].map((share) =>
      (percentile(times, share) / percentile(theirs.get(key) ?? [], share)).toFixed(2),
    );
    return `| ${key} | ${cells.join(' | ')} | ${theirs.has(key) ? ratio.join(', ') : '–'} |`;
  });
  return [
    '| p50, p99 in ms | packed postings | adding up everything | Tantivy | packed / Tantivy |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function tableOfNode(
  { indexing, size }: OpenSearchNode,
  times: Times,
  shares: ReadonlyMap<string, number>,
): string {
  const rows = [...times].map(([key, measured]) => {
    const figures = [0.5, 0.99].map((share) => percentile(measured, share).toFixed(1));
    return `| ${key} | ${figures.join(', ')} | ${(shares.get(key) ?? 0).toFixed(3)} |`;
  });
  return [
    `\nOpenSearch: ${indexing.toFixed(1)} s to index, ${(size / 1e6).toFixed(0)} MB on the disk\n`,
    '| p50, p99 in ms | OpenSearch, over HTTP | of our best 10 among them |',
    '| --- | ---: | ---: |',
    ...rows,
  ].join('\n');
}

process.stdout.write(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`);
for (const size of options.sizes.split(',')) await benchSize(Number(size));
