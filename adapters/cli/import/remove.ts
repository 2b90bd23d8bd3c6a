// remove: deletes documents from the corpus, with their entries in sources.yaml.
import { rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { listFiles, removeSources, VerbatimError } from '../../../src/index.ts';
import { readSourcesFile, writeSourcesFile } from '../../shared/import/corpus-files.ts';
import { importWords } from '../../shared/wording/terminal/import.ts';
import { type CorpusOption, configFor } from '../commands/open.ts';
import { confirm, type YesOption } from '../terminal/confirm.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

export interface RemoveOptions extends CorpusOption, YesOption {}

/** `paths` as `verbatim sources` lists them, or as the shell completes them. */
export async function remove(
  paths: readonly string[],
  options: RemoveOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const folder = configFor(options, surroundings).corpus;
  const listed = new Set((await listFiles(folder)).paths ?? []);
  const chosen = paths.map((path) => {
    const below = relative(resolve(folder), resolve(path)).split(sep).join('/');
    const found = [path, below].find((one) => listed.has(one));
    if (found === undefined) throw new VerbatimError('USAGE', importWords.notThere(path));
    return found;
  });
  const question = importWords.askRemove(chosen.length);
  if (!(await confirm(question, importWords.wouldRemove(chosen), options, surroundings))) {
    surroundings.output.write(`${importWords.left}\n`);
    return 1;
  }
  const yaml = await readSourcesFile(folder);
  const without = removeSources(yaml, chosen);
  for (const path of chosen) await rm(join(folder, path));
  if (without !== yaml) await writeSourcesFile(folder, without);
  surroundings.output.write(`${importWords.removed(chosen.length)}\n`);
  return 0;
}
