// What happens when somebody presses a button below an answer, or chooses from its menu. Ratings: see rating.ts.
import { isStyle } from '../../../src/index.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import { receiptShown, unknownReceipt } from '../../shared/wording/proof.ts';
import type { Context } from '../context/context.ts';
import { seenBy } from '../context/seen-by.ts';
import { drawAnswer, drawNearest } from '../parts/answer.ts';
import { leftOut } from '../parts/page.ts';
import { citeMenu } from '../parts/quoted.ts';
import { actions, readToken } from '../parts/token.ts';
import type { Pressed, Response, ResponseKind } from '../port/events.ts';
import { bold, code, type Message, paragraph, sentence } from '../port/message.ts';
import { toAudience } from '../rules/spoken-to.ts';
import { askAs } from './ask.ts';
import type { PressedAnswer } from './pressed.ts';
import { rateUseful } from './rating.ts';
import { showPages } from './show-pages.ts';

interface Press {
  /** Where its answer goes. */
  readonly kind: ResponseKind;
  /** Shows nothing of the documents, so it may be pressed where nothing may be quoted. */
  readonly isRating?: true;
  readonly work: (pressed: PressedAnswer) => Promise<unknown>;
}

const presses: Readonly<Record<string, Press>> = {
  [actions.context]: { kind: 'in-place', work: toggleContext },
  [actions.more]: { kind: 'private', work: showMore },
  [actions.page]: { kind: 'private', work: showPages },
  [actions.nearest]: { kind: 'private', work: showNearest },
  [actions.cite]: { kind: 'private', work: cite },
  [actions.citeStyle]: { kind: 'in-place', work: cite },
  [actions.useful]: { kind: 'private', isRating: true, work: rateUseful },
  [actions.post]: { kind: 'public', work: postForAll },
  [actions.suggestion]: { kind: 'private', work: askSuggestion },
};

/**
 * Recalls the pressed answer; says so where it is not remembered, or not for the place of the button. The place may have become one
 * where nothing may be quoted since: that is asked again, as for a question.
 */
export function pressAnswer(context: Context, event: Pressed): Promise<void> {
  const { verbatim, answering, platform } = context;
  const pressed = presses[event.action];
  const wanted = pressed?.kind ?? 'private';
  const kind = wanted === 'in-place' && !platform.abilities.changes ? 'private' : wanted;
  const response = event.respond(kind);
  const asker = seenBy(context, event.asker, kind);
  return answering.guarded('press', response.whisper, async () => {
    const refused = pressed?.isRating === true ? undefined : await answering.refusal(asker);
    if (refused !== undefined) return response.whisper(sentence(refused));
    const token = readToken(event.value);
    const answer = token === undefined ? undefined : await verbatim.within(asker).recall(token.answer, asker);
    if (answer === undefined || token === undefined || pressed === undefined) {
      return response.whisper(sentence(chatWords.notKept));
    }
    return pressed.work({ context, event, asker, answer, token, response });
  });
}

function toggleContext({ context, event, answer, token, response }: PressedAnswer): Promise<unknown> {
  const { from, hasFiles = false, isOthers = false, heading } = token;
  const view = {
    from,
    ...{ hasFiles, isOthers },
    context: !token.context,
    canBePosted: event.asker.audience === 'private' && from === 0,
    ...(heading === undefined ? {} : { heading }),
  };
  return toAudience(event.asker, () => response.send(drawAnswer(answer, view, context.draws)));
}

function showMore({ context, answer, token, response }: PressedAnswer): Promise<unknown> {
  const { from, shown, isOthers = false } = token;
  const view = { from: from + shown, isOthers };
  return response.send(drawAnswer(answer, view, context.draws));
}

async function showNearest({ answer, response }: PressedAnswer): Promise<unknown> {
  return response.send(answer.kind === 'abstained' ? drawNearest(answer) : sentence(chatWords.notKept));
}

/** In the style that was chosen; in footnotes where none was. */
async function cite({ context, event, asker, answer, response }: PressedAnswer): Promise<unknown> {
  const { choice = 'footnote' } = event;
  if ((answer.kind !== 'answered' && answer.kind !== 'unsure') || !isStyle(choice))
    return response.whisper(sentence(chatWords.notKept));
  const scoped = context.verbatim.within(asker);
  const written = await Promise.all(
    answer.quotes.map(async (quote) => {
      const { receipt } = quote;
      if (typeof receipt !== 'string') return receiptShown(quote);
      return (await scoped.cite(receipt, choice)) ?? unknownReceipt(receipt);
    }),
  );
  const references: Message = {
    head: [paragraph(bold(chatWords.references))],
    body: written.map((reference) => [code(reference)]),
    foot: (shown) => ({
      ...leftOut(written.length)(shown),
      rows: context.platform.abilities.buttons ? [[citeMenu(actions.citeStyle, answer.id, choice)]] : [],
    }),
  };
  return response.send(references);
}

/** Once for each answer and place, also after a restart; the message that was pressed then says so. */
async function postForAll(pressed: PressedAnswer): Promise<unknown> {
  const { context, asker, answer, token, response } = pressed;
  const { verbatim, platform } = context;
  if (asker.audience === 'direct') return response.whisper(sentence(chatWords.notKept));
  const key = `${platform.name}:posted:${asker.conversation}:${answer.id}`;
  if (!(await verbatim.claims.firstSeen(key))) return response.whisper(sentence(buttonWords.postedBefore));
  let isPosted = false;
  const send: Response['send'] = async (message) => {
    const sent = await response.send(message);
    isPosted = true;
    return sent;
  };
  await askAs(context, asker, { ...response, send }, answer.question, { heading: { askedBy: asker.user } });
  // Where it could not be posted, another press tries again.
  if (!isPosted) return verbatim.claims.release(key);
  if (answer.kind !== 'answered' && answer.kind !== 'unsure') return undefined;
  const { from, context: hasContext, hasFiles = false, isOthers = false, heading } = token;
  const view = {
    from,
    context: hasContext,
    ...{ hasFiles, isOthers, isPosted },
    ...(heading === undefined ? {} : { heading }),
  };
  return response.update?.(drawAnswer(answer, view, context.draws));
}

async function askSuggestion({ context, asker, answer, token, response }: PressedAnswer): Promise<unknown> {
  const question = 'suggestions' in answer ? answer.suggestions[token.from] : undefined;
  if (question === undefined) return response.whisper(sentence(chatWords.notKept));
  return askAs(context, asker, response, question, {
    canBePosted: asker.audience === 'private',
    heading: {},
    isOthers: token.isOthers === true,
  });
}
