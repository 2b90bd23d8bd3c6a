// What "verbatim store copy" says.
import type { CopiedRows, StoreKind } from '../../../../src/index.ts';

export const storeWords = {
  head: ['table', 'copied', 'damaged, left out'],
  row: ({ table, rows, leftOut }: CopiedRows): string[] => [table, `${rows}`, `${leftOut}`],
  copied: (to: StoreKind): string =>
    to === 'postgres'
      ? 'Every table was counted on both sides. Keep VERBATIM_DATABASE_URL set: the bot now stores everything there.'
      : 'Every table was counted on both sides. Remove VERBATIM_DATABASE_URL: the bot then stores everything in the data folder.',
  kindWanted: (kinds: readonly string[]): string => `Say where to copy to: ${kinds.join(' or ')}.`,
} as const;
