// The YAML block at the top of a text: title, author, publisher, date, url.
import { parseYaml } from '../../metadata/yaml.ts';

export interface FrontMatter {
  /** The block's data; absent where there is no block, or none that is a YAML mapping. */
  readonly data?: object;
  /** Why the block is not YAML; it is then left in the body. */
  readonly fault?: string;
  readonly body: string;
  /** Lines above the body. */
  readonly lines: number;
}

const fenced = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

export function splitFrontMatter(source: string): FrontMatter {
  const whole = { body: source, lines: 0 };
  const match = fenced.exec(source);
  if (match === null) return whole;
  const block = parseYaml(match[1] ?? '');
  if ('fault' in block) return { ...whole, fault: block.fault };
  const { data } = block;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return whole;
  return { data, body: source.slice(match[0].length), lines: match[0].split('\n').length - 1 };
}
