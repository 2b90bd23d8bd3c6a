// What happens when somebody presses a button of an answer.
import type { App, BlockAction, RespondFn } from '@slack/bolt';
import { type Answer, isStyle, type Place, type RatingVerdict, verdicts } from '../../src/index.ts';
import { type AnswerToken, actions, ratingView, readToken } from '../shared/actions.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { unknownReceipt } from '../shared/wording/proof.ts';
import type { Desk } from './desk.ts';
import { gate } from './gate.ts';
import { limits } from './limits.ts';
import { drawPage, part } from './page.ts';
import { askerOf, placeOf, take, wordsOf } from './questions.ts';
import { type AnswerView, drawNearest } from './render.ts';
import { aboveQuotes, preformatted } from './rich-text.ts';
import { type Send, sentence, toChannel, toPerson } from './sending.ts';
import { withinMessageLimits } from './within-limits.ts';

const noUnfurling = { unfurl_links: false, unfurl_media: false } as const;

/** A message of its own that only the person who pressed sees. */
const beside =
  (respond: RespondFn): Send =>
  (message) =>
    respond({ ...message, ...noUnfurling, response_type: 'ephemeral', replace_original: false });

/** In the place of the message that was pressed. */
const inPlace =
  (respond: RespondFn): Send =>
  (message) =>
    respond({ ...message, ...noUnfurling, replace_original: true });

const pressedValue = (action: BlockAction['actions'][number]): string | undefined =>
  'value' in action ? (action.value as string | undefined) : undefined;

interface Pressed {
  readonly body: BlockAction;
  readonly action: BlockAction['actions'][number];
  readonly respond: RespondFn;
}

export function listenForPresses(app: App, desk: Desk): void {
  const { answering, verbatim } = desk;

  /** Recalls the pressed answer; says so where it is not kept, or not for the place of the button. */
  const withAnswer = (
    { body, action, respond }: Pressed,
    work: (answer: Answer, token: AnswerToken) => Promise<void>,
  ): Promise<void> =>
    answering.guarded('press', beside(respond), async () => {
      const token = readToken(pressedValue(action));
      const answer =
        token === undefined ? undefined : await verbatim.within(placePressed(body)).recall(token.answer);
      if (answer === undefined || token === undefined) await beside(respond)(sentence(chatWords.notKept));
      else await work(answer, token);
    });

  app.action<BlockAction>(actions.context, async ({ ack, action, body, respond }) => {
    await ack();
    await withAnswer({ body, action, respond }, (answer, { from, context }) => {
      const view = { ...viewPressed(body, answer, from), from, context: !context };
      return answering.show(answer, placePressed(body), inPlace(respond), view);
    });
  });

  app.action<BlockAction>(actions.more, async ({ ack, action, body, respond }) => {
    await ack();
    await withAnswer({ body, action, respond }, (answer, { from, shown }) =>
      answering.show(answer, placePressed(body), beside(respond), { from: from + shown }),
    );
  });

  app.action<BlockAction>(actions.nearest, async ({ ack, action, body, respond }) => {
    await ack();
    await withAnswer({ body, action, respond }, async (answer) => {
      if (answer.kind !== 'abstained') return;
      const scoped = verbatim.within(placePressed(body));
      await beside(respond)(withinMessageLimits(gate(drawNearest(answer), scoped, desk.log), desk.log));
    });
  });

  app.action<BlockAction>(actions.post, async ({ ack, action, body, client, respond }) => {
    await ack();
    await withAnswer({ body, action, respond }, async ({ question }) => {
      const channel = body.channel?.id ?? '';
      const view = { heading: { question, askedBy: body.user.id } };
      const send = toChannel(client, channel);
      await take(desk, {
        client,
        question,
        team: teamOf(body),
        user: body.user.id,
        channel,
        send,
        whisper: beside(respond),
        view,
      });
    });
  });

  app.action<BlockAction>(
    new RegExp(`^${actions.suggestion}-\\d+$`),
    async ({ ack, action, body, client, respond }) => {
      await ack();
      const question = wordsOf(pressedValue(action) ?? '');
      const send = beside(respond);
      await take(desk, {
        client,
        question,
        team: teamOf(body),
        user: body.user.id,
        channel: body.channel?.id ?? '',
        send,
        whisper: send,
        view: { private: true, heading: { question } },
      });
    },
  );

  app.action<BlockAction>(actions.cite, async ({ ack, action, body, respond }) => {
    await ack();
    const [style = '', answerId = ''] = (
      action.type === 'static_select' ? action.selected_option.value : ''
    ).split(' ');
    await answering.guarded('cite', beside(respond), async () => {
      const scoped = verbatim.within(placePressed(body));
      const answer = await scoped.recall(answerId);
      if (answer?.kind !== 'answered' || !isStyle(style))
        return void (await beside(respond)(sentence(chatWords.notKept)));
      const references = await Promise.all(answer.quotes.map(({ receipt }) => scoped.cite(receipt, style)));
      const parts = references.map((reference, index) =>
        part(preformatted(reference ?? unknownReceipt(answer.quotes[index]?.receipt ?? ''))),
      );
      await beside(respond)(withinMessageLimits(drawPage(parts), desk.log));
    });
  });

  app.action<BlockAction>(actions.useful, async ({ ack, action, body, respond }) => {
    await ack();
    await withAnswer({ body, action, respond }, async ({ id }) => {
      await verbatim.rate(askerOf(teamOf(body), body.user.id, body.channel?.id ?? ''), {
        answerId: id,
        verdict: 'useful',
      });
      await beside(respond)(sentence(chatWords.thanks));
    });
  });

  app.action<BlockAction>(actions.notUseful, async ({ ack, action, body, client, respond }) => {
    await ack();
    await answering.guarded('rating', beside(respond), async () => {
      const token = readToken(pressedValue(action));
      // The trigger lives three seconds: the view is opened before anything else is asked.
      await client.views.open({
        trigger_id: body.trigger_id,
        view: ratingModal([token?.answer ?? '', body.channel?.id ?? '', threadOf(body)]),
      });
    });
  });

  app.view(ratingView, async ({ ack, body, view, client }) => {
    await ack();
    const [answerId = '', channel = '', thread] = view.private_metadata.split(' ');
    const whisper = toPerson(client, channel, body.user.id, thread);
    await answering.guarded('rating', whisper, async () => {
      const { reason, note } = view.state.values;
      const verdict = verdicts.find((known) => known === reason?.['reason']?.selected_option?.value);
      const words = note?.['note']?.value?.trim() ?? '';
      if (verdict === undefined) return;
      const team = body.team?.id ?? '';
      const kept = await verbatim.rate(askerOf(team, body.user.id, channel), {
        answerId,
        verdict,
        ...(words === '' ? {} : { note: words }),
      });
      await whisper(sentence(kept ? chatWords.thanks : chatWords.notKept));
    });
  });
}

