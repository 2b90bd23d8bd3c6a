// The engines that are measured, in the order of the table. Ours answers end to end; the others search alone.
import type { BenchEngine } from './engine.ts';

export const ours = 'verbatim';
/** How ours is opened: as a command, which reads passages when they are asked about; without the encoder; as a bot that has read ahead. */
export const ways: ReadonlyMap<
  string,
  { readonly reranker: 'small' | 'off'; readonly memory: 'tool' | 'bot' }
> = new Map([
  [ours, { reranker: 'small', memory: 'tool' }],
  ['verbatim-without-encoder', { reranker: 'off', memory: 'tool' }],
  ['verbatim-read-ahead', { reranker: 'small', memory: 'bot' }],
]);
export const raw = 'minisearch';

/** Imported when asked for, so that no engine's code stands in another's memory. */
const peers: Readonly<Record<string, () => Promise<BenchEngine>>> = {
  [raw]: async () => (await import('./minisearch.ts')).createMiniSearchPeer(),
  'minisearch-no-stop-words': async () =>
    (await import('./minisearch.ts')).createMiniSearchPeerWithoutStopWords(),
  lunr: async () => (await import('./lunr.ts')).createLunrPeer(),
  orama: async () => (await import('./orama.ts')).createOramaPeer(),
};

export const engineNames: readonly string[] = [
  raw,
  ...ways.keys(),
  ...Object.keys(peers).filter((name) => name !== raw),
];

export function openPeer(name: string): Promise<BenchEngine> {
  const open = peers[name];
  if (open === undefined)
    throw new Error(`There is no engine "${name}". Name one of ${engineNames.join(', ')}.`);
  return open();
}
