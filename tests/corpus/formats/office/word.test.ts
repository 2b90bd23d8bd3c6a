// What Word shows of a document: its numbers, fields and notes, and nothing that is struck out, deleted or hidden.
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { docx } from '../../../../src/corpus/formats/office/word/docx.ts';
import { isReading, type Reading } from '../../../../src/corpus/formats/port/format.ts';
import { sliceOf } from '../../../../src/text/span.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** `parts` are those beside the document, without their root element. */
function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, inner]) => [
        `word/${name}.xml`,
        `<w:${name} ${namespaces}>${inner}</w:${name}>`,
      ]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

async function read(body: string, parts?: Readonly<Record<string, string>>): Promise<Reading> {
  const result = await docx.read(docxOf(body, parts), 'a.docx');
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

async function paragraphs(body: string, parts?: Readonly<Record<string, string>>): Promise<string[]> {
  const { text, sections } = await read(body, parts);
  return sections.flatMap((section) => section.paragraphs.map(({ span }) => sliceOf(text, span)));
}

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const mark = (type: string, more = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
const instruction = (words: string): string => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
const field = (words: string, result: string): string =>
  mark('begin') + instruction(words) + mark('separate') + run(result) + mark('end');

describe('numbers', () => {
  const level = (depth: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', 'Article %1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerRoman', '%2)')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '-')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="3">${level(0, 'hindiCounting', '%1.')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="4">${level(0, 'decimal', '%1', '<w:pStyle w:val="Part"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Clause"/>')}</w:abstractNum>`,
    ...['0', '1', '2', '3', '4'].map(
      (id) => `<w:num w:numId="${Number(id) + 1}"><w:abstractNumId w:val="${id}"/></w:num>`,
    ),
    '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
  ].join('');
  const item = (words: string, list: number, depth = 0): string =>
    paragraph(
      words === '' ? '' : run(words),
      `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`,
    );

  test.each([
    [
      'of several levels are those of the page',
      item('Tolls', 1) +
        item('Carts', 1, 1) +
        item('with one horse', 1, 2) +
        item('with two', 1, 2) +
        item('Boats', 1, 1) +
        item('of oak', 1, 2) +
        item('Fines', 1) +
        item('Carts', 1, 1),
      [
        'Article I Tolls',
        '1.1 Carts',
        '(a) with one horse',
        '(b) with two',
        '1.2 Boats',
        '(a) of oak',
        'Article II Fines',
        '2.1 Carts',
      ],
    ],
    [
      'go on where a list is resumed, and begin again where it says so',
      item('oak', 2) +
        paragraph(run('between')) +
        item('elm', 2) +
        item('ash', 9) +
        item('fir', 9) +
        item('yew', 2),
      ['1. oak', 'between', '2. elm', '5. ash', '6. fir', '7. yew'],
    ],
    ['count what is empty', item('oak', 2) + item('', 2) + item('elm', 2), ['1. oak', '3. elm']],
    [
      'begin with a level that was passed over',
      item('deep', 1, 2) + item('Carts', 1, 1),
      ['(a) deep', '1.2 Carts'],
    ],
    ['of a kind that is not known are left out', item('oak', 4), ['oak']],
    ['are bullets where the page has signs', item('oak', 3), ['• oak']],
    ['are none in list 0', item('oak', 0), ['oak']],
  ])('%s', async (_what, body, expected) => {
    expect(await paragraphs(body, { numbering })).toEqual(expected);
  });

  test('of headings and clauses come with their styles', async () => {
    const style = (id: string, name: string, properties: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr></w:style>`;
    const styles =
      style('Part', 'heading 1', '<w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="0"/>') +
      style('Clause', 'heading 2', '<w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="1"/>');
    const clause =
      'The ferryman carries every cart that waits at the landing before noon, whoever drives it and wherever it goes.';
    const body =
      paragraph(run('The ferry'), '<w:pStyle w:val="Part"/>') +
      paragraph(run('Carts'), '<w:pStyle w:val="Clause"/>') +
      paragraph(run(clause), '<w:pStyle w:val="Clause"/>');
    const { text, sections } = await read(body, { numbering, styles });
    expect(sections.map(({ headings }) => headings)).toEqual([['1 The ferry', '1.1 Carts']]);
    expect(text).toContain(`1.2 ${clause}`);
  });
});

describe('fields', () => {
  test.each([
    [
      'show their words',
      paragraph(run('Due on ') + field(' DATE ', '4 May 2020') + run('.')),
      ['Due on 4 May 2020.'],
    ],
    [
      'in one element do, too',
      paragraph(`${run('See ')}<w:fldSimple w:instr=" REF a ">${run('Annex 3')}</w:fldSimple>${run('.')}`),
      ['See Annex 3.'],
    ],
    [
      'within fields show the outer one',
      paragraph(
        mark('begin') +
          instruction('IF ') +
          field('PAGE', '3') +
          instruction(' = 3') +
          mark('separate') +
          run('Last page') +
          mark('end'),
      ),
      ['Last page'],
    ],
    [
      'that are a table of contents are no text',
      paragraph(mark('begin') + instruction(' TOC \\o ') + mark('separate') + run('Tolls 3')) +
        paragraph(run('Fines 4') + mark('end')) +
        paragraph(run('The toll is four.')),
      ['The toll is four.'],
    ],
    [
      'without an end hide nothing',
      paragraph(mark('begin') + instruction('DATE') + run('Today')) + paragraph(run('The toll is four.')),
      ['Today', 'The toll is four.'],
    ],
    [
      'of a form show what is ticked and chosen',
      paragraph(
        mark('begin', '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>') +
          instruction(' FORMCHECKBOX ') +
          mark('end') +
          run(' paid, ') +
          mark(
            'begin',
            '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="cart"/><w:listEntry w:val="boat"/></w:ddList></w:ffData>',
          ) +
          instruction(' FORMDROPDOWN ') +
          mark('end'),
      ),
      ['☒ paid, boat'],
    ],
    [
      'that nobody filled in are no text',
      paragraph(
        run('Name: ') +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here to enter text.')}</w:sdtContent></w:sdt>`,
      ),
      ['Name:'],
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await paragraphs(body)).toEqual(expected);
  });
});

