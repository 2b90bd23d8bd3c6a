// What people see of an answer that takes a while: the status of its thread, which brings Slack's stop button.
import type { WebClient } from '@slack/web-api';
import { type Log, messageOf } from '../../../src/index.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { paneWords } from '../../shared/wording/chat/pane.ts';
import { limits } from '../render/limits.ts';

/** A thread of a direct message or a channel. */
export interface AgentThread {
  /** Of its workspace. */
  readonly client: WebClient;
  readonly channel: string;
  readonly thread: string;
}

export interface Progress {
  /** An assistant thread was begun: the app is of the older experience. */
  begin(thread: AgentThread): void;
  /** Runs the work that answers `words`, with a status once it has taken a while. Rejects as the work does. */
  during(thread: AgentThread, words: string, work: () => Promise<void>): Promise<void>;
  /** Nothing is under way in the thread any more. */
  end(thread: AgentThread): Promise<void>;
}

const deprecation =
  'the app has the assistant pane, which Slack ends in February 2027: docs/slack.md says how to switch, which cannot be undone';

/** Milliseconds that an answer may take without a status: nearly all take less, and need no further calls. */
const patience = 400;
/** Assistant threads whose title is still to be set; beyond as many, titles are left as Slack made them. */
const mostUntitled = 10_000;

export function createProgress(log: Log): Progress {
  /** Whether Slack refused a session of an agent: then the app has the assistant pane. */
  let isAssistant = false;
  const untitled = new Set<string>();

  /** A status is never worth an answer: what Slack refuses is left out. */
  async function quietly(what: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      log.debug({ what, reason: messageOf(error) }, 'Slack did not take a status');
      return false;
    }
  }

  /** Of a thread that has none yet. */
  function setTitle({ client, channel, thread }: AgentThread, words: string): void {
    if (words === '' || !untitled.delete(`${channel} ${thread}`)) return;
    const title = excerpt(words, limits.promptTitle);
    void quietly('title', () =>
      client.assistant.threads.setTitle({ channel_id: channel, thread_ts: thread, title }),
    );
  }

  async function setStatus(
    { client, channel, thread }: AgentThread,
    isWorking: boolean,
    words = '',
  ): Promise<void> {
    const place = { channel_id: channel, thread_ts: thread };
    const title = excerpt(words, limits.sessionTitle);
    const set = () =>
      client.agents.sessions.setStatus({
        ...place,
        status: isWorking ? 'processing' : 'active',
        ...(title === '' ? {} : { title }),
      });
    if (!isAssistant && (await quietly('session', set))) return;
    const status = isWorking ? paneWords.searching : '';
    const taken = await quietly('status', () => client.assistant.threads.setStatus({ ...place, status }));
    isAssistant ||= taken;
  }

  return {
    begin({ channel, thread }) {
      if (!isAssistant) log.warn({ channel }, deprecation);
      isAssistant = true;
      if (untitled.size < mostUntitled) untitled.add(`${channel} ${thread}`);
    },
    async during(place, words, work) {
      setTitle(place, words);
      let shown: Promise<void> | undefined;
      const timer = setTimeout(() => {
        shown = setStatus(place, true, words);
      }, patience);
      try {
        await work();
      } finally {
        clearTimeout(timer);
        // The thread's first message can come before Slack's word that the thread was opened.
        setTitle(place, words);
        if (shown !== undefined) {
          await shown;
          await setStatus(place, false);
        }
      }
    },
    end: (place) => setStatus(place, false),
  };
}
