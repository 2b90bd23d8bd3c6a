// 👍 and 👎 below an answer, and the form that asks why.
import { longestNote, type RatingVerdict, verdicts } from '../../../src/index.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import type { Context } from '../context/context.ts';
import { actions, forms, readToken } from '../parts/token.ts';
import type { Form, Pressed, Response, Submitted } from '../port/events.ts';
import { type Message, paragraph, plain, sentence } from '../port/message.ts';
import type { PressedAnswer } from './pressed.ts';

type Reason = Exclude<RatingVerdict, 'useful'>;

const reasonOptions = () => {
  const reasons: Readonly<Record<Reason, string>> = chatWords.reasons;
  return Object.entries(reasons).map(([value, label]) => ({ value, label }));
};

export async function rateUseful({ context, asker, answer, response }: PressedAnswer): Promise<void> {
  await context.verbatim.rate(asker, { answerId: answer.id, verdict: 'useful' });
  await response.send(sentence(chatWords.thanks));
}

/** A form may be the acknowledgement itself: it is opened before anything is asked of the core. */
export function openRating({ answering, platform }: Context, event: Pressed): Promise<void> {
  const answerId = readToken(event.value)?.answer ?? '';
  let response: Response | undefined;
  const whisper = (message: Message): Promise<unknown> => {
    response ??= event.respond('private');
    return response.whisper(message);
  };
  return answering.guarded('rating', whisper, () =>
    platform.abilities.forms ? event.open(ratingForm(answerId)) : whisper(askWhy(answerId)),
  );
}

const ratingForm = (answerId: string): Form => ({
  form: forms.rating,
  value: answerId,
  title: chatWords.whyTitle,
  fields: [
    { kind: 'choice', name: 'reason', label: chatWords.whyLabel, options: reasonOptions() },
    { kind: 'text', name: 'note', label: chatWords.noteLabel, longest: longestNote },
  ],
  submit: chatWords.send,
  close: chatWords.cancel,
});

/** The reasons as buttons, where there are no forms. */
const askWhy = (answerId: string): Message => ({
  head: [paragraph(plain(chatWords.whyTitle))],
  body: [],
  foot: () => ({
    blocks: [],
    rows: [
      reasonOptions().map(({ value, label }) => ({
        kind: 'button' as const,
        action: `${actions.reason}-${value}`,
        value: answerId,
        label,
      })),
    ],
  }),
});

/** A reason that was pressed. */
export const rateByButton = (context: Context, event: Pressed): Promise<void> =>
  rate(context, event, event.value, event.action.slice(actions.reason.length + 1), '');

/** What was filled in. */
export const rateByForm = (context: Context, event: Submitted): Promise<void> =>
  rate(context, event, event.value, event.fields['reason'] ?? '', (event.fields['note'] ?? '').trim());

function rate(
  { answering, verbatim }: Context,
  event: Pressed | Submitted,
  answerId: string,
  reason: string,
  note: string,
): Promise<void> {
  const { send, whisper } = event.respond('private');
  return answering.guarded('rating', whisper, async () => {
    const verdict = verdicts.find((known) => known === reason);
    const rating = verdict && { answerId, verdict, ...(note === '' ? {} : { note }) };
    const isRated = rating !== undefined && (await verbatim.rate(event.asker, rating));
    return send(sentence(isRated ? chatWords.thanks : chatWords.notKept));
  });
}
