// Fetches the reranker's weights from their public hub.
import {
  type FileName,
  type FoundWeights,
  fileNames,
  messageOf,
  VerbatimError,
  type Weights,
} from '../../../src/index.ts';
import { rerankerWords } from '../../shared/wording/reranker.ts';
import { fetchDocument, internet, type Network } from '../import/fetch.ts';

/** The model has 34 million bytes, and lines may be slow. */
export const hub: Network = { ...internet, bytes: 64 * 1024 * 1024, milliseconds: 10 * 60 * 1000 };

/** Throws FETCH_FAILED or FETCH_REFUSED, saying what else can be done. */
export async function fetchWeights(
  known: readonly Weights[],
  network: Network,
  onFetch: (url: string) => void,
): Promise<FoundWeights> {
  const weights = known.find(({ urls }) => urls !== undefined);
  const urls = weights?.urls;
  if (weights === undefined || urls === undefined)
    throw new VerbatimError('USAGE', rerankerWords.onlyFromFile(known[0]?.name ?? ''));
  const files: Partial<Record<FileName, Uint8Array>> = {};
  for (const name of fileNames) {
    onFetch(urls[name]);
    files[name] = await fetchFile(urls[name], network);
  }
  const { 'model.onnx': model, 'tokenizer.json': tokenizer } = files;
  if (model === undefined || tokenizer === undefined) throw new TypeError('A file was not fetched.');
  return { weights, files: { 'model.onnx': model, 'tokenizer.json': tokenizer } };
}

async function fetchFile(url: string, network: Network): Promise<Uint8Array> {
  try {
    return (await fetchDocument(url, network)).bytes;
  } catch (cause) {
    if (!(cause instanceof VerbatimError)) throw cause;
    throw new VerbatimError(cause.code, rerankerWords.notFetched(messageOf(cause)), cause);
  }
}
