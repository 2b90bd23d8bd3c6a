// The assistant pane: suggested searches, a status while it searches, the question as the thread's title.
import { Assistant } from '@slack/bolt';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Receive } from '../../chat/port/port.ts';
import { createTurns } from '../../chat/rules/turns.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { paneWords } from '../../shared/wording/chat/pane.ts';
import { sourceOf } from '../address/source.ts';
import { limits, type Payload } from '../render/limits.ts';
import { wordsOf } from '../render/words.ts';
import type { Interactions } from './interactions.ts';
import type { Heard } from './messages.ts';

/** Threads whose title is known to be set; beyond as many, one may be set again. */
const mostTitled = 10_000;

/**
 * `hear` answers a direct message. Bolt hands every direct message in a thread to the pane, also in threads of no pane:
 * status and title are refused there, and the answer comes all the same.
 */
export function createPane(
  { common }: Pick<Interactions, 'common'>,
  receive: Receive<Payload>,
  hear: (heard: Heard) => Promise<void>,
  log: Log,
): Assistant {
  const titled = new Set<string>();
  const inTurn = createTurns();
  const adorn = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.debug({ what, reason: messageOf(error) }, 'the assistant pane did not take it');
    }
  };
  return new Assistant({
    threadStarted: ({ event, body, context, setSuggestedPrompts }) =>
      receive({
        ...common(body.event_id, sourceOf(context), event.assistant_thread.user_id),
        kind: 'conversation-opened',
        most: limits.prompts,
        suggest: (searches) =>
          setSuggestedPrompts({ title: paneWords.prompts, prompts: searches.map(promptOf) }),
      }),
    // Answers do not depend on the channel that is open beside the pane.
    threadContextChanged: async () => {},
    userMessage: async ({ event, body, context, setStatus, setTitle }) => {
      if ('bot_id' in event && event.bot_id !== undefined) return;
      const thread = 'thread_ts' in event ? `${event.channel} ${event.thread_ts}` : event.channel;
      const words = 'text' in event ? wordsOf(event.text ?? '') : '';
      // Status and title take their time: a second question must not overtake the first meanwhile.
      await inTurn(thread, async () => {
        await adorn('status', () => setStatus(paneWords.searching));
        if (words !== '' && !titled.has(thread)) {
          if (titled.size >= mostTitled) titled.clear();
          titled.add(thread);
          await adorn('title', () => setTitle(excerpt(words, limits.promptTitle)));
        }
        await hear({ event, body, context });
        // An answer ends the status; a message that was answered before has none.
        await adorn('status', () => setStatus(''));
      });
    },
  });
}

const promptOf = (message: string) => ({ title: excerpt(message, limits.promptTitle), message });
