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

    it('counts what each tenant asked', async () => {
      const store = await openNew();
      await fill(store);
      await store.remember(asked('last', { platform: 'slack', tenant: 'T2', asker: bob, askedAt: noon + 5 }));
      expect(await store.tenants()).toEqual([
        { platform: 'slack', tenant: 'T2', questions: 4, people: 2, last: noon + 5 },
        { platform: 'discord', tenant: 'T1', questions: 3, people: 1, last: noon },
        { platform: 'slack', tenant: 'T1', questions: 3, people: 1, last: noon },
      ]);
    });

    it('forgets a tenant with all that is stored of it, and nothing of the others', async () => {
      const store = await openNew();
      await fill(store);
      const installation = { platform: 'slack', organisation: 'E1', sealed: 'x', changedAt: noon };
      for (const tenant of ['T1', 'T2']) {
        await store.set('slack', { tenant, name: 'limit' }, '5');
        await store.saveInstallation({ ...installation, tenant });
        const asker = { platform: 'slack', tenant };
        const body = JSON.stringify({ said: { asker, words: 'Why?' } });
        await store.claim({ key: `slack:${tenant}`, state: 'claimed', owner: 'o', asker: bob, body }, noon);
        const command = { state: 'claimed', owner: 'o', asker: bob } as const;
        const put = JSON.stringify({ asker, question: 'Why?' });
        await store.claim({ key: `command:slack:${tenant}`, ...command, body: put }, noon);
        const note = { state: 'answered', owner: 'o', asker: alice, body: 'Why?' } as const;
        await store.claim({ key: `slack:before:${tenant}`, ...note }, noon);
      }
      await store.rate(rating('public'));
      await store.rate(rating('other public'));
      const deleted = await store.forgetTenant('slack', 'T1', noon);
      expect(deleted).toEqual({ questions: 3, ratings: 1 });
      const left = (await store.questions({})).map(({ platform, tenant }) => `${platform} ${tenant}`);
      expect(new Set(left)).toEqual(new Set(['slack T2', 'discord T1']));
      expect((await store.questions({ id: 'other public' }))[0]?.ratings).toHaveLength(1);
      expect((await store.settings('slack')).rows).toEqual([{ tenant: 'T2', name: 'limit', value: '5' }]);
      expect((await store.installations('slack')).rows.map(({ tenant, sealed }) => [tenant, sealed])).toEqual(
        [
          ['T1', ''],
          ['T2', 'x'],
        ],
      );
      const bodies = await Promise.all(
        ['slack:T1', 'slack:T2', 'slack:before:T1', 'command:slack:T1', 'command:slack:T2'].map(
          async (key) => (await store.claimOf(key))?.body,
        ),
      );
      const why = expect.stringContaining('Why?');
      expect(bodies).toEqual(['', why, '', '', why]);
    });

    it('forgets what a tenant asked alone, and nothing of how it is set', async () => {
      const store = await openNew();
      await fill(store);
      await store.set('slack', { tenant: 'T1', name: 'limit' }, '5');
      const installation = { platform: 'slack', organisation: 'E1', tenant: 'T1', sealed: 'x' };
      await store.saveInstallation({ ...installation, changedAt: noon });
      const body = JSON.stringify({ said: { asker: { platform: 'slack', tenant: 'T1' }, words: 'Why?' } });
      await store.claim({ key: 'slack:1', state: 'claimed', owner: 'o', asker: bob, body }, noon);
      // What follow-ups lean on, of a person of whom nothing else is stored.
      for (const tenant of ['T1', 'T2']) {
        const lead = JSON.stringify({ asker: { platform: 'slack', tenant }, question: 'Why?' });
        const note = { state: 'answered', owner: 'o', asker: 'carol', body: lead } as const;
        await store.claim({ key: `slack:before:${tenant}`, ...note }, noon);
      }
      await store.rate(rating('public'));
      expect(await store.forgetAsked('slack', 'T1', noon)).toEqual({ questions: 3, ratings: 1 });
      const left = (await store.questions({})).map(({ platform, tenant }) => `${platform} ${tenant}`);
      expect(new Set(left)).toEqual(new Set(['slack T2', 'discord T1']));
      expect((await store.claimOf('slack:1'))?.body).toBe('');
      expect((await store.claimOf('slack:before:T1'))?.body).toBe('');
      expect((await store.claimOf('slack:before:T2'))?.body).toContain('Why?');
      expect((await store.settings('slack')).rows).toHaveLength(1);
      expect((await store.installations('slack')).rows).toMatchObject([{ sealed: 'x' }]);
    });

    it('forgets an organisation with its workspaces, and without an id no installation at all', async () => {
      const store = await openNew();
      await fill(store);
      for (const [organisation, tenant] of [
        ['E1', ''],
        ['E1', 'T1'],
        ['E2', ''],
        ['', 'T2'],
      ] as const)
        await store.saveInstallation({
          ...{ platform: 'slack', organisation, tenant },
          ...{ sealed: 'x', changedAt: noon },
        });
      for (const tenant of ['E1', 'T1', 'T2']) await store.set('slack', { tenant, name: 'limit' }, '5');
      const sealed = async () =>
        (await store.installations('slack')).rows
          .filter((one) => one.sealed !== '')
          .map(({ organisation, tenant }) => `${organisation}/${tenant}`);
      await store.forgetTenant('slack', '', noon);
      expect(await sealed()).toEqual(['/T2', 'E1/', 'E1/T1', 'E2/']);
      expect(await store.forgetTenant('slack', 'E1', noon)).toMatchObject({ questions: 3 });
      expect(await sealed()).toEqual(['/T2', 'E2/']);
      expect((await store.settings('slack')).rows.map(({ tenant }) => tenant)).toEqual(['T2']);
    });

    it('writes an installation in place of what was read before alone, where that is asked for', async () => {
      const store = await openNew();
      const place = { platform: 'slack', organisation: '', tenant: 'T1' };
      const saved = (sealed: string, ...replaced: [] | [{ sealed: string } | 'none']) =>
        store.saveInstallation({ ...place, sealed, changedAt: noon }, ...replaced);
      expect(await store.installationOf(place)).toBeUndefined();
      expect(await saved('two', { sealed: 'one' })).toBe(false);
      expect(await saved('one', 'none')).toBe(true);
      expect(await saved('two', 'none')).toBe(false);
      // Of many that read the same, one writes.
      const tried = ['two', 'three', 'four', 'five'].map((sealed) => saved(sealed, { sealed: 'one' }));
      expect((await Promise.all(tried)).filter(Boolean)).toHaveLength(1);
      expect(await saved('six', { sealed: 'one' })).toBe(false);
      expect(await store.installationOf(place)).toEqual({ ...place, sealed: 'two', changedAt: noon });
      expect(await saved('any')).toBe(true);
      expect(await store.installationOf({ ...place, organisation: 'E1' })).toBeUndefined();
    });

    it('keeps one installation for each place, and one value for each setting', async () => {
      const store = await openNew();
      const place = { platform: 'slack', organisation: 'E1', tenant: '' };
      await store.saveInstallation({ ...place, sealed: 'one', changedAt: noon });
      await store.saveInstallation({ ...place, sealed: 'two', changedAt: noon + 1 });
      await store.saveInstallation({ ...place, platform: 'discord', sealed: 'else', changedAt: noon });
      expect((await store.installations('slack')).rows).toEqual([
        { ...place, sealed: 'two', changedAt: noon + 1 },
      ]);
      await store.set('slack', { tenant: 'T1', name: 'limit' }, '5');
      await store.set('slack', { tenant: 'T1', name: 'limit' }, '6');
      await store.set('slack', { tenant: 'T2', name: 'limit' }, '7');
      await store.set('slack', { tenant: 'T2', name: 'limit' }, undefined);
      expect((await store.settings('slack')).rows).toEqual([{ tenant: 'T1', name: 'limit', value: '6' }]);
      expect((await store.settings('discord')).rows).toEqual([]);
    });
  });
}
