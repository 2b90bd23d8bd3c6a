// What every store does for people: ratings, seen events, retention, forgetting; and how it closes.
import { describe, expect, it } from 'vitest';
import { longestNote } from '../../src/store/store.ts';
import { asked, day, noon } from '../store/samples.ts';
import { alice, bob, closing, opening, type Place, rating } from './place.ts';

export function describePeople(name: string, newPlace: () => Place): void {
  const openNew = opening(newPlace);

  describe(`${name}: ratings`, () => {
    it('counts the last one of each person', async () => {
      const store = await openNew();
      await store.remember(asked('q1'));
      await store.rate(rating('q1', { verdict: 'wrong-source', note: 'No.' }));
      await store.rate(rating('q1', { asker: bob, verdict: 'not-what-i-asked', ratedAt: noon + 2 }));
      expect(await store.rate(rating('q1', { verdict: 'useful', ratedAt: noon + 3 }))).toBe(true);
      expect((await store.questions({}))[0]?.ratings).toEqual([
        { answerId: 'q1', asker: bob, verdict: 'not-what-i-asked', ratedAt: noon + 2 },
        { answerId: 'q1', asker: alice, verdict: 'useful', ratedAt: noon + 3 },
      ]);
    });

    it('says when there is no such answer', async () => {
      const store = await openNew();
      expect(await store.rate(rating('q1'))).toBe(false);
    });

    it('keeps a note of the greatest length, counted in characters, and refuses a longer one', async () => {
      const store = await openNew();
      await store.remember(asked('q1'));
      const note = '😀'.repeat(longestNote);
      await store.rate(rating('q1', { note }));
      await expect(store.rate(rating('q1', { note: `${note}!` }))).rejects.toMatchObject({
        code: 'RATING_INVALID',
      });
      expect((await store.questions({}))[0]?.ratings[0]?.note).toBe(note);
    });
  });

  describe(`${name}: retention`, () => {
    it('deletes questions that are older than the retention; receipts stay', async () => {
      const store = await openNew(30);
      await store.prune(noon - day);
      const [code = ''] = await store.remember(asked('old', { askedAt: noon - 30 * day - 1 }));
      await store.remember(asked('young', { askedAt: noon - 30 * day }));
      await store.rate(rating('old'));
      expect(await store.prune(noon)).toEqual({ questions: 1 });
      expect((await store.questions({})).map(({ id }) => id)).toEqual(['young']);
      expect((await store.receipt(code))?.text).toBe('The meaning of old.');
      expect(await store.rate(rating('old'))).toBe(false);
    });

    it('deletes no more for a clock that jumped than a day would, and nothing at all for a leap', async () => {
      const store = await openNew(30);
      await store.prune(noon);
      for (const age of [30, 29, 28, 27, 1])
        await store.remember(asked(`${age}`, { askedAt: noon - age * day }));
      expect(await store.prune(noon + 400 * day)).toEqual({ questions: 0, refused: 400 * day });
      expect(await store.questions({})).toHaveLength(5);
      // Five days ahead: two days' questions, which are a day's more than usual.
      expect(await store.prune(noon + 5 * day)).toEqual({ questions: 2 });
      expect((await store.questions({})).map(({ id }) => id)).toEqual(['28', '27', '1']);
      // Somebody says that the clock is right.
      expect(await store.prune(noon + 400 * day, true)).toEqual({ questions: 3 });
    });

    it('does not take the first clock that it sees for right', async () => {
      const store = await openNew(30);
      await store.remember(asked('q1'));
      expect(await store.prune(noon + 400 * day)).toEqual({ questions: 0, refused: 400 * day });
    });

    it('keeps no question with a retention of no days, but receipts', async () => {
      const store = await openNew(0);
      const [code = ''] = await store.remember(asked('q1'));
      expect(await store.questions({})).toEqual([]);
      expect((await store.receipt(code))?.text).toBe('The meaning of q1.');
      expect(await store.rate(rating('q1'))).toBe(false);
    });

    it('deletes what was kept before the retention was set to no days', async () => {
      const place = newPlace();
      const before = await place.open();
      await before.remember(asked('q1', { askedAt: noon + day }));
      await before.close();
      const store = closing(await place.open(0));
      expect(await store.prune(noon)).toEqual({ questions: 1 });
      expect(await store.questions({})).toEqual([]);
    });

    it('forgets a person: their questions with all ratings of them, and their ratings of others', async () => {
      const store = await openNew();
      const [code = ''] = await store.remember(asked('hers'));
      await store.remember(asked('his', { asker: bob }));
      for (const id of ['hers', 'his']) {
        await store.rate(rating(id));
        await store.rate(rating(id, { asker: bob, ratedAt: noon + 2 }));
      }
      expect(await store.forgetAsker(alice, noon)).toEqual({ questions: 1, ratings: 2 });
      const left = await store.questions({});
      expect(left.map(({ id, ratings }) => [id, ratings.map(({ asker }) => asker)])).toEqual([
        ['his', [bob]],
      ]);
      expect((await store.receipt(code))?.text).toBe('The meaning of hers.');
      expect(await store.forgetAsker(alice, noon)).toEqual({ questions: 0, ratings: 0 });
      // What others said of a forgotten question is gone with it.
      await store.remember(asked('hers', { quotes: [] }));
      const [again] = (await store.questions({})).filter(({ id }) => id === 'hers');
      expect(again).toMatchObject({ ratings: [], receipts: [] });
    });
  });

  describe(`${name}: closing`, () => {
    it('finishes what was asked for before, and refuses what comes after', async () => {
      const place = newPlace();
      const store = await place.open();
      const remembered = store.remember(asked('q1'));
      await Promise.all([store.close(), store.close()]);
      expect(await remembered).toHaveLength(1);
      await expect(store.remember(asked('q2'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      const again = closing(await place.open());
      expect((await again.questions({})).map(({ id }) => id)).toEqual(['q1']);
    });
  });
}
