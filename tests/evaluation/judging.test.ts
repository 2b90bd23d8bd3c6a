// Topics judged over real folders: what was shown, what was right, and where the gold was lost.
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { judgementLine, reportCorpora } from '../../src/evaluation/corpora.ts';
import { type Judged, judgeTopics } from '../../src/evaluation/judging/judge.ts';
import { shownConfidence } from '../../src/evaluation/judging/shown.ts';
import { shownQuotes } from '../../src/store/record.ts';
import { type Files, openFiles } from '../folders.ts';

const judgeOne = async (files: Files, question: string, path: string, text: string): Promise<Judged> => {
  const topic = { id: '1', question, answerable: true, gold: [{ path, text }] };
  const [judged] = await judgeTopics(await openFiles(files), [topic]);
  if (judged === undefined) throw new Error('one topic gives one judgement');
  return judged;
};

describe('what is shown', () => {
  const text = 'The mill was sold to Ambrose in 1911.';
  const question = 'When was the mill sold to Ambrose?';
  const topic = { id: '1', question, answerable: true, gold: [{ path: 'mill.txt', text: '1911' }] };

  /** The same quotes under each kind of answer. */
  const answers = async () => {
    const core = await openFiles({ 'mill.txt': text });
    const trace = await core.trace(question);
    const [first, ...further] = shownQuotes(trace.answer);
    if (first === undefined) throw new Error('the one sentence is found');
    const { id, respelled, searched } = trace.answer;
    const asked = { id, question, respelled, searched, confidence: 0.3 };
    const answered: Answer = { kind: 'answered', ...asked, quotes: [first, ...further], alsoIn: [] };
    const abstained: Answer = {
      kind: 'abstained',
      ...asked,
      reason: 'not-sure',
      unknownTerms: [],
      apart: [],
      suggestions: [],
      nearest: [first, ...further],
    };
    const unsure: Answer = { ...answered, kind: 'unsure', unknownTerms: [], suggestions: [] };
    const told: Answer = { kind: 'told', ...asked, subject: 'greeting', documents: [] };
    return { core, trace, answered, abstained, unsure, told };
  };

  test('quotes of an answer, of one that is not sure, and the nearest ones of an abstention', async () => {
    const { answered, unsure, abstained } = await answers();
    for (const answer of [answered, unsure, abstained]) {
      expect(shownQuotes(answer).map((quote) => quote.text)).toEqual([text]);
      expect(shownConfidence(answer)).toBe(0.3);
    }
  });

  test('nothing of a greeting, nor of an abstention without nearest ones: that has no confidence', async () => {
    const { told, abstained } = await answers();
    for (const answer of [told, { ...abstained, nearest: [] } as Answer]) {
      expect(shownQuotes(answer)).toEqual([]);
      expect(shownConfidence(answer)).toBe(0);
    }
  });

  test.each(['answered', 'unsure', 'abstained'] as const)('%s: a right quote has a rank', async (kind) => {
    const { core, trace, [kind]: answer } = await answers();
    const [judged] = await judgeTopics({ ...core, trace: async () => ({ ...trace, answer }) }, [topic]);
    expect(judged).toMatchObject({ shownRank: 1, candidateRank: 1, exact: 1 });
  });
});

