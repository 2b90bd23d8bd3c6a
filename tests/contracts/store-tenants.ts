// What every store shows of earlier questions in one tenant, and to whom.
import { describe, expect, it } from 'vitest';
import { type Store, unknownTenant, type Visibility } from '../../src/store/store.ts';
import { asked, noon } from '../store/samples.ts';
import { alice, bob, opening, type Place, rating } from './place.ts';

const mine: Visibility = { platform: 'slack', tenant: 'T1' };
const theirs: Visibility = { platform: 'slack', tenant: 'T2' };

/** Alice asked everything, once for each audience, in two tenants and on a platform with the same tenant's id. */
async function fill(store: Store): Promise<void> {
  for (const [prefix, platform, tenant] of [
    ['', 'slack', 'T1'],
    ['other ', 'slack', 'T2'],
    ['elsewhere ', 'discord', 'T1'],
  ] as const)
    for (const audience of ['public', 'private', 'direct'] as const)
      await store.remember(asked(`${prefix}${audience}`, { platform, tenant, audience, askedAt: noon }));
}

export function describeTenants(name: string, newPlace: () => Place): void {
  const openNew = opening(newPlace);

  describe(`${name}: tenants`, () => {
    it('shows of a tenant what was public there, and what the viewer asked', async () => {
      const store = await openNew();
      await fill(store);
      const ids = async (visible: Visibility, more = {}) =>
        (await store.questions({ visible, ...more })).map(({ id }) => id).sort();
      expect(await ids(mine)).toEqual(['public']);
      expect(await ids({ ...mine, viewer: bob })).toEqual(['public']);
      expect(await ids({ ...mine, viewer: alice })).toEqual(['direct', 'private', 'public']);
      expect(await ids({ ...theirs, viewer: alice })).toEqual([
        'other direct',
        'other private',
        'other public',
      ]);
      expect(await ids({ ...mine, viewer: bob }, { id: 'private' })).toEqual([]);
      expect(await ids(mine, { asker: alice })).toEqual(['public']);
      expect(await store.questions({})).toHaveLength(9);
    });

    it('shows receipts and ratings of what is visible alone', async () => {
      const store = await openNew();
      await fill(store);
      for (const id of ['public', 'private', 'other public']) await store.rate(rating(id));
      const [only, ...others] = await store.questions({ visible: { ...mine, viewer: bob } });
      expect(others).toEqual([]);
      expect(only).toMatchObject({ tenant: 'T1', audience: 'public', receipts: [{}], ratings: [{}] });
    });

    it('takes ratings from those alone who may be shown the answer', async () => {
      const store = await openNew();
      await fill(store);
      const rated = (id: string, asker: string, visible: Visibility) =>
        store.rate(rating(id, { asker }), { ...visible, viewer: asker });
      expect(await rated('public', bob, mine)).toBe(true);
      expect(await rated('private', alice, mine)).toBe(true);
      expect(await rated('private', bob, mine)).toBe(false);
      expect(await rated('direct', bob, mine)).toBe(false);
      expect(await rated('other public', alice, mine)).toBe(false);
      expect(await rated('elsewhere public', alice, mine)).toBe(false);
      const kept = await store.questions({});
      expect(kept.flatMap(({ id, ratings }) => ratings.map(({ asker }) => [id, asker])).sort()).toEqual([
        ['private', alice],
        ['public', bob],
      ]);
    });

    it('gives questions of before to the one tenant of their platform, and no other', async () => {
      const store = await openNew();
      await fill(store);
      const before = { tenant: unknownTenant, audience: 'private' } as const;
      await store.remember(asked('old', before));
      await store.remember(asked('old elsewhere', { ...before, platform: 'discord' }));
      expect(await store.adopt('slack', 'T2')).toBe(1);
      expect(await store.adopt('slack', 'T1')).toBe(0);
      const ids = async (viewer: string) =>
        (await store.questions({ visible: { ...theirs, viewer } })).map(({ id }) => id);
      expect(await ids(alice)).toContain('old');
      expect(await ids(bob)).toEqual(['other public']);
    });

    it('forgets a person in all tenants', async () => {
      const store = await openNew();
      await fill(store);
      expect(await store.forgetAsker(alice, noon)).toMatchObject({ questions: 9 });
      expect(await store.questions({})).toEqual([]);
    });
  });
}
