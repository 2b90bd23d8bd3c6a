// What two independent readers of Discord's Markdown show of a quote: its words, and nothing else.
import { parser } from 'discord-markdown';
import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { page } from '../../../adapters/chat/parts/page.ts';
import { drawing } from '../../../adapters/discord/render/draw.ts';
import { quoteMarkdown } from '../../../adapters/discord/render/markup.ts';
import { hostile } from '../../texts.ts';

/** As both have it. */
interface Node {
  readonly type: string;
  readonly content?: unknown;
  readonly name?: unknown;
}

const readers: readonly (readonly [string, (markdown: string) => readonly Node[]])[] = [
  ['discord-markdown-parser', (markdown) => parse(markdown, 'extended')],
  ['discord-markdown', (markdown) => parser(markdown)],
];

/** The text of the nodes, with the kinds of all that is no text. */
function seenIn(nodes: readonly Node[]): { text: string; kinds: string[] } {
  const seen = nodes.map(({ type, content, name }) => {
    // A picture of the sign itself.
    if (type === 'twemoji') return { text: String(name), kinds: [] };
    if (type === 'br') return { text: '\n', kinds: [] };
    if (typeof content === 'string') return { text: content, kinds: type === 'text' ? [] : [type] };
    if (!Array.isArray(content)) return { text: `[${type}]`, kinds: [type] };
    const inside = seenIn(content);
    return { text: inside.text, kinds: [type, ...inside.kinds] };
  });
  return { text: seen.map(({ text }) => text).join(''), kinds: seen.flatMap(({ kinds }) => kinds) };
}

const scripts = [
  ...['横浜図書館の開館時間', '图书馆开放时间', 'หอสมุดเปิดเวลา', '도서관은 아홉 시에', 'पुस्तकालय नौ बजे'],
  ...['المكتبة تفتح', 'הספרייה נפתחת', 'Библиотека открыта', 'Η βιβλιοθήκη', 'Bücherei _a_ *b* ~~c~~ ||d||'],
];
const texts = fc.oneof(
  fc.constantFrom(...scripts),
  fc
    .array(
      fc.constantFrom(
        ...scripts,
        '*',
        '**',
        '_',
        '\\',
        '`',
        ' ',
        '\n',
        '> ',
        '# ',
        '- ',
        '1. ',
        '<@1>',
        'https://a.b/c_d',
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join('')),
  hostile,
);

const citation = {
  ...{ documentId: 'a', title: 'A', path: 'a.txt', headings: [], paragraph: 1, line: 1, digest: '' },
  ...{ before: '', after: '' },
};

/** Spans that may touch, as the words of scripts without spaces do. */
const marked = texts.chain((text) =>
  fc.tuple(fc.constant(text), fc.array(fc.nat(text.length), { maxLength: 8 })),
);

it.each(readers)('is whole under its bold words, wherever they are and touch, to %s', (_, read) => {
  fc.assert(
    fc.property(marked, ([given, places]) => {
      // No document's text has these: they are lines' ends when it is read.
      const text = given.replace(/[\r\f\u2028\u2029]/g, '');
      const cuts = [...new Set(places)].sort((a, b) => a - b);
      const highlights = cuts.slice(1).map((end, index) => ({ start: cuts[index] ?? 0, end }));
      const { text: seen, kinds } = seenIn(read(quoteMarkdown({ text, highlights })));
      // A tab is shown as wide as four spaces.
      expect(seen).toBe(text.replaceAll('\t', '    '));
      expect(kinds.filter((kind) => kind !== 'strong')).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

it.each(readers)(
  'is whole behind the bar of a message, to %s, and so is what the gate reads back',
  (_, read) => {
    fc.assert(
      fc.property(marked, ([given, places]) => {
        const text = given.replace(/[\r\f\u2028\u2029]/g, '').trim();
        fc.pre(text !== '');
        const ends = [...new Set(places.filter((place) => place <= text.length))].sort((a, b) => a - b);
        const highlights = ends.slice(1).map((end, index) => ({ start: ends[index] ?? 0, end }));
        const quote = { text, highlights, citation: { ...citation, span: { start: 0, end: text.length } } };
        const { payload } = drawing.draw(page([[{ kind: 'quote', quote }]]), 'full');
        const bars = read(payload.content).filter(({ type }) => type === 'blockQuote');
        const seen = seenIn(bars.flatMap(({ content }) => (Array.isArray(content) ? content : [])));
        expect(seen.text.replace(/\n$/, '')).toBe(text.replaceAll('\t', '    '));
        expect(drawing.quotesIn(payload)).toEqual([text]);
      }),
      { numRuns: 1000 },
    );
  },
);
