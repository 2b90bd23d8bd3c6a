// What every store holds of access tokens.
import { describe, expect, it } from 'vitest';
import type { StoredAccessToken } from '../../src/store/access-tokens.ts';
import { noon } from '../store/samples.ts';
import { opening, type Place } from './place.ts';

const ada = { digest: 'd1', name: 'Ada', role: 'reader', createdAt: noon } as const;
const bo: StoredAccessToken = {
  ...{ digest: 'd2', name: 'Bo', role: 'administrator', createdAt: noon + 1 },
  collections: ['a', 'b “c”'],
};

export function describeAccessTokens(name: string, newPlace: () => Place): void {
  const openNew = opening(newPlace);

  describe(`${name}: access tokens`, () => {
    it('gives back what was added, earliest first', async () => {
      const store = await openNew();
      expect(await store.accessTokens()).toEqual([]);
      expect(await store.addAccessToken(bo)).toBe(true);
      expect(await store.addAccessToken(ada)).toBe(true);
      expect(await store.accessTokens()).toEqual([ada, bo]);
    });

    it('has one for each name, and another once that is revoked', async () => {
      const store = await openNew();
      await store.addAccessToken(ada);
      expect(await store.addAccessToken({ ...ada, digest: 'd3', role: 'editor' })).toBe(false);
      expect(await store.accessTokens()).toEqual([ada]);
      expect(await store.revokeAccessToken('Bo', noon + 5)).toBe(false);
      expect(await store.revokeAccessToken('Ada', noon + 5)).toBe(true);
      expect(await store.revokeAccessToken('Ada', noon + 6)).toBe(false);
      expect(await store.addAccessToken({ ...ada, digest: 'd3', createdAt: noon + 7 })).toBe(true);
      expect(await store.accessTokens()).toEqual([
        { ...ada, revokedAt: noon + 5 },
        { ...ada, digest: 'd3', createdAt: noon + 7 },
      ]);
    });

    it('says when one was used last', async () => {
      const store = await openNew();
      await store.addAccessToken(ada);
      await store.addAccessToken(bo);
      for (const at of [3, 4]) await store.useAccessToken('d2', noon + at);
      expect((await store.accessTokens()).map(({ usedAt }) => usedAt)).toEqual([undefined, noon + 4]);
    });

    it('outlives the process', async () => {
      const place = newPlace();
      const first = await place.open();
      await first.addAccessToken(bo);
      await first.close();
      const again = await place.open();
      expect(await again.accessTokens()).toEqual([bo]);
      await again.close();
    });
  });
}
