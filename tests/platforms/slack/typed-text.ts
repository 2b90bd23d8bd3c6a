// The rich_text block that Slack's composer makes of what a person typed.
import { type Node, parseMrkdwn } from './mrkdwn.ts';
import type { JsonObject } from './types.ts';

type Style = Readonly<Record<string, true>>;

/** One rich_text block with the text's marks, mentions and links as elements; none for an empty text. */
export function createTyped(text: string): readonly JsonObject[] {
  const elements = parseMrkdwn(text).reduce<readonly JsonObject[]>(placed, []);
  return elements.length === 0 ? [] : [{ type: 'rich_text', block_id: 'typed', elements }];
}

/** Quotes and preformatted text stand by themselves; the rest gathers in sections. */
function placed(blocks: readonly JsonObject[], node: Node): readonly JsonObject[] {
  if (node.type === 'quote') return [...blocks, { type: 'rich_text_quote', elements: inline(node.nodes) }];
  if (node.type === 'pre') {
    return [...blocks, { type: 'rich_text_preformatted', elements: [{ type: 'text', text: node.text }] }];
  }
  const last = blocks.at(-1);
  if (last?.['type'] !== 'rich_text_section') {
    return [...blocks, { type: 'rich_text_section', elements: inline([node]) }];
  }
  const elements = [...(last['elements'] as readonly JsonObject[]), ...inline([node])];
  return [...blocks.slice(0, -1), { ...last, elements }];
}

const inline = (nodes: readonly Node[], style: Style = {}): readonly JsonObject[] =>
  nodes.flatMap((node): readonly JsonObject[] => {
    const styled = Object.keys(style).length === 0 ? {} : { style };
    switch (node.type) {
      case 'bold':
      case 'italic':
      case 'strike':
        return inline(node.nodes, { ...style, [node.type]: true });
      case 'quote':
        return inline(node.nodes, style);
      case 'code':
        return [{ type: 'text', text: node.text, style: { ...style, code: true } }];
      case 'user':
        return [{ type: 'user', user_id: node.id, ...styled }];
      case 'channel':
        return [{ type: 'channel', channel_id: node.id, ...styled }];
      case 'broadcast':
        return [{ type: 'broadcast', range: node.id, ...styled }];
      case 'link': {
        const text = node.text === node.url ? {} : { text: node.text };
        return [{ type: 'link', url: node.url, ...text, ...styled }];
      }
      case 'emoji':
        return [{ type: 'emoji', name: node.name, ...styled }];
      default:
        return [{ type: 'text', text: node.text, ...styled }];
    }
  });
