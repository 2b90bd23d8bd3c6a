// Points in time as people give them.
import { expect, it } from 'vitest';
import { readSince } from '../../src/journal/since.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

it('counts hours, days and weeks back', () => {
  expect(readSince('12h', now)).toBe(Date.parse('2026-03-01T00:00:00.000Z'));
  expect(readSince('30d', now)).toBe(Date.parse('2026-01-30T12:00:00.000Z'));
  expect(readSince('2w', now)).toBe(Date.parse('2026-02-15T12:00:00.000Z'));
});

it('takes a day', () => {
  expect(readSince('2026-02-28', now)).toBe(Date.parse('2026-02-28T00:00:00.000Z'));
});

it.each(['', '30', 'd', '2026-02-30', '2026', 'last week', '30m'])('says how to write it: %s', (text) => {
  expect(() => readSince(text, now)).toThrow(/Write 12h, 30d or 8w/);
});
