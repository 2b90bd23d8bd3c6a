// Presentations, made part by part as PowerPoint writes them.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isReading, type Reading } from '../../../../src/corpus/formats/port/format.ts';
import { pptx } from '../../../../src/corpus/formats/slides/pptx.ts';
import { readDocument } from '../../../../src/corpus/read/read-document.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { small, vast, zipOf } from '../../bombs.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const run = (words: string, properties = ''): string =>
  `<a:r><a:rPr ${properties}/><a:t>${words}</a:t></a:r>`;
const shape = (type: string, ...paragraphs: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${type === '' ? '' : `<p:ph type="${type}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs
    .map((words) => `<a:p>${words}</a:p>`)
    .join('')}</p:txBody></p:sp>`;
const tree = (...shapes: readonly string[]): string =>
  `<p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld>`;
const cell = (words: string): string => `<a:tc><a:txBody><a:p>${run(words)}</a:p></a:txBody></a:tc>`;
// A cell's text is in `a:txBody`, a shape's in `p:txBody`.
const table = `<p:graphicFrame><a:graphic><a:graphicData uri="…/table"><a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('Boat')}${cell('Fee')}</a:tr><a:tr>${cell('Small')}${cell('four crowns')}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;

interface Slide {
  readonly xml: string;
  readonly attributes?: string;
  readonly notes?: string;
}

/** In the order of the presentation, which is not that of the parts' names. */
function packed(slides: readonly Slide[]): Uint8Array {
  const name = (at: number): string => `slides/slide${slides.length - at}.xml`;
  const parts: Record<string, string> = {
    'ppt/presentation.xml': `<p:presentation xmlns:r="${office}"><p:sldIdLst>${slides
      .map((_, at) => `<p:sldId id="${256 + at}" r:id="r${at}"/>`)
      .join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${slides
      .map((_, at) => `<Relationship Id="r${at}" Type="${office}/slide" Target="${name(at)}"/>`)
      .join('')}</Relationships>`,
  };
  for (const [at, { xml, attributes = '', notes }] of slides.entries()) {
    parts[`ppt/${name(at)}`] = `<p:sld ${attributes}>${xml}</p:sld>`;
    if (notes === undefined) continue;
    parts[`ppt/notes${at}.xml`] = `<p:notes>${notes}</p:notes>`;
    parts[`ppt/slides/_rels/${name(at).slice(7)}.rels`] =
      `<Relationships><Relationship Id="n" Type="${office}/notesSlide" Target="/ppt/notes${at}.xml"/></Relationships>`;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)])));
}

async function read(slides: readonly Slide[]): Promise<Reading> {
  const result = await pptx.read(packed(slides), 'a.pptx');
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

test('slides come in the order they are shown, each under its title, with its notes last', async () => {
  const reading = await read([
    {
      xml: tree(
        shape('sldNum', run('1')),
        shape('ftr', run('Example Ltd')),
        shape('body', `${run('The ferry crosses')}<a:br/>${run('at noon.')}`, run('It carries forty cars.')),
        shape('ctrTitle', run('The ferry')),
      ),
      notes: tree(
        shape('sldImg'),
        shape('body', run('The captain is called Ottoline.')),
        shape('sldNum', run('1')),
      ),
    },
    {
      xml: tree(
        shape('title', run('Fees')),
        `<p:grpSp>${shape('', `${run('Boats pay ')}${run('nine', 'strike="sngStrike"')}${run('ten crowns.')}`)}</p:grpSp>`,
        table,
      ),
    },
  ]);
  const { text, sections, points = [] } = reading;
  expect(
    sections.map(({ headings, paragraphs }) => [headings, paragraphs.map(({ span }) => sliceOf(text, span))]),
  ).toEqual([
    [
      ['The ferry'],
      ['The ferry crosses at noon.', 'It carries forty cars.', 'The captain is called Ottoline.'],
    ],
    [['Fees'], ['Boats pay ten crowns.', 'Boat: Small; Fee: four crowns']],
  ]);
  expect(points.map(({ slide }) => slide)).toEqual([1, 1, 1, 2, 2]);
  expect(reading.attribution.title).toBe('The ferry');
  expect(reading.problems).toEqual([]);
});

const item = (words: string, type: string, more = ''): string =>
  `<a:pPr ${more}><a:buAutoNum type="${type}"/></a:pPr>${run(words)}`;

test('the numbers of lists are before their items, as the slide shows them', async () => {
  const { text, problems } = await read([
    {
      xml: tree(
        shape(
          'body',
          item('oak', 'alphaLcParenBoth'),
          item('ash', 'alphaLcParenBoth'),
          item('young', 'romanLcPeriod', 'lvl="1"'),
          item('old', 'romanLcPeriod', 'lvl="1"'),
          run(''),
          item('elm', 'alphaLcParenBoth'),
          run('Between them stands a note.'),
          item('fir', 'alphaLcParenBoth'),
          item('yew', 'arabicParenR'),
          item('box', 'circleNumDbPlain'),
          `<a:pPr><a:buAutoNum type="arabicPlain" startAt="7"/></a:pPr>${run('fig')}`,
        ),
      ),
    },
  ]);
  expect(text.split(/\n+/)).toEqual([
    '(a) oak',
    '(b) ash',
    'i. young',
    'ii. old',
    '(c) elm',
    'Between them stands a note.',
    '(a) fir',
    '1) yew',
    'box',
    '7 fig',
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    'The numbers of lists on its slides 1 are in a notation that is not known, and are left out.',
  ]);
});

test('levels and starts that the format does not allow lose no slide', async () => {
  const starting = (words: string, start: string): string =>
    `<a:pPr><a:buAutoNum type="arabicPeriod" startAt="${start}"/></a:pPr>${run(words)}`;
  const { text } = await read([
    {
      xml: tree(
        shape(
          'body',
          item('oak', 'arabicPeriod', 'lvl="-2"'),
          item('ash', 'arabicPeriod', 'lvl="0.5"'),
          item('elm', 'arabicPeriod', 'lvl="99"'),
        ),
        shape('body', starting('fir', '1.5')),
        shape('body', starting('yew', '-3')),
      ),
    },
  ]);
  expect(text.split(/\n+/)).toEqual(['1. oak', '2. ash', '1. elm', '1. fir', '1. yew']);
});

test('raised and lowered digits make no other number', async () => {
  const { text } = await read([
    {
      xml: tree(
        shape(
          'body',
          `${run('The pond holds 10')}${run('3', 'baseline="30000"')}${run(' litres of H')}${run('2', 'baseline="-25000"')}${run('O, log')}${run('10', 'baseline="-25000"')}${run('5')}`,
        ),
      ),
    },
  ]);
  expect(text).toBe('The pond holds 10³ litres of H2O, log₁₀5');
});

test('hidden slides, and diagrams, are named as not read', async () => {
  const diagram =
    '<p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic></p:graphicFrame>';
  const { text, problems } = await read([
    { xml: tree(shape('title', run('Secret plan'))), attributes: 'show="0"' },
    { xml: tree(shape('body', run('The ferry crosses at noon.')), diagram) },
  ]);
  expect(text).toBe('The ferry crosses at noon.');
  expect(problems.map(({ message }) => message)).toEqual([
    'Its hidden slides are not read: 1. Show them to have them read.',
    'The diagrams and charts on its slides 2 are not read. Write what they say into the slide or its notes.',
  ]);
});

test.each<[string, Uint8Array, string]>([
  ['unpacks to more than the limit', zipOf([vast('ppt/presentation.xml', 300)]), 'too-large'],
  ['is cut off', packed([{ xml: tree() }]).slice(0, 200), 'truncated'],
  ['is another archive', zipOf([small('word/document.xml', '<a/>')]), 'wrong-ending'],
  ['has a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'encrypted'],
])('a presentation that %s is a named problem', async (_what, bytes, code) => {
  const { problems, reading } = await readDocument('a.pptx', bytes);
  expect(reading).toBeUndefined();
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});
