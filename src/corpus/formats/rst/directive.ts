// The notation of a directive: ".. name:: argument", its options, and what is indented below it.
import { dedented, endOfFilled, endOfIndented, isBlank, type SourceLine, textOf } from './source.ts';

export interface Directive {
  readonly name: string;
  /** With the lines that go on below it. */
  readonly argument: readonly SourceLine[];
  readonly options: ReadonlyMap<string, string>;
  readonly content: readonly SourceLine[];
  readonly line: number;
  readonly next: number;
}

const opening = /^\.\. +(?:\|[^|\s](?:[^|]*[^|\s])?\| +)?([A-Za-z\d](?:[-_.+:]?[A-Za-z\d])*) ?::(?: +(.*))?$/;
const option = /^:([^:\s][^:]*):(?:\s+(.*))?$/;

export function directiveAt(lines: readonly SourceLine[], at: number): Directive | undefined {
  const line = lines[at];
  const [whole, name, words = ''] = opening.exec(line?.text ?? '') ?? [];
  if (whole === undefined || name === undefined || line === undefined) return undefined;
  const next = endOfIndented(lines, at + 1);
  const below = dedented(lines.slice(at + 1, next));
  const isOpen = !isBlank(below[0]);
  const head = isOpen ? below.slice(0, endOfFilled(below, 0)) : [];
  const found = head.findIndex(({ text }) => option.test(text));
  const firstOption = found === -1 ? head.length : found;
  const first = words === '' ? [] : [{ text: words, number: line.number }];
  return {
    name: name.toLowerCase(),
    argument: [...first, ...head.slice(0, firstOption)],
    options: optionsIn(head.slice(firstOption)),
    content: below.slice(head.length),
    ...{ line: line.number, next },
  };
}

function optionsIn(lines: readonly SourceLine[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  let last: string | undefined;
  for (const { text } of lines) {
    const [, name, value = ''] = option.exec(text) ?? [];
    if (name !== undefined) options.set(name, value);
    else if (last !== undefined) options.set(last, `${options.get(last) ?? ''}\n${text.trim()}`);
    last = name ?? last;
  }
  return options;
}

/** What is on its line and below it, where a directive has text and no argument. */
export const textIn = ({ argument, content }: Directive): readonly SourceLine[] => [
  ...argument,
  ...(argument.length === 0 ? [] : [{ text: '', number: 0 }]),
  ...content,
];

export const argumentOf = ({ argument }: Directive): string => textOf(argument).replace(/\s+/g, ' ').trim();
