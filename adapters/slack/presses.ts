// What happens when somebody presses a button of an answer. 👍 and 👎: see rating.ts.
import type { App, BlockAction } from '@slack/bolt';
import { type Answer, isStyle } from '../../src/index.ts';
import { actions } from '../shared/actions.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { unknownReceipt } from '../shared/wording/proof.ts';
import type { Desk } from './desk.ts';
import { gate } from './gate.ts';
import { drawPage, part } from './page.ts';
import { askerPressed, beside, inPlace, placePressed, pressedValue, teamOf, withAnswer } from './pressed.ts';
import { take, wordsOf } from './questions.ts';
import { type AnswerView, drawNearest } from './render.ts';
import { aboveQuotes, preformatted } from './rich-text.ts';
import { sentence, toChannel } from './sending.ts';
import { withinMessageLimits } from './within-limits.ts';

export function listenForPresses(app: App, desk: Desk): void {
  showMore(app, desk);
  askAgain(app, desk);
  cite(app, desk);
}

/** Context, More quotes, Nearest passages. */
function showMore(app: App, desk: Desk): void {
  const { answering, verbatim, log } = desk;

  app.action<BlockAction>(actions.context, async ({ ack, action, body, respond }) => {
    await ack();
    await withAnswer(desk, { body, action, respond }, (answer, { from, context }) => {
      const view = { ...viewPressed(body, answer, from), from, context: !context };
      return answering.show(answer, placePressed(body), inPlace(respond), view);
    });
  });

  app.action<BlockAction>(actions.more, async ({ ack, action, body, respond }) => {
    await ack();
    await withAnswer(desk, { body, action, respond }, (answer, { from, shown }) =>
      answering.show(answer, placePressed(body), beside(respond), { from: from + shown }),
    );
  });

  app.action<BlockAction>(actions.nearest, async ({ ack, action, body, respond }) => {
    await ack();
    await withAnswer(desk, { body, action, respond }, async (answer) => {
      if (answer.kind !== 'abstained') return;
      const drawing = gate(drawNearest(answer), verbatim.within(placePressed(body)), log);
      await beside(respond)(withinMessageLimits(drawing, log));
    });
  });
}

/** What the pressed message shows besides quotes. Messages for one person alone come without their content. */
function viewPressed({ container, message }: BlockAction, { question }: Answer, from: number): AnswerView {
  if (container['is_ephemeral'] !== true) return { above: aboveQuotes(message?.['blocks']) };
  return from === 0 ? { private: true, heading: { question } } : {};
}

/** Post to channel, and suggestions: both ask as whoever pressed. */
function askAgain(app: App, desk: Desk): void {
  const placed = (body: BlockAction) => ({
    team: teamOf(body),
    user: body.user.id,
    channel: body.channel?.id ?? '',
  });

  app.action<BlockAction>(actions.post, async ({ ack, action, body, client, respond }) => {
    await ack();
    await withAnswer(desk, { body, action, respond }, async ({ question }) => {
      const place = placed(body);
      await take(desk, {
        client,
        question,
        ...place,
        send: toChannel(client, place.channel),
        whisper: beside(respond),
        view: { heading: { question, askedBy: place.user } },
      });
    });
  });

  const suggestion = new RegExp(`^${actions.suggestion}-\\d+$`);
  app.action<BlockAction>(suggestion, async ({ ack, action, body, client, respond }) => {
    await ack();
    const question = wordsOf(pressedValue(action) ?? '');
    const send = beside(respond);
    const view = { private: true, heading: { question } };
    await take(desk, { client, question, ...placed(body), send, whisper: send, view });
  });
}

/** The menu of styles. */
function cite(app: App, { answering, verbatim, log }: Desk): void {
  app.action<BlockAction>(actions.cite, async ({ ack, action, body, respond }) => {
    await ack();
    const chosen = action.type === 'static_select' ? action.selected_option.value : '';
    const [style = '', answerId = ''] = chosen.split(' ');
    await answering.guarded('cite', beside(respond), async () => {
      const scoped = verbatim.within(placePressed(body));
      const answer = await scoped.recall(answerId, askerPressed(body));
      if (answer?.kind !== 'answered' || !isStyle(style))
        return void (await beside(respond)(sentence(chatWords.notKept)));
      const references = await Promise.all(answer.quotes.map(({ receipt }) => scoped.cite(receipt, style)));
      const parts = references.map((reference, index) =>
        part(preformatted(reference ?? unknownReceipt(answer.quotes[index]?.receipt ?? ''))),
      );
      await beside(respond)(withinMessageLimits(drawPage(parts), log));
    });
  });
}
