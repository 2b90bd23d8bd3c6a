// Whether a file's bytes look finished: what a copy that pauses has written so far mostly ends in the middle.
import { extensionOf } from '../formats/registry.ts';

/**
 * `whole`: its format says that this is the end, or a line ends behind a sentence. `bare`: a sentence ends, but no line.
 * `middle`: in the middle of a sentence or a table, or nothing is known. `cut`: its format shows that its end is missing.
 */
export type Ending = 'whole' | 'bare' | 'middle' | 'cut';

/** Bytes at a file's beginning and end by which its ending is judged; the same bytes where the file has no more. */
export interface Ends {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  readonly size: number;
}

/** Bytes of each end: a ZIP archive's directory may be followed by a comment of 65,535. */
export const endLength = 66 * 1024;

export function endsOf(bytes: Uint8Array): Ends {
  return { head: bytes.subarray(0, endLength), tail: bytes.subarray(-endLength), size: bytes.length };
}

/** Also for a file whose format is not read, and for sources.yaml. */
export function endingOf(path: string, ends: Ends): Ending {
  if (ends.size === 0) return 'middle';
  return (rules[extensionOf(path)] ?? unknownEnding)(ends);
}

type Rule = (ends: Ends) => Ending;

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** The encoding matters for the last sign alone. */
function textOf({ head, tail }: Ends): string {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isWide) return new TextDecoder().decode(tail);
  return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(tail);
}

/** A program that reserves a file's bytes before it writes them leaves zeros at the end. */
const isReserved = ({ head, tail }: Ends): boolean =>
  tail.at(-1) === 0 && tail.at(-2) === 0 && head[0] !== 0xff && head[0] !== 0xfe;

const sentenceEnd = /[.!?…。！？؟।][\p{Pe}\p{Pf}"'*_`~|]*(?:<\/[a-z]+>)*$/u;

/** Characters of the quotation marks, brackets and tags that may close a sentence. */
const longestClosing = 40;

const ofText: Rule = (ends) => {
  if (isReserved(ends)) return 'cut';
  const text = textOf(ends);
  const words = text.trimEnd();
  if (!sentenceEnd.test(words.slice(-longestClosing))) return 'middle';
  return /[\r\n]/.test(text.slice(words.length)) ? 'whole' : 'bare';
};

/** A reference whose definition has not come yet is read as brackets; so is a fence that is still open as text. */
const ofMarkdown: Rule = (ends) => {
  const ending = ofText(ends);
  if (ending === 'cut' || ends.size > ends.head.length) return ending;
  const text = textOf(ends);
  const fences = text.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0;
  const names = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, note, name]) => (note ?? name ?? '').toLowerCase());
  const used = names(/\[(\^[^\]\s]{1,99})\](?!:)|\]\[([^\]]{1,99})\]/g);
  const defined = new Set(names(/^ {0,3}\[([^\]]{1,99})\]:/gm));
  return fences % 2 === 0 && used.every((name) => defined.has(name)) ? ending : 'middle';
};

/** An archive's directory is its last part, and says how long it is and where it begins. */
const ofArchive: Rule = ({ head, tail, size }) => {
  if (!latin1(head.subarray(0, 2)).startsWith('PK')) return 'bare';
  const at = latin1(tail).lastIndexOf('PK\u0005\u0006');
  if (at < 0 || at + 22 > tail.length) return 'cut';
  const record = Buffer.from(tail.buffer, tail.byteOffset + at, tail.length - at);
  const [length, begins] = [record.readUInt32LE(12), record.readUInt32LE(16)];
  const isLarge = length === 0xffffffff || begins === 0xffffffff;
  const recordAt = size - tail.length + at;
  const ends = at + 22 + record.readUInt16LE(20);
  return ends === tail.length && (isLarge || begins + length <= recordAt) ? 'whole' : 'cut';
};

/** A PDF for the web has a first end near its beginning, and says there how long it is: later changes only make it longer. */
const ofPdf: Rule = ({ head, tail, size }) => {
  if (!latin1(tail.subarray(-1024)).includes('%%EOF')) return 'cut';
  const [, length] = /\/Linearized\b[^>]{0,200}?\/L\s+(\d+)/.exec(latin1(head.subarray(0, 1024))) ?? [];
  return length !== undefined && size < Number(length) ? 'cut' : 'whole';
};

const ofPage: Rule = (ends) => {
  if (isReserved(ends)) return 'cut';
  const end = latin1(ends.tail.subarray(-4096)).trimEnd();
  if (/<\/html\s*>/i.test(end)) return 'whole';
  if (/<html[\s>]/i.test(latin1(ends.head))) return end.endsWith('>') ? 'middle' : 'cut';
  return end.endsWith('>') ? 'bare' : ofText(ends);
};

/** The first boundary is that of the outermost part, whose end is the message's. */
const ofMail: Rule = (ends) => {
  const boundary = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(latin1(ends.head));
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) return ofText(ends);
  return latin1(ends.tail).includes(`--${name}--`) ? 'whole' : 'cut';
};

/** An odd number of quotation marks: the last field goes on over the line's end. */
const ofTable: Rule = (ends) => {
  if (isReserved(ends)) return 'cut';
  const text = textOf(ends);
  const isOpen = ends.size <= ends.tail.length && text.split('"').length % 2 === 0;
  return /[\r\n]$/.test(text) && !isOpen ? 'whole' : 'middle';
};

const ofJsonLines: Rule = (ends) => {
  if (isReserved(ends)) return 'cut';
  const text = textOf(ends);
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  if (last.length === ends.tail.length && ends.size > ends.tail.length) return 'middle';
  if (!isJson(last)) return 'cut';
  return /[\r\n]$/.test(text) ? 'whole' : 'bare';
};

const ofJson: Rule = (ends) => (isReserved(ends) ? 'cut' : /[\]}]\s*$/.test(textOf(ends)) ? 'whole' : 'cut');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const endsIn = (last: string): Rule => {
  return ({ tail }) => (latin1(tail.subarray(-1024)).includes(last) ? 'whole' : 'cut');
};

const unknownEnding: Rule = (ends) => (/[\r\n]$/.test(textOf(ends)) ? 'whole' : 'bare');

const rules: Readonly<Record<string, Rule>> = {
  ...{ '.txt': ofText, '.text': ofText, '.srt': ofText, '.vtt': ofText, '.mbox': ofText, '.rst': ofText },
  ...{ '.md': ofMarkdown, '.markdown': ofMarkdown },
  ...{ '.html': ofPage, '.htm': ofPage },
  ...{ '.mhtml': ofMail, '.mht': ofMail, '.eml': ofMail },
  ...{ '.docx': ofArchive, '.odt': ofArchive, '.epub': ofArchive, '.xlsx': ofArchive, '.pptx': ofArchive },
  '.pdf': ofPdf,
  '.rtf': ({ tail }) =>
    latin1(tail)
      .replace(/[\s\0]+$/, '')
      .endsWith('}')
      ? 'whole'
      : 'cut',
  '.png': endsIn('IEND'),
  ...{ '.jpg': endsIn('\u00ff\u00d9'), '.jpeg': endsIn('\u00ff\u00d9') },
  ...{ '.csv': ofTable, '.tsv': ofTable },
  '.json': ofJson,
  ...{ '.jsonl': ofJsonLines, '.ndjson': ofJsonLines },
};
