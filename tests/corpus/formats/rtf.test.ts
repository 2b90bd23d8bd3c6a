// Rich Text Format: as Word, LibreOffice and TextEdit write it, and as nobody should.
import { describe, expect, test } from 'vitest';
import { isReading, type Reading } from '../../../src/corpus/formats/port/format.ts';
import { rtf } from '../../../src/corpus/formats/rtf/rtf.ts';

const head = '{\\rtf1\\ansi\\ansicpg1252\\deff0 ';
const read = async (body: string, start = head) =>
  rtf.read(Buffer.from(`${start}${body}}`, 'latin1'), 'a.rtf');

async function reading(body: string, start?: string): Promise<Reading> {
  const result = await read(body, start);
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

const paragraphsIn = ({ text, sections }: Reading): string[] =>
  sections.flatMap(({ paragraphs }) => paragraphs.map(({ span }) => text.slice(span.start, span.end)));
const words = async (body: string, start?: string) => paragraphsIn(await reading(body, start));

describe('characters', () => {
  test.each([
    ['bytes of the file’s encoding', "Die F\\'e4hre f\\'e4hrt.\\par", ['Die Fähre fährt.']],
    ['Unicode with a stand-in', "Ekstr\\u246\\'f6m und \\u8364?\\par", ['Ekström und €']],
    ['Unicode without one', '\\uc0\\u8220 Noon\\u8221 .\\par', ['“Noon”.']],
    ['Unicode beyond 16 bits, and below zero', '\\uc1\\u-10179?\\u-8703? sun\\par', ['😁 sun']],
    ['signs with names', 'at\\~noon\\emdash not\\rquote s\\par', ['at noon—not’s']],
    ['escaped braces', 'a \\{b\\} \\\\ c\\par', ['a {b} \\ c']],
    ['a line within a paragraph', 'one\\line two\\par', ['one', 'two']],
    ['soft hyphens are not shown', 'har\\-bour\\par', ['harbour']],
    ['raised digits', '10{\\super 3} m\\par', ['10³ m']],
  ])('%s', async (_, body, expected) => {
    expect(await words(body)).toEqual(expected);
  });

  test('a font brings its encoding with it', async () => {
    const fonts = '{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 Mincho;}}';
    const body = `${fonts}\\f1 \\'cf\\'e0\\'f0\\'ee\\'ec {\\f2 \\'93\\'8c\\'8b\\'9e}\\par`;
    expect(await words(body)).toEqual(['Паром 東京']);
  });
});

describe('what is text', () => {
  test('struck-out, hidden and deleted words are not; nor are comments, fields’ codes and heads', async () => {
    const body =
      '{\\header Annals}{\\pard The toll is {\\strike 900}{\\deleted 910}{\\v 920}950 crowns.' +
      '{\\*\\annotation check this}{\\field{\\*\\fldinst HYPERLINK "https://x.example"}{\\fldrslt Pay here}}.\\par}' +
      '{\\pict\\wmetafile8 0100090000}{\\*\\unknown gone}{\\object{\\*\\objdata 0105}{\\result Shown.}}\\par';
    expect(await words(body)).toEqual(['The toll is 950 crowns.Pay here.', 'Shown.']);
  });

  test('a table of contents is not', async () => {
    const body =
      '{\\field{\\*\\fldinst TOC \\\\o "1-3"}{\\fldrslt Ferries 1\\par Tolls 2\\par}}The ferry crosses.\\par';
    expect(await words(body)).toEqual(['The ferry crosses.']);
  });

  test('numbers of items are as the page shows them', async () => {
    const body =
      '{\\pard\\ls1{\\listtext\\pard\\plain 4.2\\tab}Pay the toll.\\par}' +
      "{\\pard\\ls2{\\listtext{\\f1\\'b7}\\tab}Ring the bell.\\par}{\\pard{\\pntext (b)\\tab}Wait.\\par}";
    expect(await words(body)).toEqual(['4.2 Pay the toll.', '• Ring the bell.', '(b) Wait.']);
  });

  test('a footnote is a paragraph at the end', async () => {
    const body = 'The harbour froze{\\super\\chftn{\\footnote\\pard\\chftn  In 1962.\\par}} again.\\par';
    expect(await words(body)).toEqual(['The harbour froze again.', 'In 1962.']);
  });

  test('rows of a table read with their heads', async () => {
    const row = (head: string, ...cells: string[]) =>
      `\\trowd${head}\\cellx1\\cellx2 ${cells.map((cell) => `\\intbl ${cell}\\cell `).join('')}\\row\n`;
    const body = `${row('\\trhdr', 'Port', 'Toll')}${row('', 'Calais', '12')}\\pard After.\\par`;
    expect(await words(body)).toEqual(['Port: Calais; Toll: 12', 'After.']);
  });

  test('the text of a shape is, once', async () => {
    const body =
      'Before.\\par{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt In the box.\\par}}{\\shprslt In the box.\\par}}';
    expect(await words(body)).toEqual(['Before.', 'In the box.']);
  });
});

describe('structure', () => {
  const styles =
    "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 \\'dcberschrift;}{\\s2 heading 2;}{\\s3 Title;}{\\*\\cs9 Strong;}}";

  test('headings by outline and by name, and whose it is', async () => {
    const info =
      '{\\info{\\title Tolls of 1962}{\\author Ada Holm}{\\creatim\\yr2020\\mo1\\dy2}{\\revtim\\yr2021\\mo11\\dy3}{\\author Ada Holm}}';
    const body = `${styles}${info}\\pard\\s1 Ferries\\par\\pard\\s2 Winter\\par\\pard\\s0 They rest.\\par`;
    const { sections, attribution } = await reading(body);
    expect(sections.map(({ headings }) => headings)).toEqual([['Ferries', 'Winter']]);
    expect(attribution).toEqual({ title: 'Tolls of 1962', author: 'Ada Holm', published: '2021-11-03' });
  });
});

describe('what is no such file', () => {
  test('brackets nested without end are a problem', async () => {
    const result = await rtf.read(Buffer.from(`${head}${'{'.repeat(1_000_000)}`), 'a.rtf');
    expect(isReading(result) ? result.problems : result).toMatchObject({ code: 'unreadable', path: 'a.rtf' });
  });

  test('a cut file is read to its end, which is said to be missing', async () => {
    const result = await rtf.read(Buffer.from(`${head} The ferry crosses the strait.\\par It re`), 'a.rtf');
    expect(isReading(result) && result.problems.map(({ code }) => code)).toEqual(['truncated']);
    expect(isReading(result) && paragraphsIn(result)[0]).toBe('The ferry crosses the strait.');
  });

  test.each([
    ['closing braces', '}'.repeat(1000)],
    ['a picture longer than the file', '\\bin2000000000 abc'],
    ['numbers out of range', '\\u99999999999?\\s-5\\fs-1\\uc-3\\cell\\row\\par'],
    ['bytes cut short', "\\'"],
    ['rows without cells', '\\row\\row\\nestrow'],
  ])('%s: nothing is thrown', async (_, body) => {
    const result = await read(body);
    expect(isReading(result) ? result.sections : result.code).toBeDefined();
  });
});
