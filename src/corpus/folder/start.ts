// What there is to say of the documents when a program starts.
import type { Corpus } from '../assemble/assemble.ts';
import type { CachedFiles } from '../cache/cached-file.ts';
import { counted } from '../document/counted.ts';
import { fewest } from './loss.ts';

/**
 * What to say where most documents of an earlier start are missing at this one, which has nothing else to compare with:
 * it may be another folder, or documents that were removed meanwhile.
 */
export function lossAtStart(cached: CachedFiles, paths: readonly string[]): string | undefined {
  const before = [...cached.values()].filter(({ file }) => file.reading !== undefined);
  const present = new Set(paths);
  const missing = before.filter(({ file }) => !present.has(file.path)).length;
  const isMost = before.length >= fewest ? missing > before.length / 2 : missing === before.length;
  if (missing === 0 || !isMost) return undefined;
  return `${counted(missing, 'document')} of ${before.length} that an earlier start read are missing. If they were not removed on purpose, mount or restore their folder.`;
}

export const nothingToAsk = ({ problems }: Corpus, loss: string | undefined): string =>
  [
    'There is no document to answer from.',
    ...(loss === undefined ? [] : [loss]),
    ...problems.map(({ path, message }) => `${path}: ${message}`),
  ].join('\n');
