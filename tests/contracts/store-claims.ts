// What every store does about events that were taken: once each, with what became of them, and taken over once.
import { describe, expect, it } from 'vitest';
import { asked, day, noon } from '../store/samples.ts';
import { alice, opening, type Place } from './place.ts';

const claim = (key: string, owner = 'first', body = 'its words') =>
  ({ key, state: 'claimed', owner, asker: alice, body }) as const;

export function describeClaims(name: string, newPlace: () => Place): void {
  const openNew = opening(newPlace);

  describe(`${name}: claims`, () => {
    it('lets exactly one of many callers through', async () => {
      const store = await openNew();
      const claims = await Promise.all(
        Array.from({ length: 50 }, () => store.claim(claim('T1/C1/171.2'), noon)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await store.claim(claim('T1/C1/171.3'), noon)).toBe(true);
    });

    it('forgets a key a day later, and not before', async () => {
      const store = await openNew();
      await store.claim(claim('old'), noon);
      await store.claim(claim('young'), noon + 1);
      await store.prune(noon + day + 1);
      expect(await store.claim(claim('old'), noon + day + 1)).toBe(true);
      expect(await store.claim(claim('young'), noon + day + 1)).toBe(false);
    });

    it('knows what became of each', async () => {
      const store = await openNew();
      expect(await store.claimOf('k')).toBeUndefined();
      await store.claim(claim('k'), noon);
      expect(await store.claimOf('k')).toEqual({
        key: 'k',
        state: 'claimed',
        claimedAt: noon,
        body: 'its words',
      });
      await store.mark('k', 'posting');
      expect(await store.claimOf('k')).toMatchObject({ state: 'posting', body: 'its words' });
      await store.mark('k', 'answered', 'its answer');
      expect(await store.claimOf('k')).toMatchObject({ state: 'answered', body: 'its answer' });
      await store.release('k');
      expect(await store.claim(claim('k'), noon)).toBe(true);
    });

    it('gives what an earlier owner left open to the next one, once', async () => {
      const store = await openNew();
      for (const key of ['a:1', 'a:2', 'a:3', 'b:1']) await store.claim(claim(key), noon);
      await store.mark('a:2', 'posting');
      await store.mark('a:3', 'answered');
      await store.claim(claim('a:4', 'second'), noon);
      const taken = await Promise.all([1, 2, 3].map(async () => (await store.takeOver('a:', 'second')).rows));
      const keys = taken.flat().map(({ key, state }) => `${key} ${state}`);
      expect(keys).toEqual(['a:1 claimed', 'a:2 posting']);
      expect((await store.takeOver('b:', 'second')).rows.map(({ key }) => key)).toEqual(['b:1']);
    });

    it('lets an owner claim once more what it may have claimed, and nobody else', async () => {
      const store = await openNew();
      expect(await store.claim(claim('k'), noon)).toBe(true);
      expect(await store.claim(claim('k'), noon, true)).toBe(true);
      expect(await store.claim(claim('k', 'second'), noon, true)).toBe(false);
      await store.mark('k', 'posting');
      expect(await store.claim(claim('k'), noon, true)).toBe(false);
      expect(await store.claim(claim('new'), noon, true)).toBe(true);
    });

    it('marks nothing that is another owner’s and open, where the owner is given', async () => {
      const store = await openNew();
      await store.claim(claim('k'), noon);
      expect(await store.mark('k', 'posting', 'other words', 'second')).toBe(false);
      expect(await store.claimOf('k')).toMatchObject({ state: 'claimed', body: 'its words' });
      expect(await store.mark('k', 'answered', undefined, 'first')).toBe(true);
      // Nobody is at work on it any more: an edit is asked by whoever hears of it.
      expect(await store.mark('k', 'claimed', 'as it was edited', 'second')).toBe(true);
      expect(await store.mark('k', 'posting', undefined, 'first')).toBe(false);
      expect(await store.mark('none', 'posting', undefined, 'first')).toBe(true);
      expect((await store.takeOver('k', 'second', true)).rows.map(({ body }) => body)).toEqual([
        'as it was edited',
      ]);
      expect((await store.takeOver('k', 'second')).rows).toEqual([]);
    });

    it('holds no words of those who ask to be forgotten, nor any without a journal', async () => {
      const store = await openNew();
      await store.remember(asked('q1'));
      await store.claim(claim('k'), noon);
      await store.forgetAsker(alice, noon);
      await store.mark('k', 'answered', 'its answer');
      expect(await store.claimOf('k')).toMatchObject({ state: 'answered', body: '' });
      const silent = await openNew(0);
      await silent.claim(claim('k'), noon);
      await silent.mark('k', 'posting', 'its words, still');
      expect(await silent.claimOf('k')).toMatchObject({ body: 'its words, still' });
      await silent.mark('k', 'answered', 'its answer');
      expect(await silent.claimOf('k')).toMatchObject({ body: '' });
      // What a follow-up leans on is noted without an outcome to wait for.
      await silent.claim({ ...claim('before'), state: 'answered' }, noon);
      expect(await silent.claimOf('before')).toMatchObject({ state: 'answered', body: '' });
    });
  });
}
