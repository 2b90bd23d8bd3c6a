// What a message that was addressed to the bot asks: its own words, or those of the message above it.
import { messageOf, shownQuotes } from '../../../src/index.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import type { Context } from '../context/context.ts';
import { readToken } from '../parts/token.ts';
import type { Said } from '../port/events.ts';
import { isQuestion } from '../rules/asks.ts';
import { fullWords } from './follow.ts';
import { leadOf, leanOn } from './replies.ts';

export interface FoundQuestion {
  readonly question: string;
  readonly hasFiles: boolean;
  /** It is somebody else's message, so the answer shows it. */
  readonly isAbove: boolean;
}

/** The question, or a sentence that says why there is none. */
export async function questionOf(context: Context, said: Said): Promise<FoundQuestion | string> {
  if (said.words !== '' || (said.title ?? '') !== '') {
    return { question: await questionIn(context, said), hasFiles: false, isAbove: false };
  }
  // Some platforms hand over the words of a reply only where it mentions the bot.
  if (said.repliesToBot) return said.mentionsBot ? chatWords.bareMention : chatWords.unreadable;
  if (said.mentionsRole === true) return chatWords.roleMention;
  const above = await context.platform.above(said);
  if (above === 'none') return chatWords.bareMention;
  // Alone in a forum's post, the bot is asked what the post asks.
  const post = said.replyTo === undefined ? said.post : undefined;
  if (above === 'unreadable' || above.words === '') {
    return post === undefined
      ? chatWords.unreadableAbove
      : { question: post, hasFiles: false, isAbove: true };
  }
  const title = post === undefined ? {} : { title: post };
  const question = await questionIn(context, { ...said, ...title, words: above.words });
  return { question, hasFiles: above.hasFiles, isAbove: true };
}

/**
 * The question that is put. Of a forum's post it is title and text together, or one of the two where that alone asks and
 * the documents answer it better: the other may tell a story.
 */
export async function questionIn({ verbatim }: Pick<Context, 'verbatim'>, said: Said): Promise<string> {
  const { title, words, asker } = said;
  if (title === undefined) return words;
  const scoped = verbatim.within(asker);
  const forms = [fullWords(said), ...[title, words].filter(isQuestion)];
  let best = { form: forms[0] ?? words, confidence: 0 };
  for (const form of forms) {
    const { answer } = await scoped.trace(form);
    if (shownQuotes(answer).length > 0 && answer.confidence > best.confidence) {
      best = { form, confidence: answer.confidence };
    }
  }
  return best.form;
}

/** Where it begins the only thread that it could lean on something in. */
const beginsAll = ({ isFirst, repliesToBot, leads, conversation }: Said): boolean =>
  isFirst && !repliesToBot && leads.length === 1 && leads[0] === conversation;

/** After a restart, or of another process, the question that a follow-up leans on is in the store, or that of the answer which it replies to. */
export async function recallBefore(context: Context, said: Said): Promise<void> {
  const { memory, verbatim, platform, log, questions } = context;
  const isKnown = leadOf(memory, said).previous !== undefined;
  if (beginsAll(said) || (isKnown && !questions.areShared)) return;
  const lead = await questions.leadIn(said.leads[0], said.asker.user);
  if (lead !== undefined) return leanOn(memory, said, lead);
  if (isKnown || !said.repliesToBot) return;
  const above = await platform.above(said);
  if (typeof above === 'string') return;
  const token = above.values.map(readToken).find((found) => found !== undefined);
  if (token === undefined) return;
  try {
    const answer = await verbatim.within(said.asker).recall(token.answer, said.asker);
    if (answer !== undefined) leanOn(memory, said, answer.understood ?? answer.question);
  } catch (error) {
    log.warn({ reason: messageOf(error) }, 'the question before cannot be recalled');
  }
}
