// Measures a folder of corpora, each a folder with corpus/ and topics.jsonl, one by one and over all topics.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import {
  type Config,
  type CorpusJudged,
  judgementLine,
  judgeTopics,
  messageOf,
  readTopics,
  reportCorpora,
  VerbatimError,
} from '../../../src/index.ts';
import { configFor, openToMeasure } from '../commands/open.ts';
import { missedTopics } from '../render/evaluation.ts';
import { renderCorpora } from '../render/reports.ts';
import { createProgress } from '../terminal/progress.ts';
import type { Surroundings } from '../terminal/surroundings.ts';
import type { Measured } from './conclude.ts';
import { type EvaluateOptions, readText } from './sets.ts';

export interface CorporaOptions extends EvaluateOptions {
  readonly folder: string;
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  /** A file for what became of each topic, one JSON object a line. */
  readonly judgements?: string;
}

export async function measureCorpora(options: CorporaOptions, surroundings: Surroundings): Promise<Measured> {
  const set = basename(resolve(options.folder));
  const corpora: CorpusJudged[] = [];
  for (const name of await namesOf(options))
    corpora.push({ name, judged: await judgeCorpus(options.folder, name, surroundings) });
  if (options.judgements !== undefined) await writeFile(options.judgements, linesOf(corpora));
  const { parts, pooled } = reportCorpora(set, corpora);
  return {
    reports: [...parts, pooled],
    render: (baseline, style) =>
      [
        renderCorpora(parts, pooled, baseline, style),
        ...(options.misses === true ? corpora.flatMap(({ judged }) => missedTopics(judged, style)) : []),
      ].join('\n\n'),
  };
}

async function judgeCorpus(
  folder: string,
  name: string,
  surroundings: Surroundings,
): Promise<CorpusJudged['judged']> {
  const topics = readTopics(await readText(join(folder, name, 'topics.jsonl')));
  const config = configFor({ corpus: join(folder, name, 'corpus') }, surroundings);
  const verbatim = await openToMeasure(cachedApart(config), surroundings);
  const progress = createProgress(name, topics.length, surroundings);
  try {
    return await judgeTopics(verbatim.whole, topics, progress.advance);
  } finally {
    progress.end();
    await verbatim.close();
  }
}

/** Read documents are cached between runs, in a folder for each corpus inside the data folder. */
function cachedApart(config: Config): Config {
  const corpus = createHash('sha256').update(resolve(config.corpus)).digest('hex').slice(0, 12);
  return { ...config, cache: join(config.data, 'evaluation', corpus) };
}

/** Throws USAGE for a folder without corpora, and for a name that none of them has. */
async function namesOf({ folder, only, without }: CorporaOptions): Promise<string[]> {
  const entries = await readdir(folder).catch((cause: unknown) => {
    throw new VerbatimError('USAGE', `${folder} cannot be read: ${messageOf(cause)}`, cause);
  });
  const known = entries.filter((name) => existsSync(join(folder, name, 'topics.jsonl'))).sort();
  const unknown = [...(only ?? []), ...(without ?? [])].find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new VerbatimError('USAGE', `${folder} has no corpus "${unknown}". It has: ${known.join(', ')}.`);
  const chosen = known.filter((name) => (only?.includes(name) ?? true) && !without?.includes(name));
  if (chosen.length === 0)
    throw new VerbatimError(
      'USAGE',
      `Nothing to measure in ${folder}: each corpus is a folder with corpus/ and topics.jsonl.`,
    );
  return chosen;
}

const linesOf = (corpora: readonly CorpusJudged[]): string =>
  corpora
    .flatMap(({ name, judged }) => judged.map((one) => `${JSON.stringify(judgementLine(name, one))}\n`))
    .join('');
