// What every store gathers of what was asked, and hands out page by page.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { asked, day, noon, quote } from '../store/samples.ts';
import { alice, bob, opening, type Place, rating } from './place.ts';

export function describeJournal(name: string, newPlace: () => Place): void {
  const openNew = opening(newPlace);

  describe(`${name}: gathering`, () => {
    it('adds up abstentions, unsure answers and those rated not useful, and no others', async () => {
      const store = await openNew();
      const question = 'What is the sabbatical policy?';
      await store.remember(asked('q1', { question, kind: 'abstained', asker: alice }));
      await store.remember(asked('q2', { question, kind: 'abstained', asker: alice, askedAt: noon + 5 }));
      await store.remember(asked('q3', { question, kind: 'unsure', asker: bob }));
      await store.remember(asked('q4', { question, kind: 'answered' }));
      await store.rate(rating('q4', { asker: bob, verdict: 'outdated', ratedAt: noon + 9 }));
      await store.remember(asked('q5', { question, kind: 'answered' }));
      // Somebody found there what they looked for.
      await store.remember(asked('q6', { question, kind: 'unsure' }));
      await store.rate(rating('q6'));
      // Where no document may be shown, no document is missing.
      await store.remember(asked('q7', { question, kind: 'abstained', reason: 'nothing-in-scope' }));
      const { questions, left, damaged } = await store.gather({}, 10);
      expect([...questions].sort((a, b) => b.times - a.times || a.last - b.last)).toEqual([
        { question, shortfall: 'abstained', times: 2, askers: [alice.slice(0, 16)], last: noon + 5 },
        { question, shortfall: 'unsure', times: 1, askers: [bob.slice(0, 16)], last: noon },
        { question, shortfall: 'not-useful', times: 1, askers: [bob.slice(0, 16)], last: noon + 9 },
      ]);
      expect([left, damaged]).toEqual([0, []]);
    });

    it('gathers a follow-up as it was understood, within the filter, most asked first', async () => {
      const store = await openNew();
      const once = { kind: 'abstained', question: 'And there?', understood: 'Rain in Bergen?' } as const;
      await store.remember(asked('q1', once));
      for (const id of ['q2', 'q3'])
        await store.remember(asked(id, { kind: 'abstained', question: "Who's 'Bob'?" }));
      await store.remember(asked('q4', { kind: 'abstained', askedAt: noon - day }));
      await store.remember(asked('q5', { kind: 'abstained', tenant: "T2'--" }));
      const { questions } = await store.gather(
        { since: noon, visible: { platform: 'slack', tenant: 'T1' } },
        9,
      );
      expect(questions.map(({ question, times }) => [question, times])).toEqual([
        ["Who's 'Bob'?", 2],
        ['Rain in Bergen?', 1],
      ]);
      const most = await store.gather({ since: noon }, 1);
      expect([most.questions.length, most.left]).toEqual([1, 2]);
    });

    it('leaves out questions for which something was shown that may not be seen', async () => {
      const store = await openNew();
      await store.remember(asked('q1', { kind: 'unsure', quotes: [quote('Open.'), quote('Secret.', 9)] }));
      await store.remember(asked('q2', { kind: 'unsure', quotes: [quote('Open.')] }));
      const { questions } = await store.gather({}, 9, ({ text }) => text !== 'Secret.');
      expect(questions.map(({ question }) => question)).toEqual(['What does q2 mean?']);
    });
  });

  describe(`${name}: figures`, () => {
    it('count outcomes by day and chance, documents by answers, and ratings', async () => {
      const store = await openNew();
      const twice = [quote('One.', 0, 'a.md'), quote('Two.', 9, 'a.md'), quote('Three.', 0, 'b.md')];
      await store.remember(asked('q1', { quotes: twice, confidence: 0.9 }));
      await store.remember(asked('q2', { quotes: [quote('One.', 0, 'a.md')], askedAt: noon + day }));
      await store.remember(asked('q3', { kind: 'abstained', confidence: 0.25, quotes: twice }));
      await store.rate(rating('q1', { note: 'Yes.' }));
      await store.rate(rating('q2', { ratedAt: noon + 2, verdict: 'outdated' }));
      const beginning = noon - (noon % day);
      expect(await store.figures({ since: noon }, 1)).toEqual({
        byDay: expect.toSatisfy(
          sameIn([
            { day: beginning, kind: 'answered', questions: 1 },
            { day: beginning, kind: 'abstained', questions: 1 },
            { day: beginning + day, kind: 'answered', questions: 1 },
          ]),
        ),
        byChance: expect.toSatisfy(
          sameIn([
            { confidence: 0.25, kind: 'abstained', questions: 1 },
            { confidence: 0.75, kind: 'answered', questions: 1 },
            { confidence: 0.9, kind: 'answered', questions: 1 },
          ]),
        ),
        quoted: [
          { path: 'a.md', answers: 2 },
          { path: 'b.md', answers: 1 },
        ],
        rated: 2,
        ratings: [{ question: 'What does q2 mean?', verdict: 'outdated', ratedAt: noon + 2 }],
        damaged: [],
      });
    });
  });

  describe(`${name}: pages`, () => {
    it('hand out every question once, oldest first', async () => {
      const store = await openNew();
      const ids = Array.from({ length: 450 }, (_, n) => `q${n}`);
      // Many at one moment, so that a page ends between two of them.
      await Promise.all(
        ids.map((id, n) => store.remember(asked(id, { askedAt: noon + Math.floor(n / 300), quotes: [] }))),
      );
      const read = await idsByPage(store);
      expect([...read].sort()).toEqual([...ids].sort());
      expect(await store.questions({}, 3)).toHaveLength(3);
      expect((await store.questions({}, 300)).map(({ id }) => id)).toEqual(read.slice(-300));
    });
  });
}

/** Whatever their order. */
const sameIn =
  (expected: readonly object[]) =>
  (given: readonly object[]): boolean => {
    const written = (list: readonly object[]): string =>
      list
        .map((one) => JSON.stringify(one))
        .sort()
        .join();
    return written(given) === written(expected);
  };

async function idsByPage(store: Store): Promise<string[]> {
  const ids: string[] = [];
  let page = await store.page({});
  for (; page.next !== undefined; page = await store.page({}, page.next))
    ids.push(...page.questions.map(({ id }) => id));
  return [...ids, ...page.questions.map(({ id }) => id)];
}
