// Gathers on a connection of its own, so that nobody who asks something waits for it.
import type { Gathered, JournalFigures, QuestionFilter, Shows } from '../../store.ts';
import type { Turns } from '../session/session.ts';
import { countFigures } from './figures.ts';
import { gather } from './gather.ts';

export interface Journal {
  gather(filter: QuestionFilter, most: number, shows?: Shows): Promise<Gathered>;
  figures(filter: QuestionFilter, mostRatings: number): Promise<JournalFigures>;
  close(): Promise<void>;
}

/** Opens the connection once something is gathered: most processes never do. */
export function createJournal(open: () => Promise<Pick<Turns, 'alone' | 'close'>>): Journal {
  let opened: ReturnType<typeof open> | undefined;
  const turns = (): ReturnType<typeof open> => {
    opened ??= open();
    // The next one tries again; this one's caller hears of it.
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  return {
    gather: async (filter, most, shows) =>
      (await turns()).alone((database) => gather(database, filter, most, shows)),
    figures: async (filter, mostRatings) =>
      (await turns()).alone((database) => countFigures(database, filter, mostRatings)),
    close: async () => (await opened)?.close(),
  };
}
