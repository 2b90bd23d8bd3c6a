// Quotes for these tests, and a way to try every mix of what may be known of a source.
import fc from 'fast-check';
import type { ReferencedQuote } from '../../src/reference/reference.ts';

export type Source = Partial<ReferencedQuote['citation']>;

export const sentence = 'The Analytical Engine has no pretensions whatever to originate anything.';

export function quoteFrom(source: Source, text = sentence): ReferencedQuote {
  const citation = { title: 'Notes by the Translator', path: 'notes/g.txt', paragraph: 4, ...source };
  return { text, receipt: 'V-7K2Q9', citation };
}

export const full: Source = {
  title: 'What the engine can do',
  author: 'Ada Lovelace',
  publisher: 'Scientific Memoirs',
  published: '1843-09-03',
  url: 'https://example.org/memoirs?note=g&page=1',
};

/** Text that breaks formats: their own syntax, line breaks, scripts, marks, markup. */
export const hostile: readonly string[] = [
  'braces { and } and {{both}} and an open {',
  'a backslash \\ and a command \\input{secret} and C:\\new\\table',
  '100 % of $5 & #1 under_score ~tilde ^caret `tick` <b>bold</b> <i>open',
  'two lines\nER  - \nTY  - JOUR\n  AU  - Nobody\n\nthe end',
  'windows\r\nline\r\nTI  - Another title',
  'type: book\npublisher: Nobody\n{:author: Nobody || No}\nDOI: 10.1/none',
  "“curly ‘nested’ marks” and \"straight\" ones, 'single' ones, ''pairs'' ``too''",
  'dashes - -- --- – — and ,, << >> ?` !`',
  '東京は日本の首都です。「引用」',
  'قال الشاهد «نعم» ثم غادر',
  'naïve Łódź Ångström ﬁ ½ e\u0301 😀 \u202ereversed\u202c',
  'a @comment{x, y = "z"} and author = {Nobody},',
  'private \ue000 use, tab\tand  two spaces',
];

const words = fc.array(
  fc.oneof(
    fc.constantFrom('report', 'Water', 'the', 'of', 'NSO', '東京', 'Łódź', 'e\u0301tat', 'is', 'und'),
    fc.string(),
  ),
  { minLength: 1, maxLength: 6 },
);
const line = words.map((parts) => parts.join(' ')).filter((text) => /[\p{L}\p{N}]/u.test(text));
const person = fc.constantFrom('Ada Lovelace', 'Alan M. Turing', 'Hopper, Grace', "Flann O'Brien");
const organisation = fc.constantFrom('Citizen Lab', 'Ministry of Health and Social Care', 'NSO Group');
const author = fc.oneof(
  person,
  organisation,
  fc.tuple(person, person).map((names) => names.join(' and ')),
  fc.tuple(person, organisation).map((names) => names.join('; ')),
  line,
);
const published = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)));

/** Any quote of any source, with any of its fields missing. */
export const anyQuote: fc.Arbitrary<ReferencedQuote> = fc
  .record({
    text: fc.oneof(line, fc.constantFrom(...hostile)),
    title: fc.oneof(line, fc.constantFrom(...hostile)),
    author: fc.option(author, { nil: undefined }),
    publisher: fc.option(fc.oneof(line, organisation), { nil: undefined }),
    published: fc.option(published, { nil: undefined }),
    url: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined }),
    page: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
    paragraph: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ text, ...known }) => {
    const given = Object.entries(known).filter(([, value]) => value !== undefined);
    return quoteFrom(Object.fromEntries(given), text);
  });
