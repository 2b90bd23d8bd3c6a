// A proxy that says who somebody is: believed from the addresses that are named, and from nobody else.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trusting } from '../../../../adapters/web/settings/accounts.ts';
import { grantFor, parsePeople } from '../../../../adapters/web/settings/people-file.ts';
import { writeFolder } from '../../../folders.ts';
import { openSite, textOf } from '../site.ts';

const files = {
  'docs/open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'docs/closed/salaries.txt': 'The salary of Ada Quill was 900 zanzibar pounds in 1988.\n',
  'people.yaml':
    'groups:\n  readers: { collections: [open] }\n  board: {}\n  admins: { role: administrator }\n',
};

async function openHouse(proxies: string) {
  const folder = await writeFolder(files);
  return openSite({
    corpus: join(folder, 'docs'),
    environment: {
      VERBATIM_PROXY_USER_HEADER: 'X-Forwarded-User',
      VERBATIM_PROXY_GROUPS_HEADER: 'X-Forwarded-Groups',
      VERBATIM_TRUSTED_PROXIES: proxies,
      VERBATIM_PEOPLE: join(folder, 'people.yaml'),
    },
  });
}

const as = (user: string, groups: string) => ({ 'X-Forwarded-User': user, 'X-Forwarded-Groups': groups });

describe('a trusted proxy', () => {
  it('says who asks, on the page and for programs, and what they see', async () => {
    const { url, read } = await openHouse('127.0.0.1');
    const sources = (headers: Readonly<Record<string, string>>) => read('/sources', { headers });
    expect(textOf(await sources(as('ada', 'readers, others')))).toContain('Signed in as ada.');
    expect(await sources(as('ada', 'readers'))).not.toMatch(/salaries|zanzibar/i);
    expect(await sources(as('bo', 'readers|board'))).toMatch(/salaries/);
    const listed = (headers: Readonly<Record<string, string>>) => read('/api/v1/documents', { headers });
    expect(await listed(as('ada', 'readers'))).not.toMatch(/salaries/);
    expect(await listed(as('bo', 'board'))).toMatch(/salaries/);
    const status = async (path: string, headers: Readonly<Record<string, string>>) =>
      (await fetch(url + path, { headers, redirect: 'manual' })).status;
    expect([
      await status('/admin', as('ada', 'readers')),
      await status('/admin', as('eve', 'admins')),
      await status('/sources', as('mallory', 'others')),
      await status('/sources', {}),
      await status('/api/v1/documents', {}),
      await status('/api/v1/documents', as('mallory', 'others')),
    ]).toEqual([403, 200, 403, 303, 401, 403]);
  });

  it('refuses people of no group with the headers of every page', async () => {
    const { url } = await openHouse('127.0.0.1');
    const refused = await fetch(`${url}/sources`, { headers: as('mallory', 'others') });
    const { headers } = refused;
    expect([
      refused.status,
      headers.get('content-security-policy')?.includes("frame-ancestors 'none'"),
      headers.get('x-frame-options'),
      headers.get('x-content-type-options'),
    ]).toEqual([403, true, 'DENY', 'nosniff']);
  });

  it('keeps the questions of one person from the next', async () => {
    const { url, send } = await openHouse('127.0.0.1');
    const sent = await send('/', { q: 'Who bought the kettle?' }, as('ada', 'board'));
    const path = sent.headers.get('location') ?? '';
    const status = async (user: string) =>
      (await fetch(url + path, { headers: as(user, 'board,admins') })).status;
    expect([await status('ada'), await status('bo')]).toEqual([200, 404]);
  });
});

it('anybody else with the header is nobody', async () => {
  const { url } = await openHouse('10.0.0.0/8, ::2');
  for (const [path, status] of [
    ['/sources', 303],
    ['/admin', 303],
    ['/api/v1/documents', 401],
  ] as const) {
    const answer = await fetch(url + path, { headers: as('eve', 'admins'), redirect: 'manual' });
    expect([path, answer.status]).toEqual([path, status]);
  }
});

it('knows networks and single addresses', () => {
  const trusts = trusting(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32']);
  expect(
    ['10.255.0.1', '192.0.2.7', '2001:db8::1', '11.0.0.1', '192.0.2.8', '2001:db9::1', 'x'].map(trusts),
  ).toEqual([true, true, true, false, false, false, false]);
});

describe('the file of groups', () => {
  const rules = parsePeople(files['people.yaml']);

  it('gives the highest role, and what any of the groups sees', () => {
    expect(grantFor(rules, ['readers', 'x'])).toEqual({ role: 'reader', collections: ['open'] });
    expect(grantFor(rules, ['readers', 'board'])).toEqual({ role: 'reader' });
    expect(grantFor(rules, ['readers', 'admins'])).toEqual({ role: 'administrator' });
    expect(grantFor(rules, ['x', '__proto__', 'constructor'])).toBeUndefined();
    const all = parsePeople(
      'everyone: { collections: [a] }\ngroups: { b: { role: editor, collections: [b] } }',
    );
    expect(grantFor(all, ['b'])).toEqual({ role: 'editor', collections: ['a', 'b'], edits: ['b'] });
    expect(grantFor(all, [])).toEqual({ role: 'reader', collections: ['a'] });
  });

  it.each([
    ['groups: { a: { role: boss } }', /groups, a, role: must be one of/],
    ['groups: { a: { collections: [] } }', /groups, a, collections: must be all/],
    ['groups: { a: { role: administrator, collections: [x] } }', /leave collections out/],
    ['people: {}', /people/],
    ['groups: [', /./],
  ])('refuses %s', (yaml, says) => {
    expect(() => parsePeople(yaml)).toThrow(says);
  });
});
