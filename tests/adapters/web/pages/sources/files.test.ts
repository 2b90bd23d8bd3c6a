// The files behind the documents, and pictures of their pages: whole, in parts, and for nobody who may not read them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { line, makePdf } from '../../../../corpus/formats/pdf/make.ts';
import { writeFolder } from '../../../../folders.ts';
import { openSite, textOf } from '../../site.ts';

const script =
  '<!doctype html><title>Bells</title><p>The bells were cast in 1911.</p><script>alert(1)</script>';

async function openFiles() {
  const corpus = await writeFolder({
    'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
    'open/größe “1”.txt': 'The harbour is nine metres deep.\n',
    'open/bells.html': script,
    'closed/pay.txt': 'The salary of Ada Quill was nine pounds in 1988.\n',
    'scopes.yaml': 'default: all\nweb: [open]\n',
  });
  const quote = 'The lighthouse of Aldersund was built by Ida Berg.';
  writeFileSync(join(corpus, 'open', 'light.pdf'), makePdf([{ content: line(quote, 72, 700) }]));
  const site = await openSite({ corpus, scopes: join(corpus, 'scopes.yaml') });
  const documentOf = (path: string) => {
    const found = site.verbatim.whole.corpus.documents.find((one) => one.path === path);
    if (found === undefined) throw new Error(`${path} is not there`);
    return found;
  };
  const original = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${site.url}/sources/${documentOf(path).id}/original`, { headers });
  return { ...site, corpus, documentOf, original, quote };
}

describe('the original file', () => {
  it('comes whole, with its type, its name and a tag', async () => {
    const { original } = await openFiles();
    const response = await original('open/größe “1”.txt');
    expect(await response.text()).toBe('The harbour is nine metres deep.\n');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Disposition')).toBe(
      `inline; filename="gr__e _1_.txt"; filename*=UTF-8''gr%C3%B6%C3%9Fe%20%E2%80%9C1%E2%80%9D.txt`,
    );
    const tag = response.headers.get('ETag') ?? '';
    expect((await original('open/größe “1”.txt', { 'If-None-Match': tag })).status).toBe(304);
  });

  it.each([
    ['bytes=4-9', 206, 'kettle', 'bytes 4-9/44'],
    ['bytes=-6', 206, '1987.\n', 'bytes 38-43/44'],
    ['bytes=38-999', 206, '1987.\n', 'bytes 38-43/44'],
    ['bytes=44-', 416, '', 'bytes */44'],
    ['bytes=9-4', 200, 'The kettle was bought by Ada Quill in 1987.\n', null],
    ['bytes=0-1,3-4', 200, 'The kettle was bought by Ada Quill in 1987.\n', null],
  ])('answers Range: %s with %i', async (range, status, body, contentRange) => {
    const { original } = await openFiles();
    const response = await original('open/tea.txt', { Range: range });
    expect({ status: response.status, range: response.headers.get('Content-Range') }).toEqual({
      status,
      range: contentRange,
    });
    expect(await response.text()).toBe(body);
  });

  it.each([
    ['notes.md', '# Trees\n\nThe oak is old.\n', 'text/plain', 'inline'],
    ['tolls.csv', 'Berth,Toll\nNorth quay,12\nSouth quay,9\n', 'text/plain', 'inline'],
    ['talk.srt', '1\n00:00:01,000 --> 00:00:03,000\nThe ferry crosses at noon.\n', 'text/plain', 'inline'],
    [
      'letter.eml',
      'From: a@b.c\nSubject: Ferry\n\nThe ferry crosses at noon.\n',
      'message/rfc822',
      'attachment',
    ],
  ])('%s is served so that a browser finds words in it, where it can', async (path, text, type, how) => {
    const { url, verbatim } = await openSite({ corpus: await writeFolder({ [path]: text }) });
    const [document] = verbatim.whole.corpus.documents;
    const response = await fetch(`${url}/sources/${document?.id}/original`);
    expect(await response.text()).toBe(text);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Content-Disposition')).toContain(how);
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox');
  });

  it('gives the whole where a part is asked for of an earlier file', async () => {
    const { original } = await openFiles();
    const response = await original('open/tea.txt', { Range: 'bytes=4-9', 'If-Range': '"earlier"' });
    expect(response.status).toBe(200);
  });

  it('runs no script of a saved page, and a page of ours keeps its own policy', async () => {
    const { original, url } = await openFiles();
    const response = await original('open/bells.html');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/^sandbox;.*default-src 'none'/);
    expect(policy).not.toMatch(/script-src|allow-scripts/);
    expect(await response.text()).toBe(script);
    const page = (await fetch(`${url}/sources`)).headers.get('Content-Security-Policy');
    expect(page).toContain("script-src 'self'");
  });

  it('is refused for a document out of scope, and for every other address', async () => {
    const { url, original, documentOf, corpus } = await openFiles();
    expect((await original('closed/pay.txt')).status).toBe(404);
    const { id } = documentOf('open/tea.txt');
    // Without the client's own cleaning of addresses.
    const statusOf = (path: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const { port } = new URL(url);
        request({ host: '127.0.0.1', port, path }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    const addresses = [
      `/sources/${id}/../../closed/pay.txt/original`,
      `/sources/..%2F..%2Fclosed%2Fpay.txt/original`,
      `/sources/${id}%00/original`,
      `/sources/${encodeURIComponent(join(corpus, 'closed/pay.txt'))}/original`,
    ];
    for (const path of addresses)
      expect({ path, status: await statusOf(path) }).toEqual({ path, status: 404 });
  });

  it('is not read where a link to the outside, or a pipe, has taken its place', async () => {
    const { original, corpus } = await openFiles();
    const outside = await writeFolder({ 'secret.txt': 'zanzibar' });
    const tea = join(corpus, 'open', 'tea.txt');
    rmSync(tea);
    symlinkSync(join(outside, 'secret.txt'), tea);
    expect((await original('open/tea.txt')).status).toBe(404);
    rmSync(tea);
    execFileSync('mkfifo', [tea]);
    expect((await original('open/tea.txt')).status).toBe(404);
    rmSync(tea);
    mkdirSync(tea);
    expect((await original('open/tea.txt')).status).toBe(404);
  });

  it('is linked at the page of the quote', async () => {
    const { ask, read, documentOf } = await openFiles();
    const html = await ask('Who built the lighthouse of Aldersund?');
    expect(html).toContain(`href="/sources/${documentOf('open/light.pdf').id}/original#page=1"`);
    expect(await read(`/sources/${documentOf('open/tea.txt').id}`)).toContain('/original"');
  });
});

describe('the picture of the page', () => {
  it('is in the reader where it is asked for, with the quote as its text', async () => {
    const { read, documentOf, url, quote } = await openFiles();
    const { id, text } = documentOf('open/light.pdf');
    const start = text.indexOf(quote);
    const place = `start=${start}&end=${start + quote.length}`;
    const before = await read(`/sources/${id}?${place}`);
    expect(before).toContain('Show the page');
    expect(before).not.toContain('<img');
    const html = await read(`/sources/${id}?${place}&picture=1`);
    expect(html).toContain(`alt="${quote}"`);
    // The reader's bar reads these: the drawn page, and after it the page that the text begins on.
    expect(html).toMatch(/<figure data-at="Page 1">.*<span data-at="Page 1">/s);
    const [, source = ''] = /<img src="([^"]+)"/.exec(html) ?? [];
    const response = await fetch(url + source);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const tag = response.headers.get('ETag') ?? '';
    expect((await fetch(url + source, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  it('is refused for what is no quote, for another format, and out of scope', async () => {
    const { url, read, documentOf } = await openFiles();
    const statusOf = async (path: string, span: string): Promise<number> =>
      (await fetch(`${url}/sources/${documentOf(path).id}/picture/${span}/1.png`)).status;
    expect(await statusOf('open/light.pdf', '3-9')).toBe(404);
    expect(await statusOf('open/light.pdf', '0-999999')).toBe(404);
    expect(await statusOf('closed/pay.txt', '0-48')).toBe(404);
    const { id, text } = documentOf('open/tea.txt');
    const html = textOf(await read(`/sources/${id}?start=0&end=${text.trim().length}&picture=1`));
    expect(html).toContain('Files of this kind have no pages to show');
  });
});
