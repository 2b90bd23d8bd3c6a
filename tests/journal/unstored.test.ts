// Answers to words that are not the asker's own.
import { expect, it } from 'vitest';
import type { Asker } from '../../src/index.ts';
import { createUnstored } from '../../src/journal/unstored.ts';
import { openFiles } from '../folders.ts';
import { quote, sha256 } from '../store/samples.ts';

const asker: Asker = {
  ...{ platform: 'slack', tenant: 'T1', conversation: 'C1', audience: 'private', user: 'T1/ada' },
};
const minute = 60_000;

async function open() {
  let clock = Date.parse('2026-11-30');
  const { text, citation, receipt } = quote('The mill is by the river.');
  const unstored = createUnstored({
    keep: async (shown) => ({ ...shown, receipt }),
    receipt: async (code) => ({
      ...{ code, text, citation, quoteDigest: sha256(text), revision: 'r', firstShownAt: 0 },
    }),
    now: () => clock,
  });
  const core = await openFiles({ 'a.txt': 'The mill is by the river.' });
  const answer = await core.ask('Where is the mill?');
  await unstored.keep(answer, asker, { askedAt: 0, revision: 'r' });
  const find = (viewer: Partial<Asker> = {}) => {
    const { platform, tenant, user } = { ...asker, ...viewer };
    return unstored.find({ id: answer.id, visible: { platform, tenant, viewer: { platform, user } } });
  };
  return { unstored, find, pass: (time: number) => (clock += time) };
}

it('is found for an hour, by the one who asked, where they asked', async () => {
  const { find, pass } = await open();
  pass(59 * minute);
  expect(await find()).toMatchObject({ question: 'Where is the mill?', asker: '' });
  expect(await find()).not.toHaveProperty('user');
  expect(await find({ user: 'T1/bo' })).toBeUndefined();
  expect(await find({ tenant: 'T2' })).toBeUndefined();
  expect(await find({ platform: 'discord' })).toBeUndefined();
  pass(2 * minute);
  expect(await find()).toBeUndefined();
});

it('is gone once its asker is forgotten, or their tenant', async () => {
  const [person, tenant] = [await open(), await open()];
  person.unstored.forget({ platform: 'slack', user: 'T1/bo' });
  person.unstored.forgetTenant({ platform: 'slack', tenant: 'T2' });
  expect(await person.find()).toBeDefined();
  person.unstored.forget(asker);
  tenant.unstored.forgetTenant(asker);
  expect([await person.find(), await tenant.find()]).toEqual([undefined, undefined]);
});
