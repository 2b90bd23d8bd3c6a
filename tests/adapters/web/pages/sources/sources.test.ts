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
