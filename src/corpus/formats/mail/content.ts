// What of a message is shown: its text, the messages in it, and the files that are attached.

import { type MimePart, textOf } from '../../bytes/mime.ts';
import { unflowed } from './flowed.ts';
import { mailTextOf } from './html-text.ts';

export interface Content {
  /** Undefined where its HTML is nested too deeply to be read. */
  readonly text: string | undefined;
  readonly messages: readonly MimePart[];
  readonly attached: readonly MimePart[];
}

const none: Content = { text: '', messages: [], attached: [] };

export function contentOf(part: MimePart): Content {
  if (part.type === 'message/rfc822') return { ...none, messages: [part] };
  if (part.parts.length > 0) return partsOf(part);
  if (!part.isAttached && part.type === 'text/plain') return { ...none, text: plainText(part) };
  if (!part.isAttached && part.type === 'text/html')
    return { ...none, text: mailTextOf(textOf(part).replaceAll('\r\n', '\n')) };
  // A container whose parts are missing is no file.
  return part.body.length === 0 || part.type.startsWith('multipart/') ? none : { ...none, attached: [part] };
}

function partsOf({ type, parts, parameters }: MimePart): Content {
  if (type === 'multipart/alternative') {
    const contents = parts.map(contentOf);
    const best = bestOf(parts, contents);
    return { ...joined(contents), text: best?.text };
  }
  if (type === 'multipart/related') {
    const start = parameters.get('start');
    const root = parts.find((part) => part.headers.get('content-id') === start) ?? parts[0];
    return root === undefined ? none : contentOf(root);
  }
  // A report carries the message that could not be delivered as evidence.
  if (type === 'multipart/report') return { ...joined(parts.slice(0, 1).map(contentOf)) };
  return joined(parts.map(contentOf));
}

/** The text rather than the HTML, where both say something. */
function bestOf(parts: readonly MimePart[], contents: readonly Content[]): Content | undefined {
  const says = (content: Content | undefined): boolean => content?.text?.trim() !== '';
  const plain = contents.find((content, index) => parts[index]?.type === 'text/plain' && says(content));
  return plain ?? contents.findLast(says) ?? contents[0];
}

function joined(contents: readonly Content[]): Content {
  const texts = contents.map(({ text }) => text);
  return {
    text: texts.includes(undefined) ? undefined : texts.filter((text) => text !== '').join('\n'),
    messages: contents.flatMap(({ messages }) => messages),
    attached: contents.flatMap(({ attached }) => attached),
  };
}

function plainText(part: MimePart): string {
  const text = textOf(part).replace(/\r\n?/g, '\n');
  const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed';
  return isFlowed ? unflowed(text, part.parameters.get('delsp')?.toLowerCase() === 'yes') : text;
}
