// What every store does, whatever it is made of. Another implementation runs this beside its own tests.
import type { Place } from './place.ts';
import { describeAccessTokens } from './store-access-tokens.ts';
import { describeClaims } from './store-claims.ts';
import { describeJournal } from './store-journal.ts';
import { describePeople } from './store-people.ts';
import { describeQuestions } from './store-questions.ts';
import { describeReceipts } from './store-receipts.ts';
import { describeSessions } from './store-sessions.ts';
import { describeTenants } from './store-tenants.ts';

/** `newPlace` makes an empty place; it may be remote, so nothing in these tests looks at files. */
export function describeStore(name: string, newPlace: () => Place): void {
  describeReceipts(name, newPlace);
  describeQuestions(name, newPlace);
  describeJournal(name, newPlace);
  describePeople(name, newPlace);
  describeClaims(name, newPlace);
  describeTenants(name, newPlace);
  describeAccessTokens(name, newPlace);
  describeSessions(name, newPlace);
}
