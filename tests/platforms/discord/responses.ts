// What came of an interaction, as the person who used it sees it.
import { answerTime } from './callbacks.ts';
import type { Choice, Interaction, Modal } from './interaction-model.ts';
import { type Message, messageFlags } from './model.ts';
import type { World } from './world.ts';

export interface Responses {
  /** `failed`: three seconds passed without an answer. */
  readonly state: 'waiting' | 'answered' | 'failed';
  /** The callback's type: 4 message, 5 deferred, 6 and 7 update, 8 choices, 9 modal. */
  readonly callback: number | undefined;
  /** Milliseconds from use to the first answer. */
  readonly after: number | undefined;
  readonly ephemeral: boolean;
  /** A deferred answer is still to come. */
  readonly thinking: boolean;
  /** The message that `@original` means, unless it was deleted. */
  readonly message: Message | undefined;
  /** How often that message was changed. */
  readonly edits: number;
  /** Those not deleted. */
  readonly followUps: readonly Message[];
  readonly choices: readonly Choice[] | undefined;
  readonly modal: Modal | undefined;
}

export function responsesOf(world: World, id: string): Responses {
  const interaction: Interaction | undefined = world.interactions.get(id);
  if (interaction === undefined) throw new Error(`There is no interaction ${id}.`);
  const { outcome, createdAt } = interaction;
  const original = world.messages.get(outcome.original ?? '');
  const waiting = world.now() - createdAt <= answerTime ? 'waiting' : 'failed';
  const loading = original !== undefined && (original.message.flags & messageFlags.loading) !== 0;
  return {
    state: outcome.callback === undefined ? waiting : 'answered',
    callback: outcome.callback,
    after: outcome.at === undefined ? undefined : outcome.at - createdAt,
    ephemeral: outcome.ephemeral,
    thinking: loading && !original.deleted,
    message: original === undefined || original.deleted ? undefined : original.message,
    edits: original?.before.length ?? 0,
    followUps: outcome.followUps.flatMap((each) => {
      const kept = world.messages.get(each);
      return kept === undefined || kept.deleted ? [] : [kept.message];
    }),
    choices: outcome.choices,
    modal: outcome.modal,
  };
}
