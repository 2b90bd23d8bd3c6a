// An answer as a message in neutral parts. Pure: the same answer and view give the same message.
import {
  type Abstained,
  type Answer,
  type Answered,
  type Quote,
  styles,
  type Told,
} from '../../../src/index.ts';
import { excerpt } from '../../shared/excerpt.ts';
import {
  abstention,
  documentLine,
  nearestHeading,
  searchedIn,
  suggestionsHeading,
  telling,
} from '../../shared/wording/answer.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { alsoIn } from '../../shared/wording/citation.ts';
import { commandWords } from '../../shared/wording/commands.ts';
import {
  type Block,
  type Button,
  bold,
  type Control,
  emptyFoot,
  line,
  type Menu,
  type Message,
  note,
  type Part,
  paragraph,
  plain,
} from '../port/message.ts';
import type { Abilities } from '../port/port.ts';
import { leftOut } from './page.ts';
import { type AnswerToken, actions, writeToken } from './token.ts';
import { notesOf, type View } from './view.ts';

/** Characters of a question that is repeated above its answer. */
export const longestHeading = 300;

export type DrawsFor = Pick<Abilities, 'buttons'>;

export function drawAnswer(answer: Answer, view: View, abilities: DrawsFor): Message {
  switch (answer.kind) {
    case 'answered':
      return drawAnswered(answer, view, abilities);
    case 'abstained':
      return drawAbstained(answer, view, abilities);
    case 'told':
      return drawTold(answer);
  }
}

function headOf(answer: Answered | Abstained, view: View): Block[] {
  const { heading } = view;
  const notes = notesOf(answer, view);
  const asked = bold(excerpt(answer.question, longestHeading));
  const askedBy = heading?.askedBy === undefined ? [] : [plain(' — '), { person: heading.askedBy }];
  return [
    ...(heading === undefined ? [] : [paragraph(asked, ...askedBy)]),
    ...(notes.length > 0 ? [note(notes.join(' '))] : []),
  ];
}

/** A greeting, thanks, help, or the list of documents, as many as fit. */
function drawTold(answer: Told): Message {
  const documents = answer.subject === 'documents' ? answer.documents.map(documentLine).map(line) : [];
  return { head: line(telling(answer)), body: documents, foot: leftOut(documents.length) };
}

const cited = (quote: Quote, label: string, context = false): Part => [
  { kind: 'quote', quote, cited: { label, context } },
];

function drawAnswered(answer: Answered, view: View, { buttons }: DrawsFor): Message {
  const { from = 0, context = false, hasFiles, heading, canBePosted = false } = view;
  const quotes = answer.quotes.slice(from);
  const also =
    answer.alsoIn.length > 0 && from === 0 ? [note(alsoIn(answer.alsoIn.map(({ title }) => title)))] : [];
  return {
    head: headOf(answer, view),
    body: quotes.map((quote, index) => cited(quote, `[${from + index + 1}]`, context)),
    foot: (shown) => {
      const waiting = quotes.length - shown;
      const token: AnswerToken = {
        answer: answer.id,
        from,
        shown,
        context,
        ...(hasFiles === true ? { hasFiles } : {}),
        ...(heading === undefined ? {} : { heading }),
      };
      if (buttons) return { blocks: also, rows: [controls(token, waiting, canBePosted)] };
      return { blocks: [...also, ...(waiting > 0 ? [note(commandWords.leftOut(waiting))] : [])], rows: [] };
    },
  };
}

const button = (action: string, value: string, label: string): Button => ({
  kind: 'button',
  action,
  value,
  label,
});

function controls(token: AnswerToken, waiting: number, canBePosted: boolean): Control[] {
  const value = writeToken(token);
  const post: Button = { ...button(actions.post, value, buttonWords.postHere), isPrimary: true };
  return [
    ...(canBePosted ? [post] : []),
    button(actions.context, value, token.context ? buttonWords.lessContext : buttonWords.context),
    ...(waiting > 0 ? [button(actions.more, value, buttonWords.more(waiting))] : []),
    citeMenu(actions.cite, token.answer),
    button(actions.useful, value, buttonWords.useful),
    button(actions.notUseful, value, buttonWords.notUseful),
  ];
}

/** The styles of references. */
export const citeMenu = (action: string, answer: string, chosen?: string): Menu => ({
  kind: 'menu',
  action,
  value: writeToken({ answer, from: 0, shown: 0, context: false }),
  label: buttonWords.cite,
  options: styles.map(({ name, label }) => ({ value: name, label })),
  ...(chosen === undefined ? {} : { chosen }),
});

function drawAbstained(answer: Abstained, view: View, { buttons }: DrawsFor): Message {
  const { suggestions, nearest, searched, id } = answer;
  const tokenOf = (from: number): string => writeToken({ answer: id, from, shown: 0, context: false });
  const offered = suggestions.map((suggestion, index) =>
    button(actions.suggestion, tokenOf(index), suggestion),
  );
  return {
    head: [
      ...headOf(answer, view),
      paragraph(plain(abstention(answer))),
      note(`Searched ${searchedIn(searched)}.`),
      ...(suggestions.length > 0 ? [paragraph(plain(suggestionsHeading))] : []),
    ],
    body: buttons ? [] : suggestions.map(line),
    foot: () => ({
      blocks: [],
      rows: buttons
        ? [
            ...(offered.length > 0 ? [offered] : []),
            ...(nearest.length > 0 ? [[button(actions.nearest, tokenOf(0), buttonWords.nearest)]] : []),
          ]
        : [],
    }),
  };
}

/** The nearest passages of an abstention, plainly marked as no answer. */
export const drawNearest = ({ nearest }: Abstained): Message => ({
  head: [paragraph(bold(nearestHeading))],
  body: nearest.map((quote) => cited(quote, '≈')),
  foot: () => emptyFoot,
});

/** One quote by itself, as it was looked up. */
export const drawLookedUp = (quote: Quote, head: readonly Block[] = []): Message => ({
  head,
  body: [cited(quote, '')],
  foot: () => emptyFoot,
});
