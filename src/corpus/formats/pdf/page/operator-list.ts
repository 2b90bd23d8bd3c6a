// What pdf.js says that a page draws, up to a limit: forms within forms can draw a page without end.
import type { PDFPageProxy } from './open.ts';

/** Operators of a page; a map has tens of thousands. */
const most = 500_000;

interface Chunk {
  readonly length: number;
}

/** What is touched of the insides of a page (pdfjs-dist 5), which has no limit of its own. */
interface Inside {
  _renderPageChunk(chunk: Chunk, state: State): void;
}

interface State {
  readonly streamReader: { cancel(reason: Error): Promise<void> } | null;
  readonly opListReadCapability: { reject(reason: Error): void };
}

/** Rejects where there are more than `most`. */
export async function operatorListOf(page: PDFPageProxy): ReturnType<PDFPageProxy['getOperatorList']> {
  const inside = page as unknown as Inside;
  const take = inside._renderPageChunk.bind(page);
  let count = 0;
  inside._renderPageChunk = (chunk, state) => {
    count += chunk.length;
    if (count <= most) return take(chunk, state);
    const reason = new Error(`The page draws more than ${most} things.`);
    // What pdf.js goes on with is of no use; whether it could be told so matters to nobody.
    state.streamReader?.cancel(reason).catch(() => {});
    state.opListReadCapability.reject(reason);
  };
  return page.getOperatorList();
}
