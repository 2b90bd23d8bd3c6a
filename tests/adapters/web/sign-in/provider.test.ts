// Signing in by OpenID Connect, with a real provider on this machine: who gets in, what they see, and the way back.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFolder } from '../../../folders.ts';
import { newFolder } from '../../../store/samples.ts';
import { openSite, textOf } from '../site.ts';
import { Browser, client, type LocalProvider, startProvider } from './local-provider.ts';

const files = {
  'docs/open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'docs/closed/salaries.txt': 'The salary of Ada Quill was 900 zanzibar pounds in 1988.\n',
  'people.yaml': `
groups:
  readers: { collections: [open] }
  board: { role: editor }
  admins: { role: administrator }
`,
};

async function openHouse(provider: LocalProvider, data = join(newFolder(), 'data')) {
  const folder = await writeFolder(files);
  const site = await openSite({
    corpus: join(folder, 'docs'),
    data,
    environment: {
      VERBATIM_OIDC_ISSUER: provider.issuer,
      VERBATIM_OIDC_CLIENT_ID: client.id,
      VERBATIM_OIDC_CLIENT_SECRET: client.secret,
      VERBATIM_OIDC_SCOPES: 'openid profile groups',
      VERBATIM_PEOPLE: join(folder, 'people.yaml'),
    },
  });
  provider.open(site.url);
  return site;
}

const ada = { sub: 'u1', name: 'Ada Quill', groups: ['readers', 'others'] };
const bo = { sub: 'u2', name: 'Bo', groups: ['readers', 'board'] };
const eve = { sub: 'u3', name: 'Eve', groups: ['admins'] };

it('lets people in by their groups, each with what their groups see', async () => {
  const provider = await startProvider();
  const site = await openHouse(provider);
  const enter = async (person: typeof ada) => {
    provider.seat(person);
    const browser = new Browser();
    const { end } = await browser.follow(`${site.url}/sign-in/provider?next=/sources`);
    return { browser, status: end.status, text: await end.text() };
  };
  const [reader, editor, admin] = [await enter(ada), await enter(bo), await enter(eve)];
  expect([reader.status, editor.status, admin.status]).toEqual([200, 200, 200]);
  expect(textOf(reader.text)).toContain('Signed in as Ada Quill.');
  expect(reader.text).toContain('tea');
  expect(reader.text).not.toMatch(/salaries|zanzibar/i);
  expect(editor.text).toContain('salaries');
  for (const [who, status] of [
    [reader, 403],
    [editor, 403],
    [admin, 200],
  ] as const)
    expect((await who.browser.get(`${site.url}/admin`)).status).toBe(status);
  const audit = await site.verbatim.audit(0, 9);
  expect(audit.map(({ who, action, about }) => [who, action, about])).toEqual([
    // People choose their names; what the provider knows them by goes with them.
    [expect.stringMatching(/^Eve \(.* u3\)$/), 'signed-in', 'administrator'],
    [expect.stringMatching(/^Bo \(.* u2\)$/), 'signed-in', 'editor'],
  ]);
});

it('keeps the place in a document on the way through the provider', async () => {
  const provider = await startProvider();
  const site = await openHouse(provider);
  provider.seat(ada);
  const id = site.verbatim.whole.corpus.documents.find(({ path }) => path.startsWith('open/'))?.id;
  const browser = new Browser();
  const first = await browser.get(`${site.url}/sources/${id}?start=0&end=10`);
  const signIn = await (
    await browser.get(new URL(first.headers.get('location') ?? '', site.url).href)
  ).text();
  const link = /href="(\/sign-in\/provider[^"]*)"/.exec(signIn)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const { way, end } = await browser.follow(site.url + link);
  expect(end.status).toBe(200);
  expect(way.at(-1)).toBe(`${site.url}/sources/${id}?start=0&end=10#quote`);
});

it('refuses who is in no group, who cancels, and who comes back with what another browser began', async () => {
  const provider = await startProvider();
  const site = await openHouse(provider);
  const start = `${site.url}/sign-in/provider?next=/sources`;
  provider.seat({ ...ada, groups: ['others'] });
  const stranger = new Browser();
  expect((await stranger.follow(start)).end.status).toBe(403);
  expect((await stranger.get(`${site.url}/sources`)).status).toBe(303);
  provider.seat('nobody');
  expect((await new Browser().follow(start)).end.status).toBe(401);
  provider.seat(ada);
  const mine = new Browser();
  let address = start;
  while (!address.includes('/sign-in/callback'))
    address = new URL((await mine.get(address)).headers.get('location') ?? '', address).href;
  const other = new Browser();
  await other.get(start);
  expect((await other.get(address)).status).toBe(401);
  expect((await other.get(`${site.url}/sources`)).status).toBe(303);
  expect((await mine.get(address)).status).toBe(303);
  // A code is good for one use.
  expect((await mine.get(address)).status).toBe(401);
});

it('leads to no other site, and says so where the provider is away', async () => {
  const provider = await startProvider();
  const site = await openHouse(provider);
  provider.seat(ada);
  const { way } = await new Browser().follow(`${site.url}/sign-in/provider?next=//evil.example/x`);
  expect(new URL(way.at(-1) ?? '').origin).toBe(site.url);
  const away = await openSite({
    environment: { VERBATIM_OIDC_ISSUER: 'http://127.0.0.1:9', VERBATIM_OIDC_CLIENT_ID: 'x' },
  });
  const asked = await fetch(`${away.url}/sign-in/provider`, { redirect: 'manual' });
  expect([asked.status, textOf(await asked.text())]).toEqual([
    503,
    expect.stringContaining('cannot be reached'),
  ]);
});

it('remembers who is signed in over a restart, and not who signed out', async () => {
  const provider = await startProvider();
  const data = join(newFolder(), 'data');
  const first = await openHouse(provider, data);
  const [stays, leaves] = [new Browser(), new Browser()];
  provider.seat(bo);
  for (const browser of [stays, leaves]) await browser.follow(`${first.url}/sign-in/provider`);
  const cookies = [stays, leaves].map((browser) => browser.cookie(first.url, 'verbatim_session'));
  await first.send('/sign-out', {}, { Cookie: cookies[1] ?? '' });
  await first.close();
  const second = await openHouse(provider, data);
  const statuses = await Promise.all(
    cookies.map(
      async (cookie) =>
        (await fetch(`${second.url}/sources`, { headers: { Cookie: cookie }, redirect: 'manual' })).status,
    ),
  );
  expect(statuses).toEqual([200, 303]);
});
