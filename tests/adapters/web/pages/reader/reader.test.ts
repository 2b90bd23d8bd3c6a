// The reader of a document.
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../../../folders.ts';
import { openSite, textOf } from '../../site.ts';

const files = {
  'notes.md': '# Trees\n\nThe oak is old.\n\n## Elms\n\nThe elm fell in 1987.\n\nThe pine stands.\n',
  'a.txt': 'The kettle was bought by Ada Quill in 1987.\n',
};

describe('the reader', () => {
  const openReader = async () => {
    const site = await openSite({ corpus: await writeFolder(files) });
    const document = site.verbatim.whole.corpus.documents.find(({ path }) => path === 'notes.md');
    if (document === undefined) throw new Error('The document is not there.');
    const start = document.text.indexOf('The elm');
    return { ...site, document, start, end: start + 'The elm fell in 1987.'.length };
  };
  const markedIn = (html: string): string[] =>
    [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(([, text = '']) => textOf(text));

  it('shows headings, and paragraphs numbered as citations count them', async () => {
    const { read, document } = await openReader();
    const html = await read(`/sources/${document.id}`);
    expect(html).toMatch(/<h1 dir="auto">Trees<\/h1>.*<h2 dir="auto" id="s1-1">Elms<\/h2>/s);
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

  it.each(['..%2f..%2fpackage.json', 'a.txt', '..%2fnotes.md', '__proto__', '%00'])(
    'reaches no file by the id %s',
    async (id) => {
      const { url } = await openReader();
      const response = await fetch(`${url}/sources/${id}`);
      expect(response.status).toBe(404);
      expect(textOf(await response.text())).toContain('Page not found');
    },
  );
});
