// What a title page says of who and when, where the file does not state it or was made again since.
import { describe, expect, test } from 'vitest';
import { pdf } from '../../../../src/corpus/formats/pdf/pdf.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';
import { line, makePdf } from './make.ts';

async function attributionOf(content: readonly string[], information = '') {
  const result = await pdf.read(makePdf([{ content: content.join('\n') }], '', information), 'ferries.pdf');
  if (!isReading(result)) throw new Error(result.message);
  return result.attribution;
}

const title = line('Ferries of the strait', 100, 780, 24);
const prose = [600, 586].map((y) =>
  line('The ferries cross the strait at noon, and at dusk in summer.', 60, y),
);

test('the name below the title, where the notice of copyright has it, too', async () => {
  const name = line('The Pilots of Aldersund', 100, 750, 14);
  const notice = line('Copyright 2021 the pilots of Aldersund.', 60, 700);
  expect(await attributionOf([title, name, notice, ...prose])).toMatchObject({
    author: 'The Pilots of Aldersund',
  });
  expect(await attributionOf([title, name, ...prose])).not.toHaveProperty('author');
  const other = line('Copyright 2021 Ada Quist.', 60, 700);
  expect(await attributionOf([title, name, other, ...prose])).not.toHaveProperty('author');
});

test('the only date of the title page, not the day on which the file was made again', async () => {
  const made = '/CreationDate (D:20250208101500Z)';
  const dated = line('Edition of 18 August 2022', 60, 720);
  expect(await attributionOf([title, dated, ...prose], made)).toMatchObject({ published: '2022-08-18' });
  const two = line('Before 3 May 2019', 60, 700);
  expect(await attributionOf([title, dated, two, ...prose], made)).toMatchObject({ published: '2025-02-08' });
  const later = line('From 1 January 2026', 60, 720);
  expect(await attributionOf([title, later, ...prose], made)).toMatchObject({ published: '2025-02-08' });
});

describe('a date is not that of the document', () => {
  const made = '/CreationDate (D:20250208101500Z)';
  const note = (text: string): string[] => [...prose, line(text, 60, 80, 8)];

  test.each([
    ['in a note with a star', ['Ferries of 3 May 2019 *', ...note('* Version of 4 May 2019.')], '2019-05-03'],
    ['in a note with a number', note('1 Version of 1 March 2019.')],
    ['in a note with a raised number', note('\xb9 Updated 1 March 2019.')],
    ['in a note with a number in brackets', note('[2] Oslo, 1 March 2019')],
    [
      'in a note of two lines',
      [...note('1 Minutes of the board of the'), line('port, 3 May 2019', 60, 70, 8)],
    ],
    ['of a visit', note('Accessed 5 May 2019')],
    ['of a deadline', [line('Applications until 3 May 2019', 60, 700)]],
    ['of a birth', [line('Born on 3 May 1950', 60, 700)]],
    ['of validity', [line('Effective 1 January 2020', 60, 700)]],
    ['of what somebody did', [line('The council met on 3 May 2019.', 60, 700)]],
    [
      'within a sentence of three lines',
      ['The treaty was signed on', '3 May 2019', 'in the old port of Ribe.'],
    ],
    [
      'within a sentence of short lines',
      ['The council that met in', 'Ribe, 3 May 2019, then', 'left the town.'],
    ],
  ])('%s', async (_why, content, published = '2025-02-08') => {
    const lines = content.map((text, at) => (text.startsWith('BT') ? text : line(text, 60, 720 - 13 * at)));
    expect(await attributionOf([title, ...lines], made)).toMatchObject({ published });
  });
});

describe('a date is that of the document', () => {
  const made = '/CreationDate (D:20250208101500Z)';

  test.each([
    ['alone', '3 May 2019'],
    ['after a place', 'Oslo, 3 May 2019'],
    ['after a place with small words', 'Port of Ribe, 3 May 2019'],
    ['of a version', 'for version 4.19.0, 3 May 2019'],
    ['of an edition by somebody', 'Last revised by the pilots on 3 May 2019'],
    ['in German', 'Stand: 3. Mai 2019'],
    ['in French', 'Mise \xe0 jour du 3 mai 2019'],
    ['in Spanish', 'Madrid, 3 de mayo de 2019'],
    ['in Portuguese', 'vers\xe3o 0.29 - 2019-05-03'],
    ['in Dutch', 'Publicatiedatum: 3 mei 2019'],
  ])('%s', async (_why, text) => {
    expect(await attributionOf([title, line(text, 60, 720), ...prose], made)).toMatchObject({
      published: '2019-05-03',
    });
  });

  test('in small letters below a title page', async () => {
    const small = line('May 2019', 60, 80, 8);
    expect(await attributionOf([title, small], made)).toMatchObject({ published: '2019-05' });
  });

  test('in a line that others of its size are above and below', async () => {
    const lines = ['Ada Holm', 'Port of Ribe', 'version 2, 3 May 2019', 'by the pilots'];
    const block = lines.map((text, at) => line(text, 60, 720 - 13 * at));
    expect(await attributionOf([title, ...block], made)).toMatchObject({ published: '2019-05-03' });
  });
});
