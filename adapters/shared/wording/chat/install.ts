// What the page says to a person who has just installed the bot in their tenant.
import { spoken } from '../../language/language.ts';
import { install as french } from '../french/chat.ts';
import { install as german } from '../german/chat.ts';
import { install as spanish } from '../spanish/chat.ts';

const english = {
  done: (name: string): string => `Verbatim is installed in ${name}.`,
  served: 'Invite it to a channel with /invite @Verbatim, and ask: @Verbatim and your question.',
  /** The same id that the bot says in chats. */
  unlisted: (platform: string, tenant: string): string =>
    `It shows no documents there yet: ask its operator to list ${tenant} under "${platform}" in the scopes file.`,
  failed: 'Verbatim was not installed.',
  again: 'Open the installation link again, in the same browser, and finish within ten minutes.',
};
export const installWords = spoken(english, { de: german, fr: french, es: spanish });
