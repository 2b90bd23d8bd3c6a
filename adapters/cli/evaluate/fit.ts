// evaluate fit: makes the files of weights again from the training sets, and says how the same does on corpora left out.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  alone,
  collectionsOf,
  featureWeightsFile,
  type Lesson,
  learn,
  lessonsOf,
  listsOfSelection,
  loadCorpus,
  measureLeftOut,
  openLog,
  openReranker,
  type Reranker,
  readSelection,
  readTopics,
  supportWeightsFile,
  type Topic,
  trainingHalf,
  VerbatimError,
} from '../../../src/index.ts';
import { configFor, measuringBudget } from '../commands/open.ts';
import { renderLeftOut } from '../render/reports.ts';
import { createProgress } from '../terminal/progress.ts';
import { styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

export interface FitOptions {
  readonly shared: string;
  /** A folder of further corpora of real documents. */
  readonly topics: string;
  readonly out: string;
  readonly without: readonly string[];
}

/** How much each kind of set counts: as that many questions. Real documents are what users have. */
const counts = { real: 1600, squad: 150, small: 300, squad2: 50, own: 300, languages: 60, selection: 100 };
/** Every third topic of squad-dev is taught, and so on; more bring nothing. `reread`: small collections that a reranker reads. */
const every = { squad: 3, squad2: 2, reread: 5 };

export async function fit(options: FitOptions, surroundings: Surroundings): Promise<ExitStatus> {
  const { shared, out, without } = options;
  const sharedReal = await corporaIn(join(shared, 'real'), without);
  const real = [...sharedReal, ...(await fetchedIn(options.topics))];
  const parts = { 'shared real': sharedReal.map(nameOf), 'all real': real.map(nameOf) };
  const log = await openLog('silent');
  const opened = await openReranker(configFor({}, surroundings), {
    ...{ rerankerBudget: measuringBudget, memory: 'reader', log, now: Date.now },
  });
  const reranker = opened?.reranker;
  const lessons = async (folder: string, by?: Reranker, choose?: Choose): Promise<Lesson[]> =>
    lessonsIn(join(folder, 'corpus'), join(folder, 'topics.jsonl'), surroundings, by, choose);
  const all = async (folders: readonly string[], by?: Reranker, choose?: Choose): Promise<Lesson[]> => {
    const found: Lesson[] = [];
    for (const folder of folders) found.push(...(await lessons(folder, by, choose)));
    return found;
  };
  const own = (corpus: string, topics: string, by?: Reranker): Promise<Lesson[]> =>
    lessonsIn(corpus, topics, surroundings, by);
  try {
    const taught = weigh(await all(real, reranker), counts.real);
    const squad2 = await all(await corporaIn(join(shared, 'squad2')), undefined, everySecond);
    const languages = [
      ...(await all(await corporaIn(join(shared, 'real-languages')))),
      ...(await own('tests/topics/languages', 'tests/topics/languages.jsonl')),
    ];
    const always = [
      ...weigh(await lessons(join(shared, 'squad-dev'), undefined, everyThirdOfHalf), counts.squad),
      ...weigh(await smallLessons(shared, surroundings, reranker), counts.small),
      ...weigh(squad2, counts.squad2),
      ...weigh(languages, counts.languages),
      ...weigh(
        [
          ...(await own(join(shared, '..', 'seeds'), join(shared, 'seeds-dev.jsonl'), reranker)),
          ...(await own('corpus', 'tests/topics/questions-as-asked.jsonl', reranker)),
          ...(await own('corpus', 'tests/topics/corpus.jsonl', reranker)),
        ],
        counts.own,
      ),
    ];
    const questions = readSelection(await readFile(join(shared, 'selection', 'trecqa-train.jsonl'), 'utf8'));
    const selection = await listsOfSelection(questions, counts.selection / questions.length);
    const weights = learn([...taught, ...always], selection);
    await writeFile(join(out, 'feature-weights.ts'), featureWeightsFile(weights));
    await writeFile(join(out, 'support-weights.ts'), supportWeightsFile(weights));
    const show = (name: string, measured: readonly Lesson[], beside: readonly Lesson[]): void => {
      const measures = measureLeftOut(measured, beside, selection, parts);
      for (const [part, figures] of Object.entries(measures))
        surroundings.output.write(`${renderLeftOut(`${name}, ${part}`, figures, styleFor(surroundings))}\n`);
    };
    show('default', taught.map(alone), always.map(alone));
    if (reranker !== undefined) show(reranker.name, taught, always);
    return 0;
  } finally {
    await opened?.close();
  }
}

type Choose = (topics: readonly Topic[]) => readonly Topic[];

/** Collections of three documents, asked about themselves and about what they leave out: people begin with a few files. */
async function smallLessons(
  shared: string,
  surroundings: Surroundings,
  reranker: Reranker | undefined,
): Promise<Lesson[]> {
  const folder = join(shared, 'squad-dev');
  const { documents } = await loadCorpus(join(folder, 'corpus'));
  const topics = readTopics(await readFile(join(folder, 'topics.jsonl'), 'utf8'));
  const small = collectionsOf(documents, everyThirdOfHalf(topics)).filter(({ name }) => name === 'small');
  const progress = createProgress('small', small.length, surroundings);
  const lessons: Lesson[] = [];
  for (const [index, { documents: few, answered, unanswered }] of small.entries()) {
    const asked = [...answered, ...unanswered.map((topic) => ({ ...topic, answerable: false }))];
    const corpus = { documents: few, problems: [] };
    const by = index % every.reread === 0 ? reranker : undefined;
    lessons.push(...(await lessonsOf({ group: 'small', share: 1, corpus, topics: asked }, by)));
    progress.advance();
  }
  progress.end();
  return lessons;
}

const everyThirdOfHalf: Choose = (topics) =>
  trainingHalf(topics).filter((_, index) => index % every.squad === 0);
const everySecond: Choose = (topics) => topics.filter((_, index) => index % every.squad2 === 0);

/** Folders with corpus/ and topics.jsonl, in order. */
async function corporaIn(folder: string, without: readonly string[] = []): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => !without.includes(name)).sort();
  return names.map((name) => join(folder, name)).filter((path) => existsSync(join(path, 'topics.jsonl')));
}

/** Those whose documents were fetched; others would be taught as questions that nothing answers. */
async function fetchedIn(folder: string): Promise<string[]> {
  const corpora = await corporaIn(folder);
  const missing = corpora.filter((path) => !existsSync(join(path, 'corpus')));
  if (missing.length > 0)
    throw new VerbatimError(
      'USAGE',
      `These have no documents yet: ${missing.join(', ')}. Run fetch.sh in each of them.`,
    );
  return corpora;
}

const nameOf = (folder: string): string => basename(folder);

const weigh = (lessons: readonly Lesson[], count: number): Lesson[] =>
  lessons.map((lesson) => ({ ...lesson, share: count / lessons.length }));

async function lessonsIn(
  folder: string,
  file: string,
  surroundings: Surroundings,
  reranker?: Reranker,
  choose: Choose = (topics) => topics,
): Promise<Lesson[]> {
  const group = basename(dirname(file));
  const topics = choose(readTopics(await readFile(file, 'utf8'))).filter(({ told }) => told === undefined);
  const corpus = await loadCorpus(folder);
  const progress = createProgress(group, topics.length, surroundings);
  const lessons = await lessonsOf({ group, share: 1, corpus, topics }, reranker, progress.advance);
  progress.end();
  return lessons;
}
