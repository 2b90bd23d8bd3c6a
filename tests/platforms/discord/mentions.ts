// Whom a message mentions: as people write it, and as `allowed_mentions` lets a bot.
import { everyComponent } from './components.ts';
import type { Node } from './markdown-node.ts';
import { readMarkdown } from './markdown-reader.ts';
import type { AllowedMentions } from './message-form.ts';
import type { Component, Pings } from './model.ts';

export const noPings: Pings = { users: [], roles: [], everyone: false };

function mentionsIn(nodes: readonly Node[]): readonly Extract<Node, { readonly kind: 'mention' }>[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'mention') return [node];
    if (node.kind === 'list') return mentionsIn(node.items.flat());
    return 'inside' in node ? mentionsIn(node.inside) : [];
  });
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

/** A person's: what stands in code or is escaped mentions nobody. */
export function personsPings(content: string, repliedTo?: string): Pings {
  const found = mentionsIn(readMarkdown(content));
  const ids = (of: string) => found.filter((mention) => mention.of === of).map(({ id }) => id);
  return {
    users: unique([...ids('user'), ...(repliedTo === undefined ? [] : [repliedTo])]),
    roles: unique(ids('role')),
    everyone: ids('everyone').length > 0,
  };
}

const idsOf = (pattern: RegExp, content: string) =>
  [...content.matchAll(pattern)].flatMap(([, id]) => (id === undefined ? [] : [id]));

/**
 * A bot's: everything that looks like a mention counts, code and escapes or not, and whether or not the bot has the
 * right to mention everyone, so that a test finds what only luck kept from pinging. Embeds never notify.
 * Source of the rules: docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function botsPings(
  content: string,
  components: readonly Component[],
  allowed: AllowedMentions | undefined,
  repliedTo?: string,
): Pings {
  const text = [content, ...everyComponent(components).map(({ component }) => component.content ?? '')].join(
    '\n',
  );
  const lets = (kind: string) => allowed === undefined || allowed.parse?.includes(kind) === true;
  const among = (ids: readonly string[], kind: string, named: readonly string[] | undefined) =>
    unique(ids.filter((id) => lets(kind) || named?.includes(id)));
  const reply = repliedTo !== undefined && (allowed === undefined || allowed.replied_user === true);
  return {
    users: unique([
      ...among(idsOf(/<@!?(\d+)>/g, text), 'users', allowed?.users),
      ...(reply ? [repliedTo] : []),
    ]),
    roles: among(idsOf(/<@&(\d+)>/g, text), 'roles', allowed?.roles),
    everyone: lets('everyone') && /@(?:everyone|here)/.test(text),
  };
}

/** An edit notifies nobody anew; what it newly mentions is counted all the same, to be on the safe side. */
export function together(first: Pings, second: Pings): Pings {
  return {
    users: unique([...first.users, ...second.users]),
    roles: unique([...first.roles, ...second.roles]),
    everyone: first.everyone || second.everyone,
  };
}
