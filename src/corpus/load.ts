// Reads a folder of source documents. What can't be read is a named problem; everything else is served.
import { assembleCorpus, type Corpus } from './assemble.ts';
import { listFiles } from './list.ts';
import { loadSources } from './load-sources.ts';
import { type ReadFile, readFiles } from './read-file.ts';
import { openReaders } from './readers.ts';

export type { Corpus } from './assemble.ts';

/** Loads every document below `folder`, ordered by path. Never throws for what is in the folder. */
export async function loadCorpus(folder: string): Promise<Corpus> {
  const { paths, problems } = await listFiles(folder);
  if (paths === undefined) return { documents: [], problems };
  const sources = await loadSources(folder);
  const readers = openReaders();
  try {
    const files: ReadFile[] = [];
    for await (const file of readFiles(folder, paths, readers)) files.push(file);
    const corpus = assembleCorpus(folder, files, sources);
    return { ...corpus, problems: [...problems, ...corpus.problems] };
  } finally {
    await readers.close();
  }
}
