// Lists: bullets, numbers, terms, fields and options of a command.
import { numeral } from '../port/numerals.ts';
import { type Construct, type Context, prefixed } from './construct.ts';
import {
  dedented,
  endOfIndented,
  indentOf,
  isBlank,
  isIndented,
  type SourceLine,
  without,
} from './source.ts';

const bullet = /^[*+\-•‣⁃](?: +|$)/;

/** An item: what is behind its mark, and what is indented as far. */
export const bulletItem: Construct = (lines, at, context) => {
  const mark = bullet.exec(lines[at]?.text ?? '')?.[0];
  return mark === undefined ? undefined : itemBehind(mark, '• ', lines, at, context);
};

function itemBehind(mark: string, shown: string, lines: readonly SourceLine[], at: number, context: Context) {
  const [line] = lines.slice(at, at + 1);
  const first = { text: line?.text.slice(mark.length) ?? '', number: line?.number ?? 0 };
  // A mark alone has its text below it, as far in as that is.
  const own = first.text === '' ? indentOf(lines[at + 1]) : mark.length;
  const next = own === 0 ? at + 1 : endOfIndented(lines, at + 1, own);
  const body = context.body([first, ...without(lines.slice(at + 1, next), own)]);
  return { blocks: body.length === 0 ? [] : prefixed(shown, body, first.number), next };
}

const enumerator = /^(\(?)(\d+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)([.)])(?: +|$)/;

interface Numbered {
  readonly mark: string;
  readonly sign: string;
  /** What is around the sign: those of one list have the same. */
  readonly style: string;
}

function numberAt(line: SourceLine | undefined): Numbered | undefined {
  const [mark, opening, sign = '', closing] = enumerator.exec(line?.text ?? '') ?? [];
  if (mark === undefined || (opening === '(' && closing !== ')')) return undefined;
  return { mark, sign, style: `${opening}${closing}` };
}

/** "A. Einstein was" is no item where its next line is not indented. */
export const numberedItem: Construct = (lines, at, context) => {
  const own = numberAt(lines[at]);
  if (own === undefined) return undefined;
  const below = lines[at + 1];
  if (!isBlank(below) && !isIndented(below) && numberAt(below) === undefined) return undefined;
  const shown = own.sign === '#' ? own.mark.replace('#', automatic(lines, at, own.style)) : own.mark;
  return itemBehind(own.mark, `${shown.trim()} `, lines, at, context);
};

/** The number of an item that leaves the counting to the page. */
function automatic(lines: readonly SourceLine[], at: number, style: string): string {
  let count = 1;
  for (let above = at - 1; above >= 0; above -= 1) {
    const line = lines[above];
    if (isBlank(line) || isIndented(line)) continue;
    const before = numberAt(line);
    if (before?.style !== style) break;
    if (/^\d+$/.test(before.sign)) return String(Number(before.sign) + count);
    if (/^[a-z]$/.test(before.sign)) return numeral('lower-letter', before.sign.charCodeAt(0) - 96 + count);
    count += 1;
  }
  return String(count);
}

/** A line, and right below it, further in, what it is. */
export const term: Construct = (lines, at, context) => {
  const [line, below] = lines.slice(at, at + 2);
  if (line === undefined || isBlank(below) || !isIndented(below)) return undefined;
  const next = endOfIndented(lines, at + 1);
  const body = context.body(dedented(lines.slice(at + 1, next)));
  return { blocks: prefixed(`${context.words(line.text)}: `, body, line.number), next };
};

const field = /^:((?![:\s])(?:\\.|[^:\\]|:(?=[^\s`]))+?)(?<! ):(?: +(.*)|$)/;

export interface Field {
  readonly name: string;
  readonly body: readonly SourceLine[];
  readonly next: number;
}

export function fieldAt(lines: readonly SourceLine[], at: number): Field | undefined {
  const line = lines[at];
  const [whole, name, words = ''] = field.exec(line?.text ?? '') ?? [];
  if (whole === undefined || name === undefined || line === undefined) return undefined;
  const next = endOfIndented(lines, at + 1);
  const below = dedented(lines.slice(at + 1, next));
  return { name, body: [{ text: words, number: line.number }, ...below], next };
}

export const fieldItem: Construct = (lines, at, context) => {
  const own = fieldAt(lines, at);
  if (own === undefined) return undefined;
  const body = context.body(own.body);
  const line = lines[at]?.number ?? 0;
  return { blocks: prefixed(`${context.words(own.name)}: `, body, line), next: own.next };
};

const value = String.raw`(?:<[^<>]+>|[A-Za-z][\w-]*)`;
const option = String.raw`(?:-[A-Za-z\d?](?: ?${value})?|(?:--|\+|/)[A-Za-z\d][\w-]*(?:[ =]${value})?)`;
const options = new RegExp(String.raw`^(${option}(?:, ${option})*)(?: {2,}(\S.*))?$`);

export const optionItem: Construct = (lines, at, context) => {
  const line = lines[at];
  const [whole, names, words] = options.exec(line?.text ?? '') ?? [];
  if (whole === undefined || names === undefined || line === undefined) return undefined;
  if (words === undefined && !isIndented(lines[at + 1])) return undefined;
  const next = endOfIndented(lines, at + 1);
  const below = dedented(lines.slice(at + 1, next));
  const body = context.body([{ text: words ?? '', number: line.number }, ...below]);
  return { blocks: prefixed(`${names}: `, body, line.number), next };
};
