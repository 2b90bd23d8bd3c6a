// Workbooks, made part by part as spreadsheet programs write them.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isReading, type Reading } from '../../../../src/corpus/formats/port/format.ts';
import { xlsx } from '../../../../src/corpus/formats/sheets/xlsx.ts';
import { readDocument } from '../../../../src/corpus/read/read-document.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { small, vast, zipOf } from '../../bombs.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Made {
  /** Each sheet's XML within `worksheet`, by name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly shared?: string;
  readonly formats?: readonly string[];
  readonly attributes?: string;
  readonly state?: string;
}

/** Style 0 is General, then one for each of `formats`, and one more that is struck out. */
function partsOf({
  sheets,
  shared = '',
  formats = [],
  attributes = '',
  state = '',
}: Made): Record<string, string> {
  const names = Object.keys(sheets);
  return {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><workbookPr ${attributes}/><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" ${at > 0 ? state : ''} r:id="rId${at}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`)
      .join(
        '',
      )}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${200 + at}" fontId="0"/>`)
      .join('')}<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((xml, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `<worksheet>${xml}</worksheet>`,
      ]),
    ),
  };
}

const packed = (made: Made): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(partsOf(made)).map(([name, xml]) => [name, strToU8(xml)])));

async function read(made: Made): Promise<Reading> {
  const result = await xlsx.read(packed(made), 'a.xlsx');
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

const rowsOf = ({ text, sections }: Reading): string[] =>
  sections.flatMap(({ paragraphs }) => paragraphs.map(({ span }) => sliceOf(text, span)));

const words = (text: string, at = ''): string => `<c ${at} t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (value: number, style = 0): string => `<c s="${style}"><v>${value}</v></c>`;
const row = (at: number, ...cells: readonly string[]): string => `<row r="${at}">${cells.join('')}</row>`;

describe('a sheet', () => {
  test('is read row by row, each value as it is shown, cited by sheet and row', async () => {
    const reading = await read({
      sheets: {
        'Fees &amp; dues': `<sheetData>${row(1, words('Boat'), words('Fee'), words('Share'), words('Since'))}${row(
          3,
          '<c t="s"><v>0</v></c>',
          number(1234.5, 1),
          number(0.125, 2),
          number(44503, 3),
        )}</sheetData>`,
      },
      shared:
        '<si><r><t>Small </t></r><r><rPr><strike/></rPr><t>old </t></r><r><t>boat of 10</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r><r><t> kg</t></r><rPh><t>x</t></rPh></si>',
      formats: ['#,##0.00 &quot;crowns&quot;', '0.0%', 'd mmmm yyyy'],
    });
    // Row 2 is empty, so row 3 goes on with nothing: a header alone names no table.
    expect(rowsOf(reading)).toEqual([
      'Boat; Fee; Share; Since',
      'Small boat of 10³ kg; 1,234.50 crowns; 12.5%; 3 November 2021',
    ]);
    expect(reading.points).toEqual([
      { start: 0, row: 1, sheet: 'Fees & dues' },
      { start: 25, row: 3, sheet: 'Fees & dues' },
    ]);
    expect(reading.sections[0]?.headings).toEqual(['Fees & dues']);
  });

  test('has a title above its names, merged cells in each row and column they cover, and names of two rows', async () => {
    const reading = await read({
      sheets: {
        Berths: `<sheetData>${row(1, words('Berths in use'))}${row(2, words('Pier', 'r="A2"'), words('2021', 'r="B2"'))}${row(
          3,
          words('Spring', 'r="B3"'),
          words('Autumn', 'r="C3"'),
        )}${row(4, words('North', 'r="A4"'), words('nine', 'r="B4"'), words('ten', 'r="C4"'))}${row(
          5,
          words('six', 'r="B5"'),
          words('two', 'r="C5"'),
        )}</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="A4:A5"/></mergeCells>`,
      },
    });
    expect(reading.sections[0]?.headings).toEqual(['Berths', 'Berths in use']);
    expect(rowsOf(reading)).toEqual([
      'Pier: North; 2021 Spring: nine; 2021 Autumn: ten',
      'Pier: North; 2021 Spring: six; 2021 Autumn: two',
    ]);
  });

  test('may count days from 1904, and writes days without a country as ISO 8601 does', async () => {
    const sheet = (): string => `<sheetData>${row(1, '<c s="1"><v>43041</v></c>')}</sheetData>`;
    const parts = { ...partsOf({ sheets: { A: sheet() }, attributes: 'date1904="1"' }) };
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const all = Object.entries({ ...parts, 'xl/styles.xml': styles }).map(([name, xml]) => [
      name,
      strToU8(xml),
    ]);
    const result = await xlsx.read(zipSync(Object.fromEntries(all)), 'a.xlsx');
    expect(isReading(result) && result.text).toBe('2021-11-03');
  });

  test('leaves out what is struck out or hidden, and names what is hidden', async () => {
    const hidden = '<cols><col min="3" max="3" hidden="1"/></cols>';
    const reading = await read({
      sheets: {
        A: `${hidden}<sheetData>${row(1, words('Fee'), words('Now'), words('Cost'))}${row(
          2,
          '<c s="1" t="inlineStr"><is><t>nine</t></is></c>',
          words('ten'),
          words('one'),
        )}<row r="3" hidden="1">${words('secret')}</row></sheetData>`,
        B: `<sheetData>${row(1, words('hidden sheet'))}</sheetData>`,
      },
      state: 'state="hidden"',
    });
    expect(rowsOf(reading)).toEqual(['Now: ten']);
    expect(reading.problems.map(({ message }) => message)).toEqual([
      'Its hidden sheets are not read: B. Show them in the workbook to have them read.',
      'Of its sheet A, 2 hidden rows or columns are not read. Show them to have them read.',
    ]);
  });

  test('has a second table after an empty row where other columns are named', async () => {
    const reading = await read({
      sheets: {
        A: `<sheetData>${row(1, words('Boat'), words('Fee'))}${row(2, words('Small'), number(4))}${row(
          4,
          words('Large'),
          words('none'),
        )}${row(6, words('Name'), words('Phone'), words('Room'))}${row(7, words('Ada'), number(41), number(3))}</sheetData>`,
      },
    });
    expect(rowsOf(reading)).toEqual([
      'Boat: Small; Fee: 4',
      'Boat: Large; Fee: none',
      'Name: Ada; Phone: 41; Room: 3',
    ]);
  });

  test('is read whatever prefixes its program wrote', async () => {
    const made = partsOf({
      sheets: { A: `<x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData>` },
    });
    const book = `<x:workbook xmlns:d="${office}"><x:sheets><x:sheet name="A" sheetId="1" d:id="rId0"/></x:sheets></x:workbook>`;
    const all = Object.entries({ ...made, 'xl/workbook.xml': book }).map(([name, xml]) => [
      name,
      strToU8(xml),
    ]);
    const result = await xlsx.read(zipSync(Object.fromEntries(all)), 'a.xlsx');
    expect(isReading(result) && result.text).toBe('7');
  });
});

describe('a hostile workbook', () => {
  test('with an area over a billion cells, and a hundred thousand empty ones, is read as what it holds', async () => {
    const empty = '<c r="A1"/>'.repeat(100_000);
    const sheet = `<dimension ref="A1:XFD1048576"/><sheetData>${row(1, words('Boat'), words('Fee'), empty)}${row(
      2,
      words('Small'),
      words('four crowns'),
    )}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50)}</mergeCells>`;
    const reading = await read({ sheets: { A: sheet } });
    expect(reading.text).toContain('Small');
    expect(reading.text.length).toBeLessThan(200_000);
  });

  test.each<[string, Uint8Array, string]>([
    ['unpacks to more than the limit', zipOf([vast('xl/workbook.xml', 300)]), 'too-large'],
    ['is cut off', packed({ sheets: { A: row(1, number(7)) } }).slice(0, 300), 'truncated'],
    ['is another archive', zipOf([small('word/document.xml', '<a/>')]), 'wrong-ending'],
    ['has a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'encrypted'],
  ])('that %s is a named problem', async (_what, bytes, code) => {
    const { problems, reading } = await readDocument('a.xlsx', bytes);
    expect(reading).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});
