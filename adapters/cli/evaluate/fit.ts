// evaluate fit: rebuilds the files of weights from the training sets.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  collectionsOf,
  featureWeightsFile,
  fitLogistic,
  fitOrder,
  listsOfSelection,
  listsOfTopics,
  loadCorpus,
  readSelection,
  readTopics,
  supportExamples,
  supportWeightsFile,
  trainingHalf,
  VerbatimError,
} from '../../../src/index.ts';
import { createProgress } from '../terminal/progress.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

export interface FitOptions {
  readonly shared: string;
  readonly out: string;
}

export async function fit(
  what: string,
  options: FitOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { documents } = await loadCorpus(join(options.shared, 'squad-dev', 'corpus'));
  const topics = readTopics(await readFile(join(options.shared, 'squad-dev', 'topics.jsonl'), 'utf8'));
  const half = trainingHalf(topics);
  if (what === 'order') {
    const lists = await listsOfTopics(documents, half);
    const questions = readSelection(
      await readFile(join(options.shared, 'selection', 'trecqa-train.jsonl'), 'utf8'),
    );
    // Few questions with many candidates: together they count half as much as the topics do.
    const selection = await listsOfSelection(questions, half.length / questions.length / 2);
    await writeFile(
      join(options.out, 'feature-weights.ts'),
      featureWeightsFile(fitOrder([...lists, ...selection])),
    );
    return 0;
  }
  if (what !== 'support') throw new VerbatimError('USAGE', 'Fit "order" or "support".');
  const collections = collectionsOf(documents, half);
  const progress = createProgress('collections', collections.length, surroundings);
  const examples: Awaited<ReturnType<typeof supportExamples>>[] = [];
  for (const collection of collections) {
    examples.push(await supportExamples(collection));
    progress.advance();
  }
  progress.end();
  const answerable = fitLogistic(examples.flatMap((made) => made.answerable));
  const right = fitLogistic(examples.flatMap((made) => made.right));
  await writeFile(join(options.out, 'support-weights.ts'), supportWeightsFile(answerable, right));
  return 0;
}
