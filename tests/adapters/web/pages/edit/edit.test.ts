// Describing, removing and bringing back documents on the page: for editors of the collection, from its own forms alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../../../folders.ts';
import { runVerbatim } from '../../../cli/in-process.ts';
import { openSite, textOf } from '../../site.ts';

const files = {
  'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'closed/pay.txt': 'The salary of Ada Quill was 900 zanzibar pounds.\n',
  'sources.yaml': '# ours\nsources:\n  - path: open/tea.txt\n    title: A kettle # said so\n    shelf: 7\n',
};

async function openHouse() {
  const corpus = await writeFolder(files);
  const site = await openSite({ corpus, environment: { VERBATIM_SIGN_IN: '1' } });
  const environment = { VERBATIM_DATA: site.data };
  const cookieFor = async (...words: string[]): Promise<Readonly<Record<string, string>>> => {
    const token = (await runVerbatim(['token', 'add', ...words], { environment })).output.trim();
    const entered = await site.send('/sign-in', { token, next: '/' });
    return { Cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '' };
  };
  const idOf = (path: string): string =>
    site.verbatim.whole.corpus.documents.find((one) => one.path === path)?.id ?? '';
  return {
    ...{ site, idOf, at: (path: string): string => join(corpus, path) },
    editor: await cookieFor('Edi', '--role', 'editor', '--collections', 'open'),
    reader: await cookieFor('Rea'),
  };
}

/** The fields of the form, as a browser sends them back. */
const fieldsIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
      const value = (name: string): string => textOf(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
      return value('name') === '' ? [] : [[value('name'), value('value')]];
    }),
  );

