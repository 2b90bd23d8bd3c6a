// Questions in German, Spanish, French, Arabic and Chinese over small texts, and names that stand in several languages.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type Evaluation, evaluateTopics } from '../../src/evaluation/evaluate.ts';
import { readTopics } from '../../src/evaluation/topics.ts';
import { type Core, openFolder } from '../folders.ts';

const topics = readTopics(readFileSync('tests/topics/languages.jsonl', 'utf8'));

let core: Core;
let evaluation: Evaluation;
beforeAll(async () => {
  core = await openFolder('tests/topics/languages');
  evaluation = await evaluateTopics(core, topics);
});

test('every document is in the language that it is in', () => {
  expect(core.corpus.documents.map(({ path, language }) => [path, language])).toEqual([
    ['chahu.txt', 'zh'],
    ['faehre.txt', 'de'],
    ['faro.txt', 'es'],
    ['moulin.txt', 'fr'],
    ['qanat.txt', 'ar'],
    ['travels.txt', 'en'],
  ]);
});

test('33 questions have an answer and 10 have none, and every gold text is in its document', () => {
  expect([evaluation.topics, evaluation.answerable]).toEqual([43, 33]);
  for (const { path, text } of topics.flatMap(({ gold }) => gold)) {
    expect(core.corpus.documents.find((document) => document.path === path)?.text).toContain(text);
  }
});

test('every quote is exact: measured 1', () => {
  expect(evaluation.verbatim).toBe(1);
});

test.each(['de', 'es', 'fr', 'ar', 'zh', 'name'])(
  '%s: one of the first quotes is right but for one topic',
  (set) => {
    const judged = evaluation.judged.filter(({ topic }) => topic.id.startsWith(set) && topic.answerable);
    expect(judged.filter(({ shownRank }) => shownRank === undefined).length).toBeLessThanOrEqual(1);
  },
);

test('what the texts do not say is withheld: 10 of 10', () => {
  expect(evaluation.wrongAnswers).toBe(0);
});

test('a question finds another form of its words, and names in documents of other languages', async () => {
  const first = async (question: string): Promise<string | undefined> => {
    const answer = await core.ask(question);
    return answer.kind === 'answered' ? answer.quotes[0].text : undefined;
  };
  expect(await first('Wie oft werden die Verträge erneuert?')).toContain('Verträge mit der Gemeinde');
  expect(await first('Que détruisirent les incendies ?')).toContain("L'incendie de 1843");
  expect(await first('Was sang man über Casilda Montero?')).toMatch(/Casilda Montero/);
  expect(await core.ask('¿Quién era Ottokar Wiesner?')).toMatchObject({ kind: 'answered' });
});

test('forms of a word are no misspellings: nothing is said to have been searched in its place', async () => {
  expect((await core.ask('¿Qué rompieron los temporales en la linterna?')).respelled).toEqual([]);
});
