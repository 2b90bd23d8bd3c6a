// Topics asked over a tiny real corpus, and the figures that follow, counted by hand.
import { beforeAll, describe, expect, test } from 'vitest';
import { VerbatimError } from '../../src/errors.ts';
import { answerRank, type Evaluation, evaluateTopics } from '../../src/evaluation/evaluate.ts';
import { readTopics } from '../../src/evaluation/topics.ts';
import { openFiles } from '../folders.ts';

const files = {
  'ferry.txt': 'The ferry crosses the strait at noon.\n\nThe captain of the ferry is called Ottoline.',
  'mill.txt': 'The mill was sold to Ambrose in 1911.',
};

const jsonLines = [
  {
    id: '1',
    question: 'When was the mill sold to Ambrose?',
    answerable: true,
    gold: [{ path: 'mill.txt', text: 'sold to  Ambrose\n in 1911' }],
  },
  {
    id: '2',
    question: 'Who is the captain of the ferry?',
    answerable: true,
    gold: [{ path: 'mill.txt', text: 'Ottoline' }],
  },
  {
    id: '3',
    question: 'How do I make pancakes?',
    answerable: true,
    gold: [{ path: 'mill.txt', text: 'pancakes' }],
  },
  { id: '4', question: 'Which zeppelin bombed Antwerp?', answerable: false, gold: [] },
  { id: '5', question: 'When does the ferry cross the strait?', answerable: false, gold: [] },
]
  .map((topic) => JSON.stringify(topic))
  .join('\n');

describe('evaluateTopics', () => {
  let evaluation: Evaluation;
  let advanced = 0;
  beforeAll(async () => {
    evaluation = await evaluateTopics(await openFiles(files), readTopics(jsonLines), () => {
      advanced += 1;
    });
  });

  test('a quote is right when it comes from the path and holds the text, white space folded', () => {
    expect(evaluation.judged.map(answerRank)).toEqual([1, undefined, undefined, undefined, undefined]);
  });

  test('one of three answerable topics is found', () => {
    expect(evaluation).toMatchObject({
      topics: 5,
      answerable: 3,
      success1: 1 / 3,
      success3: 1 / 3,
      mrr: 1 / 3,
    });
  });

  test('two are withheld, one of them rightly; one of two unanswerable ones is answered', () => {
    expect(evaluation.judged.map(({ answer }) => answer.kind)).toEqual([
      'answered',
      'answered',
      'abstained',
      'abstained',
      'answered',
    ]);
    expect(evaluation.abstention).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(evaluation.wrongAnswers).toBe(1);
  });

  test('every quote is exact, and their words are counted', () => {
    expect(evaluation.verbatim).toBe(1);
    const words = evaluation.judged
      .flatMap(({ answer }) => (answer.kind === 'answered' ? answer.quotes : []))
      .map(({ text }) => text.split(' ').length);
    expect(evaluation.meanQuoteWords).toBeCloseTo(
      words.reduce((sum, count) => sum + count, 0) / words.length,
    );
    expect(evaluation.meanQuotes).toBeCloseTo(words.length / 3);
  });

  test('each topic is told of as it is done', () => {
    expect(advanced).toBe(5);
  });
});

test('a quote that is no slice of its document is counted', async () => {
  const core = await openFiles(files);
  const changed = {
    ...core.corpus,
    documents: core.corpus.documents.map((document) => ({ ...document, text: `.${document.text}` })),
  };
  expect((await evaluateTopics({ ...core, corpus: changed }, readTopics(jsonLines))).verbatim).toBe(0);
});

describe('readTopics', () => {
  test('passes over empty lines', () => {
    expect(readTopics(`\n${jsonLines}\n\n`)).toHaveLength(5);
  });

  test.each([
    ['no JSON', '{'],
    ['no topic', '{"id": "1"}'],
    ['gold without a path', '{"id":"1","question":"?","answerable":true,"gold":[{"text":"a"}]}'],
  ])('names the line that is %s', (_why, line) => {
    const attempt = (): unknown => readTopics(`${jsonLines}\n${line}`);
    expect(attempt).toThrow(VerbatimError);
    expect(attempt).toThrow(/[Ll]ine 6/);
  });
});