describe('describing', () => {
  it('writes what was changed and nothing else, and shows it at once', async () => {
    const { site, idOf, at, editor } = await openHouse();
    const id = idOf('open/tea.txt');
    const form = fieldsIn(await site.read(`/sources/${id}/edit`, { headers: editor }));
    expect(form).toMatchObject({ title: 'A kettle', 'was-title': 'A kettle', author: '' });
    const said = { ...form, author: 'Ada “Q” Quill & sons', published: '1987-02' };
    const sent = await site.send(`/sources/${id}/describe`, said, editor);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/sources/${id}/edit?saved=yes`]);
    const yaml = readFileSync(at('sources.yaml'), 'utf8');
    expect(yaml).toMatch(/title: A kettle # said so\n {4}shelf: 7\n {4}author: .*sons\n {4}date: 1987-02\n$/);
    const again = await site.read(`/sources/${id}/edit?saved=yes`, { headers: editor });
    expect(again).toContain('Saved.');
    expect(fieldsIn(again)).toMatchObject({ author: 'Ada “Q” Quill & sons', published: '1987-02' });
    expect((await site.verbatim.audit(0, 9))[0]).toMatchObject({
      ...{ who: 'Edi', action: 'document-described', about: 'open/tea.txt' },
    });
    await site.send(`/sources/${id}/describe`, { ...fieldsIn(again), title: '' }, editor);
    expect(readFileSync(at('sources.yaml'), 'utf8')).not.toContain('title');
  });

  it('says of each field what is wrong, and keeps all that was typed', async () => {
    const { site, idOf, at, editor } = await openHouse();
    const id = idOf('open/tea.txt');
    const form = fieldsIn(await site.read(`/sources/${id}/edit`, { headers: editor }));
    const said = { ...form, title: 'Better <b>', published: '1987-13', url: 'javascript:alert(1)' };
    const sent = await site.send(`/sources/${id}/describe`, said, editor);
    const html = await sent.text();
    expect(sent.status).toBe(422);
    expect(fieldsIn(html)).toEqual(said);
    expect([...html.matchAll(/aria-invalid="true"/g)]).toHaveLength(2);
    expect(textOf(html)).toContain('Nothing was saved.');
    expect(readFileSync(at('sources.yaml'), 'utf8')).toBe(files['sources.yaml']);
  });

  it('keeps what was typed where sources.yaml cannot be changed', async () => {
    const { site, idOf, at, editor } = await openHouse();
    const id = idOf('open/tea.txt');
    const form = fieldsIn(await site.read(`/sources/${id}/edit`, { headers: editor }));
    writeFileSync(at('sources.yaml'), 'sources: [\n');
    const sent = await site.send(`/sources/${id}/describe`, { ...form, title: 'Better' }, editor);
    const html = await sent.text();
    expect([sent.status, fieldsIn(html)['title']]).toEqual([503, 'Better']);
    expect(textOf(html)).toMatch(/Nothing was saved\. sources\.yaml can't be changed/);
  });
});

it('removing can be undone where it was done', async () => {
  const { site, idOf, at, editor } = await openHouse();
  const sent = await site.send(`/sources/${idOf('open/tea.txt')}/remove`, {}, editor);
  expect([sent.status, existsSync(at('open/tea.txt'))]).toEqual([303, false]);
  const html = await site.read(sent.headers.get('location') ?? '', { headers: editor });
  expect(textOf(html)).toContain('open/tea.txt is removed');
  const undo = /action="(\/removals\/[^"]+)"/.exec(html)?.[1] ?? '';
  const back = await site.send(undo, {}, editor);
  expect([back.status, readFileSync(at('open/tea.txt'), 'utf8')]).toEqual([303, files['open/tea.txt']]);
  expect(readFileSync(at('sources.yaml'), 'utf8')).toContain('A kettle');
  expect(await site.read(back.headers.get('location') ?? '', { headers: editor })).toContain(
    'The document is back',
  );
  expect((await site.send(undo, {}, editor)).status).toBe(404);
});

describe('who may', () => {
  it('readers are shown nothing of it, and change nothing', async () => {
    const { site, idOf, at, editor, reader } = await openHouse();
    const id = idOf('open/tea.txt');
    for (const path of ['/sources', `/sources/${id}`, '/sources?removed=x&restored=yes']) {
      const own = (as: Readonly<Record<string, string>>) => site.read(path, { headers: as });
      expect([path, /\/edit"/.test(await own(editor))]).toEqual([path, true]);
      expect(await own(reader)).not.toMatch(/\/edit"|removals|is back/);
    }
    const removed = await site.send(`/sources/${id}/remove`, {}, editor);
    const notice = await site.read(removed.headers.get('location') ?? '', { headers: reader });
    expect(notice).not.toMatch(/removals|is removed/);
    const undo = new URL(removed.headers.get('location') ?? '', site.url).searchParams.get('removed');
    const status = async (path: string) => (await site.send(path, { title: 'x' }, reader)).status;
    expect([
      (await fetch(`${site.url}/sources/${id}/edit`, { headers: reader })).status,
      await status(`/sources/${id}/describe`),
      await status(`/sources/${id}/remove`),
      await status(`/removals/${undo}/restore`),
      existsSync(at('open/tea.txt')),
      readFileSync(at('sources.yaml'), 'utf8').includes('title: x'),
    ]).toEqual([403, 403, 403, 403, false, false]);
  });

  it('editors change nothing of another collection, and see no link to it', async () => {
    const { site, idOf, at, editor } = await openHouse();
    const id = idOf('closed/pay.txt');
    expect(await site.read('/sources', { headers: editor })).not.toContain(id);
    const status = async (path: string) => (await site.send(path, {}, editor)).status;
    expect([await status(`/sources/${id}/remove`), await status(`/sources/${id}/describe`)]).toEqual([
      404, 404,
    ]);
    expect(existsSync(at('closed/pay.txt'))).toBe(true);
  });

  it('forms of other sites do nothing, and people without a session sign in first', async () => {
    const { site, idOf, at, editor } = await openHouse();
    const id = idOf('open/tea.txt');
    const foreign = { ...editor, Origin: 'https://evil.example' };
    for (const path of [`/sources/${id}/remove`, `/sources/${id}/describe`, '/removals/x/restore'])
      expect([path, (await site.send(path, { title: 'x' }, foreign)).status]).toEqual([path, 403]);
    expect(existsSync(at('open/tea.txt'))).toBe(true);
    const open = await fetch(`${site.url}/sources/${id}/edit`, { redirect: 'manual' });
    expect([open.status, open.headers.get('location')]).toEqual([
      303,
      `/sign-in?next=%2Fsources%2F${id}%2Fedit`,
    ]);
    expect((await site.send(`/sources/${id}/remove`, {})).status).toBe(401);
  });
});
