// Dates as title pages write them.
import { expect, test } from 'vitest';
import { writtenDates } from '../../../src/corpus/document/written-date.ts';

test.each([
  ['for version 4.19.0, 18 August 2022', ['2022-08-18']],
  ['Publication date March 19, 2015', ['2015-03-19']],
  ['Edition of August 2004', ['2004-08']],
  ['Stand: 8. Oktober 2022', ['2022-10-08']],
  ['le 1er février 2021', ['2021-02-01']],
  ['3 de mayo de 2019', ['2019-05-03']],
  ['version 0.29 2021-11-03', ['2021-11-03']],
  ['2004-08', ['2004-08']],
  ['3 May 2019 and 4 May 2019', ['2019-05-03', '2019-05-04']],
  ['31 February 2021, and 1999-13', []],
  ['May 12 ferries cross? In Mayfield 2019', []],
  ['555-2004-08-1', []],
])('%s', (line, dates) => {
  expect(writtenDates(line)).toEqual(dates);
});
