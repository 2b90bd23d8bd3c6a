// Texts of Block Kit as HTML: plain text, mrkdwn, rich text.
import { at, isObject, objectsIn } from '../json.ts';
import { type Node, parseMrkdwn } from '../mrkdwn.ts';
import type { JsonObject } from '../types.ts';
import { type Html, html } from './html.ts';

/** Names of people and channels by id. */
export type Names = (id: string) => string;

const emoji: Readonly<Record<string, string>> = {
  '+1': '👍',
  '-1': '👎',
  thumbsup: '👍',
  thumbsdown: '👎',
  books: '📚',
  book: '📖',
  mag: '🔍',
  bulb: '💡',
  warning: '⚠️',
  speech_balloon: '💬',
  white_check_mark: '✅',
  x: '❌',
  wave: '👋',
  page_facing_up: '📄',
  bookmark: '🔖',
  scroll: '📜',
  link: '🔗',
  lock: '🔒',
  eyes: '👀',
  hourglass_flowing_sand: '⏳',
};

export const emojiOf = (name: string): string => emoji[name] ?? `:${name}:`;

/** Only addresses that a click may open become links. */
const linked = (url: string, text: string): Html =>
  /^(https?:|mailto:)/i.test(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`;

const mention = (sign: string, name: string): Html => html`<span class="mention">${sign}${name}</span>`;

export const mrkdwn = (text: string, names: Names): Html =>
  html`${parseMrkdwn(text).map((node) => marked(node, names))}`;

function marked(node: Node, names: Names): Html {
  switch (node.type) {
    case 'text':
      return html`${node.text}`;
    case 'bold':
      return html`<b>${node.nodes.map((inner) => marked(inner, names))}</b>`;
    case 'italic':
      return html`<i>${node.nodes.map((inner) => marked(inner, names))}</i>`;
    case 'strike':
      return html`<s>${node.nodes.map((inner) => marked(inner, names))}</s>`;
    case 'quote':
      return html`<blockquote>${node.nodes.map((inner) => marked(inner, names))}</blockquote>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'pre':
      return html`<pre>${node.text}</pre>`;
    case 'link':
      return linked(node.url, node.text);
    case 'user':
      return mention('@', names(node.id));
    case 'channel':
      return mention('#', names(node.id));
    case 'broadcast':
      return mention('@', node.id);
    case 'emoji':
      return html`${emojiOf(node.name)}`;
  }
}

const plain = (text: string): Html =>
  html`${text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => emoji[name] ?? whole)}`;

/** A text object, or nothing. */
export function textObject(text: unknown, names: Names): Html {
  const content = at(text, 'text');
  if (typeof content !== 'string') return html``;
  return at(text, 'type') === 'mrkdwn' ? mrkdwn(content, names) : plain(content);
}

export const richText = (block: JsonObject, names: Names): Html =>
  html`${objectsIn(block['elements']).map((element) => richElement(element, names))}`;

function richElement(element: JsonObject, names: Names): Html {
  const inner = objectsIn(element['elements']);
  const parts = inner.map((each) => richInline(each, names));
  switch (element['type']) {
    case 'rich_text_quote':
      return html`<blockquote>${parts}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${parts}</pre>`;
    case 'rich_text_list': {
      const indent = 20 * Number(element['indent'] ?? 0);
      const items = inner.map((item) => html`<li>${richElement(item, names)}</li>`);
      return element['style'] === 'ordered'
        ? html`<ol style="margin-left:${indent}px" start="${Number(element['offset'] ?? 0) + 1}">${items}</ol>`
        : html`<ul style="margin-left:${indent}px">${items}</ul>`;
    }
    default:
      return html`<div class="line">${parts}</div>`;
  }
}

const tags = { bold: 'b', italic: 'i', strike: 's', underline: 'u', code: 'code' } as const;

function richInline(element: JsonObject, names: Names): Html {
  const style = isObject(element['style']) ? element['style'] : {};
  return Object.entries(tags).reduce<Html>(
    (inner, [flag, tag]) => (style[flag] === true ? { html: `<${tag}>${inner.html}</${tag}>` } : inner),
    richContent(element, names),
  );
}

function richContent(element: JsonObject, names: Names): Html {
  const field = (name: string): string => String(element[name] ?? '');
  switch (element['type']) {
    case 'link':
      return linked(field('url'), field('text') || field('url'));
    case 'emoji':
      return html`${emojiOf(field('name'))}`;
    case 'user':
      return mention('@', names(field('user_id')));
    case 'channel':
      return mention('#', names(field('channel_id')));
    case 'usergroup':
      return mention('@', field('usergroup_id'));
    case 'broadcast':
      return mention('@', field('range'));
    case 'date':
      return html`${field('fallback') || field('format')}`;
    default:
      return html`${field('text')}`;
  }
}
