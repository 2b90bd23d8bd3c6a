// Slash commands and shortcuts, as neutral events.
import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import type { CommandName } from '../../chat/port/events.ts';
import type { shortcutWords } from '../../shared/wording/chat/shortcuts.ts';
import { sourceOf } from '../address/source.ts';
import { wordsOf } from '../render/words.ts';
import { toChannel, toPerson } from '../send/posting.ts';
import { alone, atUrl, besideMessage } from '../send/response.ts';
import type { Interactions } from './interactions.ts';
import { messageWords } from './message-words.ts';

/** As in the app's manifest. */
const slashCommands = { '/ask': 'ask', '/verbatim': 'verbatim' } as const;
const messageShortcuts = {
  'verbatim-find': { name: 'find-sources', title: 'sourcesTitle' },
  'verbatim-check': { name: 'check-quotes', title: 'checkTitle' },
} as const satisfies Readonly<Record<string, { name: CommandName; title: keyof typeof shortcutWords }>>;
const lookupShortcut = 'verbatim-lookup';

export function listenForCommands(app: App, interactions: Interactions): void {
  const { log, receive, common, opening } = interactions;

  for (const [typed, name] of Object.entries(slashCommands)) {
    app.command(typed, async ({ ack, command, context, client }) => {
      await ack();
      const { user_id: user, channel_id: channel, trigger_id: trigger, text } = command;
      await receive({
        ...common(client, trigger, sourceOf(context), user, channel),
        kind: 'command',
        name,
        words: wordsOf(text),
        isPrivate: true,
        address: command.response_url,
        respond: atUrl(command.response_url, {
          post: toChannel(client, channel),
          otherwise: toPerson(client, channel, user),
        }),
        open: opening(client, { trigger }),
      });
    });
  }

  for (const [callback_id, { name, title }] of Object.entries(messageShortcuts)) {
    app.shortcut<MessageShortcut>(
      { type: 'message_action', callback_id },
      async ({ ack, shortcut, context, client }) => {
        await ack();
        const { user, channel, message, trigger_id: trigger } = shortcut;
        await receive({
          ...common(client, trigger, sourceOf(context, user.team_id), user.id, channel.id),
          kind: 'command',
          name,
          words: messageWords(message),
          isPrivate: true,
          respond: alone(besideMessage(client, log, shortcut, title)),
          open: opening(client, { trigger }),
        });
      },
    );
  }

  app.shortcut<GlobalShortcut>(
    { type: 'shortcut', callback_id: lookupShortcut },
    async ({ ack, shortcut, context, client }) => {
      await ack();
      const { user, trigger_id: trigger } = shortcut;
      await receive({
        ...common(client, trigger, sourceOf(context, user.team_id), user.id),
        kind: 'lookup-opened',
        respond: alone(toChannel(client, user.id)),
        open: opening(client, { trigger }),
      });
    },
  );
}
