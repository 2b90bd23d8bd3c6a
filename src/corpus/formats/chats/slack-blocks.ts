// What a message of Slack says in blocks and attachments, as apps send them, where it has no text.
import { isObject, type Json, objectIn, stringIn } from './json.ts';

/** In Slack's notation. '' where there is nothing, or only what another message or a page says. */
export function blockWords(message: Json): string {
  const attachments = listIn(message, 'attachments').filter((attachment) => !isOfOthers(attachment));
  return linesOf([...listIn(message, 'blocks').map(wordsOfBlock), ...attachments.map(wordsOfAttachment)]);
}

/** Messages that are shared, and previews of links, are not the sender's words. */
const isOfOthers = (attachment: Json): boolean =>
  attachment['is_share'] === true ||
  attachment['is_msg_unfurl'] === true ||
  ['from_url', 'author_id', 'original_url'].some((key) => stringIn(attachment, key) !== '');

const listIn = (object: Json, key: string): Json[] => {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

const linesOf = (lines: readonly string[]): string => lines.filter((line) => line.trim() !== '').join('\n');

function wordsOfAttachment(attachment: Json): string {
  const fields = listIn(attachment, 'fields').map((field) =>
    [stringIn(field, 'title'), stringIn(field, 'value')].filter((words) => words !== '').join(': '),
  );
  const keys = ['pretext', 'title', 'text'] as const;
  const words = linesOf([
    ...keys.map((key) => stringIn(attachment, key)),
    ...fields,
    ...listIn(attachment, 'blocks').map(wordsOfBlock),
  ]);
  return words === '' ? stringIn(attachment, 'fallback') : words;
}

function wordsOfBlock(block: Json): string {
  if (stringIn(block, 'type') === 'rich_text') return linesOf(listIn(block, 'elements').map(richWords));
  if (!/^(?:section|header|context|markdown)$/.test(stringIn(block, 'type'))) return '';
  const pieces = [...listIn(block, 'fields'), ...listIn(block, 'elements')];
  const written = stringIn(block, 'text') || stringIn(objectIn(block, 'text'), 'text');
  return linesOf([written, ...pieces.map((piece) => stringIn(piece, 'text'))]);
}

/** A paragraph, a list, code or a quotation, which has the sign of one before its lines. */
function richWords(element: Json): string {
  const elements = listIn(element, 'elements');
  const type = stringIn(element, 'type');
  if (type === 'rich_text_list') return linesOf(elements.map(richWords));
  const words = elements.map(piece).join('');
  return type === 'rich_text_quote' ? words.replace(/^/gm, '&gt; ') : words;
}

/** Without what is struck out. */
function piece(element: Json): string {
  if (objectIn(element, 'style')?.['strike'] === true) return '';
  const text = stringIn(element, 'text');
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  if (stringIn(element, 'type') === 'user') return `<@${stringIn(element, 'user_id')}>`;
  return escaped || stringIn(element, 'url');
}
