// Markdown: the words a reader sees, without their marks, under their headings.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../../../src/corpus/formats/text/markdown.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { hostile } from '../../../texts.ts';

const read = (source: string) => markdown.read(source, 'a.md');
const paragraphs = (source: string): string[] => {
  const { text, sections } = read(source);
  return sections.flatMap((section) => section.paragraphs.map(({ span }) => sliceOf(text, span)));
};

describe('marks are not words', () => {
  test.each([
    ['emphasis', 'It was *not* **sold** to ~~them~~ _anyone_ here.', 'It was not sold to anyone here.'],
    ['code', 'Call `read_file()` first.', 'Call read_file() first.'],
    [
      'links',
      'See [the report](https://example.org "title") and <https://example.org>.',
      'See the report and https://example.org.',
    ],
    ['reference links', 'See [the report][1] now.\n\n[1]: https://example.org', 'See the report now.'],
    ['images', 'Before ![a photograph](a.png) after.', 'Before after.'],
    ['raw HTML', 'Before <b>bold</b> <!-- a comment --> after.', 'Before bold after.'],
    ['character entities', 'Bread &amp; butter &lt;here&gt;', 'Bread & butter <here>'],
    ['escapes', 'A \\*star\\* and 5 \\# of', 'A *star* and 5 # of'],
    ['line breaks', 'One line\nand  \nthe next\\\none', 'One line and the next one'],
    ['footnote marks', 'It was sold.[^1]\n\n[^1]: By whom?', 'It was sold.'],
  ])('%s', (_why, source, expected) => {
    expect(paragraphs(source)[0]).toBe(expected);
  });

  test('a footnote is a paragraph of its own', () => {
    expect(paragraphs('It was sold.[^1]\n\n[^1]: Nobody knows by whom.')).toEqual([
      'It was sold.',
      'Nobody knows by whom.',
    ]);
  });

  test('comments, rules and link definitions hold nothing to quote', () => {
    expect(paragraphs('<!--\nhidden\n-->\n\n---\n\n[1]: https://example.org\n\nShown here.')).toEqual([
      'Shown here.',
    ]);
  });
});

describe('blocks', () => {
  test('list items are paragraphs that begin with their marker', () => {
    expect(paragraphs('- oak\n- elm\n  - ash\n\n3. first\n4. second')).toEqual([
      '• oak',
      '• elm',
      '• ash',
      '3. first',
      '4. second',
    ]);
  });

  test('quotations and code are paragraphs', () => {
    expect(paragraphs('> It is over.\n\n```js\nlet a = 1;\n```')).toEqual(['It is over.', 'let a = 1;']);
  });

  test('a table’s row reads with its column’s names', () => {
    expect(paragraphs('| Company | Country |\n| --- | --- |\n| Acme | Norway |\n| Bolt |  |')).toEqual([
      'Company: Acme; Country: Norway',
      'Company: Bolt',
    ]);
  });

  test('each knows its line in the file', () => {
    const { sections } = read('---\ntitle: A\n---\n# Heading\n\nOne.\n\n- two\n- three');
    expect(sections.flatMap((section) => section.paragraphs.map(({ line }) => line))).toEqual([6, 8, 9]);
  });
});

describe('headings', () => {
  test('nest by their depth', () => {
    const source = '# Top\n\na\n\n## One\n\nb\n\n### Deep\n\nc\n\n## Two\n\nd\n\n# Other\n\ne';
    expect(read(source).sections.map(({ headings }) => headings)).toEqual([
      ['Top'],
      ['Top', 'One'],
      ['Top', 'One', 'Deep'],
      ['Top', 'Two'],
      ['Other'],
    ]);
  });

  test('the first is the title, its marks left out', () => {
    expect(read('Under *it*\n===\n\nText.').attribution).toEqual({ title: 'Under it' });
  });
});

