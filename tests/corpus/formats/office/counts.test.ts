// Numbers of lists beyond digits and letters, compared with what LibreOffice writes.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { countOf, paddedCount } from '../../../../src/corpus/formats/office/counts.ts';
import { docx } from '../../../../src/corpus/formats/office/word/docx.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';
import { newFolder } from '../../../store/samples.ts';

/** All that Word has, ISO/IEC 29500-1, 17.18.59. */
const formats = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital ' +
  'japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand ' +
  'decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero ganada chosung decimalEnclosedFullstop ' +
  'decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ' +
  'ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital ' +
  'chineseCounting chineseLegalSimplified chineseCountingThousand koreanDigital koreanCounting koreanLegal koreanDigital2 ' +
  'vietnameseCounting russianLower russianUpper numberInDash hebrew1 hebrew2 arabicAlpha arabicAbjad hindiVowels ' +
  'hindiConsonants hindiNumbers hindiCounting thaiLetters thaiNumbers thaiCounting bahtText dollarText'
).split(' ');
const numbers = [
  ...Array.from({ length: 100 }, (_, at) => at + 1),
  101,
  110,
  111,
  200,
  999,
  1000,
  1001,
  1010,
  1111,
  9999,
];

test('formats that are known are these, and all others give no number', () => {
  const unknown = formats.filter((format) => countOf(format, true)(1) === undefined);
  expect(unknown).toEqual([
    'hex',
    'japaneseDigitalTenThousand',
    'decimalEnclosedFullstop',
    'decimalEnclosedParen',
    'ideographEnclosedCircle',
    'ideographZodiacTraditional',
    'taiwaneseDigital',
    'vietnameseCounting',
    'numberInDash',
    'arabicAbjad',
    'hindiVowels',
    'hindiConsonants',
    'hindiNumbers',
    'hindiCounting',
    'thaiNumbers',
    'thaiCounting',
    'bahtText',
    'dollarText',
  ]);
});

test.each([
  ['ordinal', 2, 'in German', undefined],
  ['cardinalText', 2, 'in German', undefined],
  ['ordinalText', 100, 'in English', undefined],
  ['hebrew1', 15, 'in German', 'טו'],
  ['japaneseCounting', 100, 'in German', undefined],
  ['russianLower', 30, 'in German', undefined],
])('%s %i %s', (format, number, language, shown) => {
  expect(countOf(format, language === 'in English')(number)).toBe(shown);
});

test('zeros before a number are those of its example', () => {
  expect([paddedCount('001, 002, 003, ...')(7), paddedCount('α, β, γ, ...')(7)]).toEqual(['007', undefined]);
});

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = (all: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const part = (name: string, type: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;

/** Each format's each number before "format number", a paragraph each. */
function listed(all: readonly string[], language: string): Uint8Array {
  const items = all.flatMap((format, list) => numbers.map((number) => ({ format, list, number })));
  const abstracts = all.map(
    (format, list) =>
      `<w:abstractNum w:abstractNumId="${list}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>`,
  );
  const lists = items.map(
    ({ list, number }, at) =>
      `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${list}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${number}"/></w:lvlOverride></w:num>`,
  );
  const paragraphs = items.map(
    ({ format, number }, at) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${at + 1}"/></w:numPr></w:pPr><w:r><w:t>| ${format} ${number}</w:t></w:r></w:p>`,
  );
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('document', 'document.main')}${part('numbering', 'numbering')}${part('styles', 'styles')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation(1, 'numbering', 'numbering.xml') + relation(2, 'styles', 'styles.xml'),
    ),
    'word/document.xml': `<w:document ${namespace}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${namespace}>${abstracts.join('')}${lists.join('')}</w:numbering>`,
    'word/styles.xml': `<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

async function readText(bytes: Uint8Array): Promise<{ text: string; problems: readonly string[] }> {
  const reading = await docx.read(bytes, 'a.docx');
  if (!isReading(reading)) throw new Error(reading.message);
  return { text: reading.text, problems: reading.problems.map(({ message }) => message) };
}

test('a Word file with numbers that are not known is named, and shows none', async () => {
  const german = await readText(listed(['ordinal'], 'de-DE'));
  expect(german.text).toMatch(/^\| ordinal 1\n/);
  expect(german.problems).toEqual([expect.stringContaining('110 of its list items are left out')]);
  const english = await readText(listed(['ordinal'], 'en-GB'));
  expect(english.text).toMatch(/^1st \| ordinal 1\n/);
  expect(english.problems).toEqual([]);
});

/** By what is behind "|", what is before it; widths of digits do not count. */
const byItem = (text: string): Map<string, string> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [marker, item] = line.split('|');
      return marker === undefined || item === undefined
        ? []
        : [[item.trim(), marker.trim().replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))] as const];
    }),
  );

const isInstalled = existsSync('/usr/bin/soffice');

describe.skipIf(!isInstalled)(
  `numbers${isInstalled ? '' : ', skipped, since there is no LibreOffice'}`,
  () => {
    it('are those that LibreOffice shows, or none', { timeout: 120_000 }, async () => {
      const folder = newFolder();
      const bytes = listed(formats, 'en-US');
      await writeFile(join(folder, 'a.docx'), bytes);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const into = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
      await promisify(execFile)('soffice', [profile, ...into, join(folder, 'a.docx')]);
      const theirs = byItem(await readFile(join(folder, 'a.txt'), 'utf8'));
      const ours = [...byItem((await readText(bytes)).text)].filter(([, marker]) => marker !== '');
      expect(ours.length).toBeGreaterThan(2_000);
      expect(ours.filter(([item, marker]) => theirs.get(item) !== marker)).toEqual([]);
    });
  },
);
