// Tables: each row read with its column names, quoted whole or by its sentences, never together with another row.
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLines } from '../../../../src/corpus/formats/tables/json-lines.ts';
import { table } from '../../../../src/corpus/formats/tables/table.ts';
import { shownQuotes } from '../../../../src/store/record.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { testFormat } from '../../../contracts/format.ts';
import { openFiles } from '../../../folders.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

testFormat('table', [
  {
    name: 'tolls.csv',
    bytes: bytes(
      'Vehicle,Toll,Remark\ncart,4 crowns,"Paid at the pier.\nThe harbour master Ottoline Verhage collects it."\n\nsledge,,only in winter\n,,\n',
    ),
    sentences: [
      'Vehicle: cart; Toll: 4 crowns; Remark: Paid at the pier. The harbour master Ottoline Verhage collects it.',
      'Vehicle: sledge; Remark: only in winter',
    ],
    unquoted: ['"'],
    attribution: { title: undefined },
    asked: [
      {
        question: 'What is the toll for a cart?',
        quote: 'Vehicle: cart; Toll: 4 crowns; Remark: Paid at the pier. The harbour master',
        at: { row: 1 },
      },
      { question: 'When does a sledge cross, in winter?', quote: 'Vehicle: sledge', at: { row: 2 } },
    ],
  },
  {
    name: 'keepers.tsv',
    bytes: bytes('\ufefflighthouse\tkeeper\nKestrel Point\tAnselm, the elder\nGull Rock\tMartha "Mat" Roy\n'),
    sentences: ['lighthouse: Kestrel Point; keeper: Anselm, the elder', 'keeper: Martha "Mat" Roy'],
    asked: [{ question: 'Who is the keeper of Gull Rock?', quote: 'Martha "Mat" Roy', at: { row: 2 } }],
  },
]);

testFormat('json lines', [
  {
    name: 'log.jsonl',
    bytes: bytes(
      '{"who": {"name": "Anselm Roy", "born": 1870}, "did": "set fire to the lighthouse", "on": null}\n\n{"who": {"name": "Martha"}, "tags": ["keeper", "witness"]}\nno json\n"The lamp went out."\n',
    ),
    sentences: [
      'who.name: Anselm Roy; who.born: 1870; did: set fire to the lighthouse',
      'who.name: Martha; tags: keeper, witness',
      'The lamp went out.',
    ],
    unquoted: ['null', '{'],
    problems: ['part-unreadable'],
    asked: [
      {
        question: 'Who set fire to the lighthouse?',
        quote: 'who.name: Anselm Roy; who.born: 1870',
        at: { row: 1 },
      },
      { question: 'What went out, the lamp?', quote: 'The lamp went out.', at: { row: 4 } },
    ],
  },
]);

const rows = (source: string): string[] => {
  const { text, sections } = table.read(source, 'a.csv');
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ span, line }) => `${line}: ${sliceOf(text, span)}`),
  );
};

