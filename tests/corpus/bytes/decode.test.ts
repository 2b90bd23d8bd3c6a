// Bytes to text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/corpus/bytes/decode.ts';
import { hostile } from '../../texts.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await decode(bytes, 'a.txt')).problems.map(({ code }) => code);

test('UTF-8 gives its text back, whatever it holds but control characters and lone surrogates', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const clean = `x${text.replace(/[\p{Cc}\p{Cs}]/gu, ' ')}`;
      expect(await decode(utf8(clean), 'a.txt')).toEqual({ text: clean, problems: [] });
    }),
  );
});

test('a byte order mark is no part of the text', async () => {
  expect((await decode(utf8('\ufeffText.'), 'a.txt')).text).toBe('Text.');
  expect((await decode(Uint8Array.of(0xff, 0xfe, 0x41, 0), 'a.txt')).text).toBe('A');
  expect((await decode(Uint8Array.of(0xfe, 0xff, 0, 0x41), 'a.txt')).text).toBe('A');
});

test('bytes that are no UTF-8 within UTF-8 are replaced one by one, and that is reported', async () => {
  const decoded = await decode(Uint8Array.of(...utf8('Fähre für Ærø'), 0xff, 0x42, 0xc3), 'a.txt');
  expect(decoded.text).toBe('Fähre für Ærø\ufffdB\ufffd');
  expect(decoded.problems).toMatchObject([{ code: 'invalid-utf8', path: 'a.txt' }]);
});

