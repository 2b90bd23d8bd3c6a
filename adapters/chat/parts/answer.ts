// An answer as a message in neutral parts. Pure: the same answer and view give the same message.
import type { Abstained, Answer, Quote, Told } from '../../../src/index.ts';
import { abstention, answerWords, documentLine, searchedIn, telling } from '../../shared/wording/answer.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { type Block, bold, emptyFoot, line, type Message, note, paragraph, plain } from '../port/message.ts';
import { leftOut } from './page.ts';
import { button, cited, type DrawsFor, drawQuoted, suggestionButtons } from './quoted.ts';
import { actions, writeToken } from './token.ts';
import { headOf, type View } from './view.ts';

export function drawAnswer(answer: Answer, view: View, abilities: DrawsFor): Message {
  switch (answer.kind) {
    case 'answered':
    case 'unsure':
      return drawQuoted(answer, view, abilities);
    case 'abstained':
      return drawAbstained(answer, view, abilities);
    case 'told':
      return drawTold(answer);
  }
}

/** A greeting, thanks, help, or the list of documents, as many as fit. */
function drawTold(answer: Told): Message {
  const documents = answer.subject === 'documents' ? answer.documents.map(documentLine).map(line) : [];
  return { head: line(telling(answer)), body: documents, foot: leftOut(documents.length) };
}

function drawAbstained(answer: Abstained, view: View, { buttons }: DrawsFor): Message {
  const { suggestions, nearest, searched, id } = answer;
  const offered = suggestionButtons(answer, view);
  const token = writeToken({ answer: id, from: 0, shown: 0, context: false });
  return {
    head: [
      ...headOf(answer, view),
      paragraph(plain(abstention(answer))),
      note(answerWords.searchedOnly(searchedIn(searched))),
      ...(suggestions.length > 0 ? [paragraph(plain(answerWords.suggestionsHeading))] : []),
    ],
    body: buttons ? [] : suggestions.map(line),
    foot: () => ({
      blocks: [],
      rows: buttons
        ? [
            ...(offered.length > 0 ? [offered] : []),
            ...(nearest.length > 0 ? [[button(actions.nearest, token, buttonWords.nearest)]] : []),
          ]
        : [],
    }),
  };
}

/** The nearest passages of an abstention, plainly marked as no answer. */
export const drawNearest = ({ nearest }: Abstained): Message => ({
  head: [paragraph(bold(answerWords.nearestHeading))],
  body: nearest.map((quote) => cited(quote, { label: '≈', context: false, isClosest: true })),
  foot: () => emptyFoot,
});

/** One quote by itself, as it was looked up. */
export const drawLookedUp = (quote: Quote, head: readonly Block[] = []): Message => ({
  head,
  body: [cited(quote, { label: '', context: false })],
  foot: () => emptyFoot,
});
