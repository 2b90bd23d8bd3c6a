// store copy: what it says where it cannot begin. What it copies is tried with a server, in tests/store.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newTemporaryFolder } from '../../../temporary.ts';
import { runVerbatim as run } from '../in-process.ts';

const nobody = 'postgres://verbatim:hush@127.0.0.1:1/verbatim';

it.each([
  ['elsewhere', {}, /Say where to copy to: postgres or sqlite/],
  ['postgres', {}, /Set VERBATIM_DATABASE_URL .*CONFIG_INVALID/],
  [
    'postgres',
    { VERBATIM_DATABASE_URL: nobody },
    /Nothing has been remembered in the data folder .*STORE_ABSENT/,
  ],
  [
    'sqlite',
    { VERBATIM_DATABASE_URL: nobody },
    /127\.0\.0\.1:1\/verbatim can't be used.* No server listens there/,
  ],
])('says what is wrong: to %s with %j', async (to, settings, says) => {
  const environment = { VERBATIM_DATA: join(newTemporaryFolder(), 'data'), ...settings };
  const { status, output, errors } = await run(['store', 'copy', to], { environment });
  expect([status, output]).toEqual([2, '']);
  expect(errors).toMatch(says);
  expect(errors).not.toContain('hush');
});

it('a command names a database that cannot be reached, and no password', async () => {
  const environment = { VERBATIM_DATA: newTemporaryFolder(), VERBATIM_DATABASE_URL: nobody };
  const { status, errors } = await run(['token', 'list'], { environment });
  expect(status).toBe(2);
  expect(errors).toMatch(/No server listens there.*STORE_UNAVAILABLE/);
  expect(errors).not.toContain('hush');
});
