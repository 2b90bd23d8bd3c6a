// Every set that is there: the project's own topics, and the shared ones in the layout that their README describes.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CorpusOption } from '../commands/open.ts';
import type { Surroundings } from '../terminal/surroundings.ts';
import type { Measured } from './conclude.ts';
import { measureCorpora } from './corpora.ts';
import { measureDocuments, measureSelection } from './orders.ts';
import type { EvaluateOptions } from './sets.ts';
import { measureTopics } from './topics.ts';

export interface AllOptions extends EvaluateOptions, CorpusOption {
  readonly own: string;
  readonly shared: string;
}

export async function measureAll(options: AllOptions, surroundings: Surroundings): Promise<Measured[]> {
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
  return measured;
}

/** One measurement for each set that exists. */
function sharedSets(
  shared: string,
  { json, misses }: EvaluateOptions,
  surroundings: Surroundings,
): (() => Promise<Measured>)[] {
  const options: EvaluateOptions = {
    ...(json === undefined ? {} : { json }),
    ...(misses === undefined ? {} : { misses }),
  };
  const at = (...names: string[]): string => join(shared, ...names);
  const topics = (corpus: string, file: string) => (): Promise<Measured> =>
    measureTopics({ ...options, corpus, topics: file }, surroundings);
  const cranfield = {
    ...options,
    corpus: at('cranfield', 'documents.jsonl'),
    queries: at('cranfield', 'queries.jsonl'),
    qrels: at('cranfield', 'qrels.txt'),
  };
  const selection = at('selection', 'trecqa-dev.jsonl');
  const [seeds, seedTopics] = [at('..', 'seeds'), at('seeds-dev.jsonl')];
  const sets: [readonly string[], () => Promise<Measured>][] = [
    [[seeds, seedTopics], topics(seeds, seedTopics)],
    [[at('squad-dev')], topics(at('squad-dev', 'corpus'), at('squad-dev', 'topics.jsonl'))],
    [[selection], () => measureSelection(selection, options, surroundings)],
    [[at('cranfield')], () => measureDocuments(cranfield, surroundings)],
    [
      [at('real')],
      () => measureCorpora({ ...options, folder: at('real'), without: unread(at('real')) }, surroundings),
    ],
    [
      [at('real-languages')],
      () => measureCorpora({ ...options, folder: at('real-languages') }, surroundings),
    ],
  ];
  return sets.filter(([needs]) => needs.every((path) => existsSync(path))).map(([, measure]) => measure);
}

/** The corpus that nobody reads while working, so that its figure is of documents the program was not made for. */
const unread = (folder: string): string[] =>
  ['manuals'].filter((name) => existsSync(join(folder, name, 'topics.jsonl')));
