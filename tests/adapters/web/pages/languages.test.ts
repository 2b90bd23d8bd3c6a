// Every page in every language: by what the browser asks for, or as somebody chose, with nothing left in English.
import { describe, expect, it } from 'vitest';
import { type Language, languages, speaking } from '../../../../adapters/shared/language/language.ts';
import { createWaitingSite } from '../../../../adapters/web/server/waiting.tsx';
import { readWebSettings } from '../../../../adapters/web/settings/settings.ts';
import { catalogue } from '../../shared/language/catalogue.ts';
import { openEveryPage } from '../every-page.ts';
import { openSite, textOf } from '../site.ts';

const others = languages.filter((one) => one !== 'en');

/** Sentences of a language, those with placeholders as patterns. */
function sentencesOf(spokenNow: Language): ReadonlySet<string> {
  const sentences = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'function') return Object.values(Object(value)).flatMap(sentences);
    try {
      // Those that choose among words by what they are given are found by their fixed parts, or not at all.
      const marks = Array.from({ length: value.length }, () => '⟦⟧');
      return [String((value as (...given: readonly string[]) => unknown)(...marks))];
    } catch {
      return [];
    }
  };
  return speaking(spokenNow, () => new Set(sentences(catalogue)));
}

/** Letters. */
const leastOwn = 4;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Of English sentences that the language has other words for. */
function englishOnly(other: Language): readonly RegExp[] {
  const own = sentencesOf(other);
  return (
    [...sentencesOf('en')]
      // Those of hardly a word of their own, such as "⟦⟧ to ⟦⟧", are in sentences of documents, too.
      .filter((sentence) => !own.has(sentence) && sentence.replaceAll(/⟦⟧|\P{L}/gu, '').length >= leastOwn)
      .map((sentence) => new RegExp(`^${sentence.split('⟦⟧').map(escaped).join('.{1,60}')}$`, 'u'))
  );
}

/** What people see or hear of a page apart from documents: texts and the attributes that hold words. */
function saidIn(html: string): string[] {
  const page = html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<div class="message".*?<\/section>/gs, '')
    .replace(/<(blockquote|article|pre)\b.*?<\/\1>/gs, '')
    .replace(/<bdi>.*?<\/bdi>/gs, '');
  const texts = page.split(/<[^>]*>/);
  const attributes = [...page.matchAll(/\s(?:aria-label|title|placeholder|alt|data-[a-z-]+)="([^"]*)"/g)].map(
    ([, value = '']) => value,
  );
  return [...texts, ...attributes].map((text) => textOf(text).trim()).filter((text) => text !== '');
}

describe.each(others)('in %s', (other) => {
  it('leaves no page with a sentence in English', async () => {
    const { url, paths, forms, cookie } = await openEveryPage();
    const headers = {
      Cookie: cookie,
      'Accept-Language': `xx, ${other}-CH;q=0.8, en;q=0.5`,
    };
    const patterns = englishOnly(other);
    expect(patterns.length).toBeGreaterThan(200);
    const asked: readonly (readonly [string, RequestInit])[] = [
      ...paths.map((path) => [path, { headers }] as const),
      ...forms.map(({ action, fields }) => {
        const body = new URLSearchParams(fields);
        return [action, { method: 'POST', body, headers: { ...headers, Origin: url } }] as const;
      }),
    ];
    for (const [path, init] of asked) {
      const response = await fetch(url + path, init);
      const html = await response.text();
      const left = saidIn(html).filter((said) => patterns.some((pattern) => pattern.test(said)));
      expect([
        path,
        left,
        /<html lang="(\w+)"/.exec(html)?.[1],
        response.headers.get('content-language'),
        response.headers.get('vary')?.includes('Accept-Language, Cookie'),
      ]).toEqual([path, [], other, other, true]);
    }
  });
});

