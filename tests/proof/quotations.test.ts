// Which quotations are found in a text, and which marks are not taken for quotation marks.
import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../src/proof/text/quotations.ts';
import { finish } from '../../src/steps.ts';

const textsIn = (text: string): string[] => finish(findQuotations(text)).map((quotation) => quotation.text);

describe('quotation marks', () => {
  test.each([
    ['curly', 'He said “one two three four” then.', '“', '”'],
    ['straight', 'He said "one two three four" then.', '"', '"'],
    ['German', 'Er sagte: „one two three four“ – ja.', '„', '“'],
    ['Polish', 'Mówi: „one two three four” tak.', '„', '”'],
    ['French', 'Il a dit « one two three four » hier.', '«', '»'],
    ['Danish', 'Hun sagde »one two three four« igen.', '»', '«'],
    ['Swedish', 'Hon sa ”one two three four” igen.', '”', '”'],
    ['single guillemets', 'Il a dit ‹one two three four› hier.', '‹', '›'],
    ['single curly', 'She said ‘one two three four’ again.', '‘', '’'],
    ['single straight', "She said 'one two three four' again.", "'", "'"],
    ['corner brackets', '彼は「one two three four」と言った。', '「', '」'],
    ['double corner brackets', '彼は『one two three four』と言った。', '『', '』'],
    ['typewriter', "He said ``one two three four'' then.", '``', "''"],
    ['curly closed with straight', 'An event titled “one two three four" took place.', '“', '"'],
  ])('%s', (_name, text, open, close) => {
    const [found, ...others] = finish(findQuotations(text));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ text: 'one two three four', marks: { open, close } });
    expect(text.slice(found?.span.start, found?.span.end).startsWith(open)).toBe(true);
    expect(text.slice(found?.span.start, found?.span.end).endsWith(close)).toBe(true);
  });

  test('several in one sentence', () => {
    expect(
      textsIn('"One two three four," she said, "five six seven eight." “Nine ten eleven twelve” too.'),
    ).toEqual(['One two three four,', 'five six seven eight.', 'Nine ten eleven twelve']);
  });

  test('fewer than four words are a term, not a quotation', () => {
    expect(textsIn('The “entity list” and the "so called expert" and “one [two] three … ”.')).toEqual([]);
  });

  test('line and span', () => {
    const text = 'First line.\n\nThen “one two three four” came.';
    expect(finish(findQuotations(text))).toEqual([
      { span: { start: 18, end: 38 }, line: 3, text: 'one two three four', marks: { open: '“', close: '”' } },
    ]);
  });
});

describe('quotations within quotations', () => {
  test.each([
    [
      'He wrote “we call it ‘the best of them all’ at home” once.',
      'we call it ‘the best of them all’ at home',
    ],
    [
      'He wrote "we call it \'the best of them all\' at home" once.',
      "we call it 'the best of them all' at home",
    ],
    [
      'He wrote “we call it “the best of them all” at home” once.',
      'we call it “the best of them all” at home',
    ],
    [
      'He wrote ‘we call it “the best of them all” at home’ once.',
      'we call it “the best of them all” at home',
    ],
    [
      'Er schrieb „wir sagen ‚das Beste von allen hier‘ dazu“ einmal.',
      'wir sagen ‚das Beste von allen hier‘ dazu',
    ],
    [
      'He wrote "we call it "the best of them all" at home" once.',
      'we call it "the best of them all" at home',
    ],
  ])('the outer one counts: %s', (text, outer) => {
    expect(textsIn(text)).toEqual([outer]);
  });

  test('a mark that is never closed does not swallow what follows', () => {
    expect(textsIn('touts its “rights program. In June it published “one two three four” – so far.')).toEqual(
      ['one two three four'],
    );
    expect(textsIn('An open “mark here.\n\nThe next “one two three four” is whole.')).toEqual([
      'one two three four',
    ]);
    expect(textsIn('An open "mark here.\n\nThe next "one two three four" is whole.')).toEqual([
      'one two three four',
    ]);
  });
});

