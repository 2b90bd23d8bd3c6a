// Years that only dates in numbers have: not said to occur nowhere, and no answer by themselves.
import { beforeAll, expect, it } from 'vitest';
import { type Core, openFiles } from '../../folders.ts';

let core: Core;
beforeAll(async () => {
  core = await openFiles({
    'a.md': '# Committee meeting 2025-07-23\n\nHollis is the chair of the committee now.\n',
    'b.md': '# Committee meeting 2024-01-17\n\nOsprey is the chair of the committee.\n',
    'c.md': '# Harbour log\n\nOn 3.4.2022 the crane was tested. On 12/31/2020 it was sold.\n',
    'd.md': '# Staff report 2025-01-02\n\nThe company had 412 employees at the end of 2024.\n',
    'e.md':
      '# Pumps\n\nThe pump with part number 2019-45-77 costs 300 euros. The limit is set by rule 13.40.2018.\n',
    'f.md':
      '# Leeds\n\nThe population of Leeds is 812,000 (retrieved 2023-05-06). It had a market hall even then.\n',
  });
});

const missingIn = async (question: string): Promise<readonly string[]> => {
  const { answer } = await core.trace(question);
  return 'unknownTerms' in answer ? answer.unknownTerms : [];
};

it.each(['2025', '2022', '2020', '2023'])(
  'a year that only a date has is not said to occur nowhere: %s',
  async (year) => {
    expect(await missingIn(`Who was the chair of the committee in ${year}?`)).toEqual([]);
  },
);

it.each(['2017', '2019', '2018'])(
  'one that occurs nowhere, or only in other numbers, is: %s',
  async (year) => {
    expect(await missingIn(`Who was the chair of the committee in ${year}?`)).toEqual([year]);
  },
);

it.each([
  'How many employees did the company have in 2025?',
  'How much did the pump cost in 2019?',
  'What was the population of Leeds in 2023?',
  'Who was the chair of the committee in 2025?',
])('when something was written is no year of what it says: %s', async (question) => {
  expect((await core.trace(question)).answer.kind).not.toBe('answered');
});

it('a year by itself has an outcome', async () => {
  expect((await core.trace('2025?')).answer.kind).toBe('abstained');
});
