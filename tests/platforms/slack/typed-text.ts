// The rich_text block that Slack's composer makes of what a person typed.
import { unescapeText } from './entities.ts';
import type { JsonObject } from './types.ts';

const entity = /<(@|#|!)?([^>|]+)(?:\|([^>]*))?>/g;

/** One rich_text block with the text's mentions and links as elements; none for an empty text. */
export function createTyped(text: string): readonly JsonObject[] {
  const elements: JsonObject[] = [];
  let end = 0;
  const plain = (until: number): void => {
    if (until > end) elements.push({ type: 'text', text: unescapeText(text.slice(end, until)) });
  };
  for (const match of text.matchAll(entity)) {
    plain(match.index);
    elements.push(elementOf(match[1], match[2] ?? '', match[3]));
    end = match.index + match[0].length;
  }
  plain(text.length);
  if (elements.length === 0) return [];
  const section = { type: 'rich_text_section', elements };
  return [{ type: 'rich_text', block_id: 'typed', elements: [section] }];
}

function elementOf(sign: string | undefined, name: string, label: string | undefined): JsonObject {
  if (sign === '@') return { type: 'user', user_id: name };
  if (sign === '#') return { type: 'channel', channel_id: name };
  if (sign === '!') return { type: 'broadcast', range: name };
  return {
    type: 'link',
    url: unescapeText(name),
    ...(label === undefined ? {} : { text: unescapeText(label) }),
  };
}