describe('apostrophes', () => {
  test.each([
    "It's the company's view that they don't and can't do what the others' lawyers say.",
    'It’s the company’s view that they don’t and can’t do what the others’ lawyers say.',
    "Music of the '90s and the kids' parties of the '80s were what they all liked.",
    "'Tis said that rock 'n' roll came 'round when they were young in the '50s'.",
    'Rock ’n’ roll of the ’90s and the kids’ parties are what they all liked.',
    `He is 5' 11" tall and she is 5' 4" tall, and they both know it well.`,
  ])('are not quotation marks: %s', (text) => {
    expect(textsIn(text)).toEqual([]);
  });

  test.each([
    ["'The victims' families were told nothing' he said.", "The victims' families were told nothing"],
    ["'We don't know what they're doing there,' he said.", "We don't know what they're doing there,"],
    ['‘The victims’ families were told nothing’ he said.', 'The victims’ families were told nothing'],
    ['‘We don’t know what they’re doing there,’ he said.', 'We don’t know what they’re doing there,'],
    ["'They are nothin' but trouble for us,' he said.", "They are nothin' but trouble for us,"],
    ["'This is a plan to win' said the boys' father.", 'This is a plan to win'],
    ["the company's 'one two three four' and others' too.", 'one two three four'],
  ])('within a quotation in single marks: %s', (text, quoted) => {
    expect(textsIn(text)).toEqual([quoted]);
  });
});

describe('quotations over several paragraphs', () => {
  test('each paragraph opens the marks again, the last one closes them', () => {
    const text = 'He said: “One two three.\n\n“Four five six.\n\n“Seven eight.” Then he left.';
    const [found, ...others] = finish(findQuotations(text));
    expect(others).toEqual([]);
    expect(found?.text).toBe('One two three.\n\nFour five six.\n\nSeven eight.');
    expect(text.slice(found?.span.start, found?.span.end)).toBe(text.slice(9, text.indexOf(' Then')));
  });

  test('straight marks, and one paragraph a line', () => {
    expect(textsIn('"One two three.\n\n"Four five six."')).toEqual(['One two three.\n\nFour five six.']);
    expect(textsIn('“One two three.\n“Four five six.”')).toEqual(['One two three.\n\nFour five six.']);
    expect(textsIn("'One two three.\n\n'Four five six.'")).toEqual(['One two three.\n\nFour five six.']);
  });

  test('a quotation within a wrapped line is not an opening again', () => {
    expect(textsIn('“One two said\n“three four” and five six.”')).toEqual([
      'One two said\n“three four” and five six.',
    ]);
  });
});

describe('block quotes', () => {
  test('lines that begin with ">", without what names the source', () => {
    const text =
      'He wrote:\n\n> One two three\n> four five.\n>\n> Six seven.\n> — Jane Doe, director\n\nAnd left.';
    const [found, ...others] = finish(findQuotations(text));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      text: 'One two three\nfour five.\n\nSix seven.',
      line: 3,
      marks: { open: '>' },
    });
    expect(text.slice(found?.span.start, found?.span.end)).toMatch(/^> One[\s\S]*director$/);
  });

  test('what is quoted within a block quote belongs to it', () => {
    expect(textsIn('> One two “three four five six” seven.\n\nThen “eight nine ten eleven” too.')).toEqual([
      'One two “three four five six” seven.',
      'eight nine ten eleven',
    ]);
    expect(textsIn('> One two three four.\n>> Five six seven eight.')).toEqual([
      'One two three four.\nFive six seven eight.',
    ]);
  });

  test('in order with quotations between marks', () => {
    expect(textsIn('“One two three four” and\n\n> five six seven eight\n\n“nine ten eleven twelve”')).toEqual(
      ['One two three four', 'five six seven eight', 'nine ten eleven twelve'],
    );
  });

  test('no quotation runs across one', () => {
    expect(textsIn('An open “mark\n> five six seven eight\nand closed” here.')).toEqual([
      'five six seven eight',
    ]);
  });
});

test('200,000 characters with marks that are never closed are read within the time a test has', () => {
  const text = '“open and "open and ‘open and «open and 「open \n'.repeat(4_000);
  expect(textsIn(text)).toEqual([]);
});
