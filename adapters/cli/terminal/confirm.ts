// Asks the person at the terminal before something is overwritten or deleted.
import { createInterface } from 'node:readline/promises';
import { VerbatimError } from '../../../src/index.ts';
import { importWords } from '../../shared/wording/terminal/import.ts';
import type { Surroundings } from './surroundings.ts';

export interface YesOption {
  readonly yes?: boolean;
}

/** `what` says what would happen. Throws USAGE where there is no terminal to ask on and `--yes` was not given. */
export async function confirm(
  question: string,
  what: string,
  { yes }: YesOption,
  { input, output }: Surroundings,
): Promise<boolean> {
  if (yes === true) return true;
  if (input.isTTY !== true) throw new VerbatimError('USAGE', importWords.noTerminal(what));
  const lines = createInterface({ input, output });
  try {
    return /^y(?:es)?$/i.test((await lines.question(question)).trim());
  } finally {
    lines.close();
  }
}