describe('where the gold is lost', () => {
  const manyKettles = (gold: string): Files => ({
    ...Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`${index}.txt`, `Kettle kettle kettle ${index}.`]),
    ),
    'gold.txt': gold,
  });

  test('nowhere: every step has it', async () => {
    const { stages } = await judgeOne(
      { 'a.txt': 'Ada bought the kettle.' },
      'Who bought the kettle?',
      'a.txt',
      'Ada',
    );
    expect(stages).toEqual({
      passages: true,
      best200: true,
      best40: true,
      judged: true,
      candidates60: true,
    });
  });

  test('behind the best 40, where sixty others hold the word more often', async () => {
    const text = `Ada came by one day and said that she had a kettle${', and a cup'.repeat(30)}.`;
    const { stages } = await judgeOne(manyKettles(text), 'kettle', 'gold.txt', 'Ada came by');
    expect(stages).toMatchObject({ passages: true, best200: true, best40: false });
  });

  test('between the search and the reading, and between the reading and the candidates', async () => {
    const core = await openFiles({ 'a.txt': 'Ada bought the kettle.' });
    const topic = { id: '1', question: 'Who bought the kettle?', answerable: true };
    const gold = [{ path: 'a.txt', text: 'Ada' }];
    const trace = await core.trace(topic.question);
    const stagesWith = async (changed: Partial<typeof trace>) => {
      const asked = { ...core, trace: async () => ({ ...trace, ...changed }) };
      return (await judgeTopics(asked, [{ ...topic, gold }]))[0]?.stages;
    };
    expect(await stagesWith({ hits: [] })).toMatchObject({ best40: true, judged: false });
    expect(await stagesWith({ candidates: [] })).toMatchObject({ judged: true, candidates60: false });
    const [candidate] = trace.candidates;
    if (candidate === undefined) throw new Error('the one sentence is a candidate');
    const elsewhere = { ...candidate, span: { start: 4, end: 10 } };
    const behind = (others: number) => [...new Array<typeof candidate>(others).fill(elsewhere), candidate];
    expect(await stagesWith({ candidates: behind(59) })).toMatchObject({ candidates60: true });
    expect(await stagesWith({ candidates: behind(60) })).toMatchObject({ candidates60: false });
  });

  test('before the search, where the passage shares no word with the question', async () => {
    const { stages } = await judgeOne(manyKettles('Ada bought it.'), 'kettle', 'gold.txt', 'Ada');
    expect(stages).toMatchObject({ passages: true, best200: false });
  });

  test('in the reading, where no passage has the text', async () => {
    const { stages } = await judgeOne({ 'a.txt': 'A kettle.' }, 'kettle', 'a.txt', 'a tea pot');
    expect(stages.passages).toBe(false);
  });
});

test('minisearch is asked the same over the sentences of the same documents', async () => {
  const files = { 'a.txt': 'Ada bought the kettle. It rained.', 'b.txt': 'The kettle boils. Ada sleeps.' };
  const { peers } = await judgeOne(files, 'kettle bought Ada', 'a.txt', 'Ada bought');
  expect(peers['minisearch']).toEqual({ given: true, rank: 1 });
  expect(peers['minisearch, stems']).toEqual({ given: true, rank: 1 });
  const none = await judgeOne(files, 'zeppelin', 'a.txt', 'Ada bought');
  expect(none.peers['minisearch']).toEqual({ given: false });
});

describe('reports over two corpora', () => {
  const mill = { 'mill.txt': 'The mill was sold to Ambrose in 1911.' };
  const reports = async () => {
    const found = await judgeOne(mill, 'When was the mill sold to Ambrose?', 'mill.txt', '1911');
    const missed = await judgeOne(mill, 'When was the mill sold to Ambrose?', 'mill.txt', '1912');
    return reportCorpora('pair', [
      { name: 'left', judged: [found] },
      { name: 'right', judged: [found, missed, missed] },
    ]);
  };

  test('each corpus counts by its topics in the pooled figure', async () => {
    const { parts, pooled } = await reports();
    expect(parts.map(({ set, partOf, size }) => [set, partOf, size])).toEqual([
      ['pair/left', 'pair', 1],
      ['pair/right', 'pair', 3],
    ]);
    expect(parts.map(({ measures }) => measures['Found@1'])).toEqual([1, 1 / 3]);
    expect(pooled).toMatchObject({ set: 'pair', size: 4 });
    expect(pooled.measures).toMatchObject({ 'Found@1': 1 / 2, 'passages, all': 1 / 2, 'exact quotes': 1 });
    expect(pooled.measures['false answers']).toBeUndefined();
    expect(pooled.peers['minisearch']).toEqual({ 'Found@1': 1 / 2, 'Found@3': 1 / 2 });
  });

  test('have intervals around their figures', async () => {
    const { pooled } = await reports();
    const { low = 1, high = 0 } = pooled.intervals?.['Found@1'] ?? {};
    expect([low, high]).toEqual([0, 1]);
  });

  test('a judgement can be written down', async () => {
    const judged = await judgeOne(mill, 'When was the mill sold to Ambrose?', 'mill.txt', '1912');
    expect(judgementLine('left', judged)).toMatchObject({
      corpus: 'left',
      id: '1',
      answerable: true,
      shownRank: null,
      stages: { passages: false },
    });
  });
});
