// Other ways to order the same texts, measured beside ours in the same run: minisearch by itself.
import MiniSearch, { type Options } from 'minisearch';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';

/** Texts that match a question by their index, best first; ties by index. */
export type Peer = (question: string) => readonly { readonly index: number; readonly score: number }[];

/** minisearch as it comes, and with our stems and stop words in place of its own cutting of words. */
export function createPeers(texts: readonly string[]): Readonly<Record<string, Peer>> {
  return {
    minisearch: createPeer(texts, {}),
    'minisearch, stems': createPeer(texts, {
      tokenize: (text) =>
        tokenize(text)
          .filter((token) => !isStopWord(token.folded))
          .map((token) => token.term),
      processTerm: (term) => term,
    }),
  };
}

function createPeer(texts: readonly string[], options: Pick<Options, 'tokenize' | 'processTerm'>): Peer {
  const index = new MiniSearch({ fields: ['text'], ...options });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (question) =>
    index
      .search(question)
      .map(({ id, score }) => ({ index: Number(id), score }))
      .sort((a, b) => b.score - a.score || a.index - b.index);
}
