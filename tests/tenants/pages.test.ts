// The page and the API among the tenants: they show nothing that was asked in a chat, and no document out of scope.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSite, textOf } from '../adapters/web/site.ts';
import { answered, asked, fill, hidden, own, secretsIn, tenants, writeWorld } from './world.ts';

const token = 'a-token-of-the-administrator';

async function open() {
  const folder = await writeWorld('{ default: [away] }');
  const site = await openSite({
    corpus: join(folder, 'corpus'),
    scopes: join(folder, 'scopes.yaml'),
    environment: { VERBATIM_ADMIN_TOKEN: token },
  });
  site.verbatim.serve({ platform: 'slack', tenants: Object.values(tenants) });
  return { ...site, world: await fill(site.verbatim) };
}

const json = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** As a browser sends it; what it leads to is followed. */
const form = (fields: Readonly<Record<string, string>>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { 'Sec-Fetch-Site': 'same-origin' },
});

it('shows nothing of what a tenant asked, by no page and no call', async () => {
  const { read, url, send, world, verbatim } = await open();
  const { ids, answeredIds, unsureIds, receipt } = world;
  const all = {
    ...ids,
    ...Object.fromEntries(Object.entries(answeredIds).map(([k, id]) => [`${k} answered`, id])),
    ...Object.fromEntries(Object.entries(unsureIds).map(([k, id]) => [`${k} unsure`, id])),
  };
  const home = verbatim.whole.corpus.documents.find(({ path }) => path.startsWith('home/'));
  const rows: readonly (readonly [string, RequestInit?])[] = [
    ['/'],
    ['/sources'],
    [`/sources/${home?.id}`],
    ['/suggest?q=harbour+counted'],
    ...Object.values(all).map((id) => [`/answers/${id}`] as const),
    ['/', form({ q: 'Who counted something in the harbour?' })],
    [`/verify?receipt=${receipt}`],
    [`/cite?receipt=${receipt}`],
    ['/api/sources'],
    ['/api/ask', json({ question: 'Who counted something in the harbour?' })],
    ['/api/verify', json({ receipt })],
    ['/api/verify', json({ text: 'She wrote: “Somebody counted the eels of the harbour in 1911”.' })],
    ['/admin'],
    ['/admin/questions.csv'],
    ['/metrics'],
  ];
  for (const [path, init] of rows) {
    // What is in the address, or was typed, comes back in fields and links.
    const page = textOf(
      (await read(path, init)).replaceAll(/(?:value|href|action)="[^"]*"|<title>.*?<\/title>/gs, ''),
    );
    const leaked = secretsIn(world).filter((secret) => secret !== receipt && page.includes(secret));
    expect({ path, leaked }).toEqual({ path, leaked: [] });
  }
  for (const answer of Object.values(all)) {
    expect((await send('/rate', { answer, verdict: 'useful' })).status).toBe(404);
  }
  const kept = await verbatim.whole.questions({});
  expect(kept.flatMap(({ ratings }) => ratings)).toEqual([]);
  expect(await read('/api/ask', json({ question: `Who weighed the ${own} of the ferry?` }))).toContain(own);
  expect((await fetch(`${url}/sources/${home?.id}`)).status).toBe(404);
});

it('shows the administrator everything, as the terminal does the operator', async () => {
  const { url, send } = await open();
  const cookie = (await send('/sign-in', { token })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const questions = await (await fetch(`${url}/admin/questions.csv`, { headers: { cookie } })).text();
  for (const question of [...Object.values(asked), answered]) expect(questions).toContain(question);
  expect(questions).toContain(hidden);
  const unanswered = await (await fetch(`${url}/admin/unanswered.csv`, { headers: { cookie } })).text();
  for (const question of Object.values(asked)) expect(unanswered).toContain(question);
});
