// What is none of ours: buttons, forms, shortcuts and commands of an earlier version, or of a manifest that was changed. Slack
// shows a failure for what is not acknowledged; a sentence says what to do.
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Log, messageOf } from '../../../src/index.ts';
import { speaking } from '../../shared/language/language.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import { ownLanguage } from '../send/own-language.ts';
import { toChannel } from '../send/posting.ts';

/** Ids of ours begin with "verbatim-". */
const others = /^(?!verbatim-)/;
/** The commands and shortcuts of the manifest. */
const otherCommands = /^(?!\/(?:ask|verbatim)$)/;
const otherShortcuts = /^(?!verbatim-(?:find|check|lookup)$)/;

export function answerUnknown(app: App, log: Log): void {
  const tell = async (client: WebClient, user: string): Promise<void> => {
    try {
      const own = (await ownLanguage(client, user, log)) ?? 'en';
      await toChannel(client, user)({ text: speaking(own, () => chatWords.unknown) });
    } catch (error) {
      log.warn({ reason: messageOf(error) }, 'it could not be said that something is unknown');
    }
  };

  app.action(others, async ({ ack, body, client }) => {
    await ack();
    await tell(client, body.user.id);
  });
  app.view(others, async ({ ack, body, client }) => {
    await ack();
    // Our own results have no name, and nothing is sent with them.
    if (body.view.callback_id !== '') await tell(client, body.user.id);
  });
  app.shortcut(otherShortcuts, async ({ ack, body, client }) => {
    await ack();
    await tell(client, body.user.id);
  });
  app.command(otherCommands, ({ ack }) => ack({ response_type: 'ephemeral', text: chatWords.unknown }));
  app.options(others, ({ ack }) => ack({ options: [] }));
}