describe('what does not hold is no text', () => {
  const three = run(' three crowns.');

  test.each([
    ['struck out', paragraph(run('A cart pays') + run(' two', '<w:strike/>') + three)],
    ['struck out twice', paragraph(run('A cart pays') + run(' two', '<w:dstrike w:val="1"/>') + three)],
    ['hidden', paragraph(run('A cart pays') + run(' two', '<w:vanish/>') + three)],
    [
      'deleted',
      paragraph(
        `${run('A cart pays')}<w:del><w:r><w:delText> two</w:delText></w:r></w:del><w:ins>${three}</w:ins>`,
      ),
    ],
    [
      'moved away',
      paragraph(`${run('A cart pays')}<w:moveFrom>${run(' two')}</w:moveFrom><w:moveTo>${three}</w:moveTo>`),
    ],
    [
      'a deleted end of a paragraph',
      paragraph(run('A cart pays'), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(three),
    ],
    [
      'a style that strikes out',
      paragraph(run('A cart pays') + run(' two', '<w:rStyle w:val="Gone"/>') + three),
    ],
  ])('%s', async (_what, body) => {
    const styles = '<w:style w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>';
    expect(await paragraphs(body, { styles })).toEqual(['A cart pays three crowns.']);
  });

  test('but what is not struck out, though it is said, is', async () => {
    expect(await paragraphs(paragraph(run('four', '<w:strike w:val="0"/>')))).toEqual(['four']);
  });

  test('a row that was deleted', async () => {
    const row = (words: string, properties = ''): string =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(run(words))}</w:tc><w:tc>${paragraph(run('x'))}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('Toll', '<w:tblHeader/>')}${row('two', '<w:del w:id="1"/>')}${row('three')}</w:tbl>`;
    expect(await paragraphs(body)).toEqual(['Toll: three; x: x']);
  });
});

describe('words', () => {
  test.each([
    [
      'raised',
      paragraph(run('10') + run('6', '<w:vertAlign w:val="superscript"/>') + run(' bricks')),
      ['10⁶ bricks'],
    ],
    [
      'of formulas',
      paragraph(
        '<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:r><m:t>=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      ['x²=1/4'],
    ],
    [
      'after a line’s end',
      paragraph('<w:r><w:t>Open daily</w:t><w:br/><w:t>Closed in May</w:t></w:r>'),
      ['Open daily', 'Closed in May'],
    ],
    [
      'with a hyphen that does not break',
      paragraph('<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>road</w:t></w:r>'),
      ['A\u2011road'],
    ],
    [
      'of symbol fonts',
      paragraph(`<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>${run(' north')}`),
      ['🡪 north'],
    ],
    [
      'with a large first letter',
      paragraph(run('T'), '<w:framePr w:dropCap="drop"/>') + paragraph(run('he mill grinds.')),
      ['The mill grinds.'],
    ],
    [
      'of a text box, once',
      paragraph(
        `${run('around')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph(run('inside'))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('inside'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['around', 'inside'],
    ],
    [
      'merged over rows',
      `<w:tbl>${['North', 'South'].map((gate, at) => `<w:tr><w:tc><w:tcPr><w:vMerge${at === 0 ? ' w:val="restart"' : ''}/></w:tcPr>${paragraph(run(at === 0 ? 'Gate' : ''))}</w:tc><w:tc>${paragraph(run(gate))}</w:tc></w:tr>`).join('')}</w:tbl>`,
      ['Gate; North', 'Gate; South'],
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await paragraphs(body)).toEqual(expected);
  });

  test('of another prefix than Word’s', async () => {
    const xml = `<n0:document xmlns:n0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n0:body><n0:p><n0:r><n0:t>It grinds w:t.</n0:t></n0:r></n0:p></n0:body></n0:document>`;
    const file = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
    expect(await docx.read(file, 'a.docx')).toMatchObject({ text: 'It grinds w:t.' });
  });
});