describe('front matter', () => {
  test('says what the source is, and its title goes before the heading', () => {
    const source =
      '---\ntitle: The Report\nauthor: Ada Example\npublisher: Example Press\ndate: 2021-11\nurl: https://example.org/a\ntags: [a, b]\n---\n# Heading\n\nText.';
    expect(read(source).attribution).toEqual({
      title: 'The Report',
      author: 'Ada Example',
      publisher: 'Example Press',
      published: '2021-11',
      url: 'https://example.org/a',
    });
    expect(paragraphs(source)).toEqual(['Text.']);
  });

  test('a key without a value is not known', () => {
    expect(read('---\ntitle: The Report\nauthor:\n---\nText.').attribution).toEqual({ title: 'The Report' });
  });

  test('a number is a title too', () => {
    expect(read('---\ntitle: 1984\n---\nText.').attribution).toEqual({ title: '1984' });
  });

  test.each([
    ['a bad date', '---\ntitle: A\ndate: 2021-02-30\n---\nText.', 'bad-date', /2021-02-30.*Write it as/],
    [
      'a bad address',
      '---\nurl: example\n---\nText.',
      'sources-entry-invalid',
      /url: must be an address.*Fix/,
    ],
    ['no YAML', '---\ntitle: [\n---\nText.', 'sources-entry-invalid', /not valid YAML.*Fix it/],
    [
      'an alias without its anchor',
      '---\ntitle: **Bold**\n---\nText.',
      'sources-entry-invalid',
      /Unresolved alias.*Fix it/,
    ],
  ])('%s is a problem, and the text is read', (_why, source, code, message) => {
    const { problems } = read(source);
    expect(problems).toMatchObject([{ code, path: 'a.md' }]);
    expect(problems[0]?.message).toMatch(message);
    expect(paragraphs(source).at(-1)).toBe('Text.');
  });

  test('a rule at the top is no front matter', () => {
    expect(read('---\n\nOnly prose here.\n\n---\n\nMore.').problems).toEqual([]);
    expect(paragraphs('---\n\nOnly prose here.\n\n---\n\nMore.').at(-1)).toBe('More.');
  });
});

test('for any text, paragraphs are trimmed slices in order, and nothing throws', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (text, fenced) => {
      const source = fenced ? `---\n${text}\n---\n${text}` : text;
      const reading = read(source);
      let end = 0;
      for (const { span } of reading.sections.flatMap((section) => section.paragraphs)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(sliceOf(reading.text, span)).toBe(sliceOf(reading.text, span).trim());
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
    }),
    { numRuns: 300 },
  );
});

describe('HTML within Markdown', () => {
  test.each([
    ['<br> parts words', 'Open daily<br>Closed on<br/>holidays', ['Open daily', 'Closed on', 'holidays']],
    [
      '<br> parts words in a cell',
      '| Gate | Hours |\n| - | - |\n| North | noon<br>night |\n| South | dawn |',
      ['Gate: North; Hours: noon night', 'Gate: South; Hours: dawn'],
    ],
    [
      'powers stay powers',
      'It holds 10<sup>6</sup> bricks and 5 m<sup>3</sup> of sand.',
      ['It holds 10⁶ bricks and 5 m³ of sand.'],
    ],
    [
      'struck words are left out',
      'It costs <del>4</del> 5, ~~not 6~~ and <s>7</s> no more.',
      ['It costs 5, and no more.'],
    ],
    ['a block is read', '<p align="center">\n  The mill is <b>closed</b>.\n</p>', ['The mill is closed.']],
    [
      'a table is read in rows, with the Markdown in it',
      '<table>\n<tr><th>Gate</th><th>Toll</th></tr>\n<tr><td>\n\n**North** gate\n\n</td><td>4</td></tr>\n</table>\n\nThe end.',
      ['Gate: North gate; Toll: 4', 'The end.'],
    ],
    [
      'what opens and closes is read',
      '<details>\n<summary>Who pays?</summary>\n\nThe miller pays.\n\n</details>',
      ['Who pays?', 'The miller pays.'],
    ],
    [
      'an item may begin with it',
      '- <kbd>Esc</kbd> ends it\n- <b>Enter</b> goes on',
      ['• Esc ends it', '• Enter goes on'],
    ],
  ])('%s', (_what, source, expected) => {
    expect(paragraphs(source)).toEqual(expected);
  });

  test('is cited by its lines', () => {
    const source =
      'Top.\n\n<p>One.</p>\n<p>\nTwo.\n</p>\n\n<table>\n<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>';
    const { sections } = read(source);
    expect(sections.flatMap((section) => section.paragraphs.map(({ line }) => line))).toEqual([
      1, 3, 5, 9, 10,
    ]);
  });

  test('a heading in it is a heading', () => {
    expect(read('<h1 align="center">The mill</h1>\n\nIt grinds.').attribution).toEqual({ title: 'The mill' });
  });
});

