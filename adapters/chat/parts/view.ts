// How an answer is shown, and what is noted above its quotes.
import type { Abstained, Answered, Unsure } from '../../../src/index.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { partLine, respelling, understoodAs, unsureBecause } from '../../shared/wording/answer.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import { type Block, bold, note, paragraph, plain } from '../port/message.ts';

export interface View {
  /** With the sentences around each quote. */
  readonly context?: boolean;
  /** Only the asker sees it, so it can be posted for everybody. */
  readonly canBePosted?: boolean;
  /** It was posted for everybody, which the message then says in place of the button. */
  readonly isPosted?: boolean;
  /** Index of the first quote to show; the ones before it were shown already. */
  readonly from?: number;
  /** Files came with the question: the answer says that they were not read. */
  readonly hasFiles?: boolean;
  /** The question is shown above, with who asked where that is not plain to see. */
  readonly heading?: { readonly askedBy?: string };
  /** The question is somebody else's message. Its words are not stored, so the answer cannot be rated. */
  readonly isOthers?: boolean;
}

/** Characters of a question that is repeated above its answer. */
export const longestHeading = 300;

type Asked = Answered | Unsure | Abstained;

/** The question, where it is shown above, and how it was read. */
export function headOf(answer: Asked, view: View): Block[] {
  const { heading } = view;
  const notes = notesOf(answer, view);
  const asked = bold(excerpt(answer.question, longestHeading));
  const askedBy = heading?.askedBy === undefined ? [] : [plain(' — '), { person: heading.askedBy }];
  return [
    ...(heading === undefined ? [] : [paragraph(asked, ...askedBy)]),
    ...(notes.length > 0 ? [note(notes.join(' '))] : []),
    // Of several questions each has its line: where one ends without a mark, the next would read on.
    ...(answer.parts ?? []).map((part) => note(partLine(part))),
  ];
}

/** How the question was read, in sentences. */
function notesOf(answer: Asked, { hasFiles = false }: View): readonly string[] {
  const { respelled, understood } = answer;
  const because = answer.kind === 'unsure' ? unsureBecause(answer) : undefined;
  return [
    ...(hasFiles ? [chatWords.attachments] : []),
    ...(understood === undefined ? [] : [understoodAs(understood)]),
    ...respelled.map(respelling),
    ...(because === undefined ? [] : [because]),
  ];
}
