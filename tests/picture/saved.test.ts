// A saved page or mail, shown with the quote's words marked and nothing in it that runs, loads or leads away.
import { describe, expect, it } from 'vitest';
import { mbox } from '../../src/corpus/formats/mail/mbox.ts';
import { isReading } from '../../src/corpus/formats/port/format.ts';
import type { MarkedPage, Picture } from '../../src/picture/picture.ts';
import { savedPage } from '../../src/picture/saved/saved-page.ts';
import { hostilePages } from './hostile-pages.ts';

const wanted = (text: string) => ({ text, before: '', after: '' });
const bytesOf = (source: string): Uint8Array => new TextEncoder().encode(source);
const pageOf = (picture: Picture): MarkedPage => {
  if (picture.kind !== 'page') throw new Error(JSON.stringify(picture));
  return picture;
};
const htmlOf = async (source: string, text: string): Promise<MarkedPage> =>
  pageOf(await savedPage(bytesOf(source), { format: 'html', path: 'a.html', ...wanted(text) }));
const mailOf = async (source: string, text: string): Promise<MarkedPage> =>
  pageOf(
    await savedPage(bytesOf(source.replaceAll('\n', '\r\n')), {
      format: 'mail',
      path: 'a.eml',
      ...wanted(text),
    }),
  );
