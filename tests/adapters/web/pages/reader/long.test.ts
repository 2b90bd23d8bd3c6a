// The reader of a long document: its parts, its contents, and the ways within it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { line, makePdf } from '../../../../corpus/formats/pdf/make.ts';
import { writeFolder } from '../../../../folders.ts';
import { openSite, textOf } from '../../site.ts';

/** Bytes of a page of the reader, with its style and all. */
const mostBytes = 100_000;

async function openLong(name: string, source: string) {
  const site = await openSite({ corpus: await writeFolder({ [name]: source }) });
  const [document] = site.verbatim.whole.corpus.documents;
  if (document === undefined) throw new Error('The document is not there.');
  const path = `/sources/${document.id}`;
  /** Every part, by the links from each to the next. */
  const pages = async (): Promise<string[]> => {
    const all: string[] = [];
    for (let next: string | undefined = `${path}?part=1`; next !== undefined; ) {
      const html: string = await site.read(next);
      all.push(html);
      next = /<a class="next" rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    return all;
  };
  return { ...site, document, path, pages };
}

const numbersIn = (html: string): number[] =>
  [...html.matchAll(/<div class="paragraph[^>]* id="p(\d+)"/g)].map(([, number]) => Number(number));
const markedIn = (html: string): string[] =>
  [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(([, text = '']) => textOf(text));
const stepsIn = (html: string): string[] =>
  [...html.matchAll(/rel="(?:prev|next)".*?<bdi>(.*?)<\/bdi>/g)].map(([, name = '']) => textOf(name));

const oaks = Array.from(
  { length: 1_300 },
  (_, index) => `Oak number ${index} stands in the ${'wide & '.repeat(12)}wood.`,
);
/** Twelve chapters with four parts each, of about 9 kB. */
const manual = Array.from({ length: 12 }, (_, chapter) =>
  [
    `# Chapter ${chapter + 1}`,
    ...Array.from({ length: 4 }, (_unused, part) =>
      [`## Part ${chapter + 1}.${part + 1}`, ...oaks.slice(part * 20, part * 20 + 30)].join('\n\n'),
    ),
  ].join('\n\n'),
).join('\n\n');

describe('the parts of a long document', () => {
  it.each([
    ['wide.txt', oaks.join('\n\n').replaceAll('wide', '&<>"\'\u{20000}'), 1_300],
    ['one paragraph.txt', `${'Elm and ash, '.repeat(40_000)}stand.`, 1],
    ['no spaces.txt', '木'.repeat(60_000), 1],
    ['manual.md', manual, 12 * 4 * 30],
  ])('of %s are small, and have every paragraph once', async (name, source, count) => {
    const { pages, document } = await openLong(name, source);
    const all = await pages();
    expect(all.length).toBeGreaterThan(2);
    for (const html of all) expect(Buffer.byteLength(html)).toBeLessThan(mostBytes);
    const numbers = all.flatMap(numbersIn);
    expect([...new Set(numbers)]).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    const shown = all.flatMap((html) =>
      [...html.matchAll(/<p dir="auto">(.*?)<\/p><\/div>/gs)].map(([, text = '']) => textOf(text)),
    );
    const own = document.sections.flatMap(({ paragraphs }) =>
      paragraphs.map(({ span }) => document.text.slice(span.start, span.end)),
    );
    expect(shown.join('')).toBe(own.join(''));
  });

  it('begin at headings and are named by them', async () => {
    const { pages } = await openLong('manual.md', manual);
    const names = new Set((await pages()).flatMap(stepsIn));
    expect(names).toContain('Chapter 2');
    expect([...names].filter((name) => name.includes('continued'))).toEqual([]);
  });

  it('are opened at the quote', async () => {
    const { read, document, path } = await openLong('plain.txt', oaks.join('\n\n'));
    const start = document.text.indexOf('Oak number 1000');
    const html = await read(`${path}?start=${start}&end=${start + 15}`);
    expect(markedIn(html)).toEqual(['Oak number 1000']);
    expect(numbersIn(html)).toContain(1001);
    expect(numbersIn(await read(`${path}?part=999`))).toContain(1300);
  });

  it('are compressed, and come once only', async () => {
    const { url, path } = await openLong('plain.txt', oaks.join('\n\n'));
    const response = await fetch(url + path, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    const tag = response.headers.get('ETag') ?? '';
    const again = await fetch(url + path, { headers: { 'If-None-Match': tag, 'Accept-Encoding': 'gzip' } });
    expect(again.status).toBe(304);
    const other = await fetch(`${url}${path}?part=2`, { headers: { 'If-None-Match': tag } });
    expect(other.status).toBe(200);
  });
});

describe('contents', () => {
  it('lead to each heading, in its part', async () => {
    const { read, path } = await openLong('manual.md', manual);
    const [, list = ''] = /<nav aria-label="Contents">(.*?)<\/nav>/s.exec(await read(path)) ?? [];
    const links = [...list.matchAll(/href="([^"]*)#([^"]+)"[^>]*>(.*?)<\/a>/g)];
    // The first one is the title.
    expect(links).toHaveLength(12 * 5 - 1);
    for (const [, address = '', id = '', text = ''] of links.filter((_, index) => index % 7 === 0)) {
      const html = await read(address === '' ? path : address.replaceAll('&amp;', '&'));
      expect(html).toMatch(new RegExp(`id="${id}"[^>]*>${text}<`));
    }
  });

  it('have the upper headings alone where there are too many', async () => {
    const many = manual.replaceAll(/Oak number (\d+) (?=stands)/g, (all, number) =>
      number % 3 === 0 ? `\n\n### Tree ${number}\n\n${all}` : all,
    );
    const { read, path } = await openLong('manual.md', many);
    const html = textOf(/<nav aria-label="Contents">(.*?)<\/nav>/s.exec(await read(path))?.[1] ?? '');
    expect(html).toContain('Part 12.4');
    expect(html).not.toContain('Tree');
  });
});

/** So different that none is a running head. */
const names = Array.from({ length: 40 }, (_, index) =>
  'abcdefgh'.repeat(9).slice(index, index + 6 + (index % 5)),
);

describe('within a document', () => {
  it('one goes to a page by its number, and is told where there is none', async () => {
    const pages = Array.from({ length: 40 }, (_, index) => ({
      content: line(`${names[index]} built a lighthouse.`, 72, 500 + index * 5),
    }));
    const corpus = await writeFolder({});
    writeFileSync(join(corpus, 'light.pdf'), makePdf(pages));
    const { url, verbatim, read } = await openSite({ corpus });
    const path = `/sources/${verbatim.whole.corpus.documents[0]?.id}`;
    const response = await fetch(`${url}${path}?go=31`, { redirect: 'manual' });
    expect(response.headers.get('Location')).toMatch(/\?part=1#page-31$/);
    const html = await read(`${path}?part=1`);
    expect(html).toContain('<span class="point" id="page-31">Page 31</span>');
    expect(textOf(await read(`${path}?go=41`))).toContain(
      'There is no page “41” in this document. The last one is 40.',
    );
    expect(textOf(await read(`${path}?go=iv`))).toContain('There is no page “iv”');
  });

  it('one goes to a paragraph where there are no pages', async () => {
    const { url, path, read } = await openLong('plain.txt', oaks.join('\n\n'));
    const response = await fetch(`${url}${path}?go=1199`, { redirect: 'manual' });
    const [address = '', id] = (response.headers.get('Location') ?? '').split('#');
    expect(id).toBe('p1199');
    expect(numbersIn(await read(address))).toContain(1199);
    expect(textOf(await read(`${path}?go=1301`))).toContain('The last one is 1300.');
  });

  it('words are found whatever their case, accents and line ends', async () => {
    const { read, path } = await openLong(
      'cities.md',
      '# Cities\n\nThe mayor of DÜSSELDORF\nspoke “first”.\n\n## Later\n\nMaps of Düsseldorf speak.\n',
    );
    const places = async (words: string): Promise<string[]> =>
      markedIn(await read(`${path}?find=${encodeURIComponent(words)}`));
    expect(await places('dusseldorf')).toEqual(['DÜSSELDORF', 'Düsseldorf']);
    expect(await places('of  Düsseldorf spoke')).toEqual(['of DÜSSELDORF spoke']);
    expect(await places('"first"')).toEqual(['“first”']);
    expect(await places('Bonn')).toEqual([]);
    // Not one after the other.
    expect(await places('speak maps')).toEqual(['speak']);
  });

  it('one goes from place to place, and back to all of them', async () => {
    const { read, path } = await openLong('plain.txt', oaks.join('\n\n'));
    const list = await read(`${path}?find=number+24`);
    expect(textOf(list)).toContain('11 places.');
    const [, first = ''] = /<ol class="found"><li><a href="([^"]+)"/.exec(list) ?? [];
    const html = await read(first.replaceAll('&amp;', '&'));
    expect(markedIn(html)).toEqual(['number 24']);
    expect(textOf(html)).toContain('Place 1 of 11');
    const [, next = ''] = /<a href="([^"]+)">Next place/.exec(html) ?? [];
    expect(textOf(await read(next.replaceAll('&amp;', '&')))).toContain('Place 2 of 11');
  });

  it('the way leads back to the answer, for those who may see it', async () => {
    const { read, ask, path } = await openLong('tea.txt', 'The kettle was bought by Ada Quill in 1987.\n');
    const [, link = ''] =
      /<p class="citation"><a href="([^"]+)"/.exec(await ask('Who bought the kettle?')) ?? [];
    const html = await read(link.replaceAll('&amp;', '&'));
    const [, back = ''] = /<a class="back" href="([^"]+)"/.exec(html) ?? [];
    const answer = /answer=([^&#]+)/.exec(link)?.[1] ?? '';
    expect(back).toBe(`/answers/${answer}#answer-title`);
    expect(textOf(await read(back))).toContain('The kettle was bought by Ada Quill');
    expect(await read(`${path}?answer=none`)).not.toContain('class="back"');
  });
});
