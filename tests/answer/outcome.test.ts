// Which outcome a question gets, and what each shows.

import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { confidenceIn, outcomeOf } from '../../src/answer/outcome.ts';
import { answerSchema } from '../../src/answer/schema.ts';
import { clearFrom } from '../../src/corpus/document/document.ts';
import { reply } from '../../src/reply.ts';
import { searchableOf } from '../../src/retrieval/memory/memory.ts';
import { type Core, openFolder } from '../folders.ts';
import { firstUnsure } from '../near-misses.ts';

test.each([
  [1, 'answered'],
  [0.55, 'answered'],
  [0.5499, 'unsure'],
  [0.1, 'unsure'],
  [0.0999, 'abstained'],
  [0, 'abstained'],
] as const)('a chance of %d that the first quote is right: %s', (confidence, outcome) => {
  expect(outcomeOf(confidence)).toBe(outcome);
});

test('nothing to show: abstained', () => {
  expect(outcomeOf(undefined)).toBe('abstained');
});

const sure = 'Which countries announced the Export Controls and Human Rights Initiative?';
const unknown = 'How do I make pancakes?';

let core: Core;
let near: string;
beforeAll(async () => {
  core = await openFolder('corpus');
  near = await firstUnsure(core.trace);
});

describe('an unsure answer', () => {
  it('shows what came closest, fits its schema, and is less likely right than an answer', async () => {
    const answer = await core.ask(near);
    expect(answerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    if (answer.kind !== 'unsure') throw new Error(answer.kind);
    expect(answer.quotes.length).toBeLessThanOrEqual(3);
    const { candidates } = await core.trace(near);
    const [best] = candidates;
    expect(answer.quotes[0].text).toBe(best?.document.text.slice(best.span.start, best.span.end));
    expect(answer.confidence).toBe(best?.confidence);
    expect(answerSchema.safeParse({ ...answer, confidence: 0.55 }).success).toBe(false);
  });
});

test('a question that is nothing but exact phrases is answered by what holds them, however unlikely', async () => {
  const { query, candidates } = await core.trace('"naughty list"');
  const [best] = candidates;
  if (best === undefined) throw new Error('nothing found');
  const unlikely = { ...best, confidence: 0.01 };
  expect(confidenceIn(query, [unlikely])).toBe(1);
  expect(confidenceIn(query, [])).toBeUndefined();
  const further = (await core.trace('Who wrote the "naughty list" in Norway?')).query;
  expect(confidenceIn(further, [unlikely])).toBe(0.01);
  expect(await core.ask('"naughty list"')).toMatchObject({ kind: 'answered', confidence: 1 });
});

test('a quote with a word that text recognition is not sure of is no answer', async () => {
  const { query, candidates } = await core.trace('"naughty list"');
  const [best] = candidates;
  if (best === undefined) throw new Error('nothing found');
  const readFrom = (ocr: number) => ({
    ...best,
    document: { ...best.document, points: [{ start: 0, ocr }] },
  });
  expect(outcomeOf(confidenceIn(query, [readFrom(clearFrom)]))).toBe('answered');
  expect(outcomeOf(confidenceIn(query, [readFrom(clearFrom - 0.01)]))).toBe('unsure');
});

describe('several questions of one message', () => {
  const ask = async (...questions: string[]): Promise<Answer> =>
    (await reply(searchableOf(core.revision), questions.join(' '), 'id')).answer;
  const first = async (question: string): Promise<string> => {
    const answer = await core.ask(question);
    return 'quotes' in answer ? answer.quotes[0].text : '';
  };

  it('are answered with the quotes of those that are; one that is unsure shows none beside them', async () => {
    const answer = await ask(near, sure, unknown);
    if (answer.kind !== 'answered') throw new Error(answer.kind);
    expect(answer.quotes.map(({ text }) => text)).toEqual([await first(sure)]);
    expect(answer.parts).toEqual([
      { question: near, kind: 'unsure', quotes: [] },
      { question: sure, kind: 'answered', quotes: [0] },
      { question: unknown, kind: 'abstained', quotes: [] },
    ]);
    expect(answerSchema.safeParse(answer).success).toBe(true);
  });

  it('are unsure together where none is answered', async () => {
    const answer = await ask(unknown, near);
    if (answer.kind !== 'unsure') throw new Error(answer.kind);
    expect(answer.quotes.map(({ text }) => text)).toEqual([await first(near)]);
    expect(answer.parts?.map(({ kind, quotes }) => [kind, quotes])).toEqual([
      ['abstained', []],
      ['unsure', [0]],
    ]);
  });

  it('are withheld together where the documents say nothing to any', async () => {
    const answer = await ask(unknown, 'Who bakes waffles?');
    expect(answer.kind).toBe('abstained');
    expect(answer.parts?.map(({ kind }) => kind)).toEqual(['abstained', 'abstained']);
  });
});
