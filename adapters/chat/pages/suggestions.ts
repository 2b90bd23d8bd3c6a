// What a conversation that was just begun suggests to ask: searches that the documents answer, and what documents there are.
import { messageOf } from '../../../src/index.ts';
import { createSearches } from '../../shared/searches.ts';
import { paneWords } from '../../shared/wording/chat/pane.ts';
import type { Context } from '../context/context.ts';
import type { ConversationOpened } from '../port/events.ts';

/** Looks for searches once in each state of the corpus, by tenant. */
export function createSuggestions(): (context: Context, event: ConversationOpened) => Promise<void> {
  const searchesOf = new Map<string, () => Promise<readonly string[]>>();
  return async ({ verbatim, log }, { asker, most, suggest }) => {
    const key = `${asker.tenant} ${most}`;
    // The last suggestion asks what documents there are.
    const searches = searchesOf.get(key) ?? createSearches(verbatim.within(asker), most - 1);
    searchesOf.set(key, searches);
    try {
      await suggest([...(await searches()), paneWords.documents]);
    } catch (error) {
      log.debug({ reason: messageOf(error) }, 'nothing could be suggested');
    }
  };
}
