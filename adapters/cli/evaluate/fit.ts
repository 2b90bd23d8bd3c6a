// evaluate fit: makes the files of weights again from the training sets, and says how the same does on corpora left out.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildRevision,
  type Course,
  createPackedEngine,
  featureWeightsFile,
  type Lesson,
  learn,
  lessonsOf,
  listsOfSelection,
  loadCorpus,
  measureLeftOut,
  openReranker,
  type Reranker,
  readSelection,
  readTopics,
  supportWeightsFile,
  type Topic,
  trainingHalf,
} from '../../../src/index.ts';
import { configFor } from '../commands/open.ts';
import { renderLeftOut } from '../render/reports.ts';
import { createProgress } from '../terminal/progress.ts';
import { styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

export interface FitOptions {
  readonly shared: string;
  readonly out: string;
  readonly without: readonly string[];
}

/** How much the corpora of real documents count, together, beside each of the other sets. */
const shares = { real: 2, other: 1, selection: 0.5 };
/** Of the other sets' topics every so manieth is taught: more of them teach nothing more. */
const every = { squad: 3, squad2: 2 };

export async function fit(options: FitOptions, surroundings: Surroundings): Promise<ExitStatus> {
  const { shared, out, without } = options;
  const opened = await openReranker(configFor({}, surroundings), {
    ...{ loads: false, log: surroundings.log, now: Date.now },
  });
  // Nobody waits, and a number that came too late would change the weights.
  const reranker = opened && { ...opened.reranker, budget: 3_600_000 };
  try {
    const names = (await readdir(join(shared, 'real')))
      .filter((name) => existsSync(join(shared, 'real', name, 'topics.jsonl')) && !without.includes(name))
      .sort();
    const real: Lesson[] = [];
    for (const name of names) real.push(...(await lessonsIn(join(shared, 'real', name), name, surroundings, reranker)));
    const weighed = weigh(real, shares.real);
    const always = [
      ...weigh(await lessonsIn(join(shared, 'squad-dev'), 'squad-dev', surroundings, undefined, squad), shares.other),
      ...weigh(await lessonsIn(join(shared, 'squad2'), 'squad2', surroundings, undefined, squad2), shares.other),
    ];
    const questions = readSelection(await readFile(join(shared, 'selection', 'trecqa-train.jsonl'), 'utf8'));
    const selection = await listsOfSelection(questions, (shares.selection * real.length) / questions.length);
    const weights = learn([...weighed, ...always], selection);
    await writeFile(join(out, 'feature-weights.ts'), featureWeightsFile(weights));
    await writeFile(join(out, 'support-weights.ts'), supportWeightsFile(weights));
    const unread = weighed.map(({ reread: _, ...lesson }) => lesson);
    const style = styleFor(surroundings);
    surroundings.output.write(renderLeftOut('default', measureLeftOut(unread, always, selection), style));
    if (reranker !== undefined)
      surroundings.output.write(renderLeftOut(reranker.name, measureLeftOut(weighed, always, selection), style));
    return 0;
  } finally {
    await opened?.close();
  }
}

const squad = (topics: readonly Topic[]): Topic[] =>
  trainingHalf(topics).filter((_, index) => index % every.squad === 0);
const squad2 = (topics: readonly Topic[]): Topic[] => topics.filter((_, index) => index % every.squad2 === 0);

/** All of them together count as `share` times the number of topics of the corpora of real documents. */
function weigh(lessons: readonly Lesson[], share: number): Lesson[] {
  const each = (share * 200) / lessons.length;
  return lessons.map((lesson) => ({ ...lesson, share: each }));
}

async function lessonsIn(
  folder: string,
  group: string,
  surroundings: Surroundings,
  reranker: Reranker | undefined,
  choose: (topics: readonly Topic[]) => readonly Topic[] = (topics) => topics,
): Promise<Lesson[]> {
  const topics = choose(readTopics(await readFile(join(folder, 'topics.jsonl'), 'utf8')));
  const revision = await buildRevision(await loadCorpus(join(folder, 'corpus')), createPackedEngine);
  const progress = createProgress(group, topics.length, surroundings);
  const course: Course = { group, share: 1, revision, topics };
  const lessons = await lessonsOf(course, reranker, progress.advance);
  progress.end();
  return lessons;
}
