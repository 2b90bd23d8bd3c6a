// Evidence packets: every quote whole in every format, and no text that turns into markup or a formula.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { type PacketFormat, packetFormats, packetPieces } from '../../../adapters/shared/export/packet.ts';
import type { AskedQuestion, Citation } from '../../../src/index.ts';
import { anyCitation, citationFields } from '../../answer/citations.ts';

/** A question whose every text is the given one. */
const askedWith = (text: string): AskedQuestion => ({
  id: 'x',
  question: text,
  kind: 'answered',
  confidence: 0.9,
  platform: 'terminal',
  tenant: 'local',
  audience: 'direct',
  conversation: 'terminal',
  asker: 'hash',
  askedAt: 0,
  revision: 'r',
  receipts: [
    {
      code: 'V-22222',
      text,
      quoteDigest: '00',
      revision: 'r',
      firstShownAt: 0,
      citation: {
        documentId: 'd',
        title: text,
        path: 'a.txt',
        span: { start: 0, end: text.length },
        headings: [],
        paragraph: 1,
        line: 1,
        digest: '0',
        before: '',
        after: '',
      },
    },
  ],
  ratings: [{ answerId: 'x', asker: 'hash', verdict: 'outdated', note: text, ratedAt: 0 }],
});

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '#',
        '> ',
        '<b>',
        '[a](http://x)',
        '![',
        '`',
        '~~',
        '|',
        '\\',
        '&amp;',
        '- ',
        '1. ',
        '=1+1',
        '@x',
        '"',
        ',',
        ';',
        'https://x.org',
        'www.x.org',
        'a@b.org',
        '<!-- ',
        '---',
        '\n',
      ),
      fc.lorem({ maxCount: 3 }),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) =>
    parts
      .join(' ')
      .replace(/ *\n */g, '\n')
      .replace(/\n+/g, '\n')
      .trim(),
  )
  .filter((text) => text !== '');

/** Without the reader's pass that links addresses after escapes are gone: readers that render do not have it. */
const dialect = gfmFromMarkdown().map(({ transforms: _unused, ...extension }) => extension);

const read = (markdown: string): Nodes =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: dialect });

/** Words of a node, and the kinds of everything in it. */
function flatten(node: Nodes): { text: string; kinds: Set<string> } {
  if (node.type === 'break') return { text: '\n', kinds: new Set() };
  if (!('children' in node)) return { text: 'value' in node ? node.value : '', kinds: new Set([node.type]) };
  const parts = node.children.map(flatten);
  return {
    text: parts.map((part) => part.text).join(''),
    kinds: new Set([node.type, ...parts.flatMap((part) => [...part.kinds])]),
  };
}

/** The packet of two pages put together. */
async function packet(questions: readonly AskedQuestion[], format: PacketFormat): Promise<string> {
  const half = Math.ceil(questions.length / 2);
  const pages = async function* () {
    yield questions.slice(0, half);
    yield questions.slice(half);
  };
  const pieces: string[] = [];
  for await (const piece of packetPieces(pages(), format)) pieces.push(piece);
  return pieces.join('');
}

describe('Markdown', () => {
  it('gives back each quote, and nothing in it is markup', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const root = read(await packet([askedWith(text)], 'markdown'));
        const quotes = 'children' in root ? root.children.filter((node) => node.type === 'blockquote') : [];
        const [quote] = quotes.map(flatten);
        expect(quotes).toHaveLength(1);
        expect(quote?.text).toBe(text);
        expect([...flatten(root).kinds].sort()).toEqual([
          'blockquote',
          'heading',
          'list',
          'listItem',
          'paragraph',
          'root',
          'text',
        ]);
      }),
      { numRuns: 100 },
    );
  });
});

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

/** As a spreadsheet shows it: without the apostrophe before what it would take for a formula. */
const unescaped = (cell: string | undefined): string | undefined =>
  cell?.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '');

/** Half a surrogate pair has no place in a file. */
const asUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const columnOf = (field: string): string =>
  field === 'digest' ? 'file_sha256' : field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const citing = (citation: Citation): AskedQuestion => {
  const asked = askedWith('So.');
  return { ...asked, receipts: asked.receipts.map((receipt) => ({ ...receipt, citation })) };
};

describe('JSON', () => {
  it('has every field of any citation', async () => {
    await fc.assert(
      fc.asyncProperty(anyCitation, async (citation) => {
        const read = JSON.parse(await packet([citing(citation)], 'json'));
        expect(read.questions[0].quotes[0].citation).toStrictEqual(citation);
      }),
    );
  });
});

describe('CSV', () => {
  it('gives back each quote, and no cell is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const [row] = rowsOf(await packet([askedWith(text)], 'csv'));
        expect(unescaped(row?.['quote'])).toBe(text);
        for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('has every field of any citation', async () => {
    await fc.assert(
      fc.asyncProperty(anyCitation, async (citation) => {
        const [row] = rowsOf(await packet([citing(citation)], 'csv'));
        const { span, headings, ...fields } = citation;
        expect([row?.['start'], row?.['end']]).toEqual([String(span.start), String(span.end)]);
        expect(JSON.parse(row?.['headings'] ?? '')).toEqual(headings);
        for (const [field, value] of Object.entries(fields)) {
          expect(unescaped(row?.[columnOf(field)])).toBe(unescaped(asUtf8(String(value))));
        }
        for (const field of citationFields.filter((name) => !(name in citation))) {
          expect(row?.[columnOf(field)]).toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has a row for a question without a quote', async () => {
    const rows = parse(
      await packet([{ ...askedWith('q'), kind: 'abstained', reason: 'not-sure', receipts: [] }], 'csv'),
      {
        columns: true,
        bom: true,
      },
    );
    expect(rows).toMatchObject([{ question: 'q', outcome: 'abstained', reason: 'not-sure', quote: '' }]);
  });
});

it('writes nothing but an empty packet where nothing was asked', async () => {
  for (const format of packetFormats) expect(await packet([], format)).not.toBe('');
});

it('is one packet, of however many pages it is made', async () => {
  const asked = ['one', 'two', 'three'].map(askedWith);
  expect(JSON.parse(await packet(asked, 'json')).questions).toHaveLength(3);
  expect(rowsOf(await packet(asked, 'csv')).map((row) => row['quote'])).toEqual(['one', 'two', 'three']);
  const root = read(await packet(asked, 'markdown'));
  const quotes = 'children' in root ? root.children.filter((node) => node.type === 'blockquote') : [];
  expect(quotes.map((quote) => flatten(quote).text)).toEqual(['one', 'two', 'three']);
});
