// npm run bench:reranker -- KIND FOLDER PACKAGES: how long a reranker's model loads and reads, and what memory it takes.
import { cpus } from 'node:os';
import { createLocalReranker, loadCorpus } from '../src/index.ts';
import { percentile } from './table.ts';

const [kind, folder, packages = folder] = process.argv.slice(2);
if (
  (kind !== 'cross-encoder' && kind !== 'late-interaction') ||
  folder === undefined ||
  packages === undefined
)
  throw new Error(
    'Name the kind (cross-encoder or late-interaction), the folder with model.onnx and tokenizer.json, and the one whose node_modules has the packages.',
  );

/** Words of a passage. */
const words = 100;
const counts = [20, 40, 100];
const repeats = 9;

const questions = ['When did the US blacklist NSO Group?', 'How many people were killed?', 'Who said so?'];
// Made-up words would be cut into more tokens than English ones.
const { documents } = await loadCorpus('corpus');
const all = documents.flatMap(({ text }) => text.split(/\s+/));
/** Passages that no other `turn` has. They overlap: the shipped documents have fewer words. */
const passagesOf = (count: number, turn: number) =>
  Array.from({ length: count }, (_, id) => {
    const first = (id * 50 + turn * 7) % (all.length - words);
    return { id, text: all.slice(first, first + words).join(' ') };
  });

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

say(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
const before = process.memoryUsage.rss();
const reranker = createLocalReranker({ name: 'bench', kind, folder, packages, budget: 60_000 });
const from = performance.now();
await reranker.load();
say(`load: ${seconds(performance.now() - from)}`);
let turn = 0;
for (const count of counts)
  for (const isNew of [true, false]) {
    const walls: number[] = [];
    const processor: number[] = [];
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      if (isNew) turn += 1;
      const passages = passagesOf(count, turn);
      const start = performance.now();
      const used = process.cpuUsage();
      const question = questions[repeat % questions.length] ?? '';
      await reranker.rank(question, passages, new AbortController().signal);
      walls.push(performance.now() - start);
      const { user, system } = process.cpuUsage(used);
      processor.push((user + system) / 1000);
    }
    const middle = (values: readonly number[]): string => seconds(percentile(values, 0.5));
    say(
      `${count} passages of ${words} words${isNew ? '' : ', read before'}: median ${middle(walls)}, fastest ${seconds(Math.min(...walls))}, processor time ${middle(processor)}`,
    );
  }
say(
  `memory: ${megabytes(process.memoryUsage.rss() - before)} more, ${megabytes(process.memoryUsage.rss())} in all`,
);
await reranker.close();
