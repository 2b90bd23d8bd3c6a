// 👍 and 👎 below an answer, and the form that asks why.
import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { longestNote, type RatingVerdict, verdicts } from '../../src/index.ts';
import { actions, ratingView, readToken } from '../shared/actions.ts';
import { chatWords } from '../shared/wording/chat.ts';
import type { Desk } from './desk.ts';
import { limits } from './limits.ts';
import { beside, pressedValue, teamOf, withAnswer } from './pressed.ts';
import { askerOf } from './questions.ts';
import { sentence, toPerson } from './sending.ts';
import { withinLimits } from './within-limits.ts';

export function listenForRatings(app: App, desk: Desk): void {
  const { answering, verbatim, log } = desk;

  app.action<BlockAction>(actions.useful, async ({ ack, action, body, respond }) => {
    await ack();
    await withAnswer(desk, { body, action, respond }, async ({ id: answerId }) => {
      const asker = askerOf(teamOf(body), body.user.id, body.channel?.id ?? '');
      await verbatim.rate(asker, { answerId, verdict: 'useful' });
      await beside(respond)(sentence(chatWords.thanks));
    });
  });

  app.action<BlockAction>(actions.notUseful, async ({ ack, action, body, client, respond }) => {
    await ack();
    await answering.guarded('rating', beside(respond), async () => {
      const answerId = readToken(pressedValue(action))?.answer ?? '';
      const view = ratingModal([answerId, body.channel?.id ?? '', threadOf(body)]);
      // The trigger lives three seconds: the view is opened before anything else is asked.
      await client.views.open({ trigger_id: body.trigger_id, view: withinLimits(view, log) });
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
      const rating = { answerId, verdict, ...(words === '' ? {} : { note: words }) };
      const kept = await verbatim.rate(askerOf(body.team?.id ?? '', body.user.id, channel), rating);
      await whisper(sentence(kept ? chatWords.thanks : chatWords.notKept));
    });
  });
}

/** Of the pressed message; '' for one that stands in no thread, or comes without its content. */
const threadOf = ({ message }: BlockAction): string => String(message?.['thread_ts'] ?? '');

const plainText = (text: string) => ({ type: 'plain_text' as const, text });

/** `about` is what the form's answer comes back with. */
function ratingModal(about: readonly string[]): ModalView {
  const reasons: Readonly<Record<Exclude<RatingVerdict, 'useful'>, string>> = chatWords.reasons;
  const options = Object.entries(reasons).map(([value, text]) => ({ value, text: plainText(text) }));
  return {
    type: 'modal',
    callback_id: ratingView,
    private_metadata: about.join(' ').trim().slice(0, limits.privateMetadata),
    title: plainText(chatWords.whyTitle),
    submit: plainText(chatWords.send),
    close: plainText(chatWords.cancel),
    blocks: [
      {
        type: 'input',
        block_id: 'reason',
        label: plainText(chatWords.whyLabel),
        element: { type: 'radio_buttons', action_id: 'reason', options },
      },
      {
        type: 'input',
        block_id: 'note',
        optional: true,
        label: plainText(chatWords.noteLabel),
        element: { type: 'plain_text_input', action_id: 'note', multiline: true, max_length: longestNote },
      },
    ],
  };
}
