// What the evaluate commands do, once their options are read.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  type Baseline,
  evaluateAbsence,
  evaluateDocuments,
  evaluateSelection,
  evaluateTopics,
  type Fall,
  fallsBelow,
  heldOutHalf,
  loadCorpus,
  messageOf,
  type Report,
  readBaseline,
  readDocuments,
  readJudgements,
  readQueries,
  readSelection,
  readTopics,
  reportTopics,
  VerbatimError,
  writeBaseline,
} from '../../../src/index.ts';
import { type CorpusOption, configFor, open } from '../commands/open.ts';
import {
  missedDocuments,
  missedSelection,
  missedTopics,
  renderFalls,
  renderReliability,
  renderReport,
} from '../render/evaluation.ts';
import { createProgress } from '../terminal/progress.ts';
import { styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

export interface EvaluateOptions {
  readonly json?: boolean;
  readonly misses?: boolean;
  /** A file to compare with: status 1 where a measure fell. */
  readonly baseline?: string;
  /** The file to write the measures to, as a baseline. */
  readonly save?: string;
}

export interface TopicsOptions extends EvaluateOptions, CorpusOption {
  readonly topics: string;
  readonly heldOut?: boolean;
}

export interface DocumentsOptions extends EvaluateOptions {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
}

export interface AllOptions extends EvaluateOptions, CorpusOption {
  readonly own: string;
  readonly shared: string;
}

/** A report, and what is shown below it. */
interface Measured {
  readonly report: Report;
  readonly below: readonly string[];
}

export async function evaluateTopicsFile(
  options: TopicsOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  return conclude([await measureTopics(options, surroundings)], options, surroundings);
}

export async function evaluateSelectionFile(
  file: string,
  options: EvaluateOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  return conclude([await measureSelection(file, options, surroundings)], options, surroundings);
}

export async function evaluateDocumentsFile(
  options: DocumentsOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  return conclude([await measureDocuments(options, surroundings)], options, surroundings);
}

export async function evaluateAbsenceFile(
  options: TopicsOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { documents } = await loadCorpus(configFor(options, surroundings).corpus);
  const topics = heldOutHalf(readTopics(await readText(options.topics)));
  const reports = await evaluateAbsence(setName(options.topics), documents, topics);
  return conclude(
    reports.map((report) => ({ report, below: [] })),
    options,
    surroundings,
  );
}

/** The project's own topics over its corpus, then the sets in the shared folder. */
export async function evaluateAll(options: AllOptions, surroundings: Surroundings): Promise<ExitStatus> {
  const { own, shared } = options;
  const topicFiles = (await readdir(own)).filter((name) => name.endsWith('.jsonl')).sort();
  const measured: Measured[] = [];
  for (const name of topicFiles) {
    // Topics with their own texts have them in a folder of the same name beside them.
    const texts = join(own, basename(name, '.jsonl'));
    const corpus = existsSync(texts) ? { corpus: texts } : {};
    measured.push(await measureTopics({ ...options, ...corpus, topics: join(own, name) }, surroundings));
  }
  for (const measure of sharedSets(shared, options, surroundings)) measured.push(await measure());
  return conclude(measured, options, surroundings);
}

/** One measurement for each set that exists, in the layout that the folder's README describes. */
function sharedSets(
  shared: string,
  options: EvaluateOptions,
  surroundings: Surroundings,
): (() => Promise<Measured>)[] {
  const at = (...names: string[]): string => join(shared, ...names);
  const topics = (corpus: string, file: string) => (): Promise<Measured> =>
    measureTopics({ ...options, corpus, topics: file }, surroundings);
  const sets: [readonly string[], () => Promise<Measured>][] = [
    [[at('..', 'seeds'), at('seeds-dev.jsonl')], topics(at('..', 'seeds'), at('seeds-dev.jsonl'))],
    [[at('squad-dev')], topics(at('squad-dev', 'corpus'), at('squad-dev', 'topics.jsonl'))],
    [
      [at('selection', 'trecqa-dev.jsonl')],
      () => measureSelection(at('selection', 'trecqa-dev.jsonl'), options, surroundings),
    ],
    [
      [at('cranfield')],
      () =>
        measureDocuments(
          {
            ...options,
            corpus: at('cranfield', 'documents.jsonl'),
            queries: at('cranfield', 'queries.jsonl'),
            qrels: at('cranfield', 'qrels.txt'),
          },
          surroundings,
        ),
    ],
  ];
  return sets.filter(([needs]) => needs.every((path) => existsSync(path))).map(([, measure]) => measure);
}

async function measureTopics(options: TopicsOptions, surroundings: Surroundings): Promise<Measured> {
  const set = setName(options.topics);
  const all = readTopics(await readText(options.topics));
  const topics = options.heldOut === true ? heldOutHalf(all) : all;
  const verbatim = await open(configFor(options, surroundings), 'reader', surroundings);
  const progress = createProgress(set, topics.length, surroundings);
  const evaluation = await evaluateTopics(verbatim.whole, topics, progress.advance);
  progress.end();
  const style = styleFor(surroundings);
  return {
    report: reportTopics(set, verbatim.whole, topics, evaluation),
    below: [
      renderReliability(evaluation.reliability, style),
      ...(options.misses === true ? missedTopics(evaluation, style) : []),
    ],
  };
}

async function measureSelection(
  file: string,
  options: EvaluateOptions,
  surroundings: Surroundings,
): Promise<Measured> {
  const set = setName(file);
  const questions = readSelection(await readText(file));
  const progress = createProgress(set, questions.length, surroundings);
  const { report, ordered } = await evaluateSelection(set, questions, progress.advance);
  progress.end();
  return { report, below: options.misses === true ? missedSelection(ordered, styleFor(surroundings)) : [] };
}

async function measureDocuments(options: DocumentsOptions, surroundings: Surroundings): Promise<Measured> {
  const set = setName(options.corpus);
  const [documents, queries, qrels] = await Promise.all(
    [options.corpus, options.queries, options.qrels].map(readText),
  );
  const asked = readQueries(queries ?? '');
  const progress = createProgress(set, asked.length, surroundings);
  const { report, ordered } = await evaluateDocuments(
    set,
    readDocuments(documents ?? ''),
    asked,
    readJudgements(qrels ?? ''),
    progress.advance,
  );
  progress.end();
  return { report, below: options.misses === true ? missedDocuments(ordered, styleFor(surroundings)) : [] };
}

/** "seeds-dev" of "…/seeds-dev.jsonl", "squad-dev" of "…/squad-dev/topics.jsonl". */
function setName(file: string): string {
  const name = basename(file).replace(/\.jsonl$/, '');
  return name === 'topics' || name === 'documents' ? basename(dirname(file)) : name;
}

/** Prints, compares and saves. 1 where a measure fell below the baseline. */
async function conclude(
  measured: readonly Measured[],
  options: EvaluateOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { output } = surroundings;
  const style = styleFor(surroundings);
  const reports = measured.map(({ report }) => report);
  const baseline =
    options.baseline === undefined ? undefined : readBaseline(await readText(options.baseline));
  const falls: Fall[] = reports.flatMap((report) => fallsBelow(report, baseline ?? new Map()));
  if (options.json === true) {
    for (const report of reports) output.write(`${JSON.stringify(report)}\n`);
  } else {
    for (const { report, below } of measured) {
      const parts = [renderReport(report, baseline, style), ...below];
      output.write(`${parts.filter((part) => part !== '').join('\n\n')}\n\n`);
    }
    output.write(`${renderFalls(falls, baseline !== undefined, style)}\n`);
  }
  if (options.save !== undefined) await save(options.save, reports);
  return falls.length > 0 ? 1 : 0;
}

async function save(file: string, reports: readonly Report[]): Promise<void> {
  const earlier: Baseline = existsSync(file) ? readBaseline(await readText(file)) : new Map();
  await writeFile(file, writeBaseline(reports, earlier));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new VerbatimError('USAGE', `${path} cannot be read: ${messageOf(cause)}`, cause);
  }
}
