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