const marksIn = (html: string): string[] =>
  [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map(([, text = '']) => text);

describe('a saved page', () => {
  it('has the words marked across its elements, and its structure', async () => {
    const { html, isMarked } = await htmlOf(
      '<html lang="en"><head><title>Bells</title></head><body><h1>Bells</h1><p>Old. The <b>bells</b> of&nbsp;Aldersund were <i>cast in 1911</i>. New.</p><table><tr><td colspan="2">One</td></tr></table></body></html>',
      'The bells of Aldersund were cast in 1911.',
    );
    expect(isMarked).toBe(true);
    expect(marksIn(html).join('')).toBe('The bells of\u00a0Aldersund were cast in 1911.');
    expect(html.match(/id="quote"/g)).toHaveLength(1);
    expect(html).toContain('<td colspan="2">One</td>');
    expect(html).not.toContain('<title>');
  });

  it('marks the item of a list without the number that browsers give it', async () => {
    const { html } = await htmlOf(
      '<ol><li>Open the door.</li><li>Ring the bell twice.</li></ol>',
      '2. Ring the bell twice.',
    );
    expect(marksIn(html)).toEqual(['Ring the bell twice.']);
  });

  it('marks nothing where the words are there twice', async () => {
    const { isMarked, html } = await htmlOf(
      '<p>The bell is old.</p><p>The bell is old.</p>',
      'The bell is old.',
    );
    expect({ isMarked, marks: marksIn(html) }).toEqual({ isMarked: false, marks: [] });
  });

  it('shows nothing that the page hides', async () => {
    const { html } = await htmlOf(
      '<p hidden>no</p><p style="color:red; display: none">no</p><p>The bells were cast in 1911.</p>',
      'The bells were cast in 1911.',
    );
    expect(html).not.toContain('no');
  });

  it.each(hostilePages)('has nothing of %s', async (_what, source) => {
    const { html } = await htmlOf(source, 'The bells of Aldersund were cast in 1911.');
    expect(html).toContain('bells of Aldersund');
    expect(html).not.toMatch(
      /<(?:script|style|link|meta|base|iframe|frame|object|embed|form|input|button|svg|math|video|audio|source|template|noscript|title|textarea)\b/i,
    );
    // No attribute but those of the list has survived, so no handler, address or style.
    const names = [...html.matchAll(/<[a-z0-9]+((?:\s+[^\s=>]+(?:="[^"]*")?)*)/gi)].flatMap(([, all = '']) =>
      [...all.matchAll(/\s([^\s=>"]+)(?:="[^"]*")?/g)].map(([, name = '']) => name),
    );
    const allowed = ['id', 'dir', 'lang', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'open'];
    expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(
      [...html.matchAll(/src="([^"]*)"/g)].filter(([, src = '']) => !src.startsWith('data:image/png;')),
    ).toEqual([]);
  });
});

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a saved mail', () => {
  const head =
    'From: Ada Quill <ada@example.org>\nTo: Bo <bo@example.org>\nSubject: =?utf-8?q?The_b=C3=A9ll?=\nMIME-Version: 1.0\n';

  it('has its heading, its text as it was written, and the words marked', async () => {
    const { html, isMarked } = await mailOf(
      `${head}Content-Type: text/plain; charset=utf-8\n\nHello Bo,\n\nthe bells were cast\nin 1911 by <Ida> Berg.\n`,
      'the bells were cast in 1911 by <Ida> Berg.',
    );
    expect(isMarked).toBe(true);
    expect(html).toContain('<dt>Subject</dt><dd>The béll</dd>');
    expect(html).toContain('Ada Quill &#x3C;ada@example.org>');
    expect(marksIn(html).join('')).toContain('the bells were cast\r\nin 1911 by &#x3C;Ida> Berg.');
  });

  it('is shown as HTML with its own pictures, or as the text that has the words', async () => {
    const mail = (text: string): string =>
      `${head}Content-Type: multipart/related; boundary=r\n\n--r\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\n${text}\n\n--a\nContent-Type: text/html\n\n<p>The <b>bells</b> were cast in 1911.</p><img src="cid:logo@x"><img src="http://x.test/a.png">\n\n--a--\n\n--r\nContent-Type: image/png\nContent-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\n${png}\n--r--\n`;
    const both = await mailOf(mail('The bells were cast in 1911.'), 'The bells were cast in 1911.');
    expect(both.html).toContain(`<img src="data:image/png;base64,${png}">`);
    expect(both.html).not.toContain('x.test');
    expect(marksIn(both.html).join('')).toBe('The bells were cast in 1911.');
    const plain = await mailOf(mail('Its keeper counted every ship.'), 'Its keeper counted every ship.');
    expect(plain.html).toContain('<pre>');
    expect(marksIn(plain.html)).toEqual(['Its keeper counted every ship.']);
  });
});

describe('a mailbox', () => {
  const message = (from: string, text: string): string =>
    `From ${from}@example.org Tue May 14 09:12:00 2024\nFrom: ${from} <${from}@example.org>\nSubject: Bells\n\n${text}\n\n`;
  const source = [
    message('ada', 'The bells were cast in 1911.'),
    message('bo', '> The bells were cast in 1911.'),
    message('cy', 'The bells were cast in 1911.\n\nSo says the founder.'),
  ].join('');

  it('shows the one message that the quote is of, though another says the same', async () => {
    const bytes = bytesOf(source);
    const reading = await mbox.read(bytes, 'a.mbox');
    if (!isReading(reading)) throw new Error(reading.message);
    const text = 'The bells were cast in 1911.';
    const shown = async (at: number): Promise<MarkedPage> =>
      pageOf(await savedPage(bytes, { format: 'mbox', path: 'a.mbox', at, ...wanted(text) }));
    const [first, last] = [reading.text.indexOf(text), reading.text.lastIndexOf(text)];
    expect(first).not.toBe(last);
    const pages = await Promise.all([first, last].map(shown));
    expect(pages.map(({ html }) => /<dd>(\w+)/.exec(html)?.[1])).toEqual(['ada', 'cy']);
    expect(marksIn((await shown(last)).html)).toEqual([text]);
    expect((await shown(last)).html).toContain('So says the founder.');
    expect(await savedPage(bytes, { format: 'mbox', path: 'a.mbox', at: 9999, ...wanted(text) })).toEqual({
      kind: 'refused',
      reason: 'unreadable',
    });
  });
});

describe('a page saved as one file', () => {
  it('has its own pictures', async () => {
    const source = `From: <Saved>\nSnapshot-Content-Location: http://x.test/\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary=b\n\n--b\nContent-Type: text/html\nContent-Location: http://x.test/\n\n<p>The bells were cast in 1911.</p><img src="http://x.test/logo.png"><img src="http://x.test/other.png">\n--b\nContent-Type: image/png\nContent-Location: http://x.test/logo.png\nContent-Transfer-Encoding: base64\n\n${png}\n--b--\n`;
    const { html } = pageOf(
      await savedPage(bytesOf(source.replaceAll('\n', '\r\n')), {
        ...{ format: 'mhtml', path: 'a.mhtml', ...wanted('The bells were cast in 1911.') },
      }),
    );
    expect(html).toContain(`src="data:image/png;base64,${png}"`);
    expect(html).not.toContain('other.png');
    expect(marksIn(html)).toEqual(['The bells were cast in 1911.']);
  });
});
