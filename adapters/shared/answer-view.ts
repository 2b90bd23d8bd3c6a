// How an answer is to be drawn, and what is noted above its quotes, on every chat platform.
import type { Abstained, Answered } from '../../src/index.ts';
import { partLine, respelling, understoodAs } from './wording/answer.ts';
import { chatWords } from './wording/chat.ts';

export interface SharedView {
  /** With the sentences around each quote. */
  readonly context?: boolean;
  /** Only the asker sees it: it can be posted to the channel. */
  readonly private?: boolean;
  /** Index of the first quote to show; the ones before it were shown already. */
  readonly from?: number;
  /** Files came with the question: the answer says that they were not read. */
  readonly hasFiles?: boolean;
  /** Shown above: the question as it was understood, and who asked where that is not plain to see. */
  readonly heading?: { readonly question: string; readonly askedBy?: string };
}

/** How the question was read, in sentences. */
export const notesOf = (
  { respelled, understood, parts = [] }: Answered | Abstained,
  { hasFiles = false }: SharedView,
): readonly string[] => [
  ...(hasFiles ? [chatWords.attachments] : []),
  ...(understood === undefined ? [] : [understoodAs(understood)]),
  ...respelled.map(respelling),
  ...parts.map(partLine),
];
