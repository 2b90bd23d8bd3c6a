// What a conversation that was just begun suggests to ask: questions that the documents answer, and what documents there are.
import { messageOf } from '../../../src/index.ts';
import { createSuggestedQuestions } from '../../shared/suggested-questions.ts';
import { documentsQuestion } from '../../shared/wording/chat/pane.ts';
import type { Context } from '../context/context.ts';
import type { ConversationOpened } from '../port/events.ts';

/** Looks for questions once in each state of the corpus, by tenant. */
export function createSuggestions(): (context: Context, event: ConversationOpened) => Promise<void> {
  const questionsOf = new Map<string, () => Promise<readonly string[]>>();
  return async ({ verbatim, log }, { asker, most, suggest }) => {
    const key = `${asker.tenant} ${most}`;
    // The last suggestion asks what documents there are.
    const questions = questionsOf.get(key) ?? createSuggestedQuestions(verbatim.within(asker), most - 1);
    questionsOf.set(key, questions);
    try {
      await suggest([...(await questions()), documentsQuestion]);
    } catch (error) {
      log.debug({ reason: messageOf(error) }, 'nothing could be suggested');
    }
  };
}
