// npm run bench:formats: what reading each format costs, over the same prose in files of each kind. Processor time of
// all threads, which other programs on the machine lengthen less than the time on the wall.
import { openReaders, readFileOf } from '../src/index.ts';
import { makeCorpus } from './corpus.ts';
import { formatFiles } from './format-files.ts';

/** Documents of about 1,500 words. */
const documents = makeCorpus(1_000, 0).documents;
const rounds = 3;
const readers = openReaders();

interface Rate {
  readonly format: string;
  readonly bytes: number;
  readonly characters: number;
  /** Of processor time. */
  readonly seconds: number;
}

async function rateOf(format: string, make: (typeof formatFiles)[string]): Promise<Rate> {
  const files = documents.map((document) => make(document));
  let best = { characters: 0, seconds: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round += 1) {
    const from = process.cpuUsage();
    let characters = 0;
    for (const bytes of files) {
      const { reading, problems } = await readFileOf(`a.${format}`, bytes, readers);
      if (reading === undefined) throw new Error(`a.${format}: ${problems[0]?.message}`);
      characters += reading.text.length;
    }
    const { user, system } = process.cpuUsage(from);
    const seconds = (user + system) / 1e6;
    if (seconds < best.seconds) best = { characters, seconds };
  }
  return { format, bytes: files.reduce((sum, { length }) => sum + length, 0), ...best };
}

const megabytes = (bytes: number, seconds: number): string => (bytes / 1e6 / seconds).toFixed(1).padStart(10);

process.stdout.write(
  '| format | file, MB/s | text, MB/s | ms a file |\n| ------ | ---------: | ---------: | --------: |\n',
);
for (const [format, make] of Object.entries(formatFiles)) {
  const { bytes, characters, seconds } = await rateOf(format, make);
  const each = ((seconds * 1000) / documents.length).toFixed(1).padStart(9);
  process.stdout.write(
    `| ${format.padEnd(6)} | ${megabytes(bytes, seconds)} | ${megabytes(characters, seconds)} | ${each} |\n`,
  );
}
await readers.close();
