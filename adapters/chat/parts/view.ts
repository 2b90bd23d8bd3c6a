// How an answer is shown, and what is noted above its quotes.
import type { Abstained, Answered } from '../../../src/index.ts';
import { partLine, respelling, understoodAs } from '../../shared/wording/answer.ts';
import { chatWords } from '../../shared/wording/chat.ts';

export interface View {
  /** With the sentences around each quote. */
  readonly context?: boolean;
  /** Only the asker sees it, so it can be posted for everybody. */
  readonly canBePosted?: boolean;
  /** Index of the first quote to show; the ones before it were shown already. */
  readonly from?: number;
  /** Files came with the question: the answer says that they were not read. */
  readonly hasFiles?: boolean;
  /** The question is shown above, with who asked where that is not plain to see. */
  readonly heading?: { readonly askedBy?: string };
}

/** How the question was read, in sentences. */
export const notesOf = (
  { respelled, understood, parts = [] }: Answered | Abstained,
  { hasFiles = false }: View,
): readonly string[] => [
  ...(hasFiles ? [chatWords.attachments] : []),
  ...(understood === undefined ? [] : [understoodAs(understood)]),
  ...respelled.map(respelling),
  ...parts.map(partLine),
];
