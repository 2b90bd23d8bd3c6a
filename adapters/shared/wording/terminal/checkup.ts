// The summary of a checkup.
import { counted } from '../../language/counted.ts';

export const checkupWords = {
  summary: (failing: number): string =>
    failing === 0 ? 'All checks passed.' : `${counted(failing, 'problem')} to fix.`,
} as const;
