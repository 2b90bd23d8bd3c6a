// What every store holds of sessions, tries and the audit.
import { describe, expect, it } from 'vitest';
import { auditedFor } from '../../src/store/people.ts';
import { noon } from '../store/samples.ts';
import { opening, type Place } from './place.ts';

const ada = { digest: 'd1', body: '{"name":"Ada “Q” 😀"}', endsAt: noon + 100 } as const;

export function describeSessions(name: string, newPlace: () => Place): void {
  const openNew = opening(newPlace);

  describe(`${name}: sessions`, () => {
    it('gives one back until it ends or is ended', async () => {
      const store = await openNew();
      await store.saveSession(ada, noon);
      await store.saveSession({ ...ada, digest: 'd2' }, noon);
      expect(await store.session('d1', noon + 99)).toEqual(ada);
      expect(await store.session('d1', noon + 100)).toBeUndefined();
      expect(await store.session('d3', noon)).toBeUndefined();
      await store.endSession('d1');
      expect(await store.session('d1', noon)).toBeUndefined();
      expect(await store.session('d2', noon)).toMatchObject({ digest: 'd2' });
    });

    it('outlives the process', async () => {
      const place = newPlace();
      const first = await place.open();
      await first.saveSession(ada, noon);
      await first.close();
      const again = await place.open();
      expect(await again.session('d1', noon)).toEqual(ada);
      await again.close();
    });
  });

  describe(`${name}: tries`, () => {
    it('counts those of a key until the first ends', async () => {
      const store = await openNew();
      const tries = async (key: string, at: number) => store.countTry(key, noon + at, noon + at + 60);
      expect([await tries('a', 0), await tries('a', 30), await tries('b', 40)]).toEqual([1, 2, 1]);
      expect([await tries('a', 59), await tries('a', 60), await tries('b', 61)]).toEqual([3, 1, 2]);
    });
  });

  describe(`${name}: audit`, () => {
    it('gives entries back, the latest first, and keeps them for their time', async () => {
      const store = await openNew();
      const entry = (at: number, who = 'Ada') =>
        ({ at: noon + at, who, action: 'document-added', about: 'a/“b”.txt' }) as const;
      for (const one of [entry(0), entry(5, 'Bo'), entry(5, 'Cy')]) await store.recordAction(one);
      expect(await store.audit(0, 9)).toEqual([entry(5, 'Cy'), entry(5, 'Bo'), entry(0)]);
      expect(await store.audit(noon + 1, 1)).toEqual([entry(5, 'Cy')]);
      await store.recordAction(entry(auditedFor + 5));
      expect((await store.audit(0, 9)).map(({ at }) => at - noon)).toEqual([auditedFor + 5, 5, 5]);
    });
  });
}
