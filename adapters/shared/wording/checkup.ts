// The verdict of a checkup.
import { counted } from './counted.ts';

export const checkupWords = {
  summary: (failing: number): string =>
    failing === 0 ? 'Nothing stands in the way.' : `${counted(failing, 'fault')} to mend.`,
} as const;
