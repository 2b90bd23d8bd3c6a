// A resilient store with a log that can be read and a clock that can be set.
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Answered } from '../../src/answer/answer.ts';
import { openStore } from '../../src/store/folder/open.ts';
import { withReceipts } from '../../src/store/record.ts';
import type { AttemptSettings } from '../../src/store/resilient/attempts.ts';
import { openResilientStore, type ResilientStore } from '../../src/store/resilient/resilient.ts';
import { newFolder, noon, quote } from './samples.ts';
import { createRecordedLog, createSetClock, type RecordedLog, type SetClock } from './waiting.ts';

export interface Scene {
  readonly folder: string;
  readonly log: RecordedLog;
  readonly clock: SetClock;
  readonly store: ResilientStore;
}

export async function openScene(
  folder = join(newFolder(), 'data'),
  patience = 2_000,
  owner = 'bot',
): Promise<Scene> {
  const log = createRecordedLog();
  const clock = createSetClock();
  const open: AttemptSettings['open'] = (how) => openStore(folder, { mode: 'bot', ...how, now: clock.now });
  const store = await openResilientStore({ open, log, now: clock.now, patience, owner });
  onTestFinished(() => store.close());
  return { folder, log, clock, store };
}

export const answer = (id: string): Answered => ({
  kind: 'answered',
  id,
  question: `What is ${id}?`,
  respelled: [],
  searched: { documents: 1, passages: 1, undated: 1 },
  quotes: [quote(`This is ${id}.`)],
  alsoIn: [],
  confidence: 0.9,
});

export const person = { platform: 'slack', tenant: 'T1', user: 'U1' };
export const occasion = {
  ...person,
  conversation: 'C1',
  audience: 'public' as const,
  askedAt: noon,
  revision: 'r',
};

export const remember = async ({ store }: Scene, id: string): Promise<boolean> => {
  const given = answer(id);
  const { remembered, answer: got } = await store.remember(given, occasion);
  // Nothing took the proposed code, so it is the final one; a code that is not stored is not shown.
  expect(got).toEqual(remembered ? given : withReceipts(given, []));
  return remembered;
};

export const idsIn = async ({ store }: Scene): Promise<readonly string[] | undefined> => {
  const outcome = await store.questions({});
  return outcome.ok ? outcome.value.map(({ id }) => id) : undefined;
};