describe('without a byte order mark', () => {
  const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

  test.each([
    'The tolerance is ±5 mm, the room has 40 m².',
    'They have 2½ days a month, and 3½ days in May.',
    'A dose of 5 µg; the N° 3 and the 2ª are closed.',
    'José met Müller again in Málaga.',
  ])('an English text with signs or names is windows-1252: %s', async (text) => {
    const long = `${text} The members of the board read the report and agreed with all that it says of the work. `;
    expect((await decode(latin1(long), 'a.txt')).text).toBe(long);
  });

  // As windows-1252 has them: an encoding of DOS, and ISO 8859-15.
  test.each([
    'gr\x94\xe1te Stadt',
    'sch\x94n und k\x94nnte',
    'le c\xbdur',
    'une s\xbdur',
    '500 \xa4 par mois',
  ])('signs within words are not quoted as if they were written: %j', async (text) => {
    const { text: read = '' } = await decode(
      latin1(`${text} und die Stadt ist in der Nacht sehr still.`),
      'a.txt',
    );
    expect(read).not.toMatch(/[”½¤]/u);
  });

  test('what comes after the part that is looked at is looked at, too', async () => {
    const hungarian =
      'A kérelmező a határozat ellen fellebbezést nyújtott be, és új eljárást kért a bíróságtól.\n';
    const bytes = (part: string): Uint8Array =>
      Uint8Array.from(
        [...part].map((sign) => ({ ő: 0xf5, ű: 0xfb, '„': 0x84, '”': 0x94 })[sign] ?? sign.charCodeAt(0)),
      );
    const whole = Buffer.concat([bytes(hungarian.repeat(1000)), bytes('„idézett”\n')]);
    expect((await decode(whole, 'a.txt')).text ?? '').not.toMatch(/[\u0080-\u009f]/);
  });

  test('a Western text that is not UTF-8 is windows-1252, and that is reported as a guess', async () => {
    const decoded = await decode(
      latin1('The pilot\u0092s fee \u0096 for caf\u00e9 and quay \u0096 is \u0080 9.'),
      'a.txt',
    );
    expect(decoded.text).toBe('The pilot’s fee – for café and quay – is € 9.');
    expect(decoded.problems).toMatchObject([
      { code: 'invalid-utf8', message: expect.stringMatching(/windows-1252/) },
    ]);
  });

  const iso2: Readonly<Record<string, number>> = {
    č: 0xe8,
    ě: 0xec,
    ř: 0xf8,
    š: 0xb9,
    ž: 0xbe,
    ů: 0xf9,
    í: 0xed,
    á: 0xe1,
    ý: 0xfd,
    é: 0xe9,
    ł: 0xb3,
    ą: 0xb1,
    ę: 0xea,
    ś: 0xb6,
    ż: 0xbf,
    ó: 0xf3,
    ć: 0xe6,
    ń: 0xf1,
  };
  const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
  const koi8 = 'юабцдефгхийклмнопярстужвьызшэщчъ';
  /** A byte for each character: those of the table, else ASCII. */
  const single = (text: string, table: Readonly<Record<string, number>>): Uint8Array =>
    Uint8Array.from([...text].map((sign) => table[sign] ?? sign.charCodeAt(0)));
  const from = (first: number, letters: string): Record<string, number> =>
    Object.fromEntries([...letters].map((letter, at) => [letter, first + at]));
  const czech =
    'Přívoz přes zátoku stojí pět korun a jede každou hodinu, v noci však nejezdí. Lístky jsou k dostání u průvodčího.';
  const polish =
    'Prom przez zatokę kosztuje pięć koron i odchodzi co godzinę, w nocy jednak nie pływa. Żaden bilet nie jest ważny dłużej niż dzień.'.toLowerCase();
  const russian =
    'паром через залив стоит пять крон и ходит каждый час, но ночью он не ходит. билеты можно купить у кондуктора.';
  const japanese = [
    0x83, 0x74, 0x83, 0x46, 0x83, 0x8a, 0x81, 0x5b, 0x82, 0xcd, 0x96, 0x88, 0x8e, 0x9e, 0x8f, 0x6f, 0x82,
    0xc4, 0x81, 0x41, 0x96, 0xe9, 0x82, 0xcd, 0x8b, 0x78, 0x82, 0xdd, 0x82, 0xdc, 0x82, 0xb7, 0x81, 0x42,
    0x90, 0xd8, 0x95, 0x84, 0x82, 0xcd, 0x8e, 0xd4, 0x8f, 0xb6, 0x82, 0xa9, 0x82, 0xe7, 0x94, 0x83, 0x82,
    0xa6, 0x82, 0xdc, 0x82, 0xb7, 0x81, 0x42,
  ];

  test.each([
    ['ISO 8859-2', 'iso-8859-2', czech, single(czech, iso2)],
    ['ISO 8859-2', 'iso-8859-2', polish, single(polish, iso2)],
    ['windows-1251', 'windows-1251', russian, single(russian, from(0xe0, cyrillic))],
    ['KOI8-R', 'koi8-u', russian, single(russian, from(0xc0, koi8))],
    [
      'Shift JIS',
      'shift_jis',
      'フェリーは毎時出て、夜は休みます。切符は車掌から買えます。',
      Uint8Array.from(japanese),
    ],
    ['ISO 2022-JP', undefined, 'あ', Uint8Array.of(0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42)],
  ])('a text in %s is read as such, and that is reported', async (_name, encoding, text, bytes) => {
    const decoded = await decode(bytes, 'a.txt');
    expect(decoded.text).toBe(text);
    expect(decoded.problems.map(({ message }) => message)).toEqual(
      encoding === undefined ? [] : [expect.stringContaining(`is read as ${encoding}.`)],
    );
  });

  test.each([
    ['of words that are in no language', single('паром', from(0xe0, cyrillic))],
    ['of capitals, which may be small letters elsewhere', single(russian, from(0xc0, cyrillic))],
    [
      'in Hebrew',
      Uint8Array.from(
        [...'המעבורת חוצה'.repeat(4)].map((sign) =>
          sign === ' ' ? 0x20 : sign.charCodeAt(0) - 0x5d0 + 0xe0,
        ),
      ),
    ],
  ])('a text %s is not read, and named', async (_what, bytes) => {
    expect((await decode(bytes, 'a.txt')).text).toBeUndefined();
    expect(await codesOf(bytes)).toEqual(['invalid-utf8']);
  });

  test.each(['utf16le', 'swapped'])('UTF-16 is known by its zeros: %s', async (order) => {
    const bytes = Buffer.from('The ferry crosses at noon.', 'utf16le');
    expect(await decode(order === 'swapped' ? bytes.swap16() : bytes, 'a.txt')).toEqual({
      text: 'The ferry crosses at noon.',
      problems: [],
    });
  });
});

test('what is binary and what is empty has no text', async () => {
  expect((await decode(Uint8Array.of(0x41, 0, 0x42), 'a.txt')).text).toBeUndefined();
  expect(await codesOf(Uint8Array.of(0x41, 0, 0x42))).toEqual(['binary']);
  expect(await codesOf(new Uint8Array(0))).toEqual(['empty']);
});

test('a few control characters are a text’s business: tabs, page breaks, terminal colours', async () => {
  expect(await codesOf(utf8('Column\tcolumn\f\u001b[31mred\u001b[0m'))).toEqual([]);
  expect(await codesOf(utf8(`${'word '.repeat(40)}\u0001`))).toEqual([]);
});