test('notes have the numbers of the page, or their own marks', async () => {
  const note = (kind: string, id: number, words: string): string =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${words}`)}</w:p></w:${kind}>`;
  const refer = (kind: string, id: number, more = ''): string =>
    `<w:r><w:${kind}Reference w:id="${id}" ${more}/><w:t>${more === '' ? '' : '*'}</w:t></w:r>`;
  const body = paragraph(
    run('One') +
      refer('footnote', 5) +
      run(' two') +
      refer('footnote', 6, 'w:customMarkFollows="1"') +
      run(' three') +
      refer('endnote', 7) +
      refer('footnote', 8),
  );
  const parts = {
    footnotes:
      note('footnote', 5, 'Of oak.') + note('footnote', 6, '* Of elm.') + note('footnote', 8, 'Of ash.'),
    endnotes: note('endnote', 7, 'Of yew.'),
  };
  expect(await paragraphs(body, parts)).toEqual([
    'One two three',
    '1. Of oak.',
    '* Of elm.',
    '2. Of ash.',
    'i. Of yew.',
  ]);
});

test('a document embedded in another is named as not read', async () => {
  const { problems } = await read(`${paragraph(run('x'))}<w:altChunk/>`);
  expect(problems).toMatchObject([{ code: 'part-unreadable', path: 'a.docx' }]);
});

/** Another reader of the same file, where it says all that the page shows. */
test('has the words that mammoth has', async () => {
  const body =
    paragraph(run('The mill ') + run('grinds', '<w:b/>') + run(' on Mondays & Tuesdays.')) +
    paragraph('<w:r><w:t>Not</w:t><w:tab/><w:t>in May</w:t></w:r>');
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const xml = body.replace('&', '&amp;');
  const file = zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(rels),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${xml}</w:body></w:document>`),
  });
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
  const ours = await docx.read(file, 'a.docx');
  expect(isReading(ours) && ours.text.split(/\s+/)).toEqual(value.trim().split(/\s+/));
});
