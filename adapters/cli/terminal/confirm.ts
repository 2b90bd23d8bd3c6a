// Asks the person at the terminal, before something is lost.
import { createInterface } from 'node:readline/promises';
import { VerbatimError } from '../../../src/index.ts';
import { importWords } from '../../shared/wording/import.ts';
import type { Surroundings } from './surroundings.ts';

export interface YesOption {
  readonly yes?: boolean;
}

/** `what` would happen. True where it may; USAGE where nobody can be asked and `--yes` was not given. */
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
