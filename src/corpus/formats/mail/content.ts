// What of a message is shown: its text, the messages in it, and the files that are attached.

import { type MimePart, textOf } from '../../bytes/mime.ts';
import { onceEach, type Problem } from '../../document/problem.ts';
import { unflowed } from './flowed.ts';
import { mailTextOf } from './html-text.ts';

export interface Content {
  /** Undefined where its HTML is nested too deeply to be read. */
  readonly text: string | undefined;
  /** Of the bytes of its text. */
  readonly problems: readonly Problem[];
  readonly messages: readonly MimePart[];
  readonly attached: readonly MimePart[];
}

const none: Content = { text: '', problems: [], messages: [], attached: [] };

/** `path` names the file in problems. */
export async function contentOf(part: MimePart, path: string): Promise<Content> {
  if (part.type === 'message/rfc822') return { ...none, messages: [part] };
  if (part.parts.length > 0) return partsOf(part, path);
  if (!part.isAttached && (part.type === 'text/plain' || part.type === 'text/html')) {
    const { text = '', problems } = await textOf(part, path);
    const shown =
      part.type === 'text/plain' ? plainText(part, text) : mailTextOf(text.replaceAll('\r\n', '\n'));
    return { ...none, text: shown, problems };
  }
  // A container whose parts are missing is no file.
  return part.body.length === 0 || part.type.startsWith('multipart/') ? none : { ...none, attached: [part] };
}

async function partsOf({ type, parts, parameters }: MimePart, path: string): Promise<Content> {
  const contentsOf = (of: readonly MimePart[]): Promise<Content[]> =>
    Promise.all(of.map((part) => contentOf(part, path)));
  if (type === 'multipart/alternative') {
    const contents = await contentsOf(parts);
    const best = bestOf(parts, contents);
    return { ...joined(contents), text: best?.text, problems: best?.problems ?? [] };
  }
  if (type === 'multipart/related') {
    const start = parameters.get('start');
    const root = parts.find((part) => part.headers.get('content-id') === start) ?? parts[0];
    return root === undefined ? none : contentOf(root, path);
  }
  // A report carries the message that could not be delivered as evidence.
  if (type === 'multipart/report') return joined(await contentsOf(parts.slice(0, 1)));
  return joined(await contentsOf(parts));
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
    problems: onceEach(contents.flatMap(({ problems }) => problems)),
    messages: contents.flatMap(({ messages }) => messages),
    attached: contents.flatMap(({ attached }) => attached),
  };
}

function plainText({ parameters }: MimePart, sent: string): string {
  const text = sent.replace(/\r\n?/g, '\n');
  const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed';
  return isFlowed ? unflowed(text, parameters.get('delsp')?.toLowerCase() === 'yes') : text;
}