describe('a table', () => {
  test('may be divided by semicolons or bars, whatever its values hold', () => {
    expect(rows('name;price\ntea;"1;2"\n')).toEqual(['2: name: tea; price: 1;2']);
    expect(rows('name|price\ntea, green|2,50\n')).toEqual(['2: name: tea, green; price: 2,50']);
  });

  test('of one column has one', () => {
    expect(rows('name\nAda\n')).toEqual(['2: name: Ada']);
  });

  test('whose first row holds numbers has no names for its columns', () => {
    expect(rows('tea,2.50\nsoup,4\n')).toEqual(['1: tea; 2.50', '2: soup; 4']);
  });

  test('may have years for names, but not one number among other values', () => {
    expect(rows('country,2019,2020\nNorway,5,6\n')).toEqual(['2: country: Norway; 2019: 5; 2020: 6']);
    expect(rows('Norway,2019\nSweden,2020\n')).toEqual(['1: Norway; 2019', '2: Sweden; 2020']);
  });

  test('whose name ends in .tsv has tabs between its values, however many commas stand in it', () => {
    const { text } = table.read('a, b, c\td\n1, 2, 3\t4\n', 'a.tsv');
    expect(text).toBe('a, b, c: 1, 2, 3; d: 4');
  });

  test('keeps values that have no column', () => {
    expect(rows('name\nAda,1815\n')).toEqual(['2: name: Ada; 1815']);
  });

  test.each(['\n', '\r\n', '\r'])('counts the lines that its values take, ending in %j', (end) => {
    const source = 'a,b\n"x\n\ny",1\nz,2\n'.replaceAll('\n', end);
    expect(rows(source)).toEqual(['2: a: x y; b: 1', '5: a: z; b: 2']);
  });

  test('may name what divides its values in a line of its own', () => {
    expect(rows('sep=;\nname, first;price\ntea, green;2,50\n')).toEqual([
      '3: name, first: tea, green; price: 2,50',
    ]);
    expect(rows('\ufeffsep=|\r\nname|price\r\ntea|2\r\n')).toEqual(['3: name: tea; price: 2']);
  });

  test('is divided by what divides its lines alike, not by what is frequent in the first', () => {
    const source = 'name, given name, title;price\ntea;2,50\ncoffee;3,10\nmilk;1\n';
    expect(rows(source)[0]).toBe('2: name, given name, title: tea; price: 2,50');
  });

  test('has its title from the lines above the names of its columns', () => {
    const source = 'Prices of the harbour café;;\nas of March;;\n;;\nname;price;from\ntea;2,50;May\n';
    const { attribution, sections } = table.read(source, 'a.csv');
    expect(rows(source)).toEqual(['5: name: tea; price: 2,50; from: May']);
    expect(attribution.title).toBe('Prices of the harbour café');
    expect(sections[0]?.headings).toEqual(['as of March']);
  });

  test('with a quotation mark that never closes is read to its end, and that is said', () => {
    const source = 'a,b\n1,"open\n2,z\n';
    expect(rows(source)).toEqual(['2: a: 1; b: "open', '3: a: 2; b: z']);
    expect(table.read(source, 'a.csv').problems.map(({ code }) => code)).toEqual(['part-unreadable']);
  });
});

test('a row of some words is quoted whole, even where a value ends a sentence', async () => {
  const core = await openFiles({
    'a.csv': 'who,verdict\nAnselm Roy,Guilty. Sentenced in May.\nMartha Roy,Not guilty. Freed in May.\n',
  });
  const answer = await core.ask('Who was freed in May?');
  expect(answer.kind === 'answered' && answer.quotes[0].text).toBe(
    'who: Martha Roy; verdict: Not guilty. Freed in May.',
  );
});

test('rows that differ in one value are different statements, in one table and in two', async () => {
  const head = 'Vehicle or animal,Toll of the ferry,Season of the year';
  const core = await openFiles({
    'a.csv': `${head}\ncart,four crowns,summer\nsledge,four crowns,summer\n`,
    'b.csv': `${head}\nhorse,four crowns,summer\ncart,four crowns,summer\n`,
  });
  const answer = await core.ask('What is the toll of the ferry for a cart in summer?');
  if (answer.kind !== 'answered') throw new Error(answer.kind);
  expect(answer.quotes[0].text).toContain('cart');
  expect(answer.alsoIn.map(({ path, row }) => [path, row])).toEqual([['b.csv', 2]]);
  const all = await core.ask('"four crowns"');
  expect(all.kind === 'answered' && all.quotes.map(({ text }) => text.slice(19, 25).trim()).sort()).toEqual([
    'cart;',
    'horse;',
    'sledge',
  ]);
});

test('no quote holds words of two rows, and each is cited by the row that it stands in', async () => {
  const word = fc.constantFrom(
    'ferry',
    'bell',
    'toll',
    'strait',
    'Anselm',
    'Martha',
    'noon. Then',
    'cart',
    'lamp',
  );
  const cell = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 12 }),
      cell,
      async (cells, question) => {
        const values = cells.map(([first, second], index) => [`${first} r${index}`, second]);
        const core = await openFiles({ 'a.csv': stringify([['one', 'two'], ...values]) });
        const answer = await core.ask(`${question}?`);
        const quotes = shownQuotes(answer);
        for (const { text, citation } of quotes) {
          expect(text).toBe(`one: ${values[(citation.row ?? 0) - 1]?.join('; two: ')}`);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('objects nested thousands deep are read as far as a reader can follow', () => {
  const { text, problems } = jsonLines.read(`${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`, 'a.jsonl');
  expect(problems).toEqual([]);
  expect(text).toMatch(/^a\.a\.a\.a\.a\.a: \{"a":/);
});
