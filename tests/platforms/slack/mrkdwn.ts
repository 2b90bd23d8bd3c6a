// Reads Slack's mrkdwn, roughly: for the page, and to find who would be pinged.
import { unescapeText } from './entities.ts';
import { isObject, objectsIn } from './json.ts';
import type { JsonObject, Message } from './types.ts';

export type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'bold' | 'italic' | 'strike'; readonly nodes: readonly Node[] }
  | { readonly type: 'code' | 'pre'; readonly text: string }
  | { readonly type: 'quote'; readonly nodes: readonly Node[] }
  | { readonly type: 'link'; readonly url: string; readonly text: string }
  | { readonly type: 'user' | 'channel' | 'broadcast'; readonly id: string }
  | { readonly type: 'emoji'; readonly name: string };

/** Blocks of quoted lines, then the marks inside of lines. */
export function parseMrkdwn(text: string): readonly Node[] {
  const lines = text.split('\n');
  const nodes: Node[] = [];
  let quoted: string[] = [];
  const flush = (): void => {
    if (quoted.length > 0) nodes.push({ type: 'quote', nodes: inline(quoted.join('\n')) });
    quoted = [];
  };
  let open: string[] = [];
  const settle = (): void => {
    if (open.length > 0) nodes.push(...inline(open.join('\n')));
    open = [];
  };
  for (const line of lines) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quote) {
      settle();
      quoted.push(quote[1] ?? '');
    } else {
      flush();
      open.push(line);
    }
  }
  flush();
  settle();
  return nodes;
}

const mark =
  /```([\s\S]+?)```|`([^`\n]+)`|<([@#!]?)([^>|\n]+)(?:\|([^>]*))?>|(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])|:(\+1|-1|[a-z][a-z0-9_+-]*):/g;

function inline(text: string): readonly Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of text.matchAll(mark)) {
    if (match.index > end) nodes.push({ type: 'text', text: unescapeText(text.slice(end, match.index)) });
    nodes.push(nodeOf(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push({ type: 'text', text: unescapeText(text.slice(end)) });
  return nodes;
}

function nodeOf(match: RegExpExecArray): Node {
  const [, pre, code, sign, target, label, bold, italic, strike, emoji] = match;
  if (pre !== undefined) return { type: 'pre', text: unescapeText(pre) };
  if (code !== undefined) return { type: 'code', text: unescapeText(code) };
  if (target !== undefined) return entity(sign ?? '', target, label);
  if (bold !== undefined) return { type: 'bold', nodes: inline(bold) };
  if (italic !== undefined) return { type: 'italic', nodes: inline(italic) };
  if (strike !== undefined) return { type: 'strike', nodes: inline(strike) };
  return { type: 'emoji', name: emoji ?? '' };
}

function entity(sign: string, target: string, label: string | undefined): Node {
  if (sign === '@') return { type: 'user', id: target };
  if (sign === '#') return { type: 'channel', id: target };
  if (sign === '!') {
    return target.startsWith('date^')
      ? { type: 'text', text: unescapeText(label ?? '') }
      : { type: 'broadcast', id: target };
  }
  return { type: 'link', url: unescapeText(target), text: unescapeText(label ?? target) };
}

/** Everybody that a message would ping: people's ids, "here", "channel", "everyone", "subteam^…". */
export function pingsOf(message: Pick<Message, 'text' | 'blocks'>): readonly string[] {
  const marked = [message.text, ...mrkdwnIn(message.blocks)].flatMap((text) => pingsIn(parseMrkdwn(text)));
  return [...new Set([...marked, ...richPings(message.blocks)])];
}

const pingsIn = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.type === 'user' || node.type === 'broadcast') return [node.id];
    return 'nodes' in node ? pingsIn(node.nodes) : [];
  });

/** All objects within a value, the outer ones first. */
function objectsWithin(value: unknown, found: JsonObject[] = []): readonly JsonObject[] {
  if (typeof value !== 'object' || value === null) return found;
  if (isObject(value)) found.push(value);
  for (const inner of Object.values(value)) if (typeof inner === 'object') objectsWithin(inner, found);
  return found;
}

const mrkdwnIn = (value: unknown): readonly string[] =>
  objectsWithin(value).flatMap(({ type, text }) => (type === 'mrkdwn' ? [String(text)] : []));

/** What names whom an element of rich text notifies, by its type. */
const pinged = new Map<unknown, string>([
  ['user', 'user_id'],
  ['usergroup', 'usergroup_id'],
  ['broadcast', 'range'],
]);

const richPings = (value: unknown): readonly string[] =>
  objectsWithin(value).flatMap((object) => {
    const ping = object[pinged.get(object['type']) ?? ''];
    return typeof ping === 'string' ? [ping] : [];
  });

/** All that a reader sees of blocks, as plain text, a line for each part. */
export const plainOf = (blocks: readonly JsonObject[]): string => blocks.map(plainIn).join('\n');

function plainIn(value: unknown): string {
  if (!isObject(value)) return '';
  if (typeof value['text'] === 'string') {
    return value['type'] === 'mrkdwn' ? flat(parseMrkdwn(value['text'])) : value['text'];
  }
  if (typeof value['url'] === 'string' && value['text'] === undefined) return value['url'];
  if (value['type'] === 'emoji') return `:${value['name']}:`;
  const parts = [value['text'], value['label'], value['element'], value['accessory']].map(plainIn);
  const joined = ['fields', 'elements', 'options'].map((name) =>
    objectsIn(value[name])
      .map(plainIn)
      .join(name === 'elements' ? '' : '\n'),
  );
  return [...parts, ...joined].filter((part) => part !== '').join('\n');
}

const flat = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if ('nodes' in node) return flat(node.nodes);
      if ('text' in node) return node.text;
      return 'id' in node ? `@${node.id}` : `:${node.name}:`;
    })
    .join('');
