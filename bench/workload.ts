// What every engine is given: a folder of documents, the questions, and a place to save to.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCorpus, textOf } from './corpus.ts';
import type { BenchPassage } from './engines/engine.ts';

const questionsFile = 'questions.json';

export const corpusFolder = (folder: string): string => join(folder, 'corpus');

export async function writeWorkload(folder: string, passages: number, questions: number): Promise<void> {
  const made = makeCorpus(passages, questions);
  await mkdir(corpusFolder(folder), { recursive: true });
  for (const document of made.documents)
    await writeFile(join(corpusFolder(folder), document.path), textOf(document));
  await writeFile(join(folder, questionsFile), JSON.stringify(made.questions));
}

export const readQuestions = async (folder: string): Promise<string[]> =>
  JSON.parse(await readFile(join(folder, questionsFile), 'utf8'));

/** The passages as our core cuts them: the title stands above, and each paragraph is one. */
export async function readPassages(folder: string): Promise<BenchPassage[]> {
  const passages: BenchPassage[] = [];
  for (const path of (await readdir(corpusFolder(folder))).sort()) {
    const [title = '', ...paragraphs] = (await readFile(join(corpusFolder(folder), path), 'utf8'))
      .trim()
      .split('\n\n');
    for (const text of paragraphs) passages.push({ title, text });
  }
  return passages;
}
