// reranker status and remove: what is installed, and taking it out again.
import { type Config, installPackages, removeWeights, rerankerStatus } from '../../../src/index.ts';
import { rerankerWords } from '../../shared/wording/reranker.ts';
import { configFor } from '../commands/open.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

/** 0 where questions can be reranked, 1 where something is missing or damaged, or it is off. */
export async function showReranker(surroundings: Surroundings): Promise<ExitStatus> {
  const { data, reranker } = configFor({}, surroundings);
  const { lines, isUsed } = await statusOf(data, reranker);
  surroundings.output.write(`${lines.join('\n')}\n`);
  return isUsed ? 0 : 1;
}

async function statusOf(
  data: string,
  reranker: Config['reranker'],
): Promise<{ readonly lines: readonly string[]; readonly isUsed: boolean }> {
  if (reranker === 'small') return { lines: [rerankerWords.small], isUsed: true };
  const { manifest, fault, missing, readAhead } = await rerankerStatus(data);
  const off = reranker === 'off' ? [rerankerWords.off] : [];
  if (manifest === undefined && fault === undefined)
    return off.length > 0
      ? { lines: [rerankerWords.absent, ...off], isUsed: false }
      : { lines: [rerankerWords.small, rerankerWords.larger], isUsed: true };
  const problems = [
    ...(fault === undefined ? [] : [rerankerWords.fault(fault)]),
    ...(missing.length === 0 ? [] : [rerankerWords.packages(missing, installPackages)]),
    ...off,
  ];
  const lines = [
    ...(manifest === undefined || fault !== undefined
      ? []
      : [rerankerWords.present(manifest.name, manifest.source, manifest.licence)]),
    ...(readAhead === undefined ? [] : [rerankerWords.readAhead(readAhead)]),
    ...(problems.length === 0 ? [rerankerWords.ready] : problems),
  ];
  return { lines, isUsed: manifest !== undefined && problems.length === 0 };
}

export async function removeReranker(surroundings: Surroundings): Promise<ExitStatus> {
  const { data } = configFor({}, surroundings);
  const removed = await removeWeights(data);
  surroundings.output.write(`${removed ? rerankerWords.removed(data) : rerankerWords.absent}\n`);
  return 0;
}
