// The parts of a message, RFC 2045 and 2046: headers, and bodies decoded to bytes.
import { decodeWords } from 'postal-mime';
import { encodingSent } from './charset.ts';
import { type Decoded, decodeAs, decodeSent } from './decode.ts';
import { fixWindows1252 } from './windows-1252.ts';

export interface MimePart {
  /** By name in lower case, the first of each. Encoded words are left as they are. */
  readonly headers: ReadonlyMap<string, string>;
  /** Lower case: "text/html". */
  readonly type: string;
  /** Of its content type, by name in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly isAttached: boolean;
  readonly filename?: string;
  /** Decoded from base64 or quoted-printable. Empty where it has parts. */
  readonly body: Uint8Array;
  readonly parts: readonly MimePart[];
}

/** Parts inside of parts, deeper than programs make them, and parts of all. */
const most = { depth: 20, parts: 2000 };

export const parseMime = (bytes: Uint8Array): MimePart =>
  partOf(Buffer.from(bytes).toString('latin1'), 0, { left: most.parts }, 'text/plain');

/** `source` has a character for each byte. */
function partOf(source: string, depth: number, count: { left: number }, usual: string): MimePart {
  count.left -= 1;
  const { headers, from } = headersOf(source);
  const content = headerOf(headers.get('content-type') ?? usual);
  const disposition = headerOf(headers.get('content-disposition') ?? '');
  const filename = nameIn(disposition, 'filename') ?? nameIn(content, 'name');
  const boundary = content.parameters.get('boundary');
  const isMultiple = content.value.startsWith('multipart/') && boundary !== undefined && depth < most.depth;
  const inner = content.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const parts = isMultiple
    ? split(source, from, boundary)
        .slice(0, Math.max(0, count.left))
        .map((part) => partOf(part, depth + 1, count, inner))
    : [];
  return {
    headers,
    type: /^[\w.+-]+\/[\w.+-]+$/.test(content.value) ? content.value : usual,
    parameters: content.parameters,
    isAttached: disposition.value === 'attachment',
    ...(filename === undefined ? {} : { filename }),
    body: parts.length > 0 ? new Uint8Array() : bodyOf(source.slice(from), headers),
    parts,
  };
}

/** Signs of headers that are read. */
const longestHeaders = 1_000_000;

/** Up to the first empty line, or the first that is no header: some programs leave the empty one out. */
function headersOf(source: string): { headers: Map<string, string>; from: number } {
  const headers = new Map<string, string>();
  let last: string | undefined;
  let from = 0;
  for (const { 0: whole, 1: line = '', index } of source.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const [, name, value = ''] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    const isContinued = /^[ \t]+\S/.test(line) && index > 0;
    const isEnvelope = index === 0 && line.startsWith('From ');
    if (line === '' || index > longestHeaders || !(name !== undefined || isContinued || isEnvelope)) {
      from = line === '' ? index + whole.length : index;
      break;
    }
    from = index + whole.length;
    if (isContinued && last !== undefined) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    if (name === undefined) continue;
    last = headers.has(name.toLowerCase()) ? undefined : name.toLowerCase();
    if (last !== undefined) headers.set(last, value.trim());
  }
  return { headers, from };
}

/** What is between the lines of a boundary; up to the end where the last is missing. */
function split(source: string, from: number, boundary: string): string[] {
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const parts: string[] = [];
  let begin: number | undefined;
  for (const match of source.matchAll(
    new RegExp(`(?:^|\\r?\\n)--${escaped}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g'),
  )) {
    if (match.index < from - 2) continue;
    if (begin !== undefined) parts.push(source.slice(begin, match.index));
    begin = match.index + match[0].length;
    if (match[1] !== undefined) return parts.map(withoutLineEnd);
  }
  if (begin !== undefined) parts.push(source.slice(begin));
  return parts.map(withoutLineEnd);
}

const withoutLineEnd = (part: string): string => part.replace(/^\r?\n/, '');

function bodyOf(source: string, headers: ReadonlyMap<string, string>): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding.includes('base64')) return Buffer.from(source, 'base64');
  if (!encoding.includes('quoted-printable')) return Buffer.from(source, 'latin1');
  const plain = source
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}

interface Header {
  readonly value: string;
  /** With a character for each byte, but those in the notation of RFC 2231, which says its encoding. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The names of those. */
  readonly coded: ReadonlySet<string>;
}

/** `text/plain; charset="utf-8"`. */
function headerOf(header: string): Header {
  const sections = new Map<string, Section[]>();
  for (const [, name = '', quoted, bare] of header.matchAll(
    /;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g,
  )) {
    const value = quoted === undefined ? (bare ?? '').trim() : quoted.replace(/\\(.)/g, '$1');
    const [, key = '', number, coded] = /^([\w-]+?)(?:\*(\d+))?(\*)?$/.exec(name.toLowerCase()) ?? [];
    const section = {
      ...(number === undefined ? {} : { number: Number(number) }),
      isCoded: coded === '*',
      value,
    };
    sections.set(key, [...(sections.get(key) ?? []), section]);
  }
  const coded = new Set<string>();
  const parameters = new Map<string, string>();
  for (const [key, all] of sections) {
    const chosen = chosenOf(all);
    if (chosen.some(({ isCoded }) => isCoded)) coded.add(key);
    parameters.set(key, joinedOf(chosen));
  }
  return { value: (header.split(';', 1)[0] ?? '').trim().toLowerCase(), parameters, coded };
}

/** One of `filename="a.pdf"`, `filename*=utf-8''a.pdf`, and `filename*0="a"; filename*1=".pdf"`. */
interface Section {
  readonly number?: number;
  readonly isCoded: boolean;
  readonly value: string;
}

/** RFC 6266 and 2231: the coded value replaces the plain one, which is for programs that cannot read the other. */
function chosenOf(sections: readonly Section[]): readonly Section[] {
  const whole = sections.filter(({ number }) => number === undefined);
  const coded = whole.find(({ isCoded }) => isCoded);
  if (coded !== undefined) return [coded];
  if (whole.length === sections.length) return whole.slice(0, 1);
  return sections
    .filter(({ number }) => number !== undefined)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

/** The label of the encoding is before the first section alone. */
function joinedOf(sections: readonly Section[]): string {
  let label: string | undefined;
  const source = sections
    .map(({ isCoded, value }) => {
      if (!isCoded) return value;
      const [prefix, own] = label === undefined ? (/^([^']*)'[^']*'/.exec(value) ?? ['', '']) : ['', ''];
      label ??= own ?? '';
      return percentDecoded(value.slice(prefix.length));
    })
    .join('');
  if (label === undefined) return source;
  const bytes = Buffer.from(source, 'latin1');
  return decodeAs(encodingSent(bytes, label), bytes, '').text;
}

const percentDecoded = (value: string): string =>
  value.replace(/%([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What a file is called. Programs write encoded words there, which they should not, or mere bytes. */
function nameIn({ parameters, coded }: Header, key: string): string | undefined {
  const name = parameters.get(key);
  if (name === undefined || coded.has(key)) return name;
  const bytes = Buffer.from(name, 'latin1');
  return fixWindows1252(decodeWords(decodeAs(encodingSent(bytes, undefined), bytes, '').text));
}

/** The text of a part, in the encoding that it names unless its bytes say otherwise. `path` names the file in problems. */
export const textOf = ({ body, parameters, type }: MimePart, path: string): Promise<Decoded> =>
  decodeSent(body, path, { label: parameters.get('charset'), isPage: type === 'text/html' });
