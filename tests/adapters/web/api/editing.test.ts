// /api/v1 for editors: what is added, described, removed and brought back, and who may not.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runVerbatim } from '../../cli/in-process.ts';
import { type Api, openApi } from './described.ts';

const files = {
  'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'closed/pay.txt': 'The salary of Ada Quill was 900 zanzibar pounds.\n',
  'sources.yaml': '# ours\nsources:\n  - path: open/tea.txt\n    title: A kettle # said so\n    shelf: 7\n',
};
const note = 'The elm fell in a storm in 1987.\n';

async function openHouse() {
  const api = await openApi(files, { VERBATIM_SIGN_IN: '1', VERBATIM_API_TOKENS: 'a-token-of-many-letters' });
  const token = async (...words: string[]): Promise<string> =>
    (
      await runVerbatim(['token', 'add', ...words], { environment: { VERBATIM_DATA: api.data } })
    ).output.trim();
  const at = (path: string): string => join(api.corpus, path);
  const idOf = (path: string): string =>
    api.verbatim.whole.corpus.documents.find((one) => one.path === path)?.id ?? '';
  return {
    ...{ api, at, idOf },
    editor: await token('Edi', '--role', 'editor', '--collections', 'open'),
    reader: await token('Rea'),
  };
}

const add = (api: Api, as: string, path: string, file = note, query: Readonly<Record<string, string>> = {}) =>
  api.call('addDocument', { query: { path, ...query }, file, as });

/** A file of which all but the end is sent. */
function unfinished(url: string, as: string, path: string) {
  const outgoing = request(`${url}/api/v1/documents?${new URLSearchParams({ path })}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${as}`, 'Content-Type': 'application/octet-stream' },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', (response) => resolve(response.resume()));
    outgoing.on('error', reject);
  });
  outgoing.write(`The elm of ${path} fell `);
  return { answered, end: () => outgoing.end('in a storm in 1987.\n') };
}

describe('adding', () => {
  it('takes sixteen files at once, and refuses one more until one of them is in', async () => {
    const { api, editor } = await openHouse();
    const begun = Array.from({ length: 17 }, (_, index) => unfinished(api.url, editor, `open/${index}.txt`));
    const refused = await Promise.race(begun.map(({ answered }) => answered));
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '5']);
    expect((await add(api, editor, 'open/oak.txt')).json).toMatchObject({ code: 'BUSY' });
    for (const { end } of begun) end();
    const answers = await Promise.all(begun.map(({ answered }) => answered));
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(16);
    expect((await add(api, editor, 'open/oak.txt')).status).toBe(201);
  });

  it('shows what was understood before anything is kept, then keeps the file', async () => {
    const { api, at, editor } = await openHouse();
    const seen = await add(api, editor, 'open/elm.txt', note, { preview: 'true' });
    expect([seen.status, existsSync(at('open/elm.txt'))]).toEqual([200, false]);
    expect(seen.json).toMatchObject({ kept: false, state: 'new', document: { title: 'elm', words: 8 } });
    expect(seen.json.document.begins).toBe(note.trim());
    expect((await add(api, editor, 'open/elm.txt')).status).toBe(201);
    expect(readFileSync(at('open/elm.txt'), 'utf8')).toBe(note);
    expect((await api.verbatim.audit(0, 9))[0]).toMatchObject({
      ...{ who: 'Edi', action: 'document-added', about: 'open/elm.txt' },
    });
  });

  it('replaces nothing without being told to', async () => {
    const { api, at, editor } = await openHouse();
    expect((await add(api, editor, 'open/tea.txt')).json.code).toBe('PATH_TAKEN');
    expect(readFileSync(at('open/tea.txt'), 'utf8')).toBe(files['open/tea.txt']);
    expect((await add(api, editor, 'open/tea.txt', note, { replace: 'true' })).status).toBe(201);
    expect(readFileSync(at('open/tea.txt'), 'utf8')).toBe(note);
    const same = await add(api, editor, 'open/again.txt', files['open/tea.txt']);
    expect(same.json).toMatchObject({ kept: false, state: 'same', sameAs: 'open/tea.txt' });
  });

  it('is for editors, within their collections, and tells nothing of others', async () => {
    const { api, at, editor, reader } = await openHouse();
    expect((await add(api, reader, 'open/elm.txt')).json.code).toBe('ROLE_REQUIRED');
    for (const path of ['closed/elm.txt', 'elm.txt', 'new/elm.txt'])
      expect((await add(api, editor, path)).json.code).toBe('COLLECTION_FORBIDDEN');
    // The same bytes in another collection are no business of theirs.
    const copied = await add(api, editor, 'open/pay.txt', files['closed/pay.txt'], { preview: 'true' });
    expect(copied.json).toMatchObject({ state: 'new' });
    expect(existsSync(at('open/pay.txt'))).toBe(false);
  });

  it.each([
    '../evil.txt',
    '/etc/evil.txt',
    'open/../closed/evil.txt',
    'open//evil.txt',
    'open/.evil.txt',
    'open\\evil.txt',
    'open/evil.exe',
    'sources.yaml',
    `open/${'e'.repeat(256)}.txt`,
  ])('refuses the path %s', async (path) => {
    const { api, editor } = await openHouse();
    expect((await add(api, editor, path)).json.code).toBe('PATH_INVALID');
  });

  it('refuses what cannot be read, and what is too large, with the limits of every file', async () => {
    const { api, at, editor } = await openHouse();
    const bad = await add(api, editor, 'open/bad.pdf', 'no PDF at all');
    expect([bad.status, bad.json.code, existsSync(at('open/bad.pdf'))]).toEqual([
      422,
      'NOTHING_TO_QUOTE',
      false,
    ]);
    const large = await add(api, editor, 'open/large.txt', 'word '.repeat(4_200_000));
    expect([large.status, large.json.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });
});

