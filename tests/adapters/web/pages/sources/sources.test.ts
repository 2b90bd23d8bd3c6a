// The list of documents and the reader.
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../../../folders.ts';
import { openSite, textOf } from '../../site.ts';

const files = {
  'b/notes.md': '# Trees\n\nThe oak is old.\n\n## Elms\n\nThe elm fell in 1987.\n\nThe pine stands.\n',
  'a.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'sources.yaml':
    'sources:\n  - path: a.txt\n    title: A kettle\n    publisher: The Wire\n    date: 2021-05\n  - path: gone.txt\n',
};

describe('/sources', () => {
  it('lists the documents with what is known of them, and the problems', async () => {
    const { read } = await openSite({ corpus: await writeFolder(files) });
    const html = textOf(await read('/sources'));
    for (const part of ['2 documents.', 'A kettle', 'The Wire', '2021-05', 'b/notes.md', 'gone.txt']) {
      expect(html).toContain(part);
    }
    expect(html).toContain('but there is no such file');
  });

  it('searches and sorts', async () => {
    const { read } = await openSite({ corpus: await writeFolder(files) });
    const titles = async (query: string): Promise<string[]> =>
      [...(await read(`/sources${query}`)).matchAll(/class="document-title"[^>]*>(.*?)<\/a>/g)].map(
        ([, title = '']) => textOf(title),
      );
    expect(await titles('')).toEqual(['A kettle', 'Trees']);
    expect(await titles('?sort=words')).toEqual(['Trees', 'A kettle']);
    expect(await titles('?search=wire+kettle')).toEqual(['A kettle']);
    expect(await titles('?search=nothing')).toEqual([]);
    expect(await titles('?sort=constructor')).toEqual(['A kettle', 'Trees']);
  });
});

it('a long list comes in pages, found and sorted as a whole', async () => {
  const many = Array.from({ length: 230 }, (_, n) => [
    `${String(n).padStart(3, '0')}.txt`,
    `Report ${String(n).padStart(3, '0')}\n\nThe alder fell.\n`,
  ]);
  const { read } = await openSite({ corpus: await writeFolder(Object.fromEntries(many)) });
  const titles = (html: string): string[] =>
    [...html.matchAll(/class="document-title"[^>]*>(.*?)<\/a>/g)].map(([, title = '']) => textOf(title));
  const first = await read('/sources');
  expect(titles(first)).toHaveLength(100);
  expect(textOf(first)).toContain('230 documents.');
  expect(textOf(first)).toContain('Page 1 of 3');
  const next = /rel="next"/.test(first) && /<a href="([^"]+)" rel="next"/.exec(first)?.[1];
  expect(titles(await read(textOf(String(next))))[0]).toBe('Report 100');
  const last = await read('/sources?sort=title&page=3');
  expect(titles(last)).toEqual(many.slice(200).map(([, text = '']) => text.slice(0, 10)));
  expect(last).not.toContain('rel="next"');
  for (const page of ['0', '-1', 'x', '99999999'])
    expect(titles(await read(`/sources?page=${page}`))[0]).toBe('Report 000');
  expect(titles(await read('/sources?page=999'))[0]).toBe('Report 200');
});

describe('the reader', () => {
  const openReader = async () => {
    const site = await openSite({ corpus: await writeFolder(files) });
    const document = site.verbatim.whole.corpus.documents.find(({ path }) => path === 'b/notes.md');
    if (document === undefined) throw new Error('The document is not there.');
    const start = document.text.indexOf('The elm');
    return { ...site, document, start, end: start + 'The elm fell in 1987.'.length };
  };
  const markedIn = (html: string): string[] =>
    [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(([, text = '']) => textOf(text));

  it('shows headings, and paragraphs numbered as citations count them', async () => {
    const { read, document } = await openReader();
    const html = await read(`/sources/${document.id}`);
    expect(html).toMatch(/<h1 dir="auto">Trees<\/h1>.*<h2 dir="auto">Elms<\/h2>/s);
    expect(html).toMatch(/id="p3".*aria-label="Paragraph 3".*The pine stands\./s);
    expect(markedIn(html)).toEqual([]);
  });

  it('marks a place, and what a receipt quotes', async () => {
    const { read, document, verbatim, start, end } = await openReader();
    const path = `/sources/${document.id}`;
    expect(markedIn(await read(`${path}?start=${start}&end=${end}`))).toEqual(['The elm fell in 1987.']);
    const asker = {
      platform: 'web',
      tenant: 'local',
      audience: 'public' as const,
      conversation: 'web',
      user: 'ada',
    };
    const answer = await verbatim.ask({ text: 'When did the elm fall?', asker });
    const receipt = answer.kind === 'answered' ? answer.quotes[0].receipt : '';
    expect(markedIn(await read(`${path}?quote=${receipt}`))).toEqual(['The elm fell in 1987.']);
  });

  it('marks a place across paragraphs, with one anchor', async () => {
    const { read, document, start } = await openReader();
    const end = document.text.indexOf('pine') + 4;
    const html = await read(`/sources/${document.id}?start=${start}&end=${end}`);
    expect(markedIn(html)).toEqual(['The elm fell in 1987.', 'The pine']);
    expect(html.match(/id="quote"/g)).toHaveLength(1);
  });

  it('shows a long document in parts, and opens the part with the quote', async () => {
    const paragraphs = Array.from(
      { length: 2_500 },
      (_, index) => `Oak number ${index} stands in the ${'wide '.repeat(12)}wood.`,
    );
    const corpus = await writeFolder({ 'long.txt': `${paragraphs.join('\n\n')}\n` });
    const { read, verbatim } = await openSite({ corpus });
    const [document] = verbatim.whole.corpus.documents;
    const path = `/sources/${document?.id}`;
    const numbers = (html: string): number[] =>
      [...html.matchAll(/id="p(\d+)"/g)].map(([, number]) => Number(number));
    const parts = [...(await read(path)).matchAll(/\?part=(\d+)"/g)].map(([, part]) => part);
    const all: number[] = [];
    for (const part of new Set(parts)) all.push(...numbers(await read(`${path}?part=${part}`)));
    expect(all).toEqual(paragraphs.map((_, index) => index + 1));
    const start = document?.text.indexOf('Oak number 2000') ?? 0;
    const html = await read(`${path}?start=${start}&end=${start + 15}`);
    expect(markedIn(html)).toEqual(['Oak number 2000']);
    expect(numbers(html)).toContain(2001);
    expect(numbers(await read(`${path}?part=999`))).toContain(2500);
  });

  it.each(['start=5&end=2', 'start=0&end=99999', 'start=a&end=b', 'start=-1&end=5', 'start=1e1&end=20'])(
    'says that there is no place %s',
    async (query) => {
      const { read, document } = await openReader();
      const html = await read(`/sources/${document.id}?${query}`);
      expect(textOf(html)).toContain('There is no such place in this document.');
      expect(markedIn(html)).toEqual([]);
    },
  );

  it('says of an unknown receipt that it is none', async () => {
    const { read, document } = await openReader();
    const html = await read(`/sources/${document.id}?quote=V-00000`);
    expect(textOf(html)).toContain('No quote with the receipt “V-00000” is stored');
  });

  it.each(['..%2f..%2fpackage.json', 'a.txt', 'b%2fnotes.md', '__proto__', '%00'])(
    'reaches no file by the id %s',
    async (id) => {
      const { url } = await openReader();
      const response = await fetch(`${url}/sources/${id}`);
      expect(response.status).toBe(404);
      expect(textOf(await response.text())).toContain('Page not found');
    },
  );
});
