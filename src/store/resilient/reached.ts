// What is read of the store by those who cannot go on without it: STORE_UNAVAILABLE where it cannot be reached.
import type { Receipt } from '../../answer/answer.ts';
import type { Log } from '../../log.ts';
import { unavailable } from '../failure.ts';
import type {
  AskedQuestion,
  Gathered,
  JournalFigures,
  QuestionFilter,
  QuestionPage,
  QuestionPlace,
  Shows,
} from '../store.ts';
import type { Outcome } from './attempts.ts';
import type { Person } from './person.ts';
import type { ResilientStore } from './resilient.ts';

type Filter = QuestionFilter<Person>;

export interface Reached {
  receipt(code: string): Promise<Receipt | undefined>;
  questions(filter: Filter, most?: number): Promise<readonly AskedQuestion[]>;
  page(filter: Filter, after?: QuestionPlace): Promise<QuestionPage>;
  gather(filter: Filter, most: number, shows?: Shows): Promise<Gathered>;
  figures(filter: Filter, mostRatings: number): Promise<JournalFigures>;
}

/** The result. Rejects with STORE_UNAVAILABLE. */
export async function reached<T>(store: ResilientStore, outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (result.ok) return result.value;
  throw unavailable(store.health().detail ?? 'The store cannot be reached.');
}

/** Damaged rows are left out of what is read, and each is in the log. */
export function createReached(store: ResilientStore, log: Log): Reached {
  const told = async <T extends { readonly damaged: readonly string[] }>(
    outcome: Promise<Outcome<T>>,
  ): Promise<T> => {
    const read = await reached(store, outcome);
    for (const damage of read.damaged) log.error({ damage }, 'a stored row is damaged and left out');
    return read;
  };
  return {
    receipt: (code) => reached(store, store.receipt(code)),
    questions: (filter, most) => reached(store, store.questions(filter, most)),
    page: (filter, after) => told(store.page(filter, after)),
    gather: (filter, most, shows) => told(store.gather(filter, most, shows)),
    figures: (filter, mostRatings) => told(store.figures(filter, mostRatings)),
  };
}
