// Who else says so: a text that was reprinted is one voice, however often it stands in the corpus.
import { expect, test } from 'vitest';
import { openFiles } from '../folders.ts';

const statement = 'The harbour master Ottoline Verhage raised the toll of the ferry to five crowns in May.';
const story = `${statement}

Carts pay double, and sledges cross without a toll while the strait is frozen over.

The council of Aldersund had asked for it since the great storm of Saint Lucy, which took the old pier.

Nobody spoke against it but the keeper of Kestrel Point, who rows across himself every morning.`;
const independent = `Harbour Master Ottoline Verhage raised the toll of the ferry to five crowns in May.

Our reader Martha Roy of Gull Rock writes that she has never paid one since the war, and that the ferryman knows why.

She adds that lamp oil costs more than any crossing, that the bells are out of tune, and that it rains too often.`;

test('copies of the quoted text are not named, and copies of another are named once', async () => {
  const core = await openFiles({
    'courier.txt': story,
    'courier-reprint.txt': `From the Courier of Aldersund\n\n${story}\n\nAll rights reserved.`,
    'gazette.txt': independent,
    'gazette-weekly.txt': `${independent}\n\nReprinted with kind permission of the Gazette.`,
  });
  const answer = await core.ask('Who raised the toll of the ferry to five crowns?');
  if (answer.kind !== 'answered') throw new Error(answer.kind);
  const voiceOf = (path: string): string => path.split(/[-.]/)[0] ?? '';
  expect([answer.quotes[0].citation, ...answer.alsoIn].map(({ path }) => voiceOf(path)).sort()).toEqual([
    'courier',
    'gazette',
  ]);
});
