// What kind of change a difference amounts to.

import type { DifferenceRun } from './text/word-difference.ts';
import type { Altered } from './verdict.ts';

/** What was done to a passage: `undefined` where nothing but marked omissions and insertions remain. */
export type Change = Altered['alteration'] | 'cut' | 'cut-inside-word' | undefined;

/** Words of a gap from which it counts as a cut. One word that is missing, a "not", is a changed statement. */
const shortestCut = 2;

/** A place at which the two texts differ. */
interface Site {
  readonly removed: string;
  readonly removedWords: number;
  readonly inserted: string;
  readonly insertedWords: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** The gravest of all changes in a difference from a passage to a quotation. */
export function changeOf(difference: readonly DifferenceRun[]): Change {
  const sites = sitesOf(difference);
  const insideWord = sites.filter(cutsWord);
  const found = new Set(sites.filter((site) => !cutsWord(site)).map(changeAt));
  const gravest = (['words', 'cut', 'case', 'punctuation', 'editorial'] as const).find((change) =>
    found.has(change),
  );
  if (gravest === 'words') return 'words';
  return insideWord.length > 0 ? 'cut-inside-word' : gravest;
}

/** How many words the second text has for which the first has others or none; an editor's are not counted. */
export const strangeWords = (difference: readonly DifferenceRun[]): number =>
  sitesOf(difference)
    .filter((site) => changeAt(site) !== 'editorial')
    .reduce((sum, site) => sum + site.insertedWords, 0);

/** How many words the first text has, at most, in one place where the second has none and no mark. */
export const widestCut = (difference: readonly DifferenceRun[]): number =>
  Math.max(
    0,
    ...sitesOf(difference).flatMap((site) => (changeAt(site) === 'cut' ? [site.removedWords] : [])),
  );

function sitesOf(difference: readonly DifferenceRun[]): Site[] {
  const sites: Site[] = [];
  for (const [index, run] of difference.entries()) {
    const before = difference[index - 1];
    if (run.kind === 'same' || (before !== undefined && before.kind !== 'same')) continue;
    const next = difference[index + 1];
    const runs = next === undefined || next.kind === 'same' ? [run] : [run, next];
    const removed = runs.find(({ kind }) => kind === 'removed');
    const inserted = runs.find(({ kind }) => kind === 'inserted');
    sites.push({
      removed: removed?.text ?? '',
      removedWords: removed?.words ?? 0,
      inserted: inserted?.text ?? '',
      insertedWords: inserted?.words ?? 0,
      first: index === 0,
      last: index + runs.length === difference.length,
    });
  }
  return sites;
}

const ellipsis = /…|⋯|\.(?:\s?\.){2}/;
const inBrackets = /^\[[^[\]]*\]$/;

function changeAt({ removed, removedWords, inserted, insertedWords }: Site): Change {
  if (insertedWords === 0 && ellipsis.test(inserted)) return undefined;
  if (inBrackets.test(inserted)) return removedWords === 0 ? undefined : 'editorial';
  if (insertedWords === 0 && removedWords >= shortestCut) return 'cut';
  if (insertedWords === 0 && removedWords === 0) return 'punctuation';
  return removed.toLowerCase() === inserted.toLowerCase() ? 'case' : 'words';
}

/** A quotation that begins or ends within a word of the passage. */
function cutsWord({ removed, removedWords, inserted, insertedWords, first, last }: Site): boolean {
  if (removedWords !== 1 || insertedWords !== 1) return false;
  const [whole, part] = [removed.toLowerCase(), inserted.toLowerCase().replace(/[.,]$/, '')];
  if (part.length >= whole.length) return false;
  return (first && whole.endsWith(part)) || (last && whole.startsWith(part));
}
