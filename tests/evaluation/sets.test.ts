// Selection and document sets: formats read, orders measured, ties never broken by the given order.
import { describe, expect, test } from 'vitest';
import {
  evaluateDocuments,
  readDocuments,
  readJudgements,
  readQueries,
} from '../../src/evaluation/documents.ts';
import { evaluateSelection, readSelection } from '../../src/evaluation/selection.ts';

const lines = (...rows: object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

describe('selection', () => {
  const candidates = [
    { text: 'The tower was painted red.', label: 0 },
    { text: 'Gustave Eiffel built the tower in 1889.', label: 1 },
    { text: 'Pigeons like towers.', label: 0 },
  ] as const;
  const question = { id: '1', question: 'When did Gustave Eiffel build the tower?', candidates };

  test('the sentence that answers comes first, in whatever order they are given', async () => {
    for (const given of [candidates, [...candidates].reverse()]) {
      const { report } = await evaluateSelection(
        'towers',
        readSelection(lines({ ...question, candidates: given })),
      );
      expect(report).toMatchObject({ set: 'towers', size: 1, measures: { MAP: 1, MRR: 1, 'P@1': 1 } });
      expect(Object.keys(report.peers)).toEqual(['minisearch', 'minisearch, stems']);
    }
  });

  test('equal candidates are ordered by their text', async () => {
    const equal = [
      { text: 'Zebras sleep.', label: 1 },
      { text: 'Apes sleep.', label: 0 },
    ] as const;
    const asked = (given: readonly object[]) =>
      evaluateSelection('s', readSelection(lines({ id: '1', question: 'Who sleeps?', candidates: given })));
    expect((await asked(equal)).report.measures).toEqual((await asked([...equal].reverse())).report.measures);
  });

  test('questions without a right candidate count for triggering and not for MAP', async () => {
    const without = { id: '2', question: 'Who sank the ship?', candidates: [candidates[0], candidates[2]] };
    const { report } = await evaluateSelection('towers', readSelection(lines(question, without)));
    expect(report.size).toBe(1);
    expect(report.measures['MAP']).toBe(1);
    expect(report.measures['triggering recall']).toBe(1);
  });

  test('names the line that is wrong', () => {
    expect(() => readSelection('{"id":"1"}')).toThrow(/Line 1 /);
  });
});

describe('documents', () => {
  const documents = readDocuments(
    lines(
      { path: 'a', title: 'wings', text: 'The lift of a wing in a slipstream.' },
      { path: 'b', title: 'heat', text: 'The heat of a plate.' },
    ),
  );

  test('are ordered by what they say and measured against the judgements', async () => {
    const queries = readQueries(lines({ id: '1', query: 'wing lift' }, { id: '9', query: 'not judged' }));
    const { report, ordered } = await evaluateDocuments(
      'd',
      documents,
      queries,
      readJudgements('1 0 a 1\n1 0 b 0\n'),
    );
    expect(report.size).toBe(1);
    expect(report.measures['nDCG@10']).toBe(1);
    expect(ordered[0]?.paths[0]).toBe('a');
  });

  test('a judgement that is none is named by its line', () => {
    expect(() => readJudgements('1 0 a 1\n1 0 a yes\n')).toThrow(/Line 2 /);
  });
});
