// Dates written in numbers, beside the year that a question names.
import { beforeAll, expect, it } from 'vitest';
import { type Core, openFiles } from '../../folders.ts';

let core: Core;
beforeAll(async () => {
  core = await openFiles({
    'a.md': '# Committee meeting 2025-07-23\n\nHollis is the chair of the committee now.\n',
    'b.md': '# Committee meeting 2024-01-17\n\nOsprey is the chair of the committee.\n',
    'c.md': '# Harbour log\n\nOn 3.4.2022 the crane was tested. The toll of 2021 was low.\n',
  });
});

it.each(['2025', '2024', '2022', '2021'])('a year that only a date has is not missing: %s', async (year) => {
  const { answer, lookups } = await core.trace(`Who was the chair of the committee in ${year}?`);
  expect('unknownTerms' in answer ? answer.unknownTerms : []).toEqual([]);
  expect(answer.respelled).toEqual([]);
  expect(lookups.some(({ term }) => term.includes(year))).toBe(true);
});

it('a year that occurs nowhere is', async () => {
  const { answer } = await core.trace('Who was the chair of the committee in 2019?');
  expect('unknownTerms' in answer && answer.unknownTerms).toEqual(['2019']);
});

it('the passage of a document dated in that year comes first', async () => {
  const { answer } = await core.trace('Who was the chair of the committee in 2025?');
  expect('quotes' in answer && answer.quotes[0].text).toContain('Hollis');
});
