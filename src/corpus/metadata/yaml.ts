// YAML to data, or what is wrong with it.
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { messageOf } from '../../errors.ts';

export type Yaml = { readonly data: unknown } | { readonly fault: string };

export interface WrittenYaml {
  /** Every value as it was written: an id of 19 digits does not become a rounded number. */
  readonly data: unknown;
  /** The 1-based line of a key or an item, or of the nearest one around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** `fault` is one line for a person, with the place of the first mistake where it is known. */
export const parseYaml = (source: string): Yaml => dataOf(parseDocument(source));

/** As `parseYaml`, for callers that report line numbers. */
export function parseYamlAsWritten(source: string): WrittenYaml | { readonly fault: string } {
  const lines = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines });
  const read = dataOf(document);
  return 'fault' in read ? read : { ...read, lineOf: (path) => lineIn(document, lines, path) };
}

function dataOf(document: Document.Parsed): Yaml {
  const error = document.errors[0];
  if (error !== undefined) return { fault: firstLine(error.message) };
  try {
    return { data: document.toJS() };
  } catch (cause) {
    // Aliases are followed only here: one without its anchor, or a bomb of them, is a mistake in the text.
    return { fault: firstLine(messageOf(cause)) };
  }
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? message).replace(/[.:]?$/, '.');

/** The text with another value at a key, or without it; comments and order stay. Values are texts, or lists of them. */
export function withYamlAt(
  source: string,
  path: readonly string[],
  value: string | readonly string[] | undefined,
): string {
  const document = parseDocument(source, { schema: 'failsafe' });
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, typeof value === 'string' ? value : document.createNode(value, { flow: true }));
  return document.toString();
}

function lineIn({ contents }: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number {
  let within: unknown = contents;
  let offset = 0;
  for (const step of path) {
    const key = String(step);
    const pair = isMap(within)
      ? within.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const named = isSeq(within) ? within.items[Number(step)] : pair?.key;
    if (!isNode(named)) break;
    offset = named.range?.[0] ?? offset;
    within = pair === undefined ? named : pair.value;
  }
  // The counter gives line 0 for a text without any line.
  return Math.max(1, lines.linePos(offset).line);
}
