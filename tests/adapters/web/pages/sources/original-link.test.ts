// Where a citation's link to the original file leads.
import { describe, expect, it } from 'vitest';
import { leadsToPlace, originalLink } from '../../../../../adapters/web/pages/sources/original-link.ts';

const link = (path: string, quote?: string, page?: number): string =>
  originalLink({ documentId: 'd', path, ...(page === undefined ? {} : { page }) }, quote).replace(
    '/sources/d/original',
    '',
  );

describe('the link to the original file', () => {
  it.each([
    ['a page of a PDF', 'a.pdf', 'It rained.', 3, '#page=3'],
    ['words of a text', 'a.txt', 'It rained.', undefined, '#:~:text=It%20rained.'],
    [
      'the ends of a long quote',
      'a.md',
      'one two three four five six seven eight nine ten eleven',
      undefined,
      '#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
    ],
    [
      'the first words of a cue',
      'talk.vtt',
      'The ferry crosses the strait at noon in all weathers.',
      undefined,
      '#:~:text=The%20ferry%20crosses%20the',
    ],
    [
      'the longest cell of a row, without the name of its column',
      'tolls.csv',
      'Berth: North quay; Toll: 12',
      undefined,
      '#:~:text=North%20quay',
    ],
    ['the whole of a workbook', 'tolls.xlsx', 'Berth: North quay; Toll: 12', undefined, ''],
    ['the whole of a letter', 'a.docx', 'It rained.', undefined, ''],
    ['the whole of a mail', 'a.eml', 'It rained.', undefined, ''],
  ])('leads to %s', (_what, path, quote, page, expected) => {
    expect(link(path, quote, page)).toBe(expected);
    expect(leadsToPlace({ documentId: 'd', path, ...(page === undefined ? {} : { page }) }, quote)).toBe(
      expected !== '',
    );
  });
});
