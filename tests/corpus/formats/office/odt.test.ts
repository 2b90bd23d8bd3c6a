// What LibreOffice shows of an OpenDocument text: its numbers and notes, and nothing that is struck out or hidden.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { odt } from '../../../../src/corpus/formats/office/odt/odt.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';
import { sliceOf } from '../../../../src/text/span.ts';

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';

async function paragraphs(styles: string, body: string): Promise<string[]> {
  const xml = `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const result = await odt.read(zipSync({ 'content.xml': strToU8(xml) }), 'a.odt');
  if (!isReading(result)) throw new Error(result.message);
  return result.sections.flatMap((section) =>
    section.paragraphs.map(({ span }) => sliceOf(result.text, span)),
  );
}

const level = (at: number, format: string, more: string): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
const listStyle =
  `<text:list-style style:name="L">${level(1, 'A', 'style:num-suffix="."')}${level(2, '1', 'style:num-suffix=")" text:display-levels="2"')}</text:list-style>` +
  `<text:list-style style:name="M">${level(1, 'i', 'style:num-prefix="(" style:num-suffix=")" text:start-value="3"')}</text:list-style>`;
const item = (words: string, inner = '', more = ''): string =>
  `<text:list-item ${more}><text:p>${words}</text:p>${inner}</text:list-item>`;
const list = (items: string, more = 'text:style-name="L"'): string =>
  `<text:list ${more}>${items}</text:list>`;

describe('numbers', () => {
  test.each([
    [
      'of several levels are those of the page',
      list(item('oak', list(item('bark') + item('leaf'), '')) + item('elm')),
      ['A. oak', 'A.1) bark', 'A.2) leaf', 'B. elm'],
    ],
    [
      'begin as the style says',
      list(item('oak') + item('elm'), 'text:style-name="M"'),
      ['(iii) oak', '(iv) elm'],
    ],
    [
      'go on where a list is resumed',
      `${list(item('oak'), 'xml:id="a" text:style-name="L"')}<text:p>between</text:p>${list(item('elm'), 'text:style-name="L" text:continue-list="a"')}${list(item('ash'))}`,
      ['A. oak', 'between', 'B. elm', 'A. ash'],
    ],
    [
      'go on after a list of the same style',
      list(item('oak')) + list(item('elm'), 'text:style-name="L" text:continue-numbering="true"'),
      ['A. oak', 'B. elm'],
    ],
    [
      'are those that an item has',
      list(item('oak', '', 'text:start-value="5"') + item('elm')),
      ['E. oak', 'F. elm'],
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await paragraphs(listStyle, body)).toEqual(expected);
  });
});

test.each([['style:text-line-through-style="solid"'], ['text:display="none"']])(
  'what does not hold is no text: %s',
  async (property) => {
    const styles = `<style:style style:name="T1"><style:text-properties ${property}/></style:style><style:style style:name="T2" style:parent-style-name="T1"/>`;
    const body = '<text:p>A cart pays <text:span text:style-name="T2">two </text:span>three crowns.</text:p>';
    expect(await paragraphs(styles, body)).toEqual(['A cart pays three crowns.']);
  },
);

test('raised digits stay raised, and notes have the numbers of the page', async () => {
  const styles =
    '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>';
  const note =
    '<text:note><text:note-citation>4</text:note-citation><text:note-body><text:p>Of oak.</text:p></text:note-body></text:note>';
  const body = `<text:p>10<text:span text:style-name="T1">6</text:span> bricks${note}</text:p>`;
  expect(await paragraphs(styles, body)).toEqual(['10⁶ bricks', '4. Of oak.']);
});
