// The YAML block at the top of a text: title, author, publisher, date, url.
import { parseDocument } from 'yaml';

export interface FrontMatter {
  /** The block's data; absent where there is no block, or none that is a YAML mapping. */
  readonly data?: object;
  readonly body: string;
  /** Lines that stand above the body. */
  readonly lines: number;
}

const fenced = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

export function splitFrontMatter(source: string): FrontMatter {
  const match = fenced.exec(source);
  if (match === null) return { body: source, lines: 0 };
  const block = parseDocument(match[1] ?? '');
  const data: unknown = block.errors.length === 0 ? block.toJS() : undefined;
  if (typeof data !== 'object' || data === null) return { body: source, lines: 0 };
  return { data, body: source.slice(match[0].length), lines: match[0].split('\n').length - 1 };
}
