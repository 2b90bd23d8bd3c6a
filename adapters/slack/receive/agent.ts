// The app as people open it to talk to: suggested questions, and the stop button. Since 30 June 2026 new apps have the
// agent experience (`agent_view`); older ones may keep the assistant pane (`assistant_view`) until February 2027.
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { excerpt } from '../../shared/render/excerpt.ts';
import { paneWords } from '../../shared/wording/chat/pane.ts';
import { messageKey } from '../address/conversations.ts';
import { sourceOf } from '../address/source.ts';
import { limits } from '../render/limits.ts';
import type { Progress } from '../send/progress.ts';
import type { Interactions } from './interactions.ts';

export function listenForAgent(app: App, interactions: Interactions, progress: Progress): void {
  const { receive, common } = interactions;
  // Slack takes prompts of an agent without a thread only: with one the call silently does nothing.
  const suggest =
    (client: WebClient, channel_id: string, thread?: string) => (questions: readonly string[]) =>
      client.assistant.threads.setSuggestedPrompts({
        channel_id,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        title: paneWords.prompts,
        prompts: questions.map(promptOf),
      });

  app.event('app_home_opened', async ({ event, body, context, client }) => {
    const { tab, user, channel } = event;
    const base = common(client, body.event_id, sourceOf(context), user);
    if (tab === 'home') return receive({ ...base, kind: 'home-opened' });
    await receive({
      ...base,
      kind: 'conversation-opened',
      most: limits.prompts,
      suggest: suggest(client, channel),
    });
  });

  app.event('assistant_thread_started', async ({ event, body, context, client }) => {
    const { user_id: user, channel_id: channel, thread_ts: thread } = event.assistant_thread;
    progress.begin({ client, channel, thread });
    await receive({
      ...common(client, body.event_id, sourceOf(context), user),
      kind: 'conversation-opened',
      most: limits.prompts,
      suggest: suggest(client, channel, thread),
    });
  });

  app.event('agent_session_stopped', async ({ event, context, client }) => {
    const { channel, thread_ts: thread } = event;
    await receive({ kind: 'stopped', thread: messageKey(sourceOf(context).realm, channel, thread) });
    // Slack leaves the status as it is, also where nothing is under way any more, as after a crash.
    await progress.end({ client, channel, thread });
  });
}

const promptOf = (message: string) => ({ title: excerpt(message, limits.promptTitle), message });
