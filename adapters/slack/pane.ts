// The assistant pane: suggested searches, a status while it searches, the question as the thread's title.
import { Assistant } from '@slack/bolt';
import { messageOf } from '../../src/index.ts';
import { excerpt } from '../shared/excerpt.ts';
import { createSearches } from '../shared/searches.ts';
import { paneWords } from '../shared/wording/pane.ts';
import type { Desk } from './desk.ts';
import { limits } from './limits.ts';
import type { Heard } from './listening.ts';
import { mostSearches, promptsOf } from './prompts.ts';
import { directIn } from './questions.ts';
import { wordsOf } from './speech.ts';

/** Threads whose title is known to be set; beyond as many, one may be set again. */
const mostTitled = 10_000;

/**
 * `hear` answers a direct message. Bolt hands every direct message that stands in a thread to the pane, also in threads
 * of no pane: status and title are refused there, and the answer comes all the same.
 */
export function createPane(desk: Desk, hear: (heard: Heard) => Promise<void>): Assistant {
  const titled = new Set<string>();
  const searchesByTeam = new Map<string, () => Promise<readonly string[]>>();
  const searchesIn = (team: string): Promise<readonly string[]> => {
    const known = searchesByTeam.get(team);
    const searches = known ?? createSearches(desk.verbatim.within(directIn(team)), mostSearches);
    searchesByTeam.set(team, searches);
    return searches();
  };
  const adorn = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      desk.log.debug({ what, reason: messageOf(error) }, 'the assistant pane did not take it');
    }
  };
  return new Assistant({
    threadStarted: async ({ body, setSuggestedPrompts }) => {
      const prompts = promptsOf(await searchesIn(body.team_id));
      await adorn('prompts', () => setSuggestedPrompts({ title: paneWords.prompts, prompts }));
    },
    // Answers do not depend on the channel that is looked at beside the pane.
    threadContextChanged: async () => {},
    userMessage: async ({ event, body, client, context, setStatus, setTitle }) => {
      if ('bot_id' in event && event.bot_id !== undefined) return;
      const thread = 'thread_ts' in event ? `${event.channel} ${event.thread_ts}` : event.channel;
      const words = 'text' in event ? wordsOf(event.text ?? '') : '';
      // Status and title take their time: a second question must not overtake the first meanwhile.
      await desk.inTurn(`pane ${thread}`, async () => {
        await adorn('status', () => setStatus(paneWords.searching));
        if (words !== '' && !titled.has(thread)) {
          if (titled.size >= mostTitled) titled.clear();
          titled.add(thread);
          await adorn('title', () => setTitle(excerpt(words, limits.buttonText)));
        }
        try {
          await hear({ event, body, client, context });
        } finally {
          // An answer ends the status; a message that was answered before has none.
          await adorn('status', () => setStatus(''));
        }
      });
    },
  });
}
