// What a title page says of who and when, where the file does not state it or was made again since.
import { expect, test } from 'vitest';
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
