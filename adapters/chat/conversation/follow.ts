// How threads of research channels are followed: what is known of each, and how the bot behaves in it.
import type { Context } from '../context/context.ts';
import type { Said } from '../port/events.ts';
import { isQuestion } from '../rules/asks.ts';
import { type Behaviour, type Heard, listen, type Thread } from '../rules/rules.ts';

/** A post in a forum asks with its title and its text. */
export const fullWords = ({ title, words }: Pick<Said, 'title' | 'words'>): string =>
  [title, words].filter((part) => part !== undefined && part !== '').join('\n');

/** Undefined where questions need a mention. */
export const behaviourIn = (
  { settings }: Pick<Context, 'settings'>,
  { to, asker }: Pick<Said, 'to' | 'asker'>,
): Behaviour | undefined => settings.behaviour(asker, to);

export const isAddressed = ({ asker, mentionsBot, repliesToBot }: Said): boolean =>
  asker.audience === 'direct' || mentionsBot || repliesToBot;

export const heardOf = (said: Said): Heard => ({
  by: said.asker.user,
  isFirst: said.isFirst,
  isQuestion: isQuestion(fullWords(said)),
  mentionsBot: said.mentionsBot || said.repliesToBot,
  mentionsOthers: said.mentionsOthers,
});

/** The thread as it is after `said`. Of channels that are no research channels nothing is remembered. */
export function follow({ memory: { threads }, settings }: Context, said: Said): Thread {
  const thread = listen(threads.get(said.conversation), heardOf(said));
  if (behaviourIn({ settings }, said) !== undefined) threads.set(said.conversation, thread);
  return thread;
}