describe('removing', () => {
  it('can be undone, with the entry in sources.yaml', async () => {
    const { api, at, idOf, editor, reader } = await openHouse();
    const path = { id: idOf('open/tea.txt') };
    expect((await api.call('removeDocument', { path, as: reader })).status).toBe(403);
    expect(
      (await api.call('removeDocument', { path: { id: idOf('closed/pay.txt') }, as: editor })).status,
    ).toBe(404);
    const { json } = await api.call('removeDocument', { path, as: editor });
    expect([existsSync(at('open/tea.txt')), readFileSync(at('sources.yaml'), 'utf8')]).toEqual([
      false,
      expect.not.stringContaining('kettle'),
    ]);
    expect((await api.call('restoreDocument', { path: { undo: 'x' }, as: editor })).status).toBe(404);
    // It is in the revision until the folder is scanned again.
    const described = await api.call('describeDocument', { path, body: { title: 'Gone' }, as: editor });
    expect([described.status, readFileSync(at('sources.yaml'), 'utf8')]).toEqual([
      404,
      expect.not.stringContaining('Gone'),
    ]);
    const back = { path: { undo: json.undo }, as: editor };
    writeFileSync(at('open/tea.txt'), note);
    expect((await api.call('restoreDocument', back)).status).toBe(409);
    rmSync(at('open/tea.txt'));
    expect((await api.call('restoreDocument', back)).json).toEqual({
      path: 'open/tea.txt',
    });
    expect(readFileSync(at('open/tea.txt'), 'utf8')).toBe(files['open/tea.txt']);
    expect(readFileSync(at('sources.yaml'), 'utf8')).toMatch(/# ours[\s\S]*title: A kettle[\s\S]*shelf: 7/);
    expect((await api.call('restoreDocument', back)).status).toBe(404);
  });
});

it('describing writes the entry, and keeps what is the owner’s', async () => {
  const { api, at, idOf, editor } = await openHouse();
  const path = { id: idOf('open/tea.txt') };
  const change = (body: unknown) => api.call('describeDocument', { path, body, as: editor });
  expect((await change({ title: 'The kettle', published: '1987-02', language: 'en' })).json).toEqual({
    path: 'open/tea.txt',
  });
  expect(readFileSync(at('sources.yaml'), 'utf8')).toMatch(
    /title: The kettle[\s\S]*shelf: 7[\s\S]*date: 1987-02/,
  );
  expect((await change({ title: null })).status).toBe(200);
  expect(readFileSync(at('sources.yaml'), 'utf8')).not.toContain('title');
  for (const body of [
    { published: '1987-13' },
    { url: 'javascript:x' },
    { shelf: '8' },
    { language: 'English' },
  ])
    expect((await change(body)).status).toBe(400);
});

it('a page of another site cannot change anything with somebody’s cookie', async () => {
  const { api, at, editor } = await openHouse();
  const entered = await api.send('/sign-in', { token: editor, next: '/' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const send = (origin: string) =>
    fetch(`${api.url}/api/v1/documents?path=open%2Felm.txt`, {
      method: 'POST',
      body: note,
      headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/octet-stream' },
    });
  expect((await send('https://evil.example')).status).toBe(403);
  expect(existsSync(at('open/elm.txt'))).toBe(false);
  expect((await send(api.url)).status).toBe(201);
});

describe('what is not an editor’s', () => {
  it('is out of reach through a link within the corpus', async () => {
    const { api, at, idOf, editor } = await openHouse();
    symlinkSync('../closed', at('open/link'));
    const through = await add(api, editor, 'open/link/pay.txt', note, { replace: 'true' });
    expect(through.status).toBe(422);
    expect((await add(api, editor, 'open/link/none.txt')).status).toBe(422);
    expect(readFileSync(at('closed/pay.txt'), 'utf8')).toBe(files['closed/pay.txt']);
    expect(idOf('open/tea.txt')).not.toBe('');
  });

  it('is not made outside the corpus either', async () => {
    const { api, at, editor } = await openHouse();
    const outside = `${api.data}-outside`;
    mkdirSync(outside);
    symlinkSync(outside, at('open/out'));
    expect((await add(api, editor, 'open/out/new/elm.txt')).status).toBe(422);
    expect(existsSync(join(outside, 'new'))).toBe(false);
  });

  it('is out of reach of the operator’s tokens for programs, which read', async () => {
    const { api } = await openHouse();
    expect((await add(api, 'a-token-of-many-letters', 'open/elm.txt')).status).toBe(403);
  });
});

it('a file that is replaced is kept with those that were removed', async () => {
  const { api, editor } = await openHouse();
  expect((await add(api, editor, 'open/tea.txt', note, { replace: 'true' })).status).toBe(201);
  const kept = readdirSync(join(api.data, 'removed')).map((id) =>
    readFileSync(join(api.data, 'removed', id, 'file'), 'utf8'),
  );
  expect(kept).toEqual([files['open/tea.txt']]);
});