describe('marks of other programs are no text', () => {
  test.each([
    [
      'links between notes',
      'See [[Mill pond|the pond]], [[Bridge]] and [[Bridge#Tolls]].',
      ['See the pond, Bridge and Bridge > Tolls.'],
    ],
    ['embedded notes', 'Before ![[plan.png]] after.', ['Before  after.']],
    ['comments in a line', 'The toll is 4.%%raise it%% It %%or not%% holds.', ['The toll is 4. It holds.']],
    ['comments over lines', 'One.\n\n%%\nNobody publishes this.\n%%\n\nTwo.', ['One.', 'Two.']],
    ['percent signs that are none', 'Write %% for a % and 5%% for 5%.', ['Write %% for a % and 5%% for 5%.']],
    ['highlights', 'The ==north gate== is shut; a == b.', ['The north gate is shut; a == b.']],
    ['marks of blocks', 'The gate is shut. ^gate-rule', ['The gate is shut.']],
    [
      'callouts',
      '> [!tip]+ At night\n> Ring the bell.\n> Then wait.',
      ['At night', 'Ring the bell. Then wait.'],
    ],
    ['alerts', '> [!IMPORTANT]\n> Ring the bell.', ['Ring the bell.']],
    ['containers', ':::warning\nThe ice is thin.\n:::\n\nDone.', ['The ice is thin.', 'Done.']],
    ['containers with a title', '::: tip Winter\n\nThe ice is thin.\n\n:::', ['Winter', 'The ice is thin.']],
    [
      'admonitions',
      '!!! note "Winter"\n\n    The ice is thin.\n\nDone.',
      ['Winter', 'The ice is thin.', 'Done.'],
    ],
    ['attributes', '## Ice {#ice .wide}\n\nIt is thin.\n\n{: .note}', ['It is thin.']],
    ['tags of templates', 'The ice {{< badge >}}is{% if x %} thin.', ['The ice is thin.']],
    ['a place for contents', '[TOC]\n\nThe ice is thin.', ['The ice is thin.']],
    ['powers', 'It holds 10^4^ bricks.', ['It holds 10⁴ bricks.']],
    ['single tildes are text', 'About ~4 to ~5 and H~2~O.', ['About ~4 to ~5 and H~2~O.']],
    ['boxes show', '- [x] oiled\n- [ ] painted', ['• ☒ oiled', '• ☐ painted']],
  ])('%s', (_what, source, expected) => {
    expect(paragraphs(source)).toEqual(expected);
  });

  test('but in code', () => {
    const code = '%% a comment of TeX\n:::\n[[x]] ==y==';
    expect(paragraphs(`~~~\n${code}\n~~~\n\nUse \`[[x]]\` and \`a ==b== c\`.`)).toEqual([
      code,
      'Use [[x]] and a ==b== c.',
    ]);
  });

  test('and lines are still counted as in the file', () => {
    const { sections } = read('One.\n\n%%\nhidden\n%%\n\n:::note\nTwo.\n:::\n\nThree.');
    expect(sections.flatMap((section) => section.paragraphs.map(({ line }) => line))).toEqual([1, 8, 11]);
  });
});
