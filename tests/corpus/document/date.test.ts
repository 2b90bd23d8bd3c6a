// Dates as sources state them: a year, a month or a day.
import { describe, expect, test } from 'vitest';
import { isBefore, isDate, isFrom } from '../../../src/corpus/document/date.ts';

describe('isDate', () => {
  test.each(['2021', '2021-11', '2021-11-03', '2024-02-29', '0999'])('%s is one', (text) => {
    expect(isDate(text)).toBe(true);
  });

  test.each([
    '',
    '21',
    '2021-1',
    '2021-13',
    '2021-00',
    '2021-02-29',
    '2021-11-31',
    '2021-11-00',
    '2021/11/03',
    '3 November 2021',
    '2021-11-03T10:00',
    ' 2021',
    '20211',
  ])('%j is none', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('before', () => {
  test.each([
    ['2021-11-03', '2022', true],
    ['2021-11-03', '2021-11-04', true],
    ['2021-11-03', '2021-11-03', false],
    ['2021-11-03', '2021-11', false],
    ['2021-10-31', '2021-11', true],
    ['2021', '2022', true],
    ['2021', '2021-06', false],
    ['2021-05', '2021-06', true],
    ['2021-12', '2022', true],
  ])('all of %s lies before %s: %s', (date, limit, expected) => {
    expect(isBefore(date, limit)).toBe(expected);
  });
});

describe('from', () => {
  test.each([
    ['2021-11-03', '2021', true],
    ['2021-11-03', '2021-11', true],
    ['2021-11-03', '2021-11-03', true],
    ['2021-11-03', '2021-11-04', false],
    ['2021-11-03', '2022', false],
    ['2021', '2021', true],
    ['2021', '2021-01-01', true],
    ['2021', '2021-06', false],
  ])('%s begins on or after the first day of %s: %s', (date, limit, expected) => {
    expect(isFrom(date, limit)).toBe(expected);
  });
});
