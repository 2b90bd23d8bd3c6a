// Answers to words that are not the asker's own: in memory alone, for an hour, so that their buttons work.

import type { Answer, Quote, Receipt } from '../answer/answer.ts';
import { createCache } from '../cache.ts';
import type { Asker, Place } from '../question/question.ts';
import { recordOf, shownQuotes, withReceipts } from '../store/record.ts';
import type { DeletedElsewhere } from '../store/resilient/deletions.ts';
import type { Person } from '../store/resilient/person.ts';
import type { AskedQuestion, QuestionFilter, ShownQuotes } from '../store/store.ts';

export interface Unstored {
  /** The answer with the receipts of its quotes, which are stored: they say nothing of what was asked. Never rejects. */
  keep(answer: Answer, asker: Asker, shown: Omit<ShownQuotes, 'quotes'>): Promise<Answer>;
  /** The answer that the filter names by its id, for the one who asked, where they asked. Rejects with STORE_UNAVAILABLE. */
  find(filter: QuestionFilter<Person>): Promise<AskedQuestion | undefined>;
  forget(person: Person): void;
  forgetTenant(tenant: Pick<Place, 'platform' | 'tenant'>): void;
  forgetElsewhere(deleted: DeletedElsewhere): void;
}

interface Services {
  readonly keep: (quote: Quote, shown: Omit<ShownQuotes, 'quotes'>) => Promise<Quote>;
  readonly receipt: (code: string) => Promise<Receipt | undefined>;
  readonly now: () => number;
}

interface Held {
  readonly user: string;
  readonly asked: Omit<AskedQuestion, 'receipts'>;
  readonly codes: readonly string[];
}

/** Milliseconds. */
const hour = 60 * 60 * 1000;
/** Each takes some kilobytes at most. */
const mostHeld = 1000;

export function createUnstored({ keep, receipt, now }: Services): Unstored {
  const held = createCache<Held>(hour, now, { max: mostHeld, dropsAtOnce: true });
  const forgetWhere = (isForgotten: (one: Held) => boolean): void => {
    for (const [id, one] of [...held.entries()]) if (isForgotten(one)) held.delete(id);
  };
  return {
    async keep(answer, { user, ...place }, shown) {
      const kept = await Promise.all(shownQuotes(answer).map((quote) => keep(quote, shown)));
      const codes = kept.map((quote) => quote.receipt ?? null);
      const given = withReceipts(answer, codes);
      if (codes.includes(null)) return given;
      const { quotes: _, replaces: __, ...asked } = recordOf(given, { ...place, asker: '', ...shown });
      held.set(answer.id, {
        ...{ user, asked: { ...asked, ratings: [] } },
        codes: codes.flatMap((code) => code ?? []),
      });
      return given;
    },
    async find({ id = '', visible }) {
      const one = held.get(id);
      if (one === undefined || visible?.viewer?.user !== one.user) return undefined;
      const { platform, tenant } = one.asked;
      if (visible.platform !== platform || visible.tenant !== tenant) return undefined;
      const receipts = (await Promise.all(one.codes.map(receipt))).flatMap((found) => found ?? []);
      return receipts.length === one.codes.length ? { ...one.asked, receipts } : undefined;
    },
    forget: ({ platform, user }) =>
      forgetWhere((one) => one.asked.platform === platform && one.user === user),
    forgetTenant: ({ platform, tenant }) =>
      forgetWhere(({ asked }) => asked.platform === platform && asked.tenant === tenant),
    forgetElsewhere: ({ isOf, isOfTenant }) =>
      forgetWhere(
        ({ user, asked: { platform, tenant } }) => isOf({ platform, user }) || isOfTenant(platform, tenant),
      ),
  };
}
