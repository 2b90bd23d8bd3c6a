// The Markdown reader: what acts, what a person reads, and that literal text stays literal.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markupIn, plainTextOf, readMarkdown } from './markdown.ts';

const names = (of: string, id: string) =>
  id === '100000000000000001' ? (of === 'channel' ? 'general' : 'Ada') : undefined;

describe('markup that acts', () => {
  test.each([
    ['**bold**', ['bold'], 'bold'],
    ['*it* _it_', ['italic', 'italic'], 'it it'],
    ['***both***', ['bold', 'italic'], 'both'],
    ['__under__ ~~struck~~ ||hidden||', ['underline', 'strike', 'spoiler'], 'under struck hidden'],
    ['`a*b*` ``c`d``', ['code', 'code'], 'a*b* c`d'],
    ['```js\nlet a;\n```', ['codeBlock'], 'let a;'],
    ['# One\n## Two\n### Three\n#### four', ['heading', 'heading', 'heading'], 'One\nTwo\nThree\n#### four'],
    ['-# small', ['subtext'], 'small'],
    ['> a\n> b\nc', ['quote'], 'a\nb\nc'],
    ['>>> a\nb', ['quote'], 'a\nb'],
    ['- a\n- b', ['list'], '• a\n• b'],
    ['3. a\n4. b', ['list'], '3. a\n4. b'],
    ['- a\n  - b', ['list', 'list'], '• a\n• b'],
    ['https://example.org/a', ['link'], 'https://example.org/a'],
    ['<https://example.org/a>', ['link'], 'https://example.org/a'],
    ['[**word**](https://example.org/a_(b))', ['link', 'bold'], 'word'],
    ['<@100000000000000001> in <#100000000000000001>', ['mention', 'mention'], '@Ada in #general'],
    ['<@&22> @everyone @here', ['mention', 'mention', 'mention'], '@22 @everyone @here'],
    ['</ask now:7> <id:guide>', ['mention', 'mention'], '/ask now #guide'],
    ['<:smile:5> :tada:', ['emoji', 'emoji'], ':smile: :tada:'],
    ['<t:0:D>', ['time'], '1 January 1970'],
    ['*a\\*b*', ['italic'], 'a*b'],
    ['a_b_ c', ['italic'], 'ab c'],
    ['- > # deep', ['list', 'quote', 'heading'], '• deep'],
  ])('%j', (markdown, kinds, text) => {
    expect(markupIn(markdown)).toEqual(kinds);
    expect(plainTextOf(markdown, names)).toBe(text);
  });
});

describe('literal text', () => {
  test.each([
    'snake_case_word and 2 * 3 * 4',
    '#hashtag, #1 and a # b',
    'a > b, 1.5 and 1.a',
    'dash-ed - not at the start',
    '[text](not an address) and [text] (x)',
    'at 12:30:45, a: b',
    '<not a mention> <@x> <t:now>',
    '**open and __open and ||open',
    'text\n\n\ntwo blank lines before  and two spaces',
    'C:\\Users\\name',
  ])('%j', (text) => {
    expect(markupIn(text)).toEqual([]);
    expect(plainTextOf(text)).toBe(text);
  });

  test.each([
    ['\\*a\\*', '*a*'],
    ['\\# a', '# a'],
    ['1\\. a', '1. a'],
    ['\\- a', '- a'],
    ['\\> a', '> a'],
    ['\\@everyone \\<@22\\>', '@everyone <@22>'],
    ['https\\://example.org', 'https://example.org'],
    ['\\[a\\]\\(https\\://b.c\\)', '[a](https://b.c)'],
    ['\\`a\\` \\|\\|b\\|\\| \\~\\~c\\~\\~ \\:tada\\:', '`a` ||b|| ~~c~~ :tada:'],
    ['\\\\\\*a', '\\*a'],
  ])('%j shows its characters', (markdown, text) => {
    expect(plainTextOf(markdown)).toBe(text);
  });

  test('a backslash before each sign makes any text literal', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'*_~|`#->.:/@<[]()\\ \n1ah', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = text.replaceAll(/[^0-9A-Za-z\s]/gu, '\\$&');
        expect(plainTextOf(escaped)).toBe(text);
        expect(markupIn(escaped)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test('nodes carry what a renderer needs', () => {
  expect(readMarkdown('## **a**\nb')).toEqual([
    { kind: 'heading', level: 2, inside: [{ kind: 'bold', inside: [{ kind: 'text', text: 'a' }] }] },
    { kind: 'text', text: '\nb' },
  ]);
  expect(readMarkdown('[a](https://b.c "title")')).toEqual([
    { kind: 'link', url: 'https://b.c', inside: [{ kind: 'text', text: 'a' }] },
  ]);
});
