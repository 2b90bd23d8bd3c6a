// One press on an answer: what was pressed, and where its outcome goes.
import type { BlockAction, RespondFn } from '@slack/bolt';
import type { Answer, Asker, Place } from '../../src/index.ts';
import { type AnswerToken, readToken } from '../shared/actions.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { tenantWords } from '../shared/wording/tenants.ts';
import type { Desk } from './desk.ts';
import { askerOf, placeOf } from './questions.ts';
import { type Send, sentence } from './sending.ts';

export interface Pressed {
  readonly body: BlockAction;
  readonly action: BlockAction['actions'][number];
  readonly respond: RespondFn;
}

const noUnfurling = { unfurl_links: false, unfurl_media: false } as const;

/** A message of its own that only the person who pressed sees. */
export const beside =
  (respond: RespondFn): Send =>
  (message) =>
    respond({ ...message, ...noUnfurling, response_type: 'ephemeral', replace_original: false });

/** In the place of the message that was pressed. */
export const inPlace =
  (respond: RespondFn): Send =>
  (message) =>
    respond({ ...message, ...noUnfurling, replace_original: true });

export const pressedValue = (action: BlockAction['actions'][number]): string | undefined =>
  'value' in action ? (action.value as string | undefined) : undefined;

/** The channel, and what may be seen in it. */
export const placePressed = (body: BlockAction): Place => placeOf(teamOf(body), body.channel?.id ?? '');

export const askerPressed = (body: BlockAction): Asker =>
  askerOf(teamOf(body), body.user.id, body.channel?.id ?? '');

export const teamOf = (body: BlockAction): string => body.team?.id ?? body.user.team_id ?? '';

/** Recalls the pressed answer; says so where it is not kept, or not for the place of the button. */
export const withAnswer = (
  { answering, verbatim }: Desk,
  { body, action, respond }: Pressed,
  work: (answer: Answer, token: AnswerToken) => Promise<void>,
): Promise<void> =>
  answering.guarded('press', beside(respond), async () => {
    const token = readToken(pressedValue(action));
    const presser = askerPressed(body);
    if (verbatim.admits(presser) === 'unlisted')
      return void (await beside(respond)(sentence(tenantWords.unlisted(presser))));
    const answer =
      token === undefined ? undefined : await verbatim.within(presser).recall(token.answer, presser);
    if (answer === undefined || token === undefined) await beside(respond)(sentence(chatWords.notKept));
    else await work(answer, token);
  });
