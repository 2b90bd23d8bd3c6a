// The quotes of an answer, or the closest passages where it is unsure, with what can be pressed below them. Pure.
import { type Answered, type Quote, styles, type Unsure } from '../../../src/index.ts';
import { answerLabel, answerWords, closestLabel } from '../../shared/wording/answer.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { commandWords } from '../../shared/wording/chat/commands.ts';
import { alsoIn } from '../../shared/wording/citation.ts';
import { pictureWords } from '../../shared/wording/picture.ts';
import {
  type Block,
  type Button,
  type Control,
  heading,
  line,
  type Menu,
  type Message,
  note,
  type Part,
  type QuoteBlock,
} from '../port/message.ts';
import type { PageViews } from '../port/platform.ts';
import type { Abilities } from '../port/port.ts';
import { withPages } from './pages.ts';
import { type AnswerToken, actions, writeToken } from './token.ts';
import { headOf, type View } from './view.ts';

export interface DrawsFor extends Pick<Abilities, 'buttons'> {
  /** Absent where the platform shows no pictures. */
  readonly pages?: PageViews;
}

export const cited = (quote: Quote, shownAs: NonNullable<QuoteBlock['cited']>): Part => [
  { kind: 'quote', quote, cited: shownAs },
];

export function drawQuoted(answer: Answered | Unsure, view: View, { buttons, pages }: DrawsFor): Message {
  const { from = 0, context = false } = view;
  const isUnsure = answer.kind === 'unsure';
  const quotes = answer.quotes.slice(from);
  const labelOf = isUnsure ? closestLabel : answerLabel;
  const closest = isUnsure ? ({ isClosest: true } as const) : {};
  return {
    head: [...headOf(answer, view), ...(isUnsure ? [heading(answerWords.unsureHeading)] : [])],
    body: quotes.map((quote, index) => cited(quote, { label: labelOf(from + index), context, ...closest })),
    foot: (shown) => {
      const waiting = quotes.length - shown;
      const below = [
        ...(from === 0 ? belowOf(answer, buttons) : []),
        ...(view.isPosted === true ? [note(buttonWords.posted)] : []),
      ];
      if (!buttons) {
        return {
          blocks: [...below, ...(waiting > 0 ? [note(commandWords.leftOut(waiting))] : [])],
          rows: [],
        };
      }
      const offered = from === 0 ? suggestionButtons(answer, view) : [];
      return {
        blocks: below,
        rows: [
          ...(offered.length > 0 ? [offered] : []),
          controls(tokenOf(answer, view, shown), waiting, {
            canBePosted: view.canBePosted === true,
            hasPages: pages !== undefined && withPages(quotes.slice(0, shown), pages).length > 0,
          }),
        ],
      };
    },
  };
}

/** Where else the first quote is, and before its buttons or lines, what suggestions are. */
const belowOf = (answer: Answered | Unsure, buttons: boolean): Block[] => [
  ...(answer.alsoIn.length > 0 ? [note(alsoIn(answer.alsoIn))] : []),
  ...(answer.kind === 'unsure' && answer.suggestions.length > 0
    ? [answerWords.suggestionsHeading, ...(buttons ? [] : answer.suggestions)].flatMap(line)
    : []),
];

const tokenOf = (
  { id }: Answered | Unsure,
  { from = 0, context = false, hasFiles, heading: above, isOthers }: View,
  shown: number,
): AnswerToken => ({
  ...{ answer: id, from, shown, context },
  ...(hasFiles === true ? { hasFiles } : {}),
  ...(above === undefined ? {} : { heading: above }),
  ...(isOthers === true ? { isOthers } : {}),
});

export const button = (action: string, value: string, label: string): Button => ({
  kind: 'button',
  action,
  value,
  label,
});

/** A button for each question that may be meant. */
export const suggestionButtons = (
  { id, suggestions = [] }: { readonly id: string; readonly suggestions?: readonly string[] },
  { isOthers = false }: Pick<View, 'isOthers'>,
): Button[] =>
  suggestions.map((suggestion, from) => {
    const token = writeToken({ answer: id, from, shown: 0, context: false, isOthers });
    return button(actions.suggestion, token, suggestion);
  });

function controls(
  token: AnswerToken,
  waiting: number,
  { canBePosted, hasPages }: { readonly canBePosted: boolean; readonly hasPages: boolean },
): Control[] {
  const value = writeToken(token);
  const post: Button = {
    ...button(actions.post, value, buttonWords.post),
    isPrimary: true,
    confirm: {
      title: buttonWords.postTitle,
      text: buttonWords.postText,
      yes: buttonWords.postYes,
      no: buttonWords.postNo,
    },
  };
  return [
    ...(canBePosted ? [post] : []),
    button(actions.context, value, token.context ? buttonWords.lessContext : buttonWords.context),
    ...(waiting > 0 ? [button(actions.more, value, buttonWords.more(waiting))] : []),
    ...(hasPages ? [button(actions.page, value, pictureWords.button)] : []),
    citeMenu(actions.cite, token.answer),
    ...(token.isOthers === true ? [] : [feedback(value)]),
  ];
}

const feedback = (value: string): Control => ({
  kind: 'feedback',
  positive: { ...button(actions.useful, value, buttonWords.useful), spoken: buttonWords.usefulSpoken },
  negative: {
    ...button(actions.notUseful, value, buttonWords.notUseful),
    spoken: buttonWords.notUsefulSpoken,
  },
});

/** The styles of references. */
export const citeMenu = (action: string, answer: string, chosen?: string): Menu => ({
  kind: 'menu',
  action,
  value: writeToken({ answer, from: 0, shown: 0, context: false }),
  label: buttonWords.cite,
  options: styles.map(({ name, label }) => ({ value: name, label })),
  ...(chosen === undefined ? {} : { chosen }),
});
