// Two tenants by three audiences by everything that shows something: nothing of one is shown in the other.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Asker, type Audience, audiences } from '../../src/index.ts';
import { furtherSurfaces, type Show, scopedSurfaces, verbatimSurfaces } from './surfaces.ts';
import {
  asked,
  askerIn,
  hidden,
  openIn,
  openWorld,
  own,
  secretsIn,
  tenants,
  type World,
  writeWorld,
} from './world.ts';

const rows = { ...scopedSurfaces, ...verbatimSurfaces, ...furtherSurfaces };
const surfaces: readonly (readonly [string, Show])[] = Object.entries(rows).flatMap(([name, row]) =>
  typeof row === 'string' ? [] : [[name, row] as const],
);

function shownBy(name: string, world: World, viewer: Asker): Promise<unknown> {
  const show = surfaces.find(([one]) => one === name)?.[1];
  if (show === undefined) throw new Error(`There is no row ${name}.`);
  return show(world, viewer);
}

/** What the second tenant is to the operator. */
const listings = {
  'a tenant that is not listed': undefined,
  'a tenant that is given nothing': '{ default: none }',
  'a tenant with documents of its own': '{ default: [away] }',
} as const;

const textOf = (shown: unknown): string => JSON.stringify(shown) ?? '';

describe.each(Object.entries(listings))('%s', (_what, listing) => {
  it.each(audiences)('sees nothing of another, by any way, where the audience is %s', async (audience) => {
    const world = await openWorld(listing);
    const viewer = askerIn('away', audience, 'eve');
    for (const [name, show] of surfaces) {
      const shown = textOf(await show(world, viewer));
      const leaked = secretsIn(world).filter((secret) => shown.includes(secret));
      expect({ name, leaked }).toEqual({ name, leaked: [] });
    }
  });
});

it('each of these ways shows something where it may', async () => {
  const world = await openWorld();
  const viewer = askerIn('home', 'direct', 'ada');
  // The others tell states and ids of scopes, in which nothing is to be found.
  const states = ['scope', 'digest', 'admits', 'setScope', 'health', 'corpusHealth', 'status'];
  for (const [name, show] of surfaces.filter(([one]) => !states.includes(one))) {
    const shown = textOf(await show(world, viewer));
    expect({ name, isFound: secretsIn(world).some((secret) => shown.includes(secret)) }).toEqual({
      name,
      isFound: true,
    });
  }
});

it('a tenant that is not listed sees no document at all, and nothing of it is remembered', async () => {
  const world = await openWorld();
  const { verbatim } = world;
  const viewer = askerIn('away', 'public', 'eve');
  expect(verbatim.admits(viewer)).toBe('unlisted');
  const before = (await verbatim.whole.questions({})).length;
  const shown = await Promise.all(surfaces.map(([, show]) => show(world, viewer)));
  expect(textOf(shown)).not.toContain(own);
  expect(await verbatim.whole.questions({})).toHaveLength(before);
  await expect(verbatim.setScope(viewer, new Set(), { isPlatformAdministrator: true })).rejects.toMatchObject(
    { code: 'TENANT_UNLISTED' },
  );
});

it('a tenant that is no longer listed is not shown what was asked there before', async () => {
  const folder = await writeWorld('{ default: [away] }');
  const eve = askerIn('away', 'public', 'eve');
  const before = await openIn(folder);
  const { id } = await before.ask({ text: asked.public, asker: eve });
  expect((await before.within(eve).questions({ viewer: eve })).length).toBe(1);
  await before.close();
  const path = join(folder, 'scopes.yaml');
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^ {2}T0STRANGE.*\n/m, ''));
  const scoped = (await openIn(folder)).within(eve);
  expect(await scoped.questions({ viewer: eve })).toEqual([]);
  expect(await scoped.gaps({ viewer: eve })).toMatchObject({ gaps: [], left: 0, damaged: 0 });
  expect(await scoped.recall(id, eve)).toBeUndefined();
});

it('a person sees in one tenant nothing that they asked in private in another', async () => {
  const { verbatim, ids } = await openWorld('{ default: all }');
  // Where ids of people are the same in all tenants.
  const ada = askerIn('home', 'public', 'ada');
  const elsewhere = { ...ada, tenant: tenants.away };
  const audiencesOf = (questions: readonly { audience: Audience }[]) =>
    new Set(questions.map(({ audience }) => audience));
  expect(audiencesOf(await verbatim.within(ada).questions({ viewer: ada }))).toEqual(new Set(audiences));
  expect(audiencesOf(await verbatim.within(ada).questions({ viewer: elsewhere }))).toEqual(
    new Set(['public']),
  );
  expect(await verbatim.within(elsewhere).questions({ viewer: elsewhere })).toEqual([]);
  expect(await verbatim.within(elsewhere).recall(ids.private, elsewhere)).toBeUndefined();
});

describe('within a tenant', () => {
  const found = async (world: World, name: string, who: 'ada' | 'bo'): Promise<readonly Audience[]> => {
    const shown = textOf(await shownBy(name, world, askerIn('home', 'public', who)));
    return audiences.filter((audience) => shown.includes(asked[audience]));
  };

  it.each(['questions', 'recall', 'gaps'] as const)(
    '%s shows a colleague what was public alone',
    async (name) => {
      const world = await openWorld('{ default: all }');
      expect(await found(world, name, 'bo')).toEqual(['public']);
      expect(await found(world, name, 'ada')).toEqual(audiences);
    },
  );

  it('ratings are taken of what the person may see', async () => {
    const world = await openWorld('{ default: all }');
    const rated = textOf(await shownBy('rate', world, askerIn('home', 'public', 'bo')));
    expect(audiences.filter((audience) => rated.includes(world.ids[audience]))).toEqual(['public']);
    const kept = await world.verbatim.whole.questions({});
    expect(new Set(kept.flatMap(({ ratings, audience }) => ratings.map(() => audience)))).toEqual(
      new Set(['public']),
    );
  });

  it('a receipt opens wherever its document is seen, whoever was shown it first', async () => {
    const world = await openWorld('{ default: all }');
    const viewer = askerIn('away', 'private', 'eve');
    expect(textOf(await shownBy('verify', world, viewer))).toContain(hidden);
    expect(textOf(await shownBy('cite', world, viewer))).toContain(hidden);
  });
});

it('every way to the core has its row', async () => {
  const { verbatim } = await openWorld();
  const viewer = askerIn('home', 'public', 'ada');
  expect(Object.keys(scopedSurfaces).sort()).toEqual(Object.keys(verbatim.within(viewer)).sort());
  expect(Object.keys(verbatimSurfaces).sort()).toEqual(Object.keys(verbatim).sort());
});