/** What the pressed message shows besides quotes. Messages for one person alone come without their content. */
function viewPressed({ container, message }: BlockAction, { question }: Answer, from: number): AnswerView {
  if (container['is_ephemeral'] !== true) return { above: aboveQuotes(message?.['blocks']) };
  return from === 0 ? { private: true, heading: { question } } : {};
}

const placePressed = (body: BlockAction): Place => placeOf(body.channel?.id ?? '');

/** Of the pressed message; '' for one that stands in no thread, or comes without its content. */
const threadOf = ({ message }: BlockAction): string => String(message?.['thread_ts'] ?? '');

const teamOf = (body: BlockAction): string => body.team?.id ?? body.user.team_id ?? '';

type Reason = Exclude<RatingVerdict, 'useful'>;

/** `about` is what the form's answer comes back with. */
function ratingModal(about: readonly string[]) {
  const option = ([value, text]: readonly [string, string]) => ({
    value,
    text: { type: 'plain_text' as const, text },
  });
  const reasons: Readonly<Record<Reason, string>> = chatWords.reasons;
  return {
    type: 'modal' as const,
    callback_id: ratingView,
    private_metadata: about.join(' ').trim().slice(0, limits.privateMetadata),
    title: { type: 'plain_text' as const, text: chatWords.whyTitle },
    submit: { type: 'plain_text' as const, text: chatWords.send },
    close: { type: 'plain_text' as const, text: chatWords.cancel },
    blocks: [
      {
        type: 'input' as const,
        block_id: 'reason',
        label: { type: 'plain_text' as const, text: chatWords.whyLabel },
        element: {
          type: 'radio_buttons' as const,
          action_id: 'reason',
          options: Object.entries(reasons).map(option),
        },
      },
      {
        type: 'input' as const,
        block_id: 'note',
        optional: true,
        label: { type: 'plain_text' as const, text: chatWords.noteLabel },
        element: { type: 'plain_text_input' as const, action_id: 'note', multiline: true, max_length: 500 },
      },
    ],
  };
}
