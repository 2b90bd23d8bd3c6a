// Word files with lists in every notation that Word has.
import { strToU8, zipSync } from 'fflate';
import { docx } from '../../../../src/corpus/formats/office/word/docx.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';

/** All that Word has, ISO/IEC 29500-1, 17.18.59. */
export const formats = (
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

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = (all: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const part = (name: string, type: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;

/** Each format's each number before "format number", a paragraph each. */
export function listed(all: readonly string[], language: string): Uint8Array {
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

export async function readText(bytes: Uint8Array): Promise<{ text: string; problems: readonly string[] }> {
  const reading = await docx.read(bytes, 'a.docx');
  if (!isReading(reading)) throw new Error(reading.message);
  return { text: reading.text, problems: reading.problems.map(({ message }) => message) };
}
