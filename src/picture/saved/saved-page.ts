// A saved page or mail as it may be shown: without anything that runs or loads, and with the quote's words marked.
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { decodePage } from '../../corpus/bytes/decode.ts';
import { headerTextOf, wordsIn } from '../../corpus/bytes/header-words.ts';
import { type MimePart, parseMime, textOf } from '../../corpus/bytes/mime.ts';
import { nestsTooDeep } from '../../corpus/formats/html/dom.ts';
import { pageOf } from '../../corpus/formats/html/mhtml.ts';
import { messageAt } from '../../corpus/formats/mail/mbox.ts';
import type { Wanted } from '../find-words.ts';
import type { SavedFormat } from '../has-pages.ts';
import type { Picture } from '../picture.ts';
import { cleanPage, type Pictures } from './clean.ts';
import { markWords } from './mark.ts';

/** UTF-16 units of a page that is shown: browsers take long for more. */
const longest = 3_000_000;
/** Bytes of all pictures in a page, and of one. */
const mostPictureBytes = { all: 4_000_000, one: 1_500_000 };

interface SavedFile {
  readonly format: SavedFormat;
  readonly path: string;
  /** Where the quote is in the text of a mailbox. */
  readonly at?: number;
}

export async function savedPage(
  bytes: Uint8Array,
  { format, path, at = 0, ...wanted }: Wanted & SavedFile,
): Promise<Picture> {
  const versions = await versionsOf(bytes, { format, path, at });
  if (versions.length === 0) return { kind: 'refused', reason: 'unreadable' };
  const marked = versions.find((tree) => markWords(tree, wanted));
  const shown = marked ?? versions[0];
  const html = shown === undefined ? '' : toHtml(shown);
  if (html.length > longest) return { kind: 'refused', reason: 'too-large' };
  return { kind: 'page', html, isMarked: marked !== undefined };
}

/** A mail has its words in HTML and as plain text: the one that has the quote is shown. */
async function versionsOf(bytes: Uint8Array, { format, path, at }: Required<SavedFile>): Promise<Root[]> {
  if (format === 'html') return page((await decodePage(bytes, path)).text, new Map());
  const message = format === 'mbox' ? await messageAt(bytes, path, at) : parseMime(bytes);
  if (message === undefined) return [];
  const pictures = picturesOf(message);
  if (format === 'mail' || format === 'mbox') return mailVersions(message, path, pictures);
  const main = pageOf(message);
  if (main === undefined) return [];
  return page((await decodePage(main.body, path, main.parameters.get('charset'))).text, pictures);
}

const page = (html: string | undefined, pictures: Pictures): Root[] =>
  html === undefined || nestsTooDeep(html) ? [] : [cleanPage(html, pictures)];

async function mailVersions(message: MimePart, path: string, pictures: Pictures): Promise<Root[]> {
  const parts = await Promise.all(
    textsIn(message, 0).map(async (part) => ({ type: part.type, text: (await textOf(part, path)).text })),
  );
  const asHtml = parts.flatMap(({ type, text }) =>
    type === 'text/html' ? page(text, pictures).flatMap(({ children }) => children) : [],
  );
  const asText = parts.flatMap(({ type, text }) =>
    type === 'text/plain' && text !== undefined ? [preformatted(text)] : [],
  );
  const head = await headOf(message);
  return [asHtml, asText]
    .filter((body) => body.length > 0)
    .map((body) => ({ type: 'root', children: [head, ...body] }));
}

/** Of messages within it, too: the quote may be of one that is passed on. */
function textsIn(part: MimePart, depth: number): MimePart[] {
  if (depth > deepest) return [];
  if (part.type === 'message/rfc822') return textsIn(parseMime(part.body), depth + 1);
  if (part.parts.length > 0) return part.parts.flatMap((inner) => textsIn(inner, depth + 1));
  return part.isAttached ? [] : [part];
}
const deepest = 10;

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const words = (value: string): ElementContent => ({ type: 'text', value });
const preformatted = (text: string): Element => element('pre', [words(text)]);

/** Who wrote to whom, when and of what. */
async function headOf(message: MimePart): Promise<Element> {
  const headerText = await headerTextOf(message);
  const rows = ['From', 'To', 'Date', 'Subject'].flatMap((name) => {
    const value = wordsIn(headerText(name.toLowerCase()) ?? '').trim();
    return value === '' ? [] : [element('dt', [words(name)]), element('dd', [words(value)])];
  });
  return element('header', [element('dl', rows)]);
}

/** By their ids and addresses in the file. A picture that is drawn by commands may be a page of its own: those are left out. */
function picturesOf(message: MimePart): Pictures {
  const pictures = new Map<string, string>();
  let left = mostPictureBytes.all;
  const add = ({ type, headers, body, parts }: MimePart): void => {
    parts.forEach(add);
    if (!/^image\/(?:png|jpeg|gif|webp)$/.test(type) || body.length > Math.min(left, mostPictureBytes.one))
      return;
    left -= body.length;
    const data = `data:${type};base64,${Buffer.from(body).toString('base64')}`;
    const id = headers.get('content-id')?.replace(/^<|>$/g, '');
    const location = headers.get('content-location');
    if (id !== undefined) pictures.set(`cid:${id}`, data);
    if (location !== undefined) pictures.set(location, data);
  };
  add(message);
  return pictures;
}