it('what is missing, refused or checked is said in the language, too', async () => {
  const { url, send } = await openEveryPage();
  const german = { 'Accept-Language': 'de' };
  const checked = await send('/verify', { text: 'He wrote: “this is nowhere in any of them”.' }, german);
  expect(textOf(await checked.text())).toMatch(/1 Zitat: 1 nicht wortgleich\..*nicht in den Dokumenten/s);
  const foreign = await send('/verify', { text: 'x' }, { ...german, Origin: 'https://evil.example' });
  expect(textOf(await foreign.text())).toContain('Das Formular kam nicht von dieser Website');
  const put = await fetch(`${url}/verify`, { method: 'PUT', headers: german });
  expect(textOf(await put.text())).toContain('Diese Adresse nimmt nur GET, HEAD, POST an.');
});

it('quotes say which language they are in, since the page speaks another', async () => {
  const { read, answered } = await openEveryPage();
  const html = await read(answered, { headers: { 'Accept-Language': 'de' } });
  const quotes = html.match(/<blockquote [^>]*>/g) ?? [];
  expect(quotes.length).toBeGreaterThan(0);
  expect(new Set(quotes)).toEqual(new Set(['<blockquote dir="auto" lang="en">']));
});

it('programs are spoken to in English', async () => {
  const { url } = await openSite();
  const headers = { 'Accept-Language': 'de', Cookie: 'verbatim_language=de' };
  const said = await fetch(`${url}/api/v1/nosuch`, { headers });
  expect([said.headers.get('content-language'), await said.json()]).toEqual([
    null,
    expect.objectContaining({ detail: expect.stringContaining('No such endpoint') }),
  ]);
});

describe('the switch', () => {
  const chosenIn = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

  it('is kept, comes before what the browser asks for, and leads back', async () => {
    const { send, read } = await openSite();
    const sent = await send('/language', { language: 'fr', next: '/sources?sort=words' });
    expect([sent.status, sent.headers.get('location'), sent.headers.get('set-cookie')]).toEqual([
      303,
      '/sources?sort=words',
      'verbatim_language=fr; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
    ]);
    const html = await read('/sources?sort=words', {
      headers: { Cookie: chosenIn(sent), 'Accept-Language': 'de' },
    });
    expect(html).toMatch(/<html lang="fr">/);
    expect(html).toMatch(/value="fr" lang="fr" aria-current="true"/);
    expect(html).toContain('name="next" value="/sources?sort=words"');
  });

  it('works before somebody has signed in, from this site alone, and knows no other language or site', async () => {
    const { send, read } = await openSite({ environment: { VERBATIM_SIGN_IN: '1' } });
    expect(await read('/sign-in?next=/verify', { headers: { 'Accept-Language': 'es' } })).toContain(
      'Iniciar sesión',
    );
    const sent = await send('/language', { language: 'es', next: '/sign-in?next=/verify' });
    expect([sent.status, chosenIn(sent)]).toEqual([303, 'verbatim_language=es']);
    const other = await send('/language', { language: 'xx', next: 'https://evil.example/' });
    expect([other.headers.get('location'), other.headers.get('set-cookie')]).toEqual(['/', null]);
    const foreign = await send('/language', { language: 'de' }, { Origin: 'https://evil.example' });
    expect([foreign.status, foreign.headers.get('set-cookie')]).toEqual([403, null]);
  });
});

it('the page that waits is in the language, too', async () => {
  const site = createWaitingSite(readWebSettings({ PORT: '0' }, false), () => ({ done: 1234, of: 5678 }));
  const incoming = { socket: { remoteAddress: '127.0.0.1' } };
  const response = await site.request(
    'http://127.0.0.1/',
    { headers: { Accept: 'text/html', 'Accept-Language': 'de' } },
    { incoming },
  );
  expect([response.status, response.headers.get('content-language')]).toEqual([503, 'de']);
  expect(textOf(await response.text())).toContain('1.234 von 5.678 Dokumenten eingelesen.');
});
