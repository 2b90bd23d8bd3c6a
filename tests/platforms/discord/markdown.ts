// What a person reads of a Markdown text, and which markup acts in it.
import type { MentionKind, Node } from './markdown-node.ts';
import { readMarkdown } from './markdown-reader.ts';

export { readMarkdown };

/** The name to show for a mention; `undefined` shows the id. */
export type NameOf = (of: MentionKind, id: string) => string | undefined;

const signs = { user: '@', role: '@', channel: '#', everyone: '@', command: '/', place: '#' } as const;

export function mentionText(node: Extract<Node, { readonly kind: 'mention' }>, nameOf: NameOf): string {
  return signs[node.of] + (node.name ?? nameOf(node.of, node.id) ?? node.id);
}

const timeStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** In UTC and English; a relative time (`R`) as a date, since it has no fixed text. A time out of range as its number. */
export function timeText({ at, style }: Extract<Node, { readonly kind: 'time' }>): string {
  if (Number.isNaN(new Date(at).getTime())) return `<t:${at / 1000}:${style}>`;
  return new Intl.DateTimeFormat('en-GB', {
    ...(timeStyles[style] ?? timeStyles['f']),
    timeZone: 'UTC',
  }).format(at);
}

function textOf(node: Node, nameOf: NameOf): string {
  const within = (nodes: readonly Node[]) => nodes.map((each) => textOf(each, nameOf)).join('');
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'codeBlock':
      return node.text;
    case 'mention':
      return mentionText(node, nameOf);
    case 'emoji':
      return `:${node.name}:`;
    case 'time':
      return timeText(node);
    case 'list':
      return node.items
        .map((item, index) => `${node.start === undefined ? '•' : `${node.start + index}.`} ${within(item)}`)
        .join('\n');
    default:
      return within(node.inside);
  }
}

/** `undefined` for a name shows the id. Text without markup comes back as it is. */
export function plainTextOf(markdown: string, nameOf: NameOf = () => undefined): string {
  return readMarkdown(markdown)
    .map((node) => textOf(node, nameOf))
    .join('');
}

/** The kinds of markup that act, in order of appearance, nested ones too: nothing for literal text. */
export function markupIn(markdown: string): readonly Exclude<Node['kind'], 'text'>[] {
  const kinds = (node: Node): readonly Exclude<Node['kind'], 'text'>[] => {
    if (node.kind === 'text') return [];
    const inside = node.kind === 'list' ? node.items.flat() : 'inside' in node ? node.inside : [];
    return [node.kind, ...inside.flatMap(kinds)];
  };
  return readMarkdown(markdown).flatMap(kinds);
}
