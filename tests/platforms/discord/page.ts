// A page that draws a channel roughly as Discord's client does, for people and screenshots.

import { nameOf } from './lookup.ts';
import { plainTextOf } from './markdown.ts';
import { markdownHtml, escapeHtml as safe } from './markdown-html.ts';
import { type Channel, type Component, type Embed, type Kept, type Message, messageFlags } from './model.ts';
import { style } from './page-style.ts';
import { messageTypes } from './posting.ts';
import { messagesOf, type World } from './world.ts';

type Draw = (markdown: string) => string;

export interface PageOptions {
  readonly theme: 'dark' | 'light';
  /** Whose private messages are shown too: a user's id. */
  readonly as?: string | undefined;
}

const element = (name: string, inside: string, classes = '') =>
  inside === '' ? '' : `<${name}${classes === '' ? '' : ` class="${classes}"`}>${inside}</${name}>`;

const colour = (value: number | null | undefined) =>
  value === undefined || value === null
    ? ''
    : ` style="border-left-color:#${value.toString(16).padStart(6, '0')}"`;

/** Author, footer and time are plain text: no Markdown acts there. */
function embedHtml(embed: Embed, draw: Draw): string {
  const { author, title, url, description = '', fields = [], footer, timestamp } = embed;
  const linked = url === undefined ? draw(title ?? '') : `<a href="${safe(url)}">${draw(title ?? '')}</a>`;
  const drawn = fields.map(({ name, value, inline }) =>
    element(
      'div',
      `<b>${draw(name)}</b><div class="text">${draw(value)}</div>`,
      inline ? 'field inline' : 'field',
    ),
  );
  const when = timestamp === undefined ? '' : timestamp.slice(0, 16).replace('T', ' ');
  const foot = [footer?.text ?? '', when].filter((part) => part !== '').join(' • ');
  const parts = [
    element('div', safe(author?.name ?? ''), 'author'),
    element('div', title === undefined ? '' : linked, 'title'),
    element('div', draw(description), 'text'),
    element('div', drawn.join(''), 'fields'),
    element('div', safe(foot), 'footer'),
  ];
  return `<div class="embed"${colour(embed.color)}>${parts.join('')}</div>`;
}

function buttonHtml({ style: kind = 2, label = '', emoji, disabled, url }: Component): string {
  const text = safe([emoji?.name ?? '', label].filter((part) => part !== '').join(' '));
  return `<span class="button s${kind}${disabled ? ' off' : ''}">${text}${url === undefined ? '' : ' ↗'}</span>`;
}

function componentHtml(component: Component, draw: Draw): string {
  const inside = () => (component.components ?? []).map((each) => componentHtml(each, draw)).join('');
  switch (component.type) {
    case 1:
      return element('div', inside(), 'row');
    case 2:
      return buttonHtml(component);
    case 9: {
      const accessory = component.accessory === undefined ? '' : componentHtml(component.accessory, draw);
      return element('div', `<div>${inside()}</div>${accessory}`, 'section');
    }
    case 10:
      return element('div', draw(component.content ?? ''), 'text');
    case 14:
      return '<hr>';
    case 17:
      return `<div class="container"${colour(component.accent_color)}>${inside()}</div>`;
    default:
      return element('div', `${safe(component.placeholder ?? 'Make a selection')} ▾`, 'select');
  }
}

function replyHtml(world: World, { message_reference, type }: Message): string {
  if (type !== messageTypes.reply || message_reference?.message_id === undefined) return '';
  const kept = world.messages.get(message_reference.message_id);
  if (kept === undefined || kept.deleted)
    return element('div', '<span>Original message was deleted</span>', 'reply');
  const { author, content, embeds } = kept.message;
  const read = plainTextOf(content, (of, id) => nameOf(world, of, id)).split('\n')[0] ?? '';
  const text = read || (embeds.length > 0 ? 'Click to see attachment' : '');
  return element(
    'div',
    `<b>${safe(author.global_name ?? author.username)}</b><span>${safe(text)}</span>`,
    'reply',
  );
}

function bodyHtml(world: World, { message, onlyFor }: Kept, draw: Draw): string {
  const { content, embeds, components, attachments, flags, edited_timestamp, id } = message;
  const edited = edited_timestamp === null ? '' : ' <span class="edited">(edited)</span>';
  const thread = (flags & messageFlags.hasThread) === 0 ? undefined : world.channels.get(id);
  const loading = (flags & messageFlags.loading) !== 0;
  return [
    loading ? element('div', 'is thinking…', 'text system') : '',
    element('div', content === '' ? '' : draw(content) + edited, 'text'),
    ...((flags & messageFlags.suppressEmbeds) === 0 ? embeds.map((embed) => embedHtml(embed, draw)) : []),
    ...attachments.map(({ filename, size, url, description = '', content_type: type }) =>
      type.startsWith('image/')
        ? `<img class="image" src="${safe(url)}" alt="${safe(description)}">`
        : element('div', `📄 ${safe(filename)} · ${size} bytes`, 'file'),
    ),
    ...components.map((component) => componentHtml(component, draw)),
    element('div', thread === undefined ? '' : `⤷ Thread <b>${safe(thread.name)}</b>`, 'thread'),
    onlyFor === undefined ? '' : element('div', '👁 Only you can see this · Dismiss message', 'only'),
  ].join('');
}

/** A client marks what calls for its own user, and nothing else. */
function isMarked(world: World, { message, pings }: Kept, viewer: string | undefined): boolean {
  const guild = world.guilds.get(world.channels.get(message.channel_id)?.guild_id ?? '');
  const roles = guild?.members.find(({ user }) => user.id === viewer)?.roles ?? [];
  return (
    pings.everyone ||
    pings.users.some((id) => viewer === undefined || id === viewer) ||
    pings.roles.some((id) => viewer === undefined || roles.includes(id))
  );
}

function messageHtml(world: World, kept: Kept, viewer: string | undefined): string {
  const { message } = kept;
  const { author, timestamp, type } = message;
  const draw: Draw = (markdown) => markdownHtml(markdown, (of, id) => nameOf(world, of, id));
  const name = author.global_name ?? author.username;
  const usual = [messageTypes.usual, messageTypes.reply, messageTypes.command].some((each) => each === type);
  const system = element('div', `${safe(name)} · system message ${type}`, 'system');
  return `<article${isMarked(world, kept, viewer) ? ' class="pinged"' : ''} id="m${message.id}">${replyHtml(world, message)}
<div class="avatar${author.bot ? '' : ' person'}">${safe(name.slice(0, 1).toUpperCase())}</div>
<div><span class="name">${safe(name)}</span>${author.bot ? '<span class="app">APP</span>' : ''}<span class="when">${timestamp.slice(11, 16)}</span></div>
${usual ? bodyHtml(world, kept, draw) : system}</article>`;
}

export function channelPage(world: World, channel: Channel, { theme, as }: PageOptions): string {
  const shown = messagesOf(world, channel.id).filter(
    ({ deleted, onlyFor }) => !deleted && (onlyFor === undefined || onlyFor === as),
  );
  const guild = world.guilds.get(channel.guild_id ?? '')?.name ?? 'Direct messages';
  return `<!doctype html><html lang="en" class="${theme}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(channel.name)}</title>
<style>${style}</style><body><header class="channel"># ${safe(channel.name)} <span>· ${safe(guild)}</span></header>
<main>${shown.map((kept) => messageHtml(world, kept, as)).join('\n')}</main></body></html>`;
}
