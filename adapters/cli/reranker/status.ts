// reranker status and remove: what is installed, and taking it out again.
import { installPackages, removeWeights, rerankerStatus } from '../../../src/index.ts';
import { rerankerWords } from '../../shared/wording/reranker.ts';
import { configFor } from '../commands/open.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

/** 0 where questions can be reranked, 1 where something is missing or damaged, or it is off. */
export async function showReranker(surroundings: Surroundings): Promise<ExitStatus> {
  const { data, reranker } = configFor({}, surroundings);
  if (reranker === 'small') {
    surroundings.output.write(`${rerankerWords.small}\n`);
    return 0;
  }
  const { manifest, fault, missing, readAhead } = await rerankerStatus(data);
  const isOff = reranker === 'off';
  const problems = [
    ...(fault === undefined ? [] : [rerankerWords.fault(fault)]),
    ...(missing.length === 0 ? [] : [rerankerWords.packages(missing, installPackages)]),
    ...(isOff ? [rerankerWords.off] : []),
  ];
  const lines =
    manifest === undefined && fault === undefined
      ? [rerankerWords.absent]
      : [
          ...(manifest === undefined || fault !== undefined
            ? []
            : [rerankerWords.present(manifest.name, manifest.source, manifest.licence)]),
          ...(readAhead === undefined ? [] : [rerankerWords.readAhead(readAhead)]),
          ...(problems.length === 0 ? [rerankerWords.ready] : problems),
        ];
  surroundings.output.write(`${lines.join('\n')}\n`);
  return manifest !== undefined && problems.length === 0 ? 0 : 1;
}

export async function removeReranker(surroundings: Surroundings): Promise<ExitStatus> {
  const { data } = configFor({}, surroundings);
  const removed = await removeWeights(data);
  surroundings.output.write(`${removed ? rerankerWords.removed(data) : rerankerWords.absent}\n`);
  return 0;
}
