// What people can do with anybody's message: find its sources, check its quotes. Only they see the result.
import type { App, MessageShortcut } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { messageOf } from '../../src/index.ts';
import { shortcutWords } from '../shared/wording/shortcuts.ts';
import type { Desk } from './desk.ts';
import { unescapeText } from './escape.ts';
import { messageWords } from './message-words.ts';
import { drawPage } from './page.ts';
import { askerOf, placeOf, refusalOf, take } from './questions.ts';
import { cannotSpeakTo } from './refusals.ts';
import { drawChecks } from './render-proof.ts';
import { resultModal } from './result-modal.ts';
import { type Send, sentence, toChannel } from './sending.ts';
import { withinLimits, withinMessageLimits } from './within-limits.ts';

export const shortcuts = { find: 'verbatim-find', check: 'verbatim-check' } as const;

/** Characters up to which a message is repeated above its sources. */
const longestHeading = 300;

export function listenForShortcuts(app: App, desk: Desk): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: shortcuts.find },
    async ({ ack, shortcut, client }) => {
      await ack();
      const send = beside(desk, client, shortcut, shortcutWords.sourcesTitle);
      const question = messageWords(shortcut.message);
      if (question === '') return void (await tell(desk, send, shortcutWords.noWords));
      const heading = question.length > longestHeading ? {} : { heading: { question } };
      await take(desk, {
        client,
        question,
        ...sourceOf(shortcut),
        send,
        whisper: send,
        view: { private: true, ...heading },
      });
    },
  );

  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: shortcuts.check },
    async ({ ack, shortcut, client }) => {
      await ack();
      const send = beside(desk, client, shortcut, shortcutWords.checkTitle);
      const { team, user, channel } = sourceOf(shortcut);
      await desk.answering.guarded('check', send, async () => {
        const refused = await refusalOf(desk, client, askerOf(team, user, channel, true));
        if (refused !== undefined) return void (await send(sentence(refused)));
        const scoped = desk.verbatim.within(placeOf(team, channel, true));
        const checked = await scoped.checkQuotes(messageWords(shortcut.message));
        await send(withinMessageLimits(drawPage(drawChecks(checked)), desk.log));
      });
    },
  );
}

const sourceOf = ({ team, user, channel }: MessageShortcut) => ({
  team: team?.id ?? user.team_id ?? '',
  user: user.id,
  channel: channel.id,
});

const tell = (desk: Desk, send: Send, text: string): Promise<void> =>
  desk.answering.guarded('shortcut', send, async () => void (await send(sentence(text))));

const threadSchema = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  reply_count: z.number().default(0),
});

/** The message's thread if it has replies: in others Slack accepts what is whispered and shows nothing. */
function activeThread(message: unknown): string | undefined {
  const { data } = threadSchema.safeParse(message);
  if (data?.thread_ts === undefined) return undefined;
  return data.thread_ts !== data.ts || data.reply_count > 0 ? data.thread_ts : undefined;
}

/** To the one who asked: beside the message, in a modal where the bot is not in the channel, else directly. */
function beside(desk: Desk, client: WebClient, shortcut: MessageShortcut, title: string): Send {
  const { user, channel, message, trigger_id } = shortcut;
  const thread = activeThread(message);
  const where = {
    channel: channel.id,
    user: user.id,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  };
  return async (reply) => {
    try {
      return await client.chat.postEphemeral({ ...where, ...reply });
    } catch (error) {
      if (!cannotSpeakTo(error)) throw error;
    }
    const blocks = reply.blocks ?? sentence(unescapeText(reply.text)).blocks;
    try {
      return await client.views.open({
        trigger_id,
        view: withinLimits(resultModal(title, blocks), desk.log),
      });
    } catch (error) {
      // The trigger lives three seconds and works once.
      desk.log.warn({ reason: messageOf(error) }, 'no modal could be opened; sending a direct message');
    }
    const shown = resultModal(title, blocks).blocks;
    return toChannel(client, user.id)({ text: reply.text, blocks: [...shown] as typeof blocks });
  };
}
