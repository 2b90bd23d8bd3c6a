// Colours and line width of a terminal, or plain text.
import { styleText } from 'node:util';
import type { Surroundings } from './surroundings.ts';

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  /** Columns to fill; Infinity where lines are not wrapped. */
  readonly columns: number;
}

type Format = Parameters<typeof styleText>[0];

/** Columns. Longer lines are tiring to read. */
const widest = 96;

/** Colours on a terminal that has them, unless NO_COLOR is set (https://no-color.org). */
export function styleFor({ output, environment }: Surroundings): Style {
  const coloured = output.isTTY === true && !environment['NO_COLOR'] && output.hasColors?.() !== false;
  const paint =
    (format: Format) =>
    (text: string): string =>
      coloured && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  // A terminal that does not know its width says 0.
  const columns =
    output.isTTY === true ? Math.min(output.columns || widest, widest) : Number.POSITIVE_INFINITY;
  return { bold: paint('bold'), dim: paint('dim'), accent: paint('cyan'), columns };
}
