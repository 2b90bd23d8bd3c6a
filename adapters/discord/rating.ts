// 👎 and the form that asks why.
import type { ModalSubmitInteraction } from 'discord.js';
import { longestNote, type RatingVerdict, verdicts } from '../../src/index.ts';
import { ratingView } from '../shared/actions.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { readId } from './components.ts';
import type { Desk } from './desk.ts';
import { askerOf, whereOf } from './places.ts';
import { callBack, callbacks, createResponse, type Interacting } from './response.ts';
import { sentence } from './sending.ts';

type Reason = Exclude<RatingVerdict, 'useful'>;

/** Numbers as Discord has them: docs.discord.com/developers/components/reference. */
const label = 18;
const menu = 3;
const input = 4;
const paragraph = 2;

/** A form is the acknowledgement itself: it opens before anything else is asked. */
export async function openRating(
  { answering, ...desk }: Desk,
  interaction: Interacting,
  answerId: string,
): Promise<void> {
  // What fails here can be said: the form did not open, so the interaction is not answered.
  let opened = false;
  const whisper: Parameters<typeof answering.guarded>[1] = async (message) => {
    if (!opened) await createResponse(interaction, 'private', desk).whisper(message);
  };
  await answering.guarded('rating', whisper, async () => {
    await callBack(desk.rest, interaction, callbacks.modal, ratingForm(answerId));
    opened = true;
  });
}

const ratingForm = (answerId: string) => {
  const reasons: Readonly<Record<Reason, string>> = chatWords.reasons;
  return {
    custom_id: `${ratingView} ${answerId}`,
    title: chatWords.whyTitle,
    components: [
      {
        type: label,
        label: chatWords.whyLabel,
        component: {
          type: menu,
          custom_id: 'reason',
          options: Object.entries(reasons).map(([value, words]) => ({ value, label: words })),
        },
      },
      {
        type: label,
        label: chatWords.noteLabel,
        component: {
          type: input,
          custom_id: 'note',
          style: paragraph,
          required: false,
          max_length: longestNote,
        },
      },
    ],
  };
};

/** What was filled in. */
export async function rate(
  { answering, verbatim, ...desk }: Desk,
  interaction: ModalSubmitInteraction,
): Promise<void> {
  const { action, value: answerId } = readId(interaction.customId);
  const { send } = createResponse(interaction, 'private', desk);
  await answering.guarded('rating', send, async () => {
    const [reason] = interaction.fields.getStringSelectValues('reason');
    const note = interaction.fields.getTextInputValue('note').trim();
    const verdict = verdicts.find((known) => known === reason);
    const isOurs = action === ratingView && verdict !== undefined;
    const asker = askerOf(whereOf(interaction), interaction.user.id);
    const kept =
      isOurs && (await verbatim.rate(asker, { answerId, verdict, ...(note === '' ? {} : { note }) }));
    await send(sentence(kept ? chatWords.thanks : chatWords.notKept));
  });
}
